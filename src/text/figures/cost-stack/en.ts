/** English: the words of the figure “Cost of an hour” alone. */
export const en = {
  title: (cost: string, earned: string, part: string, share: string) =>
    `An hour costs ${cost} and earns ${earned} over its life; ${part}: ${share} of the cost`,
  titleNone: 'No hour is sold, so none has a cost',
  subtitle: 'All costs brought to today over all delivered hours brought to today, before tax and debt',
  foot: (year: string, discount: string, decline: string) =>
    `USD per delivered accelerator-hour, nominal, prices of ${year}; discount rate ${discount}; rent falls ${decline}. Not investment advice.`,
  x: 'USD per delivered hour; stroke: what it earns',
  rows: {
    plan: (life: string) => `This plan, servers used ${life}`,
    short: (life: string) => `Servers used ${life}`,
    long: (life: string) => `Servers used ${life}`,
    full: () => 'Every hour sold',
    free: () => 'Electricity for nothing',
  },
  total: (cost: string, earned: string) => `costs ${cost}, earns ${earned}`,
  reading: (row: string, part: string, usd: string, share: string) => `${row}. ${part}: ${usd}, ${share}`,
  parts: {
    servers: 'Servers',
    fabric: 'Fabric',
    facility: 'Building, power, cooling',
    shell: 'Shell',
    land: 'Land',
    energy: 'Electricity',
    maintenance: 'Maintenance',
    staff: 'Staff',
    insurance: 'Insurance',
    software: 'Software',
    network: 'Network lines',
    carbon: 'Carbon',
  },
  columns: { part: 'Part', sum: 'Sum', earned: 'Earned' },
} as const;
