/**
 * The software stacks that the page offers, with the plans their published runs used: what is computed again, what data
 * ranks share out, how large a micro-batch is. How fast a stack is stands elsewhere: fitted numbers in
 * `stack-profiles.ts`, what overlaps in `stack-facts.ts`, what stays in memory in `memory-habits.ts`. Ignored on purpose:
 * that later runs of the same release may have been planned otherwise.
 */
import type { Recompute, Sharding } from '../catalog/job.ts';
import type { SourceId } from '../catalog/sources.ts';
import { findStackFacts } from './stack-facts.ts';

export interface StackProfile {
  readonly id: string;
  /** Release as its makers name it, and its year. */
  readonly name: string;
  readonly year: number;
  /** As the published runs did it; a plan that would not fit falls back to `full`. */
  readonly recompute: Recompute;
  readonly sharding: Sharding;
  /** Tensor ranks split norms and dropout along the sequence too. */
  readonly sequenceParallel: boolean;
  /** Tokens of one micro-batch; 0: one sequence. */
  readonly microBatchTokens: number;
  readonly source: SourceId;
}

function describe(
  id: string,
  name: string,
  recompute: Recompute,
  sharding: Sharding,
  source: SourceId,
  microBatchTokens = 0,
): StackProfile {
  const { year } = findStackFacts(id);
  const sequenceParallel = id !== 'megatron-2021';
  return { id, name, year, recompute, sharding, sequenceParallel, microBatchTokens, source };
}

/** In place of a published stack: the visitor's measured share of peak. */
export const measuredShare = 'measured-share';

export const stackProfiles: readonly StackProfile[] = [
  describe('megatron-2021', 'Megatron-LM, April 2021', 'full', 'none', 'megatron-sc21'),
  describe('fsdp-mpt-2023', 'LLM Foundry on PyTorch FSDP, 2023', 'full', 'all', 'mpt-foundry', 16_384),
  describe('megatron-core-2024', 'Megatron-Core 0.8, 2024', 'selective', 'optimizer', 'megatron-core-0.8'),
  describe('nanotron-2025', 'nanotron 0.5, 2025', 'selective', 'optimizer', 'nanotron-0.5'),
  describe('nemo-2025', 'NeMo, DGX Cloud recipes, 2025', 'selective', 'optimizer', 'dgxc-2025'),
  // Little is known of the visitor's memory, so the thriftiest usual plan is taken.
  describe(measuredShare, 'Measured share of peak', 'full', 'optimizer', 'ours'),
];

/** The stack of that id, or null when the page offers none. */
export function findStack(id: string): StackProfile | null {
  return stackProfiles.find((stack) => stack.id === id) ?? null;
}
