/**
 * A published run as a scenario of the page: full training of one of the page's models on a chip, a size, a stack and a
 * split of its lists. What the page has no field for is named.
 */
import type { Job, Precision, PublishedJob } from '#datacenter/catalog/job.ts';
import { decoderModels, type DecoderModel, type DecoderShape } from '#datacenter/catalog/models.ts';
import { countExpertRanks } from '#datacenter/cluster/plan.ts';
import { findField, writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { encodeScenario } from '#datacenter/scenario/codec.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { clampToField } from '#datacenter/units/field.ts';
import { runKey } from './fields.ts';

/** Stacks pad the vocabulary to please their kernels; GPT-3's 50,257 became 51,200. */
const padding = 1.03;

function isSameModel(model: DecoderModel, shape: DecoderShape): boolean {
  const { vocabulary, ...rest } = shape;
  const isPadded = vocabulary / model.vocabulary < padding && model.vocabulary / vocabulary < padding;
  const own = new Map<string, unknown>(Object.entries(model));
  const isMixture = 'mixture' in rest === own.has('mixture');
  return (
    isPadded &&
    isMixture &&
    Object.entries(rest).every(
      // The scenario has a field for the length of a sequence.
      ([name, value]) => name === 'sequenceLength' || isSame(own.get(name), value),
    )
  );
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

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

/** What of the run a scenario cannot hold as it was: the page then computes with the nearest, and the link has to say so. */
export type LeftOut = 'precision' | 'expert' | 'batch' | 'micro' | 'chunks' | 'sequence' | 'vocabulary';

export interface RunScenario {
  readonly scenario: Scenario;
  readonly leftOut: readonly LeftOut[];
}

/** The page's name for a number format; 16 bit is what it takes by itself. */
const formats: Readonly<Record<Precision, string>> = {
  fp32: 'usual',
  tf32: 'tf32',
  fp16: 'usual',
  bf16: 'usual',
  fp8: 'fp8',
  mxfp8: 'fp8',
  nvfp4: 'nvfp4',
};

/** The rung of a number field nearest to `value`. */
function nearestRung(id: string, value: number): number {
  const field = findField(id);
  return (field?.kind === 'number' ? clampToField(field, value) : null) ?? value;
}

/** Null where model, chip, number of chips, stack or a split of the model is none of the page's. */
export function scenarioOfRun(job: Job): RunScenario | null {
  const { model, accelerator, accelerators, stack, precision, plan } = job;
  const [known, own] = Object.entries(decoderModels).find(([, one]) => isSameModel(one, model)) ?? [];
  if (job.adaptersOnly || known === undefined || !own) return null;
  const tokens = plan.globalBatch * model.sequenceLength;
  const near = {
    batch: nearestRung('workload.globalBatch', tokens),
    micro: nearestRung('cluster.microBatch', plan.microBatch),
    chunks: nearestRung('cluster.chunks', plan.virtualStages),
    sequence: nearestRung('workload.sequenceLength', model.sequenceLength),
  };
  const scenario = fillScenario({
    'workload.model': known,
    'workload.globalBatch': near.batch,
    ...(own.sequenceLength !== model.sequenceLength && { 'workload.sequenceLength': near.sequence }),
    'cluster.accelerator': accelerator,
    'cluster.accelerators': accelerators,
    'cluster.stack': stack,
    'cluster.tensor': plan.tensor,
    'cluster.pipeline': plan.pipeline,
    'cluster.context': plan.context,
    'cluster.precision': formats[precision],
    'cluster.recompute': plan.recompute,
    'cluster.sharding': plan.sharding,
    'cluster.microBatch': near.micro,
    'cluster.chunks': near.chunks,
    'cluster.goodput': 1,
  });
  if (!scenario) return null;
  const differs: Readonly<Record<LeftOut, boolean>> = {
    // Beside 16 bit the page knows a format by its peak alone.
    precision: precision !== 'bf16' && precision !== 'fp16',
    expert: plan.expert !== countExpertRanks(model, plan.data * plan.context * plan.tensor) || plan.expertTensor > 1,
    batch: near.batch !== tokens,
    micro: near.micro !== plan.microBatch,
    chunks: near.chunks !== plan.virtualStages,
    sequence: near.sequence !== model.sequenceLength,
    vocabulary: own.vocabulary !== model.vocabulary,
  };
  return { scenario, leftOut: (Object.keys(differs) as LeftOut[]).filter((one) => differs[one]) };
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
