/**
 * Tax lives: how fast the tax office lets a purchase be written off, which may differ from the owner's own books. It
 * moves no money but tax, from later years to earlier ones.
 * Sources: IRS Publication 946 (MACRS: computers five years, power and cooling fifteen, both with the half-year
 * convention; buildings 39, here without the mid-month one); China's regulations on enterprise income tax, article 60
 * (least lives: electronic equipment three years, other machinery ten, buildings twenty, straight line). From memory.
 * Ignored on purpose: first-year bonuses, and the share of the price that China's rules keep back as residual.
 */
import { doubleDeclining, macrsHalfYear } from './depreciation.ts';
import type { TaxLives } from './options.ts';
import type { CapexKey } from './purchases.ts';

const chinaYears = { servers: 3, fabric: 3, facility: 10, shell: 20 } as const;

/**
 * Shares of a purchase's price written off for tax in its first, second, ... year of service, a part year counting as a
 * whole one. What they leave over, and what the thing sells for, is settled in the year it goes. Empty: as in the books.
 */
export function taxShares(lives: TaxLives, part: CapexKey, lifeYears: number): readonly number[] {
  if (lives === 'books') return [];
  if (lives === 'declining') return doubleDeclining(1, 0, Math.ceil(lifeYears));
  if (lives === 'china') return evenly(chinaYears[part]);
  return part === 'shell' ? evenly(39) : macrsHalfYear[part === 'facility' ? 15 : 5];
}

function evenly(years: number): readonly number[] {
  return new Array<number>(years).fill(1 / years);
}
