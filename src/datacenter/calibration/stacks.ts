/**
 * Software stacks: how well a dated stack used its accelerators, in few numbers. The same chip ran the same kind of model
 * at 15 to 54 % of its peak under different stacks, so naming the stack is a first-order input.
 *
 * `efficiency` is local compute only: executed FLOP/s (recompute included) over the data-sheet peak while computing, with
 * waiting for network and pipeline taken off by this project's own cluster model. So it lies above the published
 * utilization, and it absorbs what that model leaves out (launch gaps, kernels that are not matrix products, imbalance,
 * overlap tricks). Derived by `test/published/stack-profiles.test.ts` from the rows of `catalog/published-runs.ts`:
 * median, p10 and p90 over the rows of each stack. On another accelerator the cluster room carries over the share of the
 * best real matrix product rather than of the data sheet. Valid for dense decoders of about 1B parameters and more.
 */
import type { SourceId } from '../catalog/sources.ts';
import type { Confidence, Spread } from '../units/units.ts';

/** What is computed again in the backward pass: nothing, the attention core, or every layer. */
export type Recompute = 'none' | 'selective' | 'full';

/** What data-parallel ranks share out among themselves: nothing, optimizer states (ZeRO-1), or all states (ZeRO-3). */
export type Sharding = 'none' | 'optimizer' | 'all';

export interface StackProfile {
  readonly id: string;
  /** Release as its makers name it, and its year. */
  readonly name: string;
  readonly year: number;
  /** The accelerator of the rows it was derived from; elsewhere it is an extrapolation. Null: the visitor's machine. */
  readonly accelerator: string | null;
  /** Share of data-sheet peak in local compute; null: the visitor's measured share takes its place. */
  readonly efficiency: Spread | null;
  /** As the published runs did it; a plan that would not fit falls back to `full`. */
  readonly recompute: Recompute;
  readonly sharding: Sharding;
  /** Data-parallel traffic runs beside compute. */
  readonly overlapsData: boolean;
  /** Sequence parallelism and fused attention: all of a layer's activations are split, its scores never stored. */
  readonly splitsSequence: boolean;
  /** Tokens of one micro-batch; null: one sequence. */
  readonly microBatchTokens: number | null;
  /** Pipeline stages interleaved on one accelerator; 1 where none or not published. */
  readonly stagesPerDevice: number;
  readonly source: SourceId;
  readonly confidence: Confidence;
}

export const stackProfiles = {
  'megatron-2021': {
    id: 'megatron-2021',
    name: 'Megatron-LM, April 2021',
    year: 2021,
    accelerator: 'a100-sxm-80',
    efficiency: { median: 0.548, p10: 0.472, p90: 0.626, count: 10 },
    recompute: 'full',
    sharding: 'none',
    overlapsData: false,
    splitsSequence: false,
    microBatchTokens: null,
    stagesPerDevice: 1,
    source: 'megatron-sc21',
    confidence: 'derived',
  },
  'fsdp-mpt-2023': {
    id: 'fsdp-mpt-2023',
    name: 'PyTorch FSDP with LLM Foundry, 2023',
    year: 2023,
    accelerator: 'h100-sxm',
    efficiency: { median: 0.553, p10: 0.539, p90: 0.57, count: 6 },
    recompute: 'full',
    sharding: 'all',
    overlapsData: true,
    splitsSequence: true,
    microBatchTokens: 16_384,
    stagesPerDevice: 1,
    source: 'mpt-foundry',
    confidence: 'derived',
  },
  'megatron-core-2024': {
    id: 'megatron-core-2024',
    name: 'Megatron-Core 0.8, July 2024',
    year: 2024,
    accelerator: 'h100-sxm',
    efficiency: { median: 0.686, p10: 0.506, p90: 0.781, count: 9 },
    recompute: 'selective',
    sharding: 'optimizer',
    overlapsData: true,
    splitsSequence: true,
    microBatchTokens: null,
    stagesPerDevice: 1,
    source: 'megatron-core-0.8',
    confidence: 'derived',
  },
  'nanotron-2025': {
    id: 'nanotron-2025',
    name: 'Nanotron 0.5, 2025',
    year: 2025,
    accelerator: 'h100-sxm',
    efficiency: { median: 0.488, p10: 0.439, p90: 0.533, count: 12 },
    recompute: 'selective',
    sharding: 'optimizer',
    overlapsData: false,
    splitsSequence: true,
    microBatchTokens: null,
    stagesPerDevice: 1,
    source: 'nanotron-0.5',
    confidence: 'derived',
  },
  'nemo-2025': {
    id: 'nemo-2025',
    name: 'NeMo with Megatron-Core, 2025',
    year: 2025,
    accelerator: 'h100-sxm',
    efficiency: { median: 0.647, p10: 0.634, p90: 0.707, count: 14 },
    recompute: 'selective',
    sharding: 'optimizer',
    overlapsData: true,
    splitsSequence: true,
    microBatchTokens: null,
    stagesPerDevice: 5,
    source: 'dgxc-2025',
    confidence: 'derived',
  },
  // Little is known of the visitor's memory, so the thriftiest usual plan is taken.
  'measured-share': {
    id: 'measured-share',
    name: 'Measured share of peak',
    year: 2026,
    accelerator: null,
    efficiency: null,
    recompute: 'full',
    sharding: 'optimizer',
    overlapsData: false,
    splitsSequence: true,
    microBatchTokens: null,
    stagesPerDevice: 1,
    source: 'ours',
    confidence: 'derived',
  },
} as const satisfies Record<string, StackProfile>;

export type StackId = keyof typeof stackProfiles;

/** The profile of that id, or null when there is none. */
export function findStack(id: string): StackProfile | null {
  return Object.hasOwn(stackProfiles, id) ? stackProfiles[id as StackId] : null;
}
