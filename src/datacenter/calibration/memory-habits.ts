/**
 * Habits of training stacks that decide which kernels run and what stays in memory: facts read from each stack's own code
 * or paper, and two numbers (`logitBytes`, `overheadBytes`), for torchtitan and SimuMax chosen so that their published
 * rows come out best (test/published/memory.test.ts), elsewhere read or assumed. Ignored on purpose: options that one run
 * may have switched by hand.
 */

export interface MemoryHabits {
  /** Fused attention that never stores the scores. */
  readonly hasFlash: boolean;
  /** Norms, rotary, activation functions and residuals are one kernel each; without: several, each passing through memory. */
  readonly isFused: boolean;
  /** Dropout after attention and MLP, and on the scores where they are stored: masks are kept. */
  readonly hasDropout: boolean;
  /** What `selective` computes again: the attention core, or all but attention and every second matrix product. */
  readonly selective: 'core' | 'every-second';
  /** Inputs of linear layers are kept as gathered from all tensor ranks, not gathered again in the backward pass. */
  readonly keepsGathered: boolean;
  /** Inputs of linear layers are kept in the low format where one is used. */
  readonly keepsLowPrecision: boolean;
  /** Each weight shape of a layer has a spare 16-bit gradient beside the sum (Transformer Engine 2). */
  readonly hasSpareGradients: boolean;
  /** Context ranks exchange heads, so that attention's result is kept before and after the exchange. */
  readonly exchangesHeads: boolean;
  /** Its rows print memory reserved, not memory in use: what the loss took and gave back counts beside a layer's own. */
  readonly countsReserved: boolean;
  /** A pipeline keeps a buffer each way for every micro-batch of the step, not for one. */
  readonly buffersEveryMicroBatch: boolean;
  /** Bytes of a gradient as it is summed over micro-batches. */
  readonly gradientBytes: 2 | 4 | 6;
  /** Bytes of one logit at the peak of the loss, copies and gradient included. */
  readonly logitBytes: number;
  /** By what a pipeline's stages are made even. */
  readonly stageCut: 'layers' | 'weights';
  /** Communication buffers and the allocator's slack, bytes. */
  readonly overheadBytes: number;
}

const megatron: MemoryHabits = {
  hasFlash: true,
  isFused: true,
  hasDropout: false,
  selective: 'core',
  keepsGathered: false,
  keepsLowPrecision: true,
  hasSpareGradients: false,
  exchangesHeads: false,
  countsReserved: false,
  buffersEveryMicroBatch: false,
  gradientBytes: 4,
  logitBytes: 6,
  stageCut: 'layers',
  overheadBytes: 2 ** 29,
};

/** NVIDIA's tuned recipes (NeMo, Megatron-Bridge, MLPerf) sum gradients in 16 bit. */
const recipes: MemoryHabits = { ...megatron, gradientBytes: 2 };

/** Megatron before fused attention. */
const early: MemoryHabits = { ...megatron, hasFlash: false, hasDropout: true };

const torchtitan: MemoryHabits = {
  ...megatron,
  selective: 'every-second',
  keepsGathered: true,
  keepsLowPrecision: false,
  countsReserved: true,
  buffersEveryMicroBatch: true,
  logitBytes: 12,
  overheadBytes: 2 ** 32,
};

const habits: Readonly<Record<string, MemoryHabits>> = {
  'megatron-2021': early,
  'megatron-2021-january': { ...early, isFused: false },
  'megatron-zero3-2021': { ...early, isFused: false },
  'mtnlg-2022': early,
  // Its paper prints the layers' own memory.
  'megatron-selective-2022': { ...early, overheadBytes: 0 },
  'vtrain-2023': { ...early, isFused: false },
  // Its fused loss turns the logits into their gradient in place.
  'fsdp-mpt-2023': { ...megatron, logitBytes: 4 },
  'torchtitan-2024': torchtitan,
  'torchtitan-2024-eager': { ...torchtitan, isFused: false },
  'torchtitan-2025': { ...torchtitan, logitBytes: 2 },
  // Logits as its loss has them: 16 bit, a 32-bit copy, and the softmax. Gradients: a 32-bit sum beside the 16-bit ones.
  'nanotron-2025': {
    ...megatron,
    isFused: false,
    keepsGathered: true,
    gradientBytes: 6,
    logitBytes: 10,
    stageCut: 'weights',
    overheadBytes: 0,
  },
  'simumax-2025': {
    ...megatron,
    hasSpareGradients: true,
    exchangesHeads: true,
    logitBytes: 4,
    overheadBytes: 2 ** 27,
  },
};

/** The habits of a stack; those of Megatron-Core of today for a stack that is not listed. */
export function findMemoryHabits(stack: string): MemoryHabits {
  if (Object.hasOwn(habits, stack)) return habits[stack] ?? megatron;
  if (/^(nemo|megatron-bridge|mlperf-.*-nvidia)/.test(stack)) return recipes;
  return /^torchtitan/.test(stack) ? torchtitan : megatron;
}
