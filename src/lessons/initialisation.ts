/**
 * Why weights must begin at the right size: a deep stack of equally wide layers is filled with random numbers, signals
 * are sent forward and error signals back, and their spread is read off at every layer. Nothing is trained. Biases are 0.
 */
import type { Random } from '#train/data/random.ts';
import { activations, type ActivationName } from './activations.ts';

export type Initialiser =
  | { readonly kind: 'zero' }
  /** Evenly within +-limit. */
  | { readonly kind: 'uniform'; readonly limit: number }
  /** Normal with this standard deviation. */
  | { readonly kind: 'gaussian'; readonly deviation: number }
  /** Normal, variance 2 / (inputs + outputs): Glorot and Bengio 2010, whose first author is Xavier Glorot. */
  | { readonly kind: 'xavier' }
  /** Normal, variance 2 / inputs: He and others 2015. */
  | { readonly kind: 'he' };

export interface StackChoice {
  readonly initialiser: Initialiser;
  readonly activation: ActivationName;
  readonly width: number;
  readonly depth: number;
  /** Random inputs sent through, normal with variance 1. */
  readonly samples: number;
}

export interface LayerSpread {
  /** Outputs of the layer, sample by sample, `width` each: what a histogram shows. */
  readonly outputs: Float64Array;
  readonly outputVariance: number;
  /** Error signals at the layer's weighted inputs, when normal ones with variance 1 arrive at the end. */
  readonly signals: Float64Array;
  readonly signalVariance: number;
}

/** Spread of signals at every layer, first to last. */
export function spreadThroughStack(choice: StackChoice, random: Random): readonly LayerSpread[] {
  const { width, depth, samples, initialiser } = choice;
  const { value, slope } = activations[choice.activation];
  const drawNormal = createNormal(random);
  const draw = createDraw(initialiser, width, random, drawNormal);
  const weights = Array.from({ length: depth }, () => new Float64Array(width * width).map(draw));
  const sums: Float64Array[] = [];
  const outputs: Float64Array[] = [];
  let flow = new Float64Array(samples * width).map(drawNormal);
  for (const matrix of weights) {
    const sum = multiplyRows(flow, matrix, width, samples, false);
    sums.push(sum);
    flow = sum.map(value);
    outputs.push(flow);
  }
  let back = new Float64Array(samples * width).map(drawNormal);
  const signals: Float64Array[] = [];
  for (let layer = depth - 1; layer >= 0; layer--) {
    const sum = sums[layer] ?? new Float64Array();
    const signal = back.map((one, place) => one * slope(sum[place] ?? NaN));
    signals.unshift(signal);
    back = multiplyRows(signal, weights[layer] ?? new Float64Array(), width, samples, true);
  }
  return outputs.map((own, layer) => {
    const signal = signals[layer] ?? new Float64Array();
    return { outputs: own, outputVariance: varianceOf(own), signals: signal, signalVariance: varianceOf(signal) };
  });
}

function createDraw(initialiser: Initialiser, width: number, random: Random, drawNormal: () => number): () => number {
  switch (initialiser.kind) {
    case 'zero':
      return () => 0;
    case 'uniform':
      return () => (2 * random() - 1) * initialiser.limit;
    case 'gaussian':
      return () => drawNormal() * initialiser.deviation;
    case 'xavier':
      return () => drawNormal() * Math.sqrt(2 / (width + width));
    case 'he':
      return () => drawNormal() * Math.sqrt(2 / width);
  }
}

/** Normal numbers with mean 0 and variance 1 from even ones (Box and Muller 1958), two at a time. */
function createNormal(random: Random): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    // 1 - random() is never 0, so the logarithm is finite.
    const [reach, angle] = [Math.sqrt(-2 * Math.log(1 - random())), 2 * Math.PI * random()];
    spare = reach * Math.sin(angle);
    return reach * Math.cos(angle);
  };
}

/** Rows times a square matrix (outputs x inputs), or times it turned over. */
function multiplyRows(rows: Float64Array, matrix: Float64Array, width: number, count: number, turned: boolean) {
  const result = new Float64Array(rows.length);
  for (let row = 0; row < count; row++) {
    for (let one = 0; one < width; one++) {
      let sum = 0;
      for (let other = 0; other < width; other++) {
        sum += (rows[row * width + other] ?? 0) * (matrix[turned ? other * width + one : one * width + other] ?? 0);
      }
      result[row * width + one] = sum;
    }
  }
  return result;
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
