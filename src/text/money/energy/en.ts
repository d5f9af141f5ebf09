/** English: the terms of an electricity contract, the bill line by line, carbon by scope, heat. Fetched with a project's. */
export const en = {
  recalled: (source: string) => `${source}, from memory`,
  heading: 'The electricity contract, carbon by scope, and heat',
  lead: 'Prices of the sites are what large users pay for a kWh all in. If you set a demand charge, set the energy part of your tariff as the price as well, or peaks are paid twice.',
  fields: {
    demandUsdPerKw: 'Demand charge, a month for each kW of its peak',
    loadFactor: 'Load factor, mean power ÷ billed peak',
    touRatio: 'Time-of-use ratio, price paid ÷ mean price',
    contractedShare: 'Renewable power under contract (PPA, certificates)',
    contractUsdPerKwh: 'Premium of that power',
    generatorHours: 'Generator tests, hours a year',
    reuseFactor: 'Energy reuse factor (ERF)',
    heatUsdPerKwh: 'Price of heat sold',
  },
  rows: {
    energy: 'Energy',
    energyRule: (energy: string, price: string, ratio: string) => `${energy} × ${price} × time-of-use ratio ${ratio}`,
    demand: 'Demand charge',
    demandRule: (peak: string, mean: string, factor: string, price: string) =>
      `${peak} billed (${mean} ÷ load factor ${factor}) × ${price} × 12`,
    contract: 'Premium of contracts',
    contractRule: (energy: string, price: string) => `${energy} contracted × ${price}`,
    fuel: 'Diesel of generator tests',
    fuelRule: (litres: string, hours: string, load: string, rate: string, price: string) =>
      `${litres} litres: ${hours} h × ${load} of the billed peak × ${rate} l/kWh, at ${price} a litre`,
    heat: 'Heat sold, an income',
    heatRule: (energy: string, price: string) => `${energy} of heat × ${price}`,
    total: 'Bill, as the cash flow has it',
    totalRule: (price: string) =>
      `Sum of the lines, the income taken off, at least 0: ${price} for each kWh at the meter`,
    scopeOne: 'Scope 1: diesel burnt',
    scopeOneRule: (litres: string, rate: string) => `${litres} litres × ${rate} kg`,
    location: 'Scope 2, location-based',
    locationRule: (intensity: string) =>
      `Energy × ${intensity}, the grid’s mean; a carbon price is paid on this and on scope 1`,
    market: 'Scope 2, market-based',
    marketRule: (share: string) =>
      `The same, ${share} of it under contract counted as 0. The rest counts as the grid’s mean, for want of a residual mix: so this is the least it can be`,
    avoided: 'Avoided elsewhere by heat sold',
    avoidedRule: (energy: string, rate: string) =>
      `${energy} × ${rate} of gas boilers; in no scope, and not taken off above`,
    pue: 'PUE here',
    pueRule: 'Energy at the meter ÷ energy of IT; from the site’s mean temperature unless you set it',
    survey: 'PUE, mean of the Uptime Institute’s survey',
    surveyRule: (year: string, answers: string, large: string) =>
      `Survey of ${year}, ${answers} answers, halls of every age; new large ones reach ${large} or better`,
    reuse: 'Energy reuse factor (ERF)',
    reuseRule: 'Heat used by others ÷ energy at the meter (ISO/IEC 30134-6)',
    effectiveness: 'Energy reuse effectiveness (ERE)',
    effectivenessRule: 'PUE × (1 − ERF); below 1 where more is passed on than cooling and losses take',
  },
  hours: (factor: string, ratio: string) =>
    `Hour by hour, this site has a load factor of ${factor} and a time-of-use ratio of ${ratio}: cooling and work that may wait as chosen under “Energy flow”, all servers at their peak in each month’s highest hour, no sun, wind or battery, which no purchase here pays for.`,
  take: 'Use both',
  taken: 'Both are in use.',
} as const;
