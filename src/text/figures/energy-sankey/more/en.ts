/** English: the words of the figure “Energy flow” under “More assumptions”, fetched when that is opened. */
import { en as plant } from '../../plant/en.ts';
export const en = {
  plant,
  flexible: 'Work that may wait within its day',
  tariff: 'Price of electricity',
  trade: 'Battery filled with',
  trades: { surplus: 'surplus only', prices: 'cheap hours of the grid too' },
  saves: (usd: string, energy: string) =>
    `Filling it in cheap hours for dear ones saves ${usd} a year, its losses paid, with ${energy} bought for it. The grid’s carbon is the year’s mean here, so its losses add carbon.`,
} as const;
