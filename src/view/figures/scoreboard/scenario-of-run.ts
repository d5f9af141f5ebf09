/**
 * A published run as a scenario of the page, where the page has fields for it. Kept to what the page can tell truly: full
 * training of one of its models in 16 bit, without context or expert ranks, on a chip, a size and a stack of its lists.
 */
import type { Job } from '#datacenter/catalog/job.ts';
import { decoderModels, type DecoderModel, type DecoderShape } from '#datacenter/catalog/models.ts';
import { findField, writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { encodeScenario } from '#datacenter/scenario/codec.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { clampToField } from '#datacenter/units/field.ts';

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

/** Null where the page has no field for something that the run depends on. The batch is the nearest the page has. */
export function scenarioOfRun({
  model,
  accelerator,
  accelerators,
  stack,
  precision,
  plan,
  adaptersOnly,
}: Job): Scenario | null {
  const isPlain = !adaptersOnly && plan.context === 1 && plan.expert === 1;
  if (!isPlain || (precision !== 'bf16' && precision !== 'fp16')) return null;
  const known = Object.entries(decoderModels).find(([, one]) => isSameModel(one, model))?.[0];
  const batch = findField('workload.globalBatch');
  if (known === undefined || batch?.kind !== 'number') return null;
  return fillScenario({
    'workload.model': known,
    'workload.globalBatch': clampToField(batch, plan.globalBatch * model.sequenceLength),
    'cluster.accelerator': accelerator,
    'cluster.accelerators': accelerators,
    'cluster.stack': stack,
    'cluster.tensor': plan.tensor,
    'cluster.pipeline': plan.pipeline,
    'cluster.goodput': 1,
  });
}

/** The page with that scenario: `page` with another fragment. Null where there is no such scenario. */
export function linkToScenario(job: Job, page: string): string | null {
  const scenario = scenarioOfRun(job);
  if (!scenario) return null;
  const address = new URL(page);
  address.hash = encodeScenario(scenario);
  return address.href;
}
