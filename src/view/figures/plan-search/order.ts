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
  // The plan that the page's cluster runs, and its batch, which is padded where the sequences do not divide.
  const own: JobPlan | null = outcome.cluster.kind === 'cluster' ? (outcome.cluster.job?.plan ?? null) : null;
  const question = {
    ...{ model, accelerator, accelerators, stack },
    precision: 'bf16',
    convention: { basis: 'model', attention: 'full', countsLogits: true, peakFlopPerSecond: null },
    globalBatch: own?.globalBatch ?? Math.max(1, Math.round(workload.tokensPerStep / model.sequenceLength)),
    schedules: listSchedules(stack),
    recomputes: ['none', 'selective', 'full'],
    shardings: ['none', 'optimizer', 'gradients', 'all'],
    sequenceParallel: findStack(stack)?.sequenceParallel ?? true,
  } as const;
  return { question, own };
}
