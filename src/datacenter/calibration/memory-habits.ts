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
  /** Each weight of a layer has a second, 16-bit gradient buffer beside the sum (Transformer Engine 2). */
  readonly hasSpareGradients: boolean;
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
  gradientBytes: 4,
  logitBytes: 6,
  stageCut: 'layers',
  overheadBytes: 2 ** 29,
};

const habits: Readonly<Record<string, MemoryHabits>> = {
  'megatron-2021': { ...megatron, hasFlash: false, hasDropout: true },
  'vtrain-2023': { ...megatron, hasFlash: false, hasDropout: true },
  'nanotron-2025': { ...megatron, isFused: false, stageCut: 'weights', logitBytes: 14 },
  'torchtitan-2024': {
    ...megatron,
    selective: 'every-second',
    keepsGathered: true,
    keepsLowPrecision: false,
    logitBytes: 14,
  },
  'fsdp-mpt-2023': { ...megatron, keepsGathered: true, logitBytes: 14 },
  'simumax-megatron-2025': { ...megatron, hasSpareGradients: true, logitBytes: 4 },
};

/** The habits of a stack; those of Megatron-Core of today for a stack that is not listed. */
export function findMemoryHabits(stack: string): MemoryHabits {
  return Object.hasOwn(habits, stack) ? (habits[stack] ?? megatron) : megatron;
}
