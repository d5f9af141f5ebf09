/** English: the words of a project in detail, fetched where somebody opens it. */
import { en as energy } from './energy/en.ts';
export const en = {
  energy,
  fields: {
    fabricShare: 'Network fabric, share of the server price',
    fabricLifeYears: 'Life of the fabric',
    shellShare: 'Building shell, share of the building price',
    shellLifeYears: 'Life of the shell',
    serverGenerations: 'Generations of servers',
    serverDecline: 'Fall of server prices',
    resaleShare: 'Resale of servers, share of their price',
    rampMonths: 'Time to fill up',
    deliveredShare: 'Sold hours delivered (goodput)',
    inflation: 'Inflation of running costs',
    softwareUsd: 'Software per accelerator',
    networkUsdPerYear: 'Network lines',
    carbonUsdPerTonne: 'Carbon price per tonne',
    taxLives: 'Write-offs for tax',
    lossYears: 'Losses are carried forward for',
    debtShare: 'Debt wanted, share of the first payment',
    debtRate: 'Interest on debt',
    debtYears: 'Term of the debt',
    debtCover: 'Cover asked by the lender (DSCR)',
    revenueModel: 'What the hours earn',
    tokenUsd: 'Price of a million tokens',
    tokensPerSecond: 'Tokens per second and accelerator',
    valueUsdPerYear: 'Business value of a year, every hour used',
    depositShare: 'Paid with the order',
    deliveryShare: 'Of the rest, due on delivery',
    flowTiming: 'When a year’s money counts',
    landUsdPerWatt: 'Land, per W of IT power',
    landReturnShare: 'Land sells in the end for, share of its price',
    receivableDays: 'Days until customers pay (DSO)',
    payableDays: 'Days until suppliers are paid (DPO)',
    reserveMonths: 'Debt service kept in reserve (DSRA)',
  },
  revenueModel: {
    hours: 'Rent of accelerator-hours',
    tokens: 'Tokens sold',
    value: 'Value to the owner’s own business',
  },
  earning: {
    tokens: (hour: string, price: string) =>
      `A sold hour serves tokens for ${hour}. It would break even at ${price} per million tokens.`,
    value: (hour: string, year: string) =>
      `A used hour is worth ${hour} to its owner. It would break even at ${year} a year, every hour used.`,
    none: 'No price breaks even.',
    tokensCaution:
      'Serving is not simulated yet. Tokens per second are an input (assumed): a benchmark of one model on H100s that are always full, 3,819; other models and chips 35 to 11,147. Whether anybody asks for so many tokens, how long answers take, and prompts, which sell for less, are left out. “Hours sold” is the share of time at full load.',
    valueCaution:
      'The value is an input (assumed), spread evenly over the hours. Nothing here shows that the business will have it.',
    stages:
      'The rest is due on delivery, three months before the first hour is sold, and on acceptance, at that hour. A payment counts in the year in which it falls, as all flows do.',
    timing:
      'Moves no money, only what it is worth: mid-year makes what runs through a year worth √(1 + discount rate) times as much. What is sold in the end, the loan, its reserve and balances stay at year ends. Internal rates of return follow the same dates and rise; plain payback stays, since it already counts within the year.',
    land: 'Paid with the order, never written off, sold on the last day; a gain is taxed, a loss is set against profit. The price of the building is without land: 244,000 USD an acre in the United States in 2024, 0.24 USD/W where an acre carries a megawatt. Chinese land-use rights end after 50 years: set what is left of them. With land, uncertain futures are priced the slower way.',
    balances:
      'Money out on bills that are not paid yet: struck at year ends, settled in the last year. Suppliers are those of electricity, maintenance, software and lines. Tax follows the bill. With days above 0, uncertain futures are priced the slower way.',
    reserve:
      'So many months of the next year’s debt service, put aside by the owner before service begins and given back with the last payment. It earns nothing here.',
    ramp: 'Sold hours rise in a straight line over this time; half of them are lost.',
    tax: 'Without value-added tax: all prices are net of it, as the firm that pays it gets it back. What is left out is the wait: 13 % on equipment in China and 17 to 27 % in the European Union are paid first and recovered months later, in China against later sales.',
  },
  flowTiming: {
    end: 'At year ends (t = 1, 2, …)',
    middle: 'In mid-year (t = ½, 1½, …)',
    start: 'At the start of the year (t = 0, 1, …)',
  },
  taxLives: {
    books: 'As in the books, straight line',
    declining: 'Declining balance, twice straight line',
    macrs: 'MACRS (United States): 5, 15, 39 years',
    china: 'China, least lives: 3, 10, 20 years',
  },
} as const;
