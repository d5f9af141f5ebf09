/** Where sources do not agree: the same quantity of the same row, told differently. Nothing is averaged. */
import type { Constant } from './constants.ts';

export interface Conflict {
  readonly row: string;
  readonly quantity: string;
  readonly unit: string;
  /** Two or more, from as many sources; ascending. */
  readonly told: readonly Constant[];
  /** Highest over lowest. */
  readonly ratio: number;
}

/** Differences below this share are rounding. */
const rounding = 0.005;

const middle = ({ value }: Constant): number => (typeof value === 'number' ? value : value[1]);

/** Every quantity that two sources tell differently, the widest apart first. */
export function findConflicts(constants: readonly Constant[]): readonly Conflict[] {
  const groups = new Map<string, Constant[]>();
  for (const one of constants) {
    const key = `${one.row}\n${one.quantity}\n${one.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .flatMap((group): readonly Conflict[] => {
      const told = [...group].sort((one, other) => middle(one) - middle(other));
      const [first, last] = [told[0], told.at(-1)];
      if (!first || !last || new Set(told.map(({ source }) => source)).size < 2) return [];
      const ratio = middle(last) / middle(first);
      if (!(ratio > 1 + rounding)) return [];
      return [{ row: first.row, quantity: first.quantity, unit: first.unit, told, ratio }];
    })
    .sort((one, other) => other.ratio - one.ratio);
}
