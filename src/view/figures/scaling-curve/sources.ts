/** Which sources stand behind the training time; apart from its working, which is fetched when it is opened. */
import { explainCluster } from '#datacenter/cluster/explain.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { explainWorkload } from '#datacenter/workload/explain.ts';

/** Keys of the sources behind the training time. Counted at every step of a drag, so nothing is put in words here. */
export function sourcesOfScaling({ scenario, workload, cluster }: Outcome): readonly string[] {
  if (workload.kind === 'infeasible' || cluster.kind === 'infeasible') return [];
  const factors = [...explainCluster(scenario.cluster, workload, cluster), ...explainWorkload(workload)];
  return factors.map(({ source }) => source);
}
