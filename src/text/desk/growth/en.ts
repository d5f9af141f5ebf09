/** English: the words of the desk's section “Growth”. */
export const en = {
  intro:
    'First what there is against what is wanted, then how it goes on: what is ordered today arrives months later, for a demand that has grown meanwhile.',
  fleet: {
    fields: {
      'a100-sxm-80': 'Servers of 8 A100',
      'h100-sxm': 'Servers of 8 H100',
      'b200-sxm': 'Servers of 8 B200',
      utilisation: 'Share of peak that work gets',
      demandPetaflop: 'Wanted, PFLOP/s',
    },
    short: (missing: string, supply: string) => `Not enough: ${missing} missing beside the ${supply} there are.`,
    enough: (supply: string, used: string) => `Enough: ${supply} there, ${used} of it used.`,
    totals: (power: string, memory: string, usd: string) => `They draw ${power}, hold ${memory} and cost ${usd}.`,
    table: 'The fleet',
    columns: ['Type', 'Servers', 'Gives', 'Of all', 'More that would end the shortage'],
    server: (name: string) => `8 × ${name}`,
    never: 'none would',
  },
  name: 'Does capacity follow demand?',
  fields: {
    policy: 'Policy',
    startLoad: 'Load at the start',
    growth: 'Growth a month',
    swing: 'Seasonal swing',
    months: 'Months',
    fixedCapacity: 'Fixed capacity',
    headroom: 'Ordered beyond the load',
    leadMonths: 'Lead time, months',
    usdPerUnit: 'A unit of capacity a month',
    usdPerUnmet: 'A unit not served a month loses',
  },
  policies: { fixed: 'fixed fleet', follow: 'follows the load' },
  answer: (served: string, used: string, usd: string) =>
    `${served} of the load is served with ${used} of the capacity in use; capacity costs ${usd}`,
  money: (idle: string, unmet: string) => `(of it ${idle} idle); what is not served loses ${unmet}.`,
  table: 'Every third month',
  columns: ['Month', 'Offered', 'Capacity', 'Served', 'Not served', 'Idle'],
  month: 'month',
  capacity: 'capacity',
  offered: 'load',
  note: 'Peaks, power and prices of servers follow the catalog (some recalled, see the assumptions). Load and capacity in accelerators; a month of one costs and earns what is chosen here (assumed). What cannot be served is lost and does not wait. A fixed fleet is the policy whose least and most are the same.',
};
