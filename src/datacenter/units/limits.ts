/** Numbers of a choice against their limits: what is refused, and the nearest value that is not. */
import type { Infeasible } from './units.ts';

/** Lowest and highest value of each number, both allowed. */
export type Limits<Choice> = Readonly<Partial<Record<keyof Choice, readonly [low: number, high: number]>>>;

/**
 * Infeasible (`out-of-range`, with the value and both limits) for the first number of `choice` outside its limits or
 * not a number; null when all are inside.
 */
export function refuseOutside<Choice extends object>(choice: Choice, limits: Limits<Choice>): Infeasible | null {
  for (const name of Object.keys(limits) as (keyof Choice & string)[]) {
    const [low, high] = limits[name] ?? [-Infinity, Infinity];
    const value: unknown = choice[name];
    if (typeof value === 'number' && value >= low && value <= high) continue;
    const given = typeof value === 'number' ? value : NaN;
    return {
      kind: 'infeasible',
      reason: 'out-of-range',
      numbers: { value: given, low, high },
      nearest: { field: name, value: given > high ? high : low },
    };
  }
  return null;
}
