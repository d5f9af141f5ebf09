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
import { keepLast } from './units/keep-last.ts';
import { once } from './units/once.ts';
import { planWorkload } from './workload/workload.ts';

// A slider turns one room; the rooms before it are asked the same again and give the very object they gave before, so
// that who shows them sees at a glance that nothing changed.
const workloadRoom = keepLast(planWorkload);
const clusterRoom = keepLast(runCluster);
const facilityRoom = keepLast(powerFacility);
const financeRoom = keepLast(priceProject);

/**
 * Every room's answer to `scenario`. `calibration` is what was measured on the visitor's machine, null before that; it
 * matters where the scenario asks for this machine or its measured efficiency.
 */
export function simulate(scenario: Scenario, calibration: Calibration | null): Outcome {
  const workload = workloadRoom(scenario.workload);

  const cluster = workload.kind === 'infeasible' ? workload : clusterRoom(scenario.cluster, workload, calibration);

  // A drag asks many times a second what only some of its viewers show: these two wait until somebody does.
  const facility = once(() => (cluster.kind === 'infeasible' ? cluster : facilityRoom(scenario.facility, cluster)));
  const finance = once(() => {
    const plant = facility();
    if (cluster.kind === 'infeasible') return cluster;
    return plant.kind === 'infeasible' ? plant : financeRoom(scenario.finance, cluster, plant);
  });

  return {
    scenario,
    workload,
    cluster,
    get facility() {
      return facility();
    },
    get finance() {
      return finance();
    },
  };
}
