/** Counts of values in equal steps, so that zero is always a border between two bars. */
export interface Bar {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Finer steps than this mean nothing for money, and would run out of digits. */
const leastStep = 1e-6;
/** Steps that people count in. */
const niceSteps = [1, 2, 2.5, 5, 10];

/** Bars of equal width from the lowest to the highest value, about `wanted` of them; empty for no finite values. */
export function countBars(values: readonly number[], wanted: number): readonly Bar[] {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length === 0) return [];
  const [least, most] = [finite.reduce((a, b) => Math.min(a, b)), finite.reduce((a, b) => Math.max(a, b))];
  const step = roundUpToNice(Math.max(leastStep, (most - least) / wanted || Math.abs(most)));
  const first = Math.floor(least / step);
  const last = Math.max(first, Math.ceil(most / step) - 1);
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const value of finite) {
    const place = Math.min(last, Math.max(first, Math.floor(value / step))) - first;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ low: (first + index) * step, high: (first + index + 1) * step, count }));
}

function roundUpToNice(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return (niceSteps.find((nice) => nice * power >= step) ?? 10) * power;
}
