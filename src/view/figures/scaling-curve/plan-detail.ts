/** The fields of a plan in detail, and what each comes to where the reader leaves it open. */
import { findStack } from '#datacenter/calibration/calibration.ts';
import type { Outcome } from '#datacenter/outcome.ts';

export const planFields = [
  'cluster.precision',
  'workload.sequenceLength',
  'cluster.microBatch',
  'cluster.recompute',
  'cluster.sharding',
  'cluster.chunks',
  'cluster.context',
] as const;

export interface FollowedPlan {
  /** Numbers of the plan that runs, by field. */
  readonly numbers: Readonly<Record<string, number | null>>;
  /** What `usual` comes to, by field. */
  readonly usual: Readonly<Record<string, string>>;
}

/** Empty numbers where no decoder runs. */
export function followPlan({ scenario, cluster, workload }: Outcome): FollowedPlan {
  const job = cluster.kind === 'cluster' ? cluster.job : null;
  const stack = findStack(scenario.cluster.stack);
  const { recompute = 'usual' } = scenario.cluster;
  return {
    numbers: {
      'workload.sequenceLength': workload.kind === 'workload' && workload.shape ? workload.sequenceLength : null,
      'cluster.microBatch': job?.plan.microBatch ?? null,
      'cluster.chunks': job?.plan.virtualStages ?? null,
      'cluster.context': job?.plan.context ?? null,
    },
    usual: {
      'cluster.precision': scenario.cluster.accelerator === 'this-machine' ? 'fp32' : 'bf16',
      // A stack falls back to heavier recompute where its own way does not fit.
      'cluster.recompute': (recompute === 'usual' && job?.plan.recompute) || (stack?.recompute ?? 'full'),
      'cluster.sharding': stack?.sharding ?? 'none',
    },
  };
}
