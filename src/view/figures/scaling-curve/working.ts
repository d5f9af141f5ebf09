/** The working of the training time: its factors, and the factors of the FLOP in it. */
import { explainCluster } from '#datacenter/cluster/explain.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { explainWorkload } from '#datacenter/workload/explain.ts';
import type { Format } from '#text/format.ts';
import type { Terms } from '#text/terms/text.ts';
import { listFactors, writeProduct } from '../factor-rows.ts';
import type { WorkingRow } from '../figure.ts';

/** Empty when the scenario has no training time. */
export function workingOfScaling(
  { scenario, workload, cluster }: Outcome,
  terms: Terms,
  format: Format,
): readonly WorkingRow[] {
  if (workload.kind === 'infeasible' || cluster.kind === 'infeasible') return [];
  const ofTime = explainCluster(scenario.cluster, workload, cluster);
  const ofFlop = explainWorkload(workload);
  const formats: Readonly<Record<string, (value: number) => string>> = {
    flop: format.flop,
    executedPerModelFlop: format.number,
    accelerators: format.count,
    peakFlopPerSecond: format.flopPerSecond,
    efficiency: format.share,
    workingShare: format.share,
    goodput: format.share,
    passesPerToken: format.count,
    forwardFlopPerToken: format.flop,
    tokens: format.words,
  };
  return [
    {
      term: terms.trainingSeconds,
      value: format.duration(cluster.trainingSeconds),
      formula: writeProduct(ofTime, terms),
      how: 'derived',
      source: '',
    },
    ...listFactors(ofTime, terms, formats, { flop: writeProduct(ofFlop, terms) }),
    ...listFactors(ofFlop, terms, formats),
  ];
}
