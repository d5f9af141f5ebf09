/** What happens to cells without a value: their rows leave, or they are filled from the rows to learn from. */
import type { MissingPolicy } from './steps.ts';
import { valuesAt, type Frame, type FrameColumn, type PrepareNote } from './frame.ts';

/** The frame without gaps (but in columns that have nothing to fill them with), and what was done. */
export function fillMissing(frame: Frame, policy: MissingPolicy): { frame: Frame; notes: readonly PrepareNote[] } {
  const mustHave = policy === 'drop-row' ? [...frame.inputs, frame.target] : [frame.target];
  const isWhole = (row: number) => mustHave.every(({ values }) => !Number.isNaN(values[row]));
  const [train, heldOut] = [frame.train.filter(isWhole), frame.heldOut.filter(isWhole)];
  const dropped = frame.train.length + frame.heldOut.length - train.length - heldOut.length;
  const notes: PrepareNote[] = dropped > 0 ? [{ code: 'rows-dropped', column: '', count: dropped }] : [];
  const inputs =
    policy === 'drop-row'
      ? frame.inputs
      : frame.inputs.map((column) => {
          const filling = findFilling(column, train, policy);
          const count = [...train, ...heldOut].filter((row) => Number.isNaN(column.values[row])).length;
          if (count === 0 || Number.isNaN(filling)) return column;
          notes.push({ code: 'gaps-filled', column: column.source, count });
          return { ...column, values: column.values.map((value) => (Number.isNaN(value) ? filling : value)) };
        });
  return { frame: { ...frame, inputs, train, heldOut }, notes };
}

/** The value that fills a column's gaps; NaN when all of `rows` are gaps. */
function findFilling(column: FrameColumn, rows: Int32Array, policy: Exclude<MissingPolicy, 'drop-row'>): number {
  const known = valuesAt(column, rows).filter((value) => !Number.isNaN(value));
  if (known.length === 0) return NaN;
  if (policy === 'most-frequent' || column.kind !== 'number') return findMostFrequent(known);
  if (policy === 'mean') return known.reduce((sum, value) => sum + value, 0) / known.length;
  known.sort();
  const middle = known.length >> 1;
  const upper = known[middle] ?? NaN;
  return known.length % 2 === 1 ? upper : ((known[middle - 1] ?? NaN) + upper) / 2;
}

/** The value that comes most often; the smallest of several. */
function findMostFrequent(values: Float64Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = { value: NaN, count: 0 };
  for (const [value, count] of counts) {
    if (count > best.count || (count === best.count && value < best.value)) best = { value, count };
  }
  return best.value;
}
