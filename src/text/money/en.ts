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
  },
  taxLives: {
    books: 'As in the books, straight line',
    declining: 'Declining balance, twice straight line',
    macrs: 'MACRS (United States): 5, 15, 39 years',
    china: 'China, least lives: 3, 10, 20 years',
  },
} as const;
