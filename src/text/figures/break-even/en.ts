/** English: the words of the figure “Own or rent” alone. */
export const en = {
  title: (list: string) => `Cheapest for an accelerator-hour: ${list}`,
  upTo: {
    use: (mode: string, at: string) => `${mode} up to ${at} of hours used`,
    years: (mode: string, at: string) => `${mode} for less than ${at}`,
  },
  throughout: (mode: string) => `${mode} throughout`,
  beyond: (mode: string) => `${mode} beyond`,
  comma: ', ',
  doing: { own: 'owning', colocate: 'colocating', reserve: 'a contract', rent: 'renting by the hour' },
  subtitle: 'USD for one used accelerator-hour, over the share of all hours that is used',
  subtitleYears: (use: string) =>
    `USD for one used accelerator-hour, over the years the machines are used; ${use} of hours used`,
  foot: (life: string, rate: string, decline: string, owned: string) =>
    `Servers last ${life}; money at ${rate}; rent falls ${decline}. Before tax, no resale. A center’s hours are granted, its machines often older. Hybrid: owns ${owned} of the peak, rents the rest. Not investment advice.`,
  x: { use: 'share of hours used', years: 'years of use' },
  axis: 'Over',
  axes: { use: 'share of hours used', years: 'years of use' },
  use: 'Hours used',
  owned: 'Hybrid: share of the peak owned',
  idle: 'Power drawn while idle',
  discount: 'Contract, below on demand',
  extras: 'Cloud, on top of the sticker',
  colocation: 'Colocation, per kW and month',
  center: 'Hour of a supercomputing center',
  modes: {
    own: 'own',
    colocate: 'colocate',
    reserve: 'contract, 1 to 3 years',
    rent: 'rent by the hour',
    supercomputer: 'center, if granted',
    hybrid: 'hybrid',
  },
  meet: (at: string) => `own = rent at ${at}`,
  reading: (at: string, own: string, reserve: string, rent: string, hybrid: string, best: string) =>
    `${at}: own ${own}, contract ${reserve}, rent ${rent}, hybrid ${hybrid}; cheapest to own ${best} of the peak`,
  column: (mode: string) => `${mode} (USD/h)`,
  bestOwned: 'Share of the peak that is cheapest to own',
  paging: {
    range: (from: string, to: string, of: string) => `${from} to ${to} of ${of}`,
    before: 'Earlier rows',
    after: 'Later rows',
  },
  inputs: {
    rentUsdPerHour: 'Rent, sticker price today',
    serverUsd: 'Server price per accelerator',
    facilityUsdPerWatt: 'Building per accelerator',
    serverLifeYears: 'Useful life of servers',
    discountRate: 'Discount rate',
  },
  terms: {
    two: (held: string, used: string) => `${held} held + ${used} used`,
    rules: {
      own: 'held: (servers ÷ discounted years of use + building ÷ discounted years of its life + upkeep + insurance + staff) ÷ 8,760 + idle power; used: the rest of the power; an hour costs held ÷ use + used',
      colocate: 'the same with 12 × colocation × kW in the place of the building',
      reserve: 'rent on demand × (1 − discount), for every hour',
      rent: 'sticker × (1 + extras) × average of the falling rent',
      supercomputer: 'as charged back, for hours used',
    },
    hybridRule:
      'owned machines serve K − (1 − u) K^(1 ÷ (1 − u)) of all hours, K: share of the peak owned, u: use; the rest is rented',
    equal: 'Own and rent cost the same',
    equalRule: (at: string) => `both formulas give this at ${at}`,
    range: (low: string, high: string) => `printed: ${low} to ${high}`,
    idleRule: 'share of full power',
  },
} as const;
