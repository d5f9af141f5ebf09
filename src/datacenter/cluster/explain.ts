/** Show the working of the cluster: the factors whose product is the time of the whole training, in seconds. */
import { findStack, measuredShare } from '../calibration/calibration.ts';
import { findAccelerator } from '../catalog/accelerators.ts';
import type { Factor } from '../workload/explain.ts';
import type { WorkloadPlan } from '../workload/workload.ts';
import type { ClusterChoice, ClusterOutcome } from './cluster.ts';

/**
 * Training seconds = FLOP x executed per model FLOP / (accelerators x peak x efficiency x working share x goodput).
 * `workload` and `choice` are the ones that `outcome` answers.
 */
export function explainCluster(
  choice: ClusterChoice,
  workload: WorkloadPlan,
  outcome: ClusterOutcome,
): readonly Factor[] {
  const isMeasured = choice.stack === measuredShare;
  const chip = findAccelerator(choice.accelerator);
  return [
    { key: 'flop', value: workload.flop, power: 1, how: 'derived', source: 'ours' },
    { key: 'executedPerModelFlop', value: outcome.executedPerModelFlop, power: 1, how: 'derived', source: 'ours' },
    { key: 'accelerators', value: outcome.accelerators, power: -1, how: 'assumed', source: 'assumption' },
    {
      key: 'peakFlopPerSecond',
      value: outcome.peakFlopPerSecond,
      power: -1,
      how: chip ? 'published' : 'measured',
      source: chip?.source ?? 'ours',
    },
    {
      key: 'efficiency',
      value: outcome.efficiency.median,
      power: -1,
      how: isMeasured ? 'measured' : 'derived',
      source: findStack(choice.stack)?.source ?? 'ours',
    },
    { key: 'workingShare', value: 1 - outcome.waitingShare, power: -1, how: 'derived', source: 'ours' },
    { key: 'goodput', value: outcome.goodput, power: -1, how: 'assumed', source: 'llama3-interruptions' },
  ];
}
