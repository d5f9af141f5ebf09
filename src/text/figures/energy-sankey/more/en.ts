/** English: the words of the figure “Energy flow” under “More assumptions”, fetched when that is opened. */
import { en as plant } from '../../plant/en.ts';
export const en = {
  plant,
  flexible: 'Work that may wait within its day',
  tariff: 'Price of electricity',
  trade: 'Battery used for',
  trades: {
    surplus: 'surplus only',
    prices: 'surplus, and cheap hours of the grid',
    peaks: 'surplus, and the month’s peak (demand charge)',
  },
  shaves: (before: string, after: string, usd: string) =>
    `The months’ highest hours: ${before} on average without a battery, ${after} as it is used, which saves ${usd} a year beside one that takes surplus only. Where no demand charge is set there is nothing to save, and it takes surplus only.`,
  saves: (usd: string, energy: string) =>
    `Filling it in cheap hours for dear ones saves ${usd} a year, its losses paid, with ${energy} bought for it. The grid’s carbon is the year’s mean here, so its losses add carbon.`,
} as const;
