/**
 * The batch an engine is tested on. Images are made, noise with labels that go round; tables and texts are there already,
 * so their own samples serve. Costly models see few different samples, repeated until the batch is full: mean losses and
 * gradients are then those of the few, which the reference can compute in time, and the shapes are those of training.
 */
import { createRandom } from './data/random.ts';
import { pixelsPerImage, type Shard } from './data/shard.ts';
import type { TableSet, TextSet } from './data/data-set.ts';
import { drawTransforms, transformImages } from './engines/augment.ts';
import type { EngineData, EngineOrder } from './engines/engine.ts';
import { drawStepNoise } from './engines/noise.ts';
import { sizeOf } from './models/layer.ts';
import { classCount, countForwardMultiplyAdds, countTrained, imageShape, weightShapes } from './models/model.ts';
import type { ReferenceBatch } from './reference/loss.ts';

export interface TestBatch {
  /** To be added first; null where the engine has its samples. */
  readonly shard: Shard | null;
  /** As many as the order's batch. */
  readonly rows: Int32Array;
  /** The different samples among them, as the model sees them at step 0. */
  readonly batch: ReferenceBatch;
}

/** Largest bias given to an array of zeros. */
const cornerBias = 0.05;

/**
 * The weights an engine is tested with: the order's own, but where pictures are moved about no bias is zero. A moved
 * picture has an empty border, where a filter without a bias stands exactly on the corner of its ReLU; there a slope is a
 * matter of convention, and a difference of losses finds half of it.
 */
export function takeTestWeights({ model, weights, augment }: EngineOrder): readonly Float32Array[] {
  if (!augment) return weights;
  const random = createRandom(1, 1);
  const shapes = weightShapes(model).slice(0, countTrained(model));
  return weights.map((own, index) => {
    const isBias = shapes[index]?.length === 1 && own.every((value) => value === 0);
    return isBias ? own.map(() => cornerBias * (0.1 + 0.9 * random()) * (random() < 0.5 ? -1 : 1)) : own;
  });
}

/** Multiply-adds of a forward pass that the reference does in some tenths of a second. */
const affordableMultiplyAdds = 1e8;

export function makeTestBatch(order: EngineOrder, data: EngineData): TestBatch {
  const count = countDifferent(order, data);
  switch (data.kind) {
    case 'images':
      return makeImages(order, count);
    case 'table':
      return takeRows(order, data, count);
    case 'text':
      return takeWindows(order, data, count);
  }
}

/** The largest divisor of the batch that is affordable; all of it where no two samples can be alike. */
function countDifferent({ model, batch, augment }: EngineOrder, data: EngineData): number {
  if (model.judge || (augment && data.kind === 'images')) return batch;
  let count = batch;
  while (count > 1 && (batch % count > 0 || count * countForwardMultiplyAdds(model) > affordableMultiplyAdds)) count--;
  return count;
}

const repeat = (begins: readonly number[], length: number) =>
  Int32Array.from({ length }, (_, index) => begins[index % begins.length] ?? 0);

const countFrom0 = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Noise images, no two alike, with every digit present. */
function makeImages(order: EngineOrder, count: number): TestBatch {
  const random = createRandom(1, 0);
  const images = Uint8Array.from({ length: count * pixelsPerImage }, () => Math.floor(256 * random()));
  const labels = Uint8Array.from({ length: count }, (_, index) => index % classCount);
  const targets = new Float64Array(count * classCount);
  labels.forEach((label, row) => (targets[row * classCount + label] = 1));
  const shares = Float64Array.from(images, (byte) => byte / 255);
  const [side = 1] = imageShape;
  const inputs = order.augment ? transformImages(shares, drawTransforms(order.seed, 0, count, side), side) : shares;
  return {
    shard: { set: 'train', first: 0, images, labels },
    rows: repeat(countFrom0(count), order.batch),
    batch: { inputs, targets, count, ...drawNoise(order, count) },
  };
}

/** Rows from all over the training set. */
function takeRows(order: EngineOrder, table: TableSet, count: number): TestBatch {
  const begins = countFrom0(count).map((index) => Math.floor((index * table.trainRows) / count));
  const take = (numbers: Float32Array, width: number) =>
    Float64Array.from(begins.flatMap((row) => [...numbers.subarray(row * width, (row + 1) * width)]));
  const inputs = take(table.inputs, table.inputWidth);
  const targets = take(table.targets, table.targetWidth);
  return {
    shard: null,
    rows: repeat(begins, order.batch),
    batch: { inputs, targets, count, ...drawNoise(order, count) },
  };
}

/** Windows from all over the training text. */
function takeWindows(order: EngineOrder, text: TextSet, count: number): TestBatch {
  const [time = 1] = order.model.input;
  const last = text.trainSymbols - time - 1;
  const begins = countFrom0(count).map((index) => Math.floor((index * last) / count));
  const take = (shift: number) =>
    Float64Array.from(begins.flatMap((begin) => [...text.symbols.subarray(begin + shift, begin + shift + time)]));
  return { shard: null, rows: repeat(begins, order.batch), batch: { inputs: take(0), targets: take(1), count } };
}

/** A GAN's generator input at step 0. */
function drawNoise({ model, seed }: EngineOrder, count: number): Pick<ReferenceBatch, 'noise'> {
  if (!model.judge) return {};
  return { noise: Float64Array.from(drawStepNoise(seed, 0, count, sizeOf(model.input))) };
}
