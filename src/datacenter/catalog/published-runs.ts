/**
 * Published training runs: what others measured, with the plan they used. They are replayed in tests, and stack profiles
 * are derived from them. FLOP/s is per accelerator in the convention of its source: `executed` counts recompute (SC21),
 * `model` does not (the others). All count attention in full and the logits.
 */
import { decoderModels, type DecoderShape } from './models.ts';
import { type SourceId } from './sources.ts';

export interface PublishedRun {
  readonly stack: 'megatron-2021' | 'megatron-core-2024' | 'nemo-2025' | 'fsdp-mpt-2023' | 'nanotron-2025';
  readonly model: string;
  readonly shape: DecoderShape;
  readonly accelerator: 'a100-sxm-80' | 'h100-sxm';
  readonly accelerators: number;
  readonly tensor: number;
  readonly pipeline: number;
  /** Sequences in one step over the whole cluster, and in one micro-batch (null: not published). */
  readonly sequences: number;
  readonly microBatch: number | null;
  /** TFLOP/s per accelerator as printed. */
  readonly tflops: number;
  readonly counts: 'executed' | 'model';
  /** What of the row is from memory rather than read: the tensor x pipeline split, the model's shape, or nothing. */
  readonly recalled: 'split' | 'shape' | null;
  readonly source: SourceId;
}

/** A GPT shape: plain MLP four times as wide, every head its own keys; embeddings as in GPT-2. */
function gptShape(layers: number, hidden: number, heads: number, vocabulary: number, sequenceLength: number) {
  const headSize = hidden / heads;
  const shape: DecoderShape = {
    layers,
    hidden,
    heads,
    kvHeads: heads,
    headSize,
    mlpHidden: 4 * hidden,
    isGated: false,
    vocabulary,
    sequenceLength,
    isTied: true,
    hasBiasesAndPositions: true,
  };
  return shape;
}

/** The shapes of nanotron's benchmark: gated MLP, 32 heads, tied embeddings, sequences of 4,096. */
function gatedShape(layers: number, hidden: number, mlpHidden: number): DecoderShape {
  const plain = gptShape(layers, hidden, 32, 131_072, 4096);
  return { ...plain, mlpHidden, isGated: true, hasBiasesAndPositions: false };
}

const onA100 = { accelerator: 'a100-sxm-80', microBatch: null } as const;
const onH100 = { accelerator: 'h100-sxm', microBatch: null, counts: 'model', recalled: null } as const;
const sc21 = {
  ...onA100,
  stack: 'megatron-2021',
  counts: 'executed',
  recalled: 'split',
  source: 'megatron-sc21',
} as const;
const core = { ...onH100, stack: 'megatron-core-2024', source: 'megatron-core-0.8' } as const;
const nemo = { ...onH100, stack: 'nemo-2025', recalled: 'shape', source: 'dgxc-2025' } as const;
const foundry = { ...onH100, stack: 'fsdp-mpt-2023', source: 'mpt-foundry' } as const;
const nanotron = { ...onH100, stack: 'nanotron-2025', source: 'nanotron-0.5' } as const;

// prettier-ignore
export const publishedRuns: readonly PublishedRun[] = [
  // SC21 Table 1
  { ...sc21, model: 'GPT 1.7B', shape: gptShape(24, 2304, 24, 51_200, 2048), accelerators: 32, tensor: 1, pipeline: 1, sequences: 512, tflops: 137 },
  { ...sc21, model: 'GPT 3.6B', shape: gptShape(30, 3072, 32, 51_200, 2048), accelerators: 64, tensor: 2, pipeline: 1, sequences: 512, tflops: 138 },
  { ...sc21, model: 'GPT 7.5B', shape: gptShape(36, 4096, 32, 51_200, 2048), accelerators: 128, tensor: 4, pipeline: 1, sequences: 512, tflops: 142 },
  { ...sc21, model: 'GPT 18B', shape: gptShape(40, 6144, 48, 51_200, 2048), accelerators: 256, tensor: 8, pipeline: 1, sequences: 1024, tflops: 135 },
  { ...sc21, model: 'GPT 39B', shape: gptShape(48, 8192, 64, 51_200, 2048), accelerators: 512, tensor: 8, pipeline: 2, sequences: 1536, tflops: 138 },
  { ...sc21, model: 'GPT 76B', shape: gptShape(60, 10240, 80, 51_200, 2048), accelerators: 1024, tensor: 8, pipeline: 4, sequences: 1792, tflops: 140 },
  { ...sc21, model: 'GPT 145B', shape: gptShape(80, 12288, 96, 51_200, 2048), accelerators: 1536, tensor: 8, pipeline: 8, sequences: 2304, tflops: 148 },
  { ...sc21, model: 'GPT 310B', shape: gptShape(96, 16384, 128, 51_200, 2048), accelerators: 1920, tensor: 8, pipeline: 16, sequences: 2160, tflops: 155 },
  { ...sc21, model: 'GPT 530B', shape: gptShape(105, 20480, 128, 51_200, 2048), accelerators: 2520, tensor: 8, pipeline: 35, sequences: 2520, tflops: 163 },
  { ...sc21, model: 'GPT 1T', shape: gptShape(128, 25600, 160, 51_200, 2048), accelerators: 3072, tensor: 8, pipeline: 64, sequences: 3072, tflops: 163 },
  // Megatron-Core 0.8 model table
  { ...core, model: 'GPT 1.7B', shape: gptShape(24, 2048, 16, 131_072, 4096), accelerators: 48, tensor: 1, pipeline: 1, sequences: 192, tflops: 408.8 },
  { ...core, model: 'GPT 7.1B', shape: gptShape(30, 4096, 32, 131_072, 4096), accelerators: 96, tensor: 2, pipeline: 1, sequences: 192, tflops: 465.9 },
  { ...core, model: 'GPT 16B', shape: gptShape(32, 6144, 48, 131_072, 4096), accelerators: 192, tensor: 4, pipeline: 1, sequences: 192, tflops: 489.1 },
  { ...core, model: 'GPT 32B', shape: gptShape(48, 7168, 56, 131_072, 4096), accelerators: 384, tensor: 8, pipeline: 1, sequences: 192, tflops: 459.6 },
  { ...core, model: 'GPT 70B', shape: gptShape(84, 8192, 64, 131_072, 4096), accelerators: 768, tensor: 8, pipeline: 2, sequences: 384, tflops: 419.7 },
  { ...core, model: 'GPT 119B', shape: gptShape(92, 10240, 80, 131_072, 4096), accelerators: 1536, tensor: 8, pipeline: 4, sequences: 768, tflops: 420.5 },
  { ...core, model: 'GPT 177B', shape: gptShape(96, 12288, 96, 131_072, 4096), accelerators: 2304, tensor: 8, pipeline: 6, sequences: 1152, tflops: 432.8 },
  { ...core, model: 'GPT 314B', shape: gptShape(96, 16384, 128, 131_072, 4096), accelerators: 3072, tensor: 8, pipeline: 8, sequences: 1536, tflops: 474.4 },
  { ...core, model: 'GPT 462B', shape: gptShape(112, 18432, 144, 131_072, 4096), accelerators: 6144, tensor: 8, pipeline: 16, sequences: 3072, tflops: 459.9 },
  // DGX Cloud recipes, bf16; printed as a share of 989 TFLOP/s
  { ...nemo, model: 'Llama 3.1 8B', shape: decoderModels['llama3-8b'], accelerators: 8, tensor: 1, pipeline: 1, sequences: 128, tflops: 593.3 },
  { ...nemo, model: 'Llama 3.1 8B', shape: decoderModels['llama3-8b'], accelerators: 16, tensor: 1, pipeline: 1, sequences: 256, tflops: 583.8 },
  { ...nemo, model: 'Llama 3.1 8B', shape: decoderModels['llama3-8b'], accelerators: 32, tensor: 1, pipeline: 1, sequences: 512, tflops: 583.4 },
  { ...nemo, model: 'Llama 3.1 8B', shape: decoderModels['llama3-8b'], accelerators: 64, tensor: 1, pipeline: 1, sequences: 1024, tflops: 583.4 },
  { ...nemo, model: 'Llama 3.1 8B', shape: decoderModels['llama3-8b'], accelerators: 128, tensor: 1, pipeline: 1, sequences: 2048, tflops: 576.4 },
  { ...nemo, model: 'Llama 3.1 70B', shape: decoderModels['llama3-70b'], accelerators: 64, tensor: 4, pipeline: 4, sequences: 128, tflops: 539.2 },
  { ...nemo, model: 'Llama 3.1 70B', shape: decoderModels['llama3-70b'], accelerators: 128, tensor: 4, pipeline: 4, sequences: 256, tflops: 536.0 },
  { ...nemo, model: 'Llama 3.1 70B', shape: decoderModels['llama3-70b'], accelerators: 256, tensor: 4, pipeline: 4, sequences: 512, tflops: 535.2 },
  { ...nemo, model: 'Llama 3.1 70B', shape: decoderModels['llama3-70b'], accelerators: 512, tensor: 4, pipeline: 4, sequences: 1024, tflops: 532.5 },
  { ...nemo, model: 'Llama 3.1 70B', shape: decoderModels['llama3-70b'], accelerators: 1024, tensor: 4, pipeline: 4, sequences: 2048, tflops: 530.4 },
  { ...nemo, model: 'Llama 3.1 70B', shape: decoderModels['llama3-70b'], accelerators: 2048, tensor: 4, pipeline: 4, sequences: 4096, tflops: 530.9 },
  { ...nemo, model: 'Llama 3.1 405B', shape: decoderModels['llama3-405b'], accelerators: 576, tensor: 8, pipeline: 9, sequences: 252, tflops: 542.5 },
  { ...nemo, model: 'Llama 3.1 405B', shape: decoderModels['llama3-405b'], accelerators: 1152, tensor: 8, pipeline: 9, sequences: 504, tflops: 539.4 },
  { ...nemo, model: 'Llama 3.1 405B', shape: decoderModels['llama3-405b'], accelerators: 2304, tensor: 8, pipeline: 9, sequences: 1008, tflops: 536.3 },
  // LLM Foundry, fully sharded
  { ...foundry, model: 'MPT-70b', shape: gptShape(80, 8192, 64, 50_368, 2048), accelerators: 512, tensor: 1, pipeline: 1, sequences: 4096, microBatch: 8, tflops: 408 },
  { ...foundry, model: 'MPT-70b', shape: gptShape(80, 8192, 64, 50_368, 2048), accelerators: 256, tensor: 1, pipeline: 1, sequences: 2048, microBatch: 8, tflops: 419 },
  { ...foundry, model: 'MPT-70b', shape: gptShape(80, 8192, 64, 50_368, 2048), accelerators: 128, tensor: 1, pipeline: 1, sequences: 1024, microBatch: 8, tflops: 428 },
  { ...foundry, model: 'MPT-30b', shape: gptShape(48, 7168, 56, 50_368, 2048), accelerators: 512, tensor: 1, pipeline: 1, sequences: 4096, microBatch: 8, tflops: 398 },
  { ...foundry, model: 'MPT-30b', shape: gptShape(48, 7168, 56, 50_368, 2048), accelerators: 256, tensor: 1, pipeline: 1, sequences: 2048, microBatch: 8, tflops: 404 },
  { ...foundry, model: 'MPT-30b', shape: gptShape(48, 7168, 56, 50_368, 2048), accelerators: 128, tensor: 1, pipeline: 1, sequences: 1024, microBatch: 8, tflops: 414 },
  // Nanotron 0.5, best plans; printed as a share of 989 TFLOP/s
  { ...nanotron, model: 'Llama-like 3.57B', shape: gatedShape(28, 3072, 8192), accelerators: 8, tensor: 1, pipeline: 2, sequences: 256, microBatch: 2, tflops: 461.7 },
  { ...nanotron, model: 'Llama-like 3.57B', shape: gatedShape(28, 3072, 8192), accelerators: 16, tensor: 1, pipeline: 2, sequences: 256, microBatch: 2, tflops: 432.9 },
  { ...nanotron, model: 'Llama-like 3.57B', shape: gatedShape(28, 3072, 8192), accelerators: 32, tensor: 1, pipeline: 2, sequences: 256, microBatch: 2, tflops: 399.5 },
  { ...nanotron, model: 'Llama-like 3.57B', shape: gatedShape(28, 3072, 8192), accelerators: 64, tensor: 1, pipeline: 2, sequences: 256, microBatch: 1, tflops: 351.4 },
  { ...nanotron, model: 'Llama-like 3.57B', shape: gatedShape(28, 3072, 8192), accelerators: 128, tensor: 4, pipeline: 1, sequences: 256, microBatch: 8, tflops: 342.1 },
  { ...nanotron, model: 'Llama-like 3.57B', shape: gatedShape(28, 3072, 8192), accelerators: 256, tensor: 4, pipeline: 1, sequences: 256, microBatch: 4, tflops: 264.8 },
  { ...nanotron, model: 'Llama-like 8.86B', shape: gatedShape(32, 4096, 14336), accelerators: 8, tensor: 1, pipeline: 4, sequences: 256, microBatch: 1, tflops: 447.2 },
  { ...nanotron, model: 'Llama-like 8.86B', shape: gatedShape(32, 4096, 14336), accelerators: 16, tensor: 4, pipeline: 1, sequences: 256, microBatch: 4, tflops: 434.6 },
  { ...nanotron, model: 'Llama-like 8.86B', shape: gatedShape(32, 4096, 14336), accelerators: 32, tensor: 1, pipeline: 2, sequences: 256, microBatch: 1, tflops: 428.3 },
  { ...nanotron, model: 'Llama-like 8.86B', shape: gatedShape(32, 4096, 14336), accelerators: 64, tensor: 1, pipeline: 2, sequences: 256, microBatch: 1, tflops: 390.7 },
  { ...nanotron, model: 'Llama-like 8.86B', shape: gatedShape(32, 4096, 14336), accelerators: 128, tensor: 8, pipeline: 1, sequences: 256, microBatch: 8, tflops: 359.3 },
  { ...nanotron, model: 'Llama-like 8.86B', shape: gatedShape(32, 4096, 14336), accelerators: 256, tensor: 8, pipeline: 1, sequences: 256, microBatch: 8, tflops: 323.5 },
];
