/** English: the words of the figure “Energy flow” under “More assumptions”, fetched when that is opened. */
import { en as plant } from '../../plant/en.ts';
export const en = {
  plant,
  flexible: 'Work that may wait within its day',
  tariff: 'Price of electricity',
} as const;
