/** What the corridor gives back: each room's answer, side by side. Types only. */
import type { ClusterResult } from './cluster/cluster.ts';
import type { FacilityResult } from './facility/facility.ts';
import type { FinanceResult } from './finance/finance.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { WorkloadResult } from './workload/workload.ts';

export interface Outcome {
  readonly scenario: Scenario;
  readonly workload: WorkloadResult;
  readonly cluster: ClusterResult;
  readonly facility: FacilityResult;
  readonly finance: FinanceResult;
}
