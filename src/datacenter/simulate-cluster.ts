/**
 * The corridor as far as the cluster: what must be computed and how long it takes. A figure that asks nothing of power and
 * money does without the rooms behind.
 */
import type { Calibration } from './calibration/calibration.ts';
import { runCluster } from './cluster/cluster.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario/scenario.ts';
import { keepLast } from './units/keep-last.ts';
import { notAsked } from './units/not-asked.ts';
import { planWorkload } from './workload/workload.ts';

// As in `simulate.ts`: a room that is asked the same again gives the very object it gave before.
const workloadRoom = keepLast(planWorkload);
const clusterRoom = keepLast(runCluster);

/** Workload and cluster of `scenario`; facility and finance say that they were not asked. */
export function simulateCluster(scenario: Scenario, calibration: Calibration | null): Outcome {
  const workload = workloadRoom(scenario.workload);
  const cluster = workload.kind === 'infeasible' ? workload : clusterRoom(scenario.cluster, workload, calibration);
  return { scenario, workload, cluster, facility: notAsked, finance: notAsked };
}
