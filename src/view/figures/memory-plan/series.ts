/** The bars: bytes by term of this plan and of those next to it, held against the memory of one accelerator. */
import { findChip } from '#datacenter/catalog/chips.ts';
import type { Job, JobPlan } from '#datacenter/catalog/job.ts';
import { findFittingPlan } from '#datacenter/cluster/fitting-plan.ts';
import { planMemory } from '#datacenter/cluster/memory-plan.ts';
import type { MemoryBreakdown } from '#datacenter/cluster/prediction.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { recomputes, shardings } from '../job-choice/fields.ts';
import { refuseJobChoice, type ChosenJob } from '../job-choice/read-job.ts';

export const memoryTerms = ['weights', 'gradients', 'optimizer', 'activations', 'logits', 'buffers'] as const;
export type MemoryTerm = (typeof memoryTerms)[number];

/** What a bar changes about the plan. */
export type MemoryGroup = 'plan' | 'sharding' | 'recompute' | 'split';

export interface MemoryRow {
  readonly group: MemoryGroup;
  readonly plan: JobPlan;
  /** Bytes by term, in the order of `memoryTerms`; none where the plan is refused. */
  readonly sizes: readonly number[];
  readonly result: MemoryBreakdown | Infeasible;
  /** As counted, or because it ran. */
  readonly fits: boolean;
}

export interface MemorySeries {
  readonly rows: readonly MemoryRow[];
  readonly capacityBytes: number;
  /** Of this plan; null: the plan is refused. */
  readonly own: MemoryBreakdown | null;
  readonly refusal: Infeasible | null;
  /** The nearest plan that fits; null: this one does, is refused, or none was found. */
  readonly nearest: JobPlan | null;
  /** As measured on the published run, bytes; null: not measured, or changed. */
  readonly measuredBytes: number | null;
}

/** Bars longer than this many capacities are cut. */
const mostCapacities = 2;

function listPlans({ accelerators, plan }: Job): readonly (readonly [MemoryGroup, JobPlan])[] {
  const split = (tensor: number, pipeline: number): JobPlan => ({
    ...plan,
    tensor,
    pipeline,
    // A pipeline of another depth has no chunks of its own yet.
    ...(pipeline !== plan.pipeline && { virtualStages: 1, schedule: '1f1b' as const }),
    data: Math.max(1, Math.floor(accelerators / (tensor * pipeline * plan.context))),
    sequenceParallel: tensor > 1 && (plan.sequenceParallel || plan.tensor === 1),
  });
  const { tensor, pipeline } = plan;
  return [
    ['plan', plan],
    ...shardings
      .filter((sharding) => sharding !== plan.sharding)
      .map((sharding) => ['sharding', { ...plan, sharding }] as const),
    ...recomputes
      .filter((recompute) => recompute !== plan.recompute)
      .map((recompute) => ['recompute', { ...plan, recompute }] as const),
    ...(tensor % 2 === 0 ? [['split', split(tensor / 2, pipeline)] as const] : []),
    ['split', split(tensor * 2, pipeline)],
    ...(pipeline % 2 === 0 ? [['split', split(tensor, pipeline / 2)] as const] : []),
    ['split', split(tensor, pipeline * 2)],
  ];
}

export const sizesOf = (memory: MemoryBreakdown): readonly number[] => [
  memory.weightBytes,
  memory.gradientBytes,
  memory.optimizerBytes,
  memory.activationBytes,
  memory.logitBytes,
  memory.bufferBytes,
];

export function seriesOfMemory({ job, run, isRun }: ChosenJob): MemorySeries {
  const capacityBytes = findChip(job.accelerator)?.memoryBytes ?? 0;
  const rows = listPlans(job).map(([group, plan]): MemoryRow => {
    const other = { ...job, plan };
    const result = refuseJobChoice(other, run) ?? planMemory(other, capacityBytes);
    if ('kind' in result) return { group, plan, result, sizes: [], fits: false };
    return { group, plan, result, sizes: sizesOf(result), fits: result.fits || (group === 'plan' && isRun) };
  });
  const first = rows[0]?.result;
  const own = first && !('kind' in first) ? first : null;
  return {
    rows,
    capacityBytes,
    own,
    refusal: first && 'kind' in first ? first : null,
    nearest: own && !rows[0]?.fits ? findFittingPlan(job, capacityBytes) : null,
    measuredBytes: isRun ? run.measured.memoryBytes : null,
  };
}

/** The end of the axis, bytes: all of this plan, and of others at most twice the capacity. */
export function longestOf({ rows, capacityBytes, own }: MemorySeries): number {
  const totals = rows.map(({ sizes }) => sizes.reduce((sum, size) => sum + size, 0));
  const most = Math.max(mostCapacities * capacityBytes, own?.totalBytes ?? 0);
  return Math.min(most, Math.max(capacityBytes, ...totals)) * 1.04 || 1;
}
