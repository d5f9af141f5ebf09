/**
 * Shapes of models, as published: decoder-only language models by their dimensions, and the two MNIST models of this page
 * by their layers; and how much each was trained on. What that costs is counted in `workload` and `calibration`, not here.
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
  /** Where the MLP is a mixture of experts; absent: dense. */
  readonly mixture?: Mixture;
  /** Where keys and values are kept compressed (MLA); absent: the heads above hold. */
  readonly latentAttention?: LatentAttention;
}

/** A mixture of experts in place of the MLP: of `experts` gated MLPs each token uses `active`. */
export interface Mixture {
  readonly experts: number;
  readonly active: number;
  /** Inner width of one expert. */
  readonly expertHidden: number;
  /** Inner width of the part that every token uses; 0: none. */
  readonly sharedHidden: number;
  /** The first layers keep a dense MLP of `mlpHidden`. */
  readonly denseLayers: number;
}

/** Multi-head latent attention: ranks of the compressed query and key/value, and sizes of one head's parts. */
export interface LatentAttention {
  /** 0: queries are not compressed. */
  readonly queryRank: number;
  readonly keyValueRank: number;
  /** Parts of a query or key without and with rotary positions, and of a value. */
  readonly plainSize: number;
  readonly rotarySize: number;
  readonly valueSize: number;
}

/** How a model was trained: tokens (images) in all, and in one optimizer step. */
export interface Diet {
  readonly tokens: number;
  readonly tokensPerStep: number;
}

export interface DecoderModel extends DecoderShape {
  readonly name: string;
  readonly diet: Diet;
  readonly year: number;
  /** Parameters as published, for checking our count. */
  readonly publishedParameters: number;
  readonly source: SourceId;
}

/** Four million tokens a step: where Llama 3 405B began; the batches of its smaller siblings are not published. */
const llama3 = {
  diet: { tokens: 15e12, tokensPerStep: 2 ** 22 },
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

const mixture = {
  headSize: 128,
  isGated: true,
  sequenceLength: 4096,
  isTied: false,
  hasBiasesAndPositions: false,
  year: 2024,
} as const;

export const decoderModels = {
  'gpt3-175b': {
    name: 'GPT-3 175B',
    // 300 billion tokens; 1,536 sequences a step as in the Megatron table, near the 3.2 million tokens of the paper.
    diet: { tokens: 300e9, tokensPerStep: 1536 * 2048 },
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
    name: 'Llama 3.1 405B',
    diet: { tokens: 15.6e12, tokensPerStep: 2 ** 22 },
    layers: 126,
    hidden: 16_384,
    heads: 128,
    mlpHidden: 53_248,
    publishedParameters: 405.9e9,
  },
  'mixtral-8x7b': {
    ...mixture,
    name: 'Mixtral 8x7B',
    // Neither tokens nor batch are published: assumed, as many tokens as Llama 2 and steps of four million.
    diet: { tokens: 2e12, tokensPerStep: 2 ** 22 },
    layers: 32,
    hidden: 4096,
    heads: 32,
    kvHeads: 8,
    mlpHidden: 14_336,
    vocabulary: 32_000,
    mixture: { experts: 8, active: 2, expertHidden: 14_336, sharedHidden: 0, denseLayers: 0 },
    publishedParameters: 46.7e9,
    source: 'mixtral-paper',
  },
  'deepseek-v3': {
    ...mixture,
    name: 'DeepSeek-V3',
    // 14.8 trillion tokens in steps of 15,360 sequences.
    diet: { tokens: 14.8e12, tokensPerStep: 15_360 * 4096 },
    layers: 61,
    hidden: 7168,
    heads: 128,
    kvHeads: 128,
    mlpHidden: 18_432,
    vocabulary: 129_280,
    mixture: { experts: 256, active: 8, expertHidden: 2048, sharedHidden: 2048, denseLayers: 3 },
    latentAttention: { queryRank: 1536, keyValueRank: 512, plainSize: 128, rotarySize: 64, valueSize: 128 },
    publishedParameters: 671e9,
    source: 'deepseek-v3-report',
  },
} as const satisfies Record<string, DecoderModel>;

/** The decoder of that id, or null when there is none. */
export function findDecoder(id: string): DecoderModel | null {
  const all: Readonly<Record<string, DecoderModel>> = decoderModels;
  return Object.hasOwn(all, id) ? (all[id] ?? null) : null;
}

/** One layer of an image model; images are square, with stride 1 and no padding. */
export type ImageLayer =
  | { readonly kind: 'convolution'; readonly filters: number; readonly kernel: number }
  | { readonly kind: 'max-pool'; readonly size: number }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dense'; readonly units: number };

export interface ImageModel {
  readonly name: string;
  readonly diet: Diet;
  /** Pixels along one side, one channel. */
  readonly imageSide: number;
  readonly layers: readonly ImageLayer[];
}

/** Ten epochs of 60,000 images in batches of 128: what the training bench of this page does by default. */
const tenEpochs = { tokens: 600_000, tokensPerStep: 128 } as const;

export const imageModels = {
  'mnist-mlp': {
    name: 'MLP 784-64-10',
    diet: tenEpochs,
    imageSide: 28,
    layers: [{ kind: 'flatten' }, { kind: 'dense', units: 64 }, { kind: 'dense', units: 10 }],
  },
  'mnist-cnn': {
    name: 'CNN conv32-pool-64-10',
    diet: tenEpochs,
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
