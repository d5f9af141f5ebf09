/**
 * From columns to what a model sees: gaps dealt with, names encoded, numbers scaled, rows split; with the leaks that the
 * chosen order has, and histograms from before and after. The same seed gives the same split. Never throws for what a
 * reader may choose.
 *
 * A class of two is one 0-or-1 number, as the generated sets have it; more classes are one-hot.
 */
import type { TableColumn } from '../csv/column.ts';
import type { TableSet } from '../data-set.ts';
import { findLeaks, findLeaksInData, type Leak } from './find-leaks.ts';
import { bad, isBad, toFrameColumn, toTarget, type Frame, type PrepareBad, type PrepareNote } from './frame.ts';
import { countColumns, type Histogram } from './histogram.ts';
import { unscaled, type Scaling } from './scale.ts';
import type { PrepareStep } from './steps.ts';
import { takeStep, type Work } from './take-step.ts';

export interface Recipe {
  /** Names of columns. */
  readonly inputs: readonly string[];
  readonly target: string;
  readonly targetKind: 'class' | 'number';
  /** Taken in this order. */
  readonly steps: readonly PrepareStep[];
  /** Of the split. */
  readonly seed: number;
}

export interface PreparedTable {
  readonly kind: 'ready';
  readonly set: TableSet;
  /** For each input of the set, how it was moved: to prepare a row that comes later. */
  readonly inputScaling: readonly Scaling[];
  /** Inputs, then the target: all rows as they came, and the rows in use as the model sees them. */
  readonly before: readonly Histogram[];
  readonly after: readonly Histogram[];
  readonly leaks: readonly Leak[];
  readonly notes: readonly PrepareNote[];
}

/** More inputs than this, after encoding, and more classes are not for small networks. Choices. */
const mostInputs = 1024;
const mostClasses = 64;

/** Prepares a table of columns of equal length. */
export function prepareTable(columns: readonly TableColumn[], recipe: Recipe): PreparedTable | PrepareBad {
  const start = createFrame(columns, recipe);
  if (isBad(start)) return start;
  let work: Work = { frame: start, inputScaling: start.inputs.map(() => unscaled), targetScaling: unscaled, notes: [] };
  for (const step of recipe.steps) {
    const next = takeStep(work, step, recipe.seed);
    if (isBad(next)) return next;
    work = next;
  }
  const { frame, inputScaling, targetScaling, notes } = work;
  const set = toTableSet(frame, targetScaling);
  if (isBad(set)) return set;
  return {
    kind: 'ready',
    set,
    inputScaling,
    before: countColumns([...start.inputs, start.target], start.train),
    after: countColumns([...frame.inputs, frame.target], joinRows(frame)),
    leaks: [...findLeaks(recipe.steps), ...findLeaksInData({ ...start, train: frame.train, heldOut: frame.heldOut })],
    notes,
  };
}

function createFrame(columns: readonly TableColumn[], recipe: Recipe): Frame | PrepareBad {
  if (recipe.inputs.length === 0) return bad('no-inputs');
  const byName = new Map(columns.map((column) => [column.name, column]));
  const inputs = [];
  for (const name of new Set(recipe.inputs)) {
    const column = byName.get(name);
    const input = column ? toFrameColumn(column) : bad('unknown-column', { column: name });
    if (isBad(input)) return input;
    inputs.push(input);
  }
  const targetColumn = byName.get(recipe.target);
  if (!targetColumn) return bad('unknown-column', { column: recipe.target });
  const target = toTarget(targetColumn, recipe.targetKind, mostClasses);
  if (isBad(target)) return target;
  const train = Int32Array.from({ length: target.values.length }, (_, row) => row);
  return { inputs, target, train, heldOut: new Int32Array(0), isSplit: false };
}

function toTableSet(frame: Frame, targetScaling: Scaling): TableSet | PrepareBad {
  const { inputs, target, train, heldOut } = frame;
  if (!frame.isSplit) return bad('no-split');
  if (train.length === 0 || heldOut.length === 0)
    return bad('too-few-rows', { detail: `${train.length}, ${heldOut.length}` });
  if (inputs.length > mostInputs) return bad('too-wide', { detail: `${inputs.length} > ${mostInputs}` });
  const names = inputs.find(({ kind }) => kind === 'names');
  if (names) return bad('not-encoded', { column: names.name });
  const rows = joinRows(frame);
  for (const column of [...inputs, target]) {
    const gap = rows.find((row) => !Number.isFinite(column.values[row]));
    if (gap !== undefined) return bad('missing-values', { row: gap + 1, column: column.name });
  }
  const targetWidth = target.names.length > 2 ? target.names.length : 1;
  const set = {
    inputs: new Float32Array(rows.length * inputs.length),
    targets: new Float32Array(rows.length * targetWidth),
  };
  rows.forEach((row, at) => {
    inputs.forEach(({ values }, index) => (set.inputs[at * inputs.length + index] = values[row] ?? 0));
    const value = target.values[row] ?? 0;
    if (targetWidth === 1) set.targets[at] = value;
    else set.targets[at * targetWidth + value] = 1;
  });
  return {
    kind: 'table',
    ...set,
    inputWidth: inputs.length,
    targetWidth,
    trainRows: train.length,
    heldOutRows: heldOut.length,
    target: target.kind === 'names' ? 'class' : 'number',
    inputNames: inputs.map(({ name }) => name),
    classNames: target.names,
    targetScale: targetScaling.scale,
    targetOffset: targetScaling.offset,
  };
}

/** Rows in use, training rows first. */
function joinRows({ train, heldOut }: Frame): Int32Array {
  const rows = new Int32Array(train.length + heldOut.length);
  rows.set(train);
  rows.set(heldOut, train.length);
  return rows;
}
