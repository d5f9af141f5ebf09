/**
 * A published run as a scenario of the page: full training of one of the page's models on a chip, a size, a stack and a
 * split of its lists. What the page has no field for is named.
 */
import type { Job, PublishedJob } from '#datacenter/catalog/job.ts';
import { decoderModels, type DecoderModel, type DecoderShape } from '#datacenter/catalog/models.ts';
import { findField, writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { encodeScenario } from '#datacenter/scenario/codec.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { clampToField } from '#datacenter/units/field.ts';
import { runKey } from './fields.ts';

/** Stacks pad the vocabulary to please their kernels; GPT-3's 50,257 became 51,200. */
const padding = 1.03;

function isSameModel(model: DecoderModel, shape: DecoderShape): boolean {
  if (shape.mixture || shape.latentAttention) return false;
  const { vocabulary, ...rest } = shape;
  const isPadded = vocabulary / model.vocabulary < padding && model.vocabulary / vocabulary < padding;
  const own = new Map<string, unknown>(Object.entries(model));
  return isPadded && Object.entries(rest).every(([name, value]) => own.get(name) === value);
}

/** The scenario with these values; null when a field does not have one of them. */
function fillScenario(values: Readonly<Record<string, FieldValue>>): Scenario | null {
  let scenario = defaultScenario;
  for (const [id, value] of Object.entries(values)) {
    const field = findField(id);
    const isKnown =
      field?.kind === 'choice'
        ? typeof value === 'string' && field.options.includes(value)
        : field?.kind === 'number' && typeof value === 'number' && clampToField(field, value) === value;
    if (!isKnown) return null;
    scenario = writeField(scenario, id, value);
  }
  return scenario;
}

/** What of the run a scenario has no field for: the page then computes without it, and the link has to say so. */
export type LeftOut = 'precision' | 'context' | 'batch';

export interface RunScenario {
  readonly scenario: Scenario;
  readonly leftOut: readonly LeftOut[];
}

/** Null where model, chip, number of chips, stack or a split of the model is none of the page's. */
export function scenarioOfRun(job: Job): RunScenario | null {
  const { model, accelerator, accelerators, stack, precision, plan } = job;
  const known = Object.entries(decoderModels).find(([, one]) => isSameModel(one, model))?.[0];
  const batch = findField('workload.globalBatch');
  if (job.adaptersOnly || known === undefined || batch?.kind !== 'number') return null;
  const tokens = plan.globalBatch * model.sequenceLength;
  const nearest = clampToField(batch, tokens);
  const scenario = fillScenario({
    'workload.model': known,
    'workload.globalBatch': nearest,
    'cluster.accelerator': accelerator,
    'cluster.accelerators': accelerators,
    'cluster.stack': stack,
    'cluster.tensor': plan.tensor,
    'cluster.pipeline': plan.pipeline,
    'cluster.goodput': 1,
  });
  if (!scenario) return null;
  const leftOut: LeftOut[] = [];
  if (precision !== 'bf16' && precision !== 'fp16') leftOut.push('precision');
  if (plan.context > 1) leftOut.push('context');
  if (nearest !== tokens) leftOut.push('batch');
  return { scenario, leftOut };
}

/**
 * The page at its clusters with `job` as it ran: the figures of one job show it, with the very prediction of the board.
 * The rest of the page takes the scenario; null: it keeps its own.
 */
export function linkToReplay({ id }: Pick<PublishedJob, 'id'>, made: RunScenario | null, page: string): string {
  const address = new URL(page);
  address.search = '?view=scale';
  address.hash = [...(made ? [encodeScenario(made.scenario)] : []), `${runKey}=${id}`].join('&');
  return address.href;
}
