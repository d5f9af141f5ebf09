/**
 * A scenario: every choice a reader can make, room by room, and nothing else. It is what the address carries, what
 * undo steps through, and what `simulate` takes.
 */
import type { ClusterChoice } from '../cluster/cluster.ts';
import type { FacilityChoice } from '../facility/facility.ts';
import type { FinanceChoice } from '../finance/finance.ts';
import type { WorkloadChoice } from '../workload/workload.ts';

export interface Scenario {
  readonly workload: WorkloadChoice;
  readonly cluster: ClusterChoice;
  readonly facility: FacilityChoice;
  readonly finance: FinanceChoice;
}
