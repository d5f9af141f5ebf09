/**
 * The choices of a job, shared by every figure that shows one: same keys, so that a link opens the same job in all of
 * them. Each starts from the run behind the job, so its default is that run's; only what differs stands in the link.
 */
import { accelerators } from '#datacenter/catalog/accelerators.ts';
import { furtherChips } from '#datacenter/catalog/chips.ts';
import type { Precision, PublishedJob, Recompute, Sharding } from '#datacenter/catalog/job.ts';
import { modelShapes, type ModelId } from '#datacenter/catalog/published/model-shapes.ts';
import { fittedProfiles } from '#datacenter/calibration/every-profile.ts';
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';

/** The model of the run where it is none of the known shapes. */
export const ownModel = 'as-run';
/** Key of a published run in the link. */
export const runKey = 'f.run';

export const recomputes = ['none', 'selective', 'full'] as const satisfies readonly Recompute[];
export const shardings = ['none', 'optimizer', 'gradients', 'all'] as const satisfies readonly Sharding[];
export const precisions = [
  'fp32',
  'tf32',
  'fp16',
  'bf16',
  'fp8',
  'mxfp8',
  'nvfp4',
] as const satisfies readonly Precision[];

export const modelIds = Object.keys(modelShapes) as readonly ModelId[];

/** The id of a run's model among the known shapes; null: it is none of them. */
export function findModelId({ model }: Pick<PublishedJob, 'model'>): ModelId | null {
  const wanted = JSON.stringify(Object.entries(model).sort());
  return modelIds.find((id) => JSON.stringify(Object.entries(modelShapes[id].shape).sort()) === wanted) ?? null;
}

const base = { how: 'assumed', source: 'assumption' } as const;

const choice = (name: string, options: readonly string[], value: string): ChoiceField => ({
  ...base,
  kind: 'choice',
  id: `own.${name}`,
  short: `f.${name}`,
  options: options.includes(value) ? options : [value, ...options],
  default: value,
});

type CountField = NumberField & { readonly default: number };

const ladder = (name: string, rungs: readonly number[], value: number): CountField => {
  const all = [...new Set([...rungs, value])].sort((one, other) => one - other);
  return {
    ...base,
    kind: 'number',
    id: `own.${name}`,
    short: `f.${name}`,
    unit: 'count',
    scale: 'ladder',
    step: 1,
    ladder: all,
    low: all[0] ?? 1,
    high: all.at(-1) ?? 1,
    default: value,
  };
};

/** Tokens of a whole training; until somebody chooses, those of Llama 3.1 405B. */
const tokens: CountField = {
  ...base,
  kind: 'number',
  id: 'own.tokens',
  short: 'f.tokens',
  unit: 'tokens',
  scale: 'log',
  step: 0.01,
  low: 1e9,
  high: 1e14,
  default: 15.6e12,
};

/** Powers of two from one up. */
const doublings = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => 2 ** index);

/** The fields of a job that starts from `run`. */
export function fieldsOfJob(run: PublishedJob) {
  const { plan } = run;
  const stacks = [...new Set([...fittedProfiles.map(({ stack }) => stack), run.stack])].sort();
  const chips = [...accelerators.map(({ id }) => id), ...furtherChips];
  return {
    model: choice('model', modelIds, findModelId(run) ?? ownModel),
    accelerator: choice('accelerator', chips, run.accelerator),
    accelerators: ladder('accelerators', doublings(18), run.accelerators),
    stack: choice('stack', stacks, run.stack),
    precision: choice('precision', precisions, run.precision),
    tensor: ladder('tensor', doublings(7), plan.tensor),
    pipeline: ladder('pipeline', [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 32, 40, 48, 64], plan.pipeline),
    context: ladder('context', doublings(7), plan.context),
    expert: ladder('expert', doublings(9), plan.expert),
    batch: ladder('batch', doublings(15), plan.globalBatch),
    micro: ladder('micro', [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 32, 48, 64], plan.microBatch),
    chunks: ladder('chunks', [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16], plan.virtualStages),
    recompute: choice('recompute', recomputes, plan.recompute),
    sharding: choice('sharding', shardings, plan.sharding),
    tokens,
  } as const satisfies Readonly<Record<string, ChoiceField | CountField>>;
}

export type JobFields = ReturnType<typeof fieldsOfJob>;
export type JobFieldName = keyof JobFields;

/** At most three in sight; the rest under "more". */
export const inSight = ['model', 'accelerators', 'tensor'] as const satisfies readonly JobFieldName[];
export const underMore = [
  'accelerator',
  'stack',
  'precision',
  'pipeline',
  'chunks',
  'context',
  'expert',
  'batch',
  'micro',
  'recompute',
  'sharding',
  'tokens',
] as const satisfies readonly JobFieldName[];
