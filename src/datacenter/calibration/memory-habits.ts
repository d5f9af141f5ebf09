/**
 * Habits of training stacks that decide which kernels run and what stays in memory: facts read from each stack's own code
 * or paper, and two numbers (`logitBytes`, `overheadBytes`) derived from its published memory rows by
 * test/published/memory.test.ts. Ignored on purpose: options that one run may have switched by hand.
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
  countsReserved: false,
  buffersEveryMicroBatch: false,
  gradientBytes: 4,
  logitBytes: 6,
  stageCut: 'layers',
  overheadBytes: 2 ** 29,
};

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
  'megatron-selective-2022': early,
  'vtrain-2023': { ...early, isFused: false },
  'fsdp-mpt-2023': { ...torchtitan, selective: 'core' },
  'torchtitan-2024': torchtitan,
  'torchtitan-2025': { ...torchtitan, logitBytes: 2 },
  'nanotron-2025': {
    ...megatron,
    isFused: false,
    keepsGathered: true,
    gradientBytes: 6,
    logitBytes: 10,
    stageCut: 'weights',
    overheadBytes: 0,
  },
  'simumax-2025': { ...megatron, hasSpareGradients: true, logitBytes: 4, overheadBytes: 2 ** 27 },
};

/** The habits of a stack; those of Megatron-Core of today for a stack that is not listed. */
export function findMemoryHabits(stack: string): MemoryHabits {
  return Object.hasOwn(habits, stack) ? (habits[stack] ?? megatron) : megatron;
}
