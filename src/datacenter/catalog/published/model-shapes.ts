/**
 * Shapes of the models that published training runs name, by their public configurations. What is here from memory is
 * marked `recalled`; `read` names where. Left out on purpose: what the shape of a decoder cannot say (sliding windows of
 * GPT-OSS and Gemma, hybrids with state-space layers); readers of rows refuse what that would falsify.
 */
import type { Confidence } from '../../units/units.ts';
import type { DecoderShape, LatentAttention, Mixture } from '../models.ts';

export interface CitedShape {
  /** As its makers call it. */
  readonly name: string;
  readonly shape: DecoderShape;
  /** Parameters as published, embeddings included, for checking our count. */
  readonly parameters: number;
  readonly confidence: Confidence;
  /** Where the dimensions were read or are published. */
  readonly from: string;
}

interface DenseSizes {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads?: number;
  readonly headSize?: number;
  readonly mlpHidden: number;
  readonly vocabulary: number;
  readonly sequenceLength: number;
}

/** A decoder after Llama: gated MLP, no biases, rotary positions, output projection of its own. */
export function llamaShape(sizes: DenseSizes): DecoderShape {
  return {
    kvHeads: sizes.heads,
    headSize: sizes.hidden / sizes.heads,
    isGated: true,
    isTied: false,
    hasBiasesAndPositions: false,
    ...sizes,
  };
}

/** A decoder after GPT-2 and 3: plain MLP four times as wide, every head its own keys, biases, learned positions, tied. */
export function gptShape(
  layers: number,
  hidden: number,
  heads: number,
  vocabulary: number,
  sequenceLength: number,
): DecoderShape {
  return {
    layers,
    hidden,
    heads,
    kvHeads: heads,
    headSize: hidden / heads,
    mlpHidden: 4 * hidden,
    isGated: false,
    vocabulary,
    sequenceLength,
    isTied: true,
    hasBiasesAndPositions: true,
  };
}

/** A model cut down to a few layers, as benchmarks on one node do; of a mixture's dense layers in front one stays. */
export function cutLayers(shape: DecoderShape, layers: number): DecoderShape {
  return { ...shape, layers, ...(shape.mixture && { mixture: { ...shape.mixture, denseLayers: 1 } }) };
}

function mixtureShape(sizes: DenseSizes, mixture: Mixture, latentAttention?: LatentAttention): DecoderShape {
  return { ...llamaShape(sizes), mixture, ...(latentAttention && { latentAttention }) };
}

const deepSeekAttention = { queryRank: 1536, keyValueRank: 512, plainSize: 128, rotarySize: 64, valueSize: 128 };

const llama3 = { kvHeads: 8, vocabulary: 128_256, sequenceLength: 8192 } as const;
const llama3Paper = { confidence: 'recalled', from: 'The Llama 3 Herd of Models, Table 3' } as const;
const llama2 = { vocabulary: 32_000, sequenceLength: 4096 } as const;
const llama2Paper = { confidence: 'recalled', from: 'Llama 2 paper and its released configurations' } as const;
const llama1 = { vocabulary: 32_000, sequenceLength: 2048 } as const;
const llama1Paper = { confidence: 'recalled', from: 'LLaMA paper, Table 2' } as const;
const qwen3 = { vocabulary: 151_936, sequenceLength: 4096, headSize: 128 } as const;
const qwenCard = { confidence: 'recalled', from: 'Qwen3 released configurations' } as const;
const nemotron4 = { vocabulary: 256_000, sequenceLength: 4096, kvHeads: 8 } as const;
const simumax = (file: string) =>
  ({ confidence: 'read', from: `MooreThreads/SimuMax configs/models/${file}.json` }) as const;

export const modelShapes = {
  'gpt3-175b': {
    name: 'GPT-3 175B',
    shape: gptShape(96, 12_288, 96, 51_200, 2048),
    parameters: 175e9,
    confidence: 'recalled',
    from: 'GPT-3 paper, Table 2.1; vocabulary padded as Megatron does',
  },
  'palm-540b': {
    name: 'PaLM 540B',
    shape: {
      ...llamaShape({
        layers: 118,
        hidden: 18_432,
        heads: 48,
        kvHeads: 1,
        headSize: 256,
        mlpHidden: 73_728,
        vocabulary: 256_000,
        sequenceLength: 2048,
      }),
      isTied: true,
    },
    parameters: 540.35e9,
    confidence: 'recalled',
    from: 'PaLM paper, Table 1',
  },
  'opt-175b': {
    name: 'OPT-175B',
    shape: gptShape(96, 12_288, 96, 50_272, 2048),
    parameters: 175e9,
    confidence: 'recalled',
    from: 'OPT paper, Table 1',
  },
  'bloom-176b': {
    name: 'BLOOM-176B',
    shape: gptShape(70, 14_336, 112, 250_880, 2048),
    parameters: 176.2e9,
    confidence: 'recalled',
    from: 'BLOOM paper, Table 3',
  },
  'gpt-neox-20b': {
    name: 'GPT-NeoX-20B',
    shape: { ...gptShape(44, 6144, 64, 50_432, 2048), isTied: false },
    parameters: 20.6e9,
    confidence: 'recalled',
    from: 'GPT-NeoX-20B paper',
  },
  'mt-nlg-530b': {
    name: 'MT-NLG 530B',
    shape: gptShape(105, 20_480, 128, 51_200, 2048),
    parameters: 530e9,
    confidence: 'read',
    from: 'arXiv 2201.11990, section 2.4',
  },
  'llama-7b': {
    name: 'LLaMA-7B',
    shape: llamaShape({ ...llama1, layers: 32, hidden: 4096, heads: 32, mlpHidden: 11_008 }),
    parameters: 6.74e9,
    ...llama1Paper,
  },
  'llama-13b': {
    name: 'LLaMA-13B',
    shape: llamaShape({ ...llama1, layers: 40, hidden: 5120, heads: 40, mlpHidden: 13_824 }),
    parameters: 13.0e9,
    ...llama1Paper,
  },
  'llama-33b': {
    name: 'LLaMA-33B',
    shape: llamaShape({ ...llama1, layers: 60, hidden: 6656, heads: 52, mlpHidden: 17_920 }),
    parameters: 32.5e9,
    ...llama1Paper,
  },
  'llama-65b': {
    name: 'LLaMA-65B',
    shape: llamaShape({ ...llama1, layers: 80, hidden: 8192, heads: 64, mlpHidden: 22_016 }),
    parameters: 65.3e9,
    ...llama1Paper,
  },
  'llama2-7b': {
    name: 'Llama 2 7B',
    shape: llamaShape({ ...llama2, layers: 32, hidden: 4096, heads: 32, mlpHidden: 11_008 }),
    parameters: 6.74e9,
    ...llama2Paper,
  },
  'llama2-13b': {
    name: 'Llama 2 13B',
    shape: llamaShape({ ...llama2, layers: 40, hidden: 5120, heads: 40, mlpHidden: 13_824 }),
    parameters: 13.0e9,
    ...llama2Paper,
  },
  'llama2-34b': {
    name: 'Llama 2 34B',
    shape: llamaShape({ ...llama2, layers: 48, hidden: 8192, heads: 64, kvHeads: 8, mlpHidden: 22_016 }),
    parameters: 33.7e9,
    ...llama2Paper,
  },
  'llama2-70b': {
    name: 'Llama 2 70B',
    shape: llamaShape({ ...llama2, layers: 80, hidden: 8192, heads: 64, kvHeads: 8, mlpHidden: 28_672 }),
    parameters: 69.0e9,
    ...llama2Paper,
  },
  'llama3-8b': {
    name: 'Llama 3 8B',
    shape: llamaShape({ ...llama3, layers: 32, hidden: 4096, heads: 32, mlpHidden: 14_336 }),
    parameters: 8.03e9,
    ...llama3Paper,
  },
  'llama3-70b': {
    name: 'Llama 3 70B',
    shape: llamaShape({ ...llama3, layers: 80, hidden: 8192, heads: 64, mlpHidden: 28_672 }),
    parameters: 70.6e9,
    ...llama3Paper,
  },
  'llama3-405b': {
    name: 'Llama 3 405B',
    shape: llamaShape({ ...llama3, layers: 126, hidden: 16_384, heads: 128, mlpHidden: 53_248 }),
    parameters: 405.9e9,
    ...llama3Paper,
  },
  'llama3.2-1b': {
    name: 'Llama 3.2 1B',
    shape: { ...llamaShape({ ...llama3, layers: 16, hidden: 2048, heads: 32, mlpHidden: 8192 }), isTied: true },
    parameters: 1.24e9,
    confidence: 'recalled',
    from: 'Llama 3.2 released configuration',
  },
  'llama3.2-3b': {
    name: 'Llama 3.2 3B',
    shape: {
      ...llamaShape({ ...llama3, layers: 28, hidden: 3072, heads: 24, mlpHidden: 8192 }),
      isTied: true,
    },
    parameters: 3.21e9,
    confidence: 'recalled',
    from: 'Llama 3.2 released configuration',
  },
  'nemotron4-15b': {
    name: 'Nemotron-4 15B',
    shape: {
      ...llamaShape({ ...nemotron4, layers: 32, hidden: 6144, heads: 48, mlpHidden: 24_576 }),
      isGated: false,
    },
    parameters: 15.6e9,
    confidence: 'recalled',
    from: 'Nemotron-4 15B report, Table 1',
  },
  'nemotron4-340b': {
    name: 'Nemotron-4 340B',
    shape: {
      ...llamaShape({ ...nemotron4, layers: 96, hidden: 18_432, heads: 96, mlpHidden: 73_728 }),
      isGated: false,
    },
    parameters: 341e9,
    confidence: 'recalled',
    from: 'Nemotron-4 340B report, Table 1',
  },
  'grok1-314b': {
    name: 'Grok-1 314B',
    shape: mixtureShape(
      {
        layers: 64,
        hidden: 6144,
        heads: 48,
        kvHeads: 8,
        mlpHidden: 32_768,
        vocabulary: 131_072,
        sequenceLength: 8192,
      },
      { experts: 8, active: 2, expertHidden: 32_768, sharedHidden: 0, denseLayers: 0 },
    ),
    parameters: 314e9,
    confidence: 'recalled',
    from: 'Grok-1 released configuration',
  },
  'mixtral-8x7b': {
    name: 'Mixtral 8x7B',
    shape: mixtureShape(
      {
        layers: 32,
        hidden: 4096,
        heads: 32,
        kvHeads: 8,
        mlpHidden: 14_336,
        vocabulary: 32_000,
        sequenceLength: 4096,
      },
      { experts: 8, active: 2, expertHidden: 14_336, sharedHidden: 0, denseLayers: 0 },
    ),
    parameters: 46.7e9,
    confidence: 'recalled',
    from: 'Mixtral of Experts, Table 1',
  },
  'mixtral-8x22b': {
    name: 'Mixtral 8x22B',
    shape: mixtureShape(
      {
        layers: 56,
        hidden: 6144,
        heads: 48,
        kvHeads: 8,
        mlpHidden: 16_384,
        vocabulary: 32_768,
        sequenceLength: 4096,
      },
      { experts: 8, active: 2, expertHidden: 16_384, sharedHidden: 0, denseLayers: 0 },
    ),
    parameters: 141e9,
    confidence: 'recalled',
    from: 'Mixtral 8x22B released configuration',
  },
  'deepseek-v2': {
    name: 'DeepSeek-V2',
    shape: mixtureShape(
      {
        layers: 60,
        hidden: 5120,
        heads: 128,
        headSize: 128,
        mlpHidden: 12_288,
        vocabulary: 102_400,
        sequenceLength: 4096,
      },
      { experts: 160, active: 6, expertHidden: 1536, sharedHidden: 3072, denseLayers: 1 },
      deepSeekAttention,
    ),
    parameters: 236e9,
    ...simumax('deepseekv2'),
  },
  'deepseek-v3': {
    name: 'DeepSeek-V3',
    shape: mixtureShape(
      {
        layers: 61,
        hidden: 7168,
        heads: 128,
        headSize: 128,
        mlpHidden: 18_432,
        vocabulary: 129_280,
        sequenceLength: 4096,
      },
      { experts: 256, active: 8, expertHidden: 2048, sharedHidden: 2048, denseLayers: 3 },
      deepSeekAttention,
    ),
    parameters: 671e9,
    confidence: 'recalled',
    from: 'DeepSeek-V3 released configuration; without its multi-token prediction layer',
  },
  'kimi-k2': {
    name: 'Kimi K2',
    shape: mixtureShape(
      {
        layers: 61,
        hidden: 7168,
        heads: 64,
        headSize: 128,
        mlpHidden: 18_432,
        vocabulary: 163_840,
        sequenceLength: 4096,
      },
      { experts: 384, active: 8, expertHidden: 2048, sharedHidden: 2048, denseLayers: 1 },
      deepSeekAttention,
    ),
    parameters: 1.04e12,
    confidence: 'recalled',
    from: 'Kimi K2 released configuration',
  },
  'qwen3-8b': {
    name: 'Qwen3 8B',
    shape: llamaShape({ ...qwen3, layers: 36, hidden: 4096, heads: 32, kvHeads: 8, mlpHidden: 12_288 }),
    parameters: 8.2e9,
    ...qwenCard,
  },
  'qwen3-14b': {
    name: 'Qwen3 14B',
    shape: llamaShape({ ...qwen3, layers: 40, hidden: 5120, heads: 40, kvHeads: 8, mlpHidden: 17_408 }),
    parameters: 14.8e9,
    ...qwenCard,
  },
  'qwen3-32b': {
    name: 'Qwen3 32B',
    shape: llamaShape({ ...qwen3, layers: 64, hidden: 5120, heads: 64, kvHeads: 8, mlpHidden: 25_600 }),
    parameters: 32.8e9,
    ...qwenCard,
  },
  'qwen3-30b-a3b': {
    name: 'Qwen3 30B-A3B',
    shape: mixtureShape(
      { ...qwen3, layers: 48, hidden: 2048, heads: 32, kvHeads: 4, mlpHidden: 6144 },
      { experts: 128, active: 8, expertHidden: 768, sharedHidden: 0, denseLayers: 0 },
    ),
    parameters: 30.5e9,
    ...qwenCard,
  },
  'qwen3-235b-a22b': {
    name: 'Qwen3 235B-A22B',
    shape: mixtureShape(
      { ...qwen3, layers: 94, hidden: 4096, heads: 64, kvHeads: 4, mlpHidden: 12_288 },
      { experts: 128, active: 8, expertHidden: 1536, sharedHidden: 0, denseLayers: 0 },
    ),
    parameters: 235e9,
    ...qwenCard,
  },
  'gpt-oss-20b': {
    name: 'GPT-OSS 20B',
    shape: mixtureShape(
      {
        layers: 24,
        hidden: 2880,
        heads: 64,
        kvHeads: 8,
        headSize: 64,
        mlpHidden: 2880,
        vocabulary: 201_088,
        sequenceLength: 4096,
      },
      { experts: 32, active: 4, expertHidden: 2880, sharedHidden: 0, denseLayers: 0 },
    ),
    parameters: 20.9e9,
    confidence: 'recalled',
    from: 'GPT-OSS released configuration',
  },
  'gpt-oss-120b': {
    name: 'GPT-OSS 120B',
    shape: mixtureShape(
      {
        layers: 36,
        hidden: 2880,
        heads: 64,
        kvHeads: 8,
        headSize: 64,
        mlpHidden: 2880,
        vocabulary: 201_088,
        sequenceLength: 4096,
      },
      { experts: 128, active: 4, expertHidden: 2880, sharedHidden: 0, denseLayers: 0 },
    ),
    parameters: 116.8e9,
    ...simumax('gpt-oss-120b'),
  },
  'gemma-7b': {
    name: 'Gemma 7B',
    shape: {
      ...llamaShape({
        layers: 28,
        hidden: 3072,
        heads: 16,
        headSize: 256,
        mlpHidden: 24_576,
        vocabulary: 256_000,
        sequenceLength: 8192,
      }),
      isTied: true,
    },
    parameters: 8.54e9,
    confidence: 'recalled',
    from: 'Gemma report, Table 1',
  },
} as const satisfies Record<string, CitedShape>;

export type ModelId = keyof typeof modelShapes;

const mpt = { '125m': [12, 768, 12], '350m': [24, 1024, 16], '760m': [24, 1536, 12], '1b': [24, 2048, 16],
  '3b': [32, 2560, 20], '7b': [32, 4096, 32], '13b': [40, 5120, 40], '30b': [48, 7168, 56], '70b': [80, 8192, 64] } as const; // prettier-ignore

/**
 * The shape of an MPT model of LLM Foundry's benchmark by its size (`125m` to `70b`), at a sequence length; null when there
 * is none. Layers, hidden and heads recalled from its configurations; the parameter counts of the table confirm them.
 */
export function findMptShape(size: string, sequenceLength: number): DecoderShape | null {
  if (!Object.hasOwn(mpt, size)) return null;
  const [layers, hidden, heads] = mpt[size as keyof typeof mpt];
  return gptShape(layers, hidden, heads, 50_368, sequenceLength);
}

/**
 * MaxText's synthetic models of 16B to 1,024B by its rule of scaling: each doubling goes in turn to heads and MLP, to the
 * embedding, to the layers. Null unless `billions` is a power of two. Rule and base sizes read in
 * AI-Hypercomputer/maxtext (`get_individual_scales`; base of 2,048 wide, 16 heads of 128, MLP 7,168, 16 layers).
 */
export function findMaxTextShape(billions: number, sequenceLength: number): DecoderShape | null {
  const doublings = Math.log2(billions);
  if (!Number.isInteger(doublings) || doublings < 0) return null;
  const rounds = Math.floor(doublings / 3);
  const rest = doublings % 3;
  const wider = 2 ** (rounds + (rest > 0 ? 1 : 0));
  const shape = llamaShape({
    layers: 16 * 2 ** rounds,
    hidden: 2048 * 2 ** (rounds + (rest > 1 ? 1 : 0)),
    heads: 16 * wider,
    headSize: 128,
    mlpHidden: 7168 * wider,
    vocabulary: 32_000,
    sequenceLength,
  });
  return { ...shape, isTied: true };
}
