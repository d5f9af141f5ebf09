/** From the page's scenario to a question for the search, and the reader's own plan as a plan of that question. */
import { findStack } from '#datacenter/calibration/calibration.ts';
import type { JobPlan } from '#datacenter/catalog/job.ts';
import { decoderModels, type DecoderShape } from '#datacenter/catalog/models.ts';
import type { PlanOrder } from '#datacenter/cluster/plan-answer.ts';
import { listSchedules } from '#datacenter/cluster/stack-schedules.ts';
import type { Outcome } from '#datacenter/outcome.ts';

/** Why there is nothing to search: a model of one accelerator, or a machine without a data sheet. */
export type NoOrder = 'not-a-decoder' | 'no-chip';

/** What the search is to find for this outcome; the reader's plan is null where the cluster has none that fits. */
export function orderOf(outcome: Outcome): PlanOrder | NoOrder {
  const { scenario, workload } = outcome;
  const { accelerator, accelerators, stack } = scenario.cluster;
  const model: DecoderShape | null = Object.hasOwn(decoderModels, scenario.workload.model)
    ? decoderModels[scenario.workload.model as keyof typeof decoderModels]
    : null;
  if (!model || workload.kind === 'infeasible') return 'not-a-decoder';
  if (accelerator === 'this-machine') return 'no-chip';
  const profile = findStack(stack);
  const question = {
    ...{ model, accelerator, accelerators, stack },
    precision: 'bf16',
    convention: { basis: 'model', attention: 'full', countsLogits: true, peakFlopPerSecond: null },
    globalBatch: Math.max(1, Math.round(workload.tokensPerStep / model.sequenceLength)),
    schedules: listSchedules(stack),
    recomputes: ['none', 'selective', 'full'],
    shardings: ['none', 'optimizer', 'gradients', 'all'],
    sequenceParallel: profile?.splitsSequence ?? true,
  } as const;
  return { question, own: ownPlan(outcome, question.globalBatch, model.layers) };
}

/** The reader's split with the stack's own habits for all that the page does not ask. */
function ownPlan({ cluster, scenario }: Outcome, globalBatch: number, layers: number): JobPlan | null {
  const profile = findStack(scenario.cluster.stack);
  if (cluster.kind === 'infeasible' || !profile) return null;
  const { tensor, pipeline, data, recompute } = cluster;
  const perRank = globalBatch / data;
  let microBatch = Math.max(1, Math.min(perRank, cluster.microBatchSequences));
  while (microBatch > 1 && perRank % microBatch !== 0) microBatch -= 1;
  const chunks = pipeline === 1 ? 1 : Math.min(profile.stagesPerDevice, Math.floor(layers / pipeline));
  const isInterleaved = chunks > 1 && layers % (pipeline * chunks) === 0 && (perRank / microBatch) % pipeline === 0;
  return {
    ...{ tensor, pipeline, data, globalBatch, microBatch, recompute },
    ...{ context: 1, expert: 1, expertTensor: 1, sharding: profile.sharding },
    virtualStages: isInterleaved ? chunks : 1,
    schedule: isInterleaved ? 'interleaved' : '1f1b',
    sequenceParallel: profile.splitsSequence && tensor > 1,
  };
}
