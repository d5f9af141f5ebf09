/** Shapes and plans of training jobs for tests of the cluster engine. Shapes as in the models' published configurations. */
import type { Job, JobPlan } from '#datacenter/catalog/job.ts';
import { decoderModels, type DecoderShape, type Mixture } from '#datacenter/catalog/models.ts';

/** A dense decoder with untied logits, without biases. */
export function dense(
  layers: number,
  hidden: number,
  heads: number,
  kvHeads: number,
  mlpHidden: number,
  isGated: boolean,
  vocabulary: number,
  sequenceLength: number,
): DecoderShape {
  const size = { layers, hidden, heads, kvHeads, headSize: hidden / heads, mlpHidden, vocabulary, sequenceLength };
  return { ...size, isGated, isTied: false, hasBiasesAndPositions: false };
}

/** A GPT with biases and learned positions, all sizes by the closed forms' h. */
export function gpt(layers: number, hidden: number, heads: number, vocabulary = 51_200): DecoderShape {
  const shape = dense(layers, hidden, heads, heads, 4 * hidden, false, vocabulary, 2048);
  return { ...shape, isTied: true, hasBiasesAndPositions: true };
}

const mixed = (shape: DecoderShape, experts: number, active: number, expertHidden: number): DecoderShape => ({
  ...shape,
  mixture: { experts, active, expertHidden, sharedHidden: 0, denseLayers: 0 } satisfies Mixture,
});

export const mixtral = mixed(dense(32, 4096, 32, 8, 14_336, true, 32_000, 4096), 8, 2, 14_336);
export const mixtral22 = mixed(dense(56, 6144, 48, 8, 16_384, true, 32_768, 4096), 8, 2, 16_384);
export const qwen3Small = mixed({ ...dense(48, 2048, 32, 4, 6144, true, 151_936, 4096), headSize: 128 }, 128, 8, 768);
export const qwen3Large = mixed(
  { ...dense(94, 4096, 64, 4, 12_288, true, 151_936, 4096), headSize: 128 },
  128,
  8,
  1536,
);
export const gptOss = mixed({ ...dense(36, 2880, 64, 8, 2880, true, 201_088, 4096), headSize: 64 }, 128, 4, 2880);

export const deepseekV3: DecoderShape = {
  ...dense(61, 7168, 128, 128, 18_432, true, 129_280, 4096),
  headSize: 128,
  latentAttention: { queryRank: 1536, keyValueRank: 512, plainSize: 128, rotarySize: 64, valueSize: 128 },
  mixture: { experts: 256, active: 8, expertHidden: 2048, sharedHidden: 2048, denseLayers: 3 },
};

/** A plan of one accelerator, changed as told. */
export function planOf(change: Partial<JobPlan> = {}): JobPlan {
  return {
    tensor: 1,
    pipeline: 1,
    context: 1,
    data: 1,
    expert: 1,
    expertTensor: 1,
    globalBatch: 64,
    microBatch: 1,
    virtualStages: 1,
    schedule: '1f1b',
    recompute: 'none',
    sharding: 'none',
    sequenceParallel: true,
    ...change,
  };
}

/** A job of today's Megatron-Core in 16 bit, on as many accelerators as its plan has ranks. */
export function jobOf(model: DecoderShape = decoderModels['llama3-8b'], plan: Partial<JobPlan> = {}): Job {
  const full = planOf(plan);
  return {
    model,
    accelerator: 'h100-sxm',
    accelerators: full.tensor * full.pipeline * full.context * full.data,
    plan: full,
    stack: 'megatron-core-2024',
    precision: 'bf16',
    convention: { basis: 'model', attention: 'full', countsLogits: true, peakFlopPerSecond: null },
  };
}
