/**
 * Habits of training stacks that decide which kernels run and what stays in memory: yes-or-no facts read from each stack's
 * own code or paper, and one number per stack (`overheadBytes`), derived from its published memory rows. Ignored on purpose: options that a
 * run may have switched by hand.
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
  /** Bytes of a gradient as it is summed over micro-batches. */
  readonly gradientBytes: 2 | 4;
  /** By what a pipeline's stages are made even. */
  readonly stageCut: 'layers' | 'weights';
  /** Framework, communication buffers and the allocator's slack, bytes: derived from the stack's rows. */
  readonly overheadBytes: number;
}

const megatron: MemoryHabits = {
  hasFlash: true,
  isFused: true,
  hasDropout: false,
  selective: 'core',
  gradientBytes: 4,
  stageCut: 'layers',
  overheadBytes: 2 ** 30,
};

const habits: Readonly<Record<string, MemoryHabits>> = {
  'megatron-2021': { ...megatron, hasFlash: false, hasDropout: true, gradientBytes: 2 },
  'vtrain-2023': { ...megatron, hasFlash: false, hasDropout: true },
  'nanotron-2025': { ...megatron, isFused: false, stageCut: 'weights' },
  'torchtitan-2024': { ...megatron, selective: 'every-second' },
  'fsdp-mpt-2023': { ...megatron, gradientBytes: 2 },
};

/** The habits of a stack; those of Megatron-Core of today for a stack that is not listed. */
export function findMemoryHabits(stack: string): MemoryHabits {
  return Object.hasOwn(habits, stack) ? (habits[stack] ?? megatron) : megatron;
}
