/**
 * Data sets made on the spot from a seed: equal arguments give the equal set. Training rows come first; one row in five
 * is held out. Rows are drawn independently, so the first rows of a larger set are no sample of the smaller one.
 *
 * Label noise: the stated share of labels, the same in the training and in the held-out rows, is changed to another
 * class. No model can then be right on more held-out rows than the rest. `line` and `ring` have no labels to change.
 */
import type { DataSetId, TableSet } from '../data-set.ts';
import { createRandom, shuffle, type Random } from '../random.ts';
import { generateLine } from './line.ts';
import { drawMemoryRow, memorySteps, memoryStepWidth, memorySymbols } from './memory.ts';
import { drawPoint } from './plane.ts';
import { drawRingPoint } from './ring.ts';
import { createTenInputs, inputCount } from './ten-inputs.ts';

export type GeneratedId = Extract<
  DataSetId,
  'line' | 'separable' | 'noisy' | 'coin-toss' | 'circles' | 'xor' | 'gaussians' | 'spirals' | 'memory' | 'ring'
>;

export interface GenerateOptions {
  /** All rows, training and held out; 10 to 200,000, brought into this range. `line` always has its own nineteen. */
  readonly rows: number;
  readonly seed: number;
  /** 0 to 1. */
  readonly labelNoise: number;
}

/** Rows are independent, and a fifth is enough to tell 1 % apart at a thousand rows. */
const heldOutShare = 0.2;
/** Streams of random numbers (`random.ts`) for the points and for the labels to change. */
const pointStream = 2000;
const noiseStream = 2001;

/** The rows of a generated set. */
export function generateTable(id: GeneratedId, { rows, seed, labelNoise }: GenerateOptions): TableSet {
  if (id === 'line') return generateLine();
  const count = Number.isFinite(rows) ? Math.min(200_000, Math.max(10, Math.round(rows))) : 10;
  const shape = shapeOf(id);
  const inputs = new Float32Array(count * shape.inputWidth);
  const targets = new Float32Array(count * shape.targetWidth);
  const heldOutRows = Math.round(heldOutShare * count);
  const trainRows = count - heldOutRows;
  const drawRow = createRows(id, createRandom(seed, pointStream));
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    labels[row] = drawRow(inputs.subarray(row * shape.inputWidth, (row + 1) * shape.inputWidth), row);
  }
  if (shape.classes > 1) {
    const noise = createRandom(seed, noiseStream);
    changeLabels(labels.subarray(0, trainRows), labelNoise, shape.classes, noise);
    changeLabels(labels.subarray(trainRows), labelNoise, shape.classes, noise);
  }
  for (let row = 0; row < count; row++) {
    const label = labels[row] ?? 0;
    if (shape.targetWidth === 1) targets[row] = label;
    else if (shape.targetWidth > 1) targets[row * shape.targetWidth + label] = 1;
  }
  return {
    kind: 'table',
    inputs,
    inputWidth: shape.inputWidth,
    ...(id === 'memory' ? { steps: memorySteps } : {}),
    targets,
    targetWidth: shape.targetWidth,
    trainRows,
    heldOutRows,
    target: shape.classes > 1 ? 'class' : 'number',
    inputNames: shape.inputNames,
    classNames: Array.from({ length: shape.classes }, (_, index) => String(index)),
    targetScale: 1,
    targetOffset: 0,
  };
}

function shapeOf(id: Exclude<GeneratedId, 'line'>) {
  switch (id) {
    case 'separable':
    case 'noisy':
    case 'coin-toss': {
      const inputNames = Array.from({ length: inputCount }, (_, index) => `x${index + 1}`);
      return { inputWidth: inputCount, targetWidth: 1, classes: 2, inputNames };
    }
    case 'circles':
    case 'xor':
    case 'gaussians':
    case 'spirals':
      return { inputWidth: 2, targetWidth: 1, classes: 2, inputNames: ['x', 'y'] };
    case 'ring':
      return { inputWidth: 2, targetWidth: 0, classes: 0, inputNames: ['x', 'y'] };
    case 'memory': {
      const inputWidth = memorySteps * memoryStepWidth;
      return { inputWidth, targetWidth: memorySymbols, classes: memorySymbols, inputNames: [] };
    }
  }
}

/** Fills one row of inputs after the other and answers the number of its class (0 where there is none). */
function createRows(id: Exclude<GeneratedId, 'line'>, random: Random): (inputs: Float32Array, row: number) => number {
  switch (id) {
    case 'separable':
    case 'noisy':
    case 'coin-toss':
      return createTenInputs(id, random);
    case 'memory':
      return (inputs) => drawMemoryRow(inputs, random);
    case 'ring':
      return (inputs) => {
        const { x, y } = drawRingPoint(random);
        inputs.set([x, y]);
        return 0;
      };
    default:
      return (inputs, row) => {
        const label = row % 2;
        const { x, y } = drawPoint(id, label, random);
        inputs.set([x, y]);
        return label;
      };
  }
}

/** Gives a share of the labels, exact to one label, another class; in place. */
function changeLabels(labels: Uint8Array, share: number, classes: number, random: Random): void {
  const order = Int32Array.from({ length: labels.length }, (_, index) => index);
  shuffle(order, random);
  const changed = Math.round(Math.min(1, Math.max(0, share || 0)) * labels.length);
  for (const row of order.subarray(0, changed)) {
    const shift = 1 + Math.floor(random() * (classes - 1));
    labels[row] = ((labels[row] ?? 0) + shift) % classes;
  }
}
