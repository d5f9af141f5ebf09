/**
 * Made data for timing any model: random numbers of the right shapes from a seed. A backend takes as long over noise as
 * over digits, and a sweep then needs no download. Nothing is to be learnt from them: losses of a sweep mean nothing.
 */
import type { DataSetId, TableSet, TextSet } from '../data/data-set.ts';
import { createRandom, type Random } from '../data/random.ts';
import { pixelsPerImage, type Shard } from '../data/shard.ts';
import type { EngineData } from '../engines/engine.ts';
import type { DataShape } from '../models/card.ts';
import { sizeOf } from '../models/layer.ts';
import { answersOf } from '../models/losses.ts';
import { classCount, outputShape, type Model } from '../models/model.ts';

export interface MadeData {
  readonly data: EngineData;
  /** The images of an image set, training set first; empty otherwise. */
  readonly shards: readonly Shard[];
  /** Training samples that `step` can be asked for: images, rows, or first symbols of windows. */
  readonly samples: number;
}

/** More rows than a batch has, so that each step gathers others. */
const leastSamples = 512;
const heldOutSamples = 500;

/** Widths that stand in for the real data sets; of those with a fixed width, their own. */
export function shapeOfMadeData(id: DataSetId): DataShape {
  switch (id) {
    case 'mnist':
      return { inputs: pixelsPerImage, outputs: classCount };
    case 'line':
      return { inputs: 1, outputs: 1 };
    case 'separable':
    case 'noisy':
    case 'coin-toss':
      return { inputs: 10, outputs: 1 };
    case 'circles':
    case 'xor':
    case 'gaussians':
    case 'spirals':
      return { inputs: 2, outputs: 1 };
    case 'ring':
      return { inputs: 2, outputs: 2 };
    case 'penguins':
    case 'weather':
    case 'own-table':
      return { inputs: 8, outputs: 1 };
    case 'moby-dick':
    case 'own-text':
      return { inputs: 64, outputs: 64 };
    case 'analects':
      return { inputs: 1024, outputs: 1024 };
    case 'memory':
      return { inputs: 10, outputs: 10 };
  }
}

/**
 * Data that `model` can be trained on with batches of `batch`. A GAN gets what its generator should make: pictures
 * where an output has as many numbers as an image, else points.
 */
export function makeData(model: Model, batch: number, seed: number): MadeData {
  const random = createRandom(seed, 0);
  const samples = Math.max(leastSamples, 2 * batch);
  const seen = model.judge ? outputShape(model) : model.input;
  if (model.layers[0]?.kind === 'embedding') return makeText(model, samples, random);
  if (sizeOf(seen) === pixelsPerImage) return makeImages(samples, random);
  return makeTable(model, samples, random);
}

/** Prime, so that an image meets the same stretch of noise again only after as many images. */
const noiseBytes = 50_021;

function makeImages(samples: number, random: Random): MadeData {
  const noise = Uint8Array.from({ length: noiseBytes }, () => Math.floor(256 * random()));
  const shardOf = (set: 'train' | 'test', count: number): Shard => ({
    set,
    first: 0,
    images: tile(noise, count * pixelsPerImage),
    labels: Uint8Array.from({ length: count }, (_, index) => index % classCount),
  });
  const data = { kind: 'images', train: samples, heldOut: heldOutSamples } as const;
  return { data, shards: [shardOf('train', samples), shardOf('test', heldOutSamples)], samples };
}

/** The noise over and over: drawing each byte of a large set would take longer than a cell. */
function tile(noise: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const tiled = new Uint8Array(length);
  for (let at = 0; at < length; at += noise.length) tiled.set(noise.subarray(0, length - at), at);
  return tiled;
}

function makeText(model: Model, samples: number, random: Random): MadeData {
  const [window = 1] = model.input;
  const symbols = outputShape(model).at(-1) ?? 2;
  // The window of the last sample, and its target one further on, must fit too.
  const trainSymbols = samples + window;
  const data: TextSet = {
    kind: 'text',
    symbols: Uint16Array.from({ length: trainSymbols + heldOutSamples + window }, () => Math.floor(symbols * random())),
    trainSymbols,
    vocabulary: Array.from({ length: symbols }, (_, index) => String.fromCodePoint(0x4e00 + index)),
    unknown: null,
  };
  return { data, shards: [], samples };
}

function makeTable(model: Model, samples: number, random: Random): MadeData {
  const rows = samples + heldOutSamples;
  const inputWidth = sizeOf(model.judge ? outputShape(model) : model.input);
  const targetWidth = model.judge ? 0 : sizeOf(outputShape(model));
  const targets = new Float32Array(rows * targetWidth);
  for (let row = 0; row < rows; row++) {
    if (answersOf(model.loss) === 'one-of-many') targets[row * targetWidth + (row % Math.max(1, targetWidth))] = 1;
    else for (let at = 0; at < targetWidth; at++) targets[row * targetWidth + at] = random() < 0.5 ? 0 : 1;
  }
  const data: TableSet = {
    kind: 'table',
    inputs: Float32Array.from({ length: rows * inputWidth }, () => 2 * random() - 1),
    inputWidth,
    targets,
    targetWidth,
    trainRows: samples,
    heldOutRows: heldOutSamples,
    target: answersOf(model.loss) === 'quantity' ? 'number' : 'class',
    inputNames: [],
    classNames: [],
    targetScale: 1,
    targetOffset: 0,
  };
  return { data, shards: [], samples };
}
