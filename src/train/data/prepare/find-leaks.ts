/**
 * The leak detector: ways in which a model comes to know what it will be tested on, so that the test says too much. By
 * the order of the steps, and by the data. A leak is reported, not prevented: its effect is worth seeing.
 *
 * Not found: two rows of one patient, one place, one day on either side of the split; only the reader knows those.
 */
import type { Frame, FrameColumn } from './frame.ts';
import type { PrepareStep } from './steps.ts';

export type Leak =
  /** A step learnt from rows that were held out later; `step` is its place in the list, from 0. */
  | { readonly kind: 'fit-before-split'; readonly step: number; readonly of: 'scale' | 'scale-target' | 'missing' }
  /** Choices are made on the rows that are to judge them. */
  | { readonly kind: 'validated-on-held-out'; readonly step: number }
  | { readonly kind: 'target-among-inputs'; readonly column: string }
  /** An input that is the target in other words: equal in every row, up to a factor and an offset. */
  | { readonly kind: 'target-in-disguise'; readonly column: string }
  /** So many held-out rows are, in all inputs and the target, equal to a training row; the first such pair (rows from 1). */
  | {
      readonly kind: 'duplicate-rows';
      readonly count: number;
      readonly trainRow: number;
      readonly heldOutRow: number;
    };

/** Leaks by the order of the steps. Steps without a split leak nothing: there is nobody to leak to. */
export function findLeaks(steps: readonly PrepareStep[]): Leak[] {
  const split = steps.findIndex(({ kind }) => kind === 'split');
  return steps.flatMap((step, index): Leak[] => {
    if (step.kind === 'validate') return step.on === 'held-out' ? [{ kind: 'validated-on-held-out', step: index }] : [];
    if (index > split) return [];
    const leak = { kind: 'fit-before-split', step: index } as const;
    if (step.kind === 'missing') return step.policy === 'drop-row' ? [] : [{ ...leak, of: step.kind }];
    if (step.kind !== 'scale' && step.kind !== 'scale-target') return [];
    return step.method === 'none' ? [] : [{ ...leak, of: step.kind }];
  });
}

/** Leaks in the data: `frame` as it came, with the rows of either set. */
export function findLeaksInData({ inputs, target, train, heldOut }: Frame): Leak[] {
  const leaks: Leak[] = [];
  for (const column of inputs) {
    if (column.source === target.source) leaks.push({ kind: 'target-among-inputs', column: column.source });
    else if (isDisguise(column.values, target.values, train)) {
      leaks.push({ kind: 'target-in-disguise', column: column.source });
    }
  }
  const columns = [...inputs, target];
  const keyOf = createRowKeys(columns);
  // Backwards, so that of equal rows the first stays.
  const seen = new Map<number, number>();
  for (let at = train.length - 1; at >= 0; at--) seen.set(keyOf(train[at] ?? 0), train[at] ?? 0);
  const twinOf = (row: number) => {
    const other = seen.get(keyOf(row));
    return columns.every(({ values }) => other !== undefined && Object.is(values[row], values[other]))
      ? other
      : undefined;
  };
  const twins = heldOut.filter((row) => twinOf(row) !== undefined);
  const [first] = twins;
  if (first !== undefined) {
    const trainRow = (twinOf(first) ?? 0) + 1;
    leaks.push({ kind: 'duplicate-rows', count: twins.length, trainRow, heldOutRow: first + 1 });
  }
  return leaks;
}

/** 53 bits mixed from the bits of a row's values: equal rows have equal keys, others hardly ever. */
function createRowKeys(columns: readonly FrameColumn[]): (row: number) => number {
  const value = new Float64Array(1);
  const bits = new Uint32Array(value.buffer);
  return (row) => {
    let low = 0;
    let high = 0;
    for (const { values } of columns) {
      value[0] = values[row] ?? NaN;
      low = Math.imul(low ^ (bits[0] ?? 0), 0x85ebca6b);
      low = Math.imul(low ^ (low >>> 15) ^ (bits[1] ?? 0), 0xc2b2ae35);
      high = Math.imul(high ^ (bits[1] ?? 0), 0x27d4eb2f);
      high = Math.imul(high ^ (high >>> 13) ^ (bits[0] ?? 0), 0x165667b1);
    }
    return (low >>> 0) + (high & 0x1fffff) * 4294967296;
  };
}

/** Whether b = slope x a + offset in every row, to a part in a million of b's spread; at least five rows that differ. */
function isDisguise(a: Float64Array, b: Float64Array, rows: Int32Array): boolean {
  const whole = rows.filter((row) => Number.isFinite(a[row]) && Number.isFinite(b[row]));
  if (whole.length < 5) return false;
  const at = (values: Float64Array, row: number) => values[row] ?? NaN;
  const lowest = whole.reduce((best, row) => (at(a, row) < at(a, best) ? row : best));
  const highest = whole.reduce((best, row) => (at(a, row) > at(a, best) ? row : best));
  const slope = (at(b, highest) - at(b, lowest)) / (at(a, highest) - at(a, lowest));
  const spread = Math.abs(at(b, highest) - at(b, lowest));
  if (!Number.isFinite(slope) || spread === 0) return false;
  return whole.every((row) => {
    const expected = at(b, lowest) + slope * (at(a, row) - at(a, lowest));
    return Math.abs(expected - at(b, row)) <= 1e-6 * spread;
  });
}
