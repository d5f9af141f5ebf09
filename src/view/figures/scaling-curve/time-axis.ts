/** The unit that an axis of times is counted in: the one that keeps its largest decades readable. */

export type AxisTimeUnit = 'seconds' | 'minutes' | 'hours' | 'days';

const sizes: readonly (readonly [unit: AxisTimeUnit, seconds: number])[] = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
];

/** The unit for times up to `mostSeconds`, and its length in seconds: days from ten days on, and so down. */
export function chooseTimeUnit(mostSeconds: number): { readonly unit: AxisTimeUnit; readonly seconds: number } {
  const [unit, seconds] = sizes.find(([, size]) => mostSeconds >= 10 * size) ?? ['seconds', 1];
  return { unit, seconds };
}
