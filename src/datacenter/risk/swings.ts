/**
 * One input at a time, of anything that has a value: how far each swings it, and where it is zero. What is priced is the
 * caller's; nothing here knows a scenario.
 */

/** An input and the ends between which it may lie. */
export interface Span<Field extends string> {
  readonly field: Field;
  readonly low: number;
  readonly high: number;
}

/** What one input alone does to the value, all others as they are. */
export interface Swing<Field extends string> extends Span<Field> {
  /** The value at both ends, USD. */
  readonly atLowUsd: number;
  readonly atHighUsd: number;
}

/** Each input at both ends of its span, the widest swing first. */
export function rankSwings<Field extends string>(
  spans: readonly Span<Field>[],
  valueAt: (field: Field, value: number) => number,
): readonly Swing<Field>[] {
  const swings = spans.map((span): Swing<Field> => {
    return { ...span, atLowUsd: valueAt(span.field, span.low), atHighUsd: valueAt(span.field, span.high) };
  });
  const width = ({ atLowUsd, atHighUsd }: Swing<Field>) => Math.abs(atHighUsd - atLowUsd);
  return swings.sort((one, other) => width(other) - width(one));
}

/** Where between the limits the sign of the value turns, by halving; null where it is the same at both. */
export function findTurn(limits: { readonly low: number; readonly high: number }, valueAt: (at: number) => number) {
  const isGain = (at: number) => valueAt(at) >= 0;
  let { low, high } = limits;
  const gainsAtLow = isGain(low);
  if (gainsAtLow === isGain(high)) return null;
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2;
    if (isGain(middle) === gainsAtLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
