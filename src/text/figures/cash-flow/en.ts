/** English: the words of the figure “Cash flow” alone. */
export const en = {
  view: 'Told',
  views: { year: 'Year by year', part: 'Part by part, in today’s money', value: 'As worth of the servers' },
  title: {
    year: (spent: string, earning: string, of: string, end: string) =>
      `${spent} to begin with, ${earning} of ${of} years earn, and ${end}`,
    gained: (usd: string) => `${usd} is gained in the end`,
    missing: (usd: string) => `${usd} is missing in the end`,
    part: (revenue: string, costs: string, end: string) =>
      `In today’s money: rents of ${revenue}, costs of ${costs}, ${end}`,
    left: (usd: string) => `${usd} left`,
    lost: (usd: string) => `${usd} lost`,
    value: (years: string, book: string, economic: string) =>
      `After ${years} the books hold the servers at ${book}, the market at about ${economic}`,
  },
  subtitle: {
    year: 'What each year adds or takes, after tax and debt, and where that leaves the running total',
    part: 'Every kind of flow over the whole life, discounted; the last bar is the net present value',
    value: 'Value of the first servers in the books and by the price of the same performance bought new',
  },
  foot: (year: string, discount: string, inflation: string) =>
    `Nominal USD, prices of ${year}; running costs rise ${inflation}; discount rate ${discount}. Not investment advice.`,
  x: { year: 'years after paying for it', part: 'net present value', value: 'years after the first rented hour' },
  discounted: 'in today’s money',
  book: 'books',
  economic: 'economic',
  readingYear: (year: string, net: string, total: string) => `Year ${year}: ${net}, running total ${total}`,
  readingPart: (name: string, usd: string, total: string) => `${name}: ${usd}, so far ${total}`,
  readingValue: (years: string, book: string, economic: string) =>
    `After ${years}: books ${book}, economic ${economic}`,
  parts: {
    revenueUsd: 'Rents',
    energyUsd: 'Electricity',
    maintenanceUsd: 'Maintenance',
    staffUsd: 'Staff',
    insuranceUsd: 'Insurance',
    softwareUsd: 'Software',
    networkUsd: 'Network lines',
    carbonUsd: 'Carbon',
    capexUsd: 'Purchases',
    residualUsd: 'Sold in the end',
    taxUsd: 'Tax',
    debtUsd: 'Debt',
    netPresentValueUsd: 'Net present value',
  },
  columns: {
    year: 'Year',
    net: 'Flow of the year',
    cumulative: 'Running total',
    discounted: 'Running total in today’s money',
    depreciation: 'Written off in the books',
    deducted: 'Written off for tax',
    interest: 'Interest',
    owed: 'Debt still owed',
    loss: 'Losses carried forward',
    part: 'Part',
    usd: 'In today’s money',
    years: 'Years',
    book: 'Book value',
    economic: 'Economic value',
  },
} as const;
