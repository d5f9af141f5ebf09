/**
 * From your GPU to the AI data center, as one function: what must be computed, how long a cluster takes, what it draws,
 * what it costs and returns. Each room is asked in turn and gets only what it needs of the answers before it. Where a
 * room has no answer, the rooms after it carry the same reason on.
 */
import type { Calibration } from './calibration/calibration.ts';
import { runCluster } from './cluster/cluster.ts';
import { powerFacility } from './facility/facility.ts';
import { priceProject } from './finance/finance.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario/scenario.ts';
import { planWorkload } from './workload/workload.ts';

/**
 * Every room's answer to `scenario`. `calibration` is what was measured on the visitor's machine, null before that; it
 * matters where the scenario asks for this machine or its measured efficiency.
 */
export function simulate(scenario: Scenario, calibration: Calibration | null): Outcome {
  const workload = planWorkload(scenario.workload);

  const cluster = workload.kind === 'infeasible' ? workload : runCluster(scenario.cluster, workload, calibration);

  const facility = cluster.kind === 'infeasible' ? cluster : powerFacility(scenario.facility, cluster);

  const finance =
    cluster.kind === 'infeasible'
      ? cluster
      : facility.kind === 'infeasible'
        ? facility
        : priceProject(scenario.finance, cluster, facility);

  return { scenario, workload, cluster, facility, finance };
}
