/**
 * Shapes of models, as published: decoder-only language models by their dimensions, and the two MNIST models of this page
 * by their layers. What they cost to train is counted in `workload` and `calibration`, not here.
 */
import type { SourceId } from './sources.ts';

export interface DecoderShape {
  readonly layers: number;
  /** Width of the residual stream. */
  readonly hidden: number;
  readonly heads: number;
  /** Key/value heads: fewer than `heads` when several query heads share one (GQA). */
  readonly kvHeads: number;
  readonly headSize: number;
  /** Inner width of the MLP. */
  readonly mlpHidden: number;
  /** Three matrices (gate, up, down) rather than two. */
  readonly isGated: boolean;
  readonly vocabulary: number;
  /** Tokens per sequence in training. */
  readonly sequenceLength: number;
  /** Input embedding and output projection are one matrix. */
  readonly isTied: boolean;
  /** Biases on every linear layer and norm, and learned positions (GPT-2 and 3); without: neither (Llama). */
  readonly hasBiasesAndPositions: boolean;
}

export interface DecoderModel extends DecoderShape {
  readonly name: string;
  readonly year: number;
  /** Parameters as published, for checking our count. */
  readonly publishedParameters: number;
  readonly source: SourceId;
}

const llama3 = {
  headSize: 128,
  kvHeads: 8,
  isGated: true,
  vocabulary: 128_256,
  sequenceLength: 8192,
  isTied: false,
  hasBiasesAndPositions: false,
  year: 2024,
  source: 'llama3-paper',
} as const;

export const decoderModels = {
  'gpt3-175b': {
    name: 'GPT-3 175B',
    layers: 96,
    hidden: 12_288,
    heads: 96,
    kvHeads: 96,
    headSize: 128,
    mlpHidden: 49_152,
    isGated: false,
    vocabulary: 50_257,
    sequenceLength: 2048,
    isTied: true,
    hasBiasesAndPositions: true,
    year: 2020,
    publishedParameters: 174.6e9,
    source: 'gpt3-paper',
  },
  'llama3-8b': {
    ...llama3,
    name: 'Llama 3 8B',
    layers: 32,
    hidden: 4096,
    heads: 32,
    mlpHidden: 14_336,
    publishedParameters: 8.03e9,
  },
  'llama3-70b': {
    ...llama3,
    name: 'Llama 3 70B',
    layers: 80,
    hidden: 8192,
    heads: 64,
    mlpHidden: 28_672,
    publishedParameters: 70.6e9,
  },
  'llama3-405b': {
    ...llama3,
    name: 'Llama 3 405B',
    layers: 126,
    hidden: 16_384,
    heads: 128,
    mlpHidden: 53_248,
    publishedParameters: 405.9e9,
  },
} as const satisfies Record<string, DecoderModel>;

/** One layer of an image model; images are square, with stride 1 and no padding. */
export type ImageLayer =
  | { readonly kind: 'convolution'; readonly filters: number; readonly kernel: number }
  | { readonly kind: 'max-pool'; readonly size: number }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dense'; readonly units: number };

export interface ImageModel {
  readonly name: string;
  /** Pixels along one side, one channel. */
  readonly imageSide: number;
  readonly layers: readonly ImageLayer[];
}

export const imageModels = {
  'mnist-mlp': {
    name: 'MLP 784-64-10',
    imageSide: 28,
    layers: [{ kind: 'flatten' }, { kind: 'dense', units: 64 }, { kind: 'dense', units: 10 }],
  },
  'mnist-cnn': {
    name: 'CNN conv32-pool-64-10',
    imageSide: 28,
    layers: [
      { kind: 'convolution', filters: 32, kernel: 3 },
      { kind: 'max-pool', size: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 64 },
      { kind: 'dense', units: 10 },
    ],
  },
} as const satisfies Record<string, ImageModel>;
