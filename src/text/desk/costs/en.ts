/** English: the words of the section on costs. */
export const en = {
  intro:
    'Every cost of the plan, as it is paid, before tax and debt. The plan knows eight kinds; recruiting, storage and labelling of data are added here (assumed: type your own). Their sum weighted by importance, as the articles have it, stands under Score.',
  fields: {
    recruitingShare: 'Recruiting, share of staff',
    storageTb: 'Storage, TB',
    usdPerTbYear: 'Storage, USD per TB and year',
    labelledItems: 'Items labelled, in the first year',
    usdPerItem: 'Labelling, USD per item',
  },
  kinds: {
    purchase: 'Purchase',
    maintenance: 'Maintenance',
    energy: 'Energy',
    staff: 'Staff',
    recruiting: 'Recruiting',
    software: 'Software',
    network: 'Network lines',
    storage: 'Storage',
    labelling: 'Labelling',
    insurance: 'Insurance',
    carbon: 'Carbon',
  },
  year: 'Year',
  yearOf: (year: string) => `Year ${year}`,
  all: 'All years',
  sold: 'Sold',
  total: 'Total',
  answer: (usd: string, kind: string, share: string) =>
    `${usd} in all; most goes to: ${kind}, ${share} of what is paid.`,
  bars: 'Costs of each year by kind',
  table: 'Costs by year and kind',
  shares: 'Shares of all that is paid, the largest first',
  note: (year: string) =>
    `Nominal USD, prices of ${year}, not discounted. Year 0 is the order. What is sold in the end is no kind of cost and has no share; the total is after it.`,
};
