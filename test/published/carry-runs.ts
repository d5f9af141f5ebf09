/**
 * Writes the runs that the project carries (`catalog/published/<family>-runs.ts`) from the reference tables, through the
 * same readers as the blind check. vTrain's rows are never carried: only read beside the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import type { DecoderShape } from '#datacenter/catalog/models.ts';
import type { CarriedFamily } from '#datacenter/catalog/published/carried-runs.ts';
import { cutLayers, gptShape, modelShapes } from '#datacenter/catalog/published/model-shapes.ts';
import { readRuns } from './readers/read-runs.ts';

export interface Family {
  readonly file: CarriedFamily;
  readonly constant: string;
  /** What its first line says. */
  readonly title: string;
  readonly layouts: readonly string[];
}

export const families: readonly Family[] = [
  {
    file: 'megatron-runs',
    constant: 'megatronRuns',
    title: 'Megatron-LM and Megatron-Core from 2021 to 2024, with MT-NLG 530B, and reports of single large runs.',
    layouts: [
      'megatron_sc21_table1',
      'megatron_jan2021_precursor',
      'megatron_sc21_table2_ptd_vs_zero3',
      'activation_recompute_2205_05198',
      'mtnlg_530b',
      'megatron_core_h100',
      'llama3_405b',
      'published_training_runs',
    ],
  },
  {
    file: 'dgx-cloud-runs',
    constant: 'dgxCloudRuns',
    title: 'DGX Cloud recipes on H100.',
    layouts: ['nvidia_dgxc_h100'],
  },
  {
    file: 'bridge-runs',
    constant: 'bridgeRuns',
    title: 'Megatron-Bridge on H100, B200, B300, GB200 and GB300, release by release.',
    layouts: ['nvidia_bridge_perf'],
  },
  {
    file: 'mlperf-runs',
    constant: 'mlperfRuns',
    title: 'MLPerf Training from round 3.0 to 5.1, language models.',
    layouts: ['mlperf_training_llm'],
  },
  {
    file: 'fsdp-runs',
    constant: 'fsdpRuns',
    title: 'Fully sharded runs: LLM Foundry, torchtitan and MaxText; and nanotron.',
    layouts: ['mosaic_mpt_fsdp', 'torchtitan_llama31', 'maxtext_tpu_gpu', 'nanotron_best_configs_h100'],
  },
  {
    file: 'simumax-runs',
    constant: 'simumaxRuns',
    title: 'Known models cut to a few layers on eight B200, with memory.',
    layouts: ['simumax_b200_measured_vs_predicted'],
  },
];

export const tablePath = (layout: string): string => `../shared/validation/${layout}.csv`;

/** The jobs of a family as its reference tables have them, or null when one of them is not here. */
export function readFamily(family: Family): readonly PublishedJob[] | null {
  if (!family.layouts.every((layout) => existsSync(tablePath(layout)))) return null;
  return family.layouts
    .flatMap((layout) => readRuns(readFileSync(tablePath(layout), 'utf8')).readings)
    .flatMap((reading) => (reading.kind === 'job' ? [reading.job] : []));
}

const sameShape = (one: DecoderShape, other: DecoderShape) =>
  JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/** A shape as source text: a cited shape with what differs, a GPT by its sizes, or all its fields. */
function writeShape(shape: DecoderShape): string {
  const { sequenceLength, layers } = shape;
  for (const [id, cited] of Object.entries<{ readonly shape: DecoderShape }>(modelShapes)) {
    const whole = cited.shape;
    const changes = [
      ...(sequenceLength === whole.sequenceLength ? [] : [`sequenceLength: ${sequenceLength}`]),
      ...(layers === whole.layers ? [] : [`layers: ${layers}`]),
    ];
    const name = `modelShapes['${id}'].shape`;
    if (sameShape(shape, { ...whole, sequenceLength, layers })) {
      return changes.length === 0 ? name : `{ ...${name}, ${changes.join(', ')} }`;
    }
    const cut = `cutLayers(${name}, ${layers})`;
    if (sameShape(shape, cutLayers({ ...whole, sequenceLength }, layers))) {
      return sequenceLength === whole.sequenceLength ? cut : `{ ...${cut}, sequenceLength: ${sequenceLength} }`;
    }
  }
  const sizes = [layers, shape.hidden, shape.heads, shape.vocabulary, sequenceLength] as const;
  if (sameShape(shape, gptShape(...sizes))) return `gptShape(${sizes.join(', ')})`;
  return JSON.stringify(shape).replaceAll(/"(\w+)":/g, '$1: ');
}

/** A text as source text. */
const quote = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

/** Up to seven digits: more than any table prints. */
const digits = (value: number | null): string => (value === null ? '0' : String(Number(value.toPrecision(7))));

function writeRow({ accelerators, plan, measured, id }: PublishedJob): string {
  const { flopPerSecond, utilization, memoryBytes } = measured;
  const cells = [
    accelerators,
    plan.tensor,
    plan.pipeline,
    plan.context,
    plan.expert,
    plan.globalBatch,
    plan.microBatch,
    plan.virtualStages,
    digits(measured.stepSeconds),
    digits(flopPerSecond === null ? null : flopPerSecond / 1e12),
    digits(utilization === null ? null : utilization * 100),
    digits(measured.tokensPerSecondPerAccelerator),
    digits(memoryBytes === null ? null : memoryBytes / 2 ** 30),
    quote(id),
  ];
  return `[${cells.join(', ')}],`;
}

/** Fields that the runs of a group share, as source text; two runs with the same text are of one group. */
function writeGroup(job: PublishedJob, sourceYear: number, sourceConfidence: string): string {
  const { plan, convention } = job;
  const peak = (convention.peakFlopPerSecond ?? 0) / 1e12;
  return [
    `name: ${quote(job.name)}`,
    `model: ${writeShape(job.model)}`,
    `accelerator: '${job.accelerator}'`,
    `stack: '${job.stack}'`,
    `precision: '${job.precision}'`,
    `recompute: '${plan.recompute}'`,
    `sharding: '${plan.sharding}'`,
    ...(plan.tensor > 1 && !plan.sequenceParallel ? ['sequenceParallel: false'] : []),
    ...(plan.expertTensor === 1 ? [] : [`expertTensor: ${plan.expertTensor}`]),
    ...(job.adaptersOnly ? ['adaptersOnly: true'] : []),
    `counts: ['${convention.basis}', '${convention.attention}', ${peak}]`,
    `source: '${job.source}'`,
    ...(job.year === sourceYear ? [] : [`year: ${job.year}`]),
    ...(job.confidence === sourceConfidence ? [] : [`confidence: '${job.confidence}'`]),
    `assumed: ${quote(job.assumed.join(' '))}`,
  ].join(', ');
}

/** The source text of a family's file, before formatting. */
export function writeFamily(
  family: Family,
  jobs: readonly PublishedJob[],
  sources: Readonly<Record<string, { readonly year: number; readonly confidence: string }>>,
): string {
  const groups = new Map<string, string[]>();
  for (const job of jobs) {
    const { year = 0, confidence = '' } = sources[job.source] ?? {};
    const key = writeGroup(job, year, confidence);
    groups.set(key, [...(groups.get(key) ?? []), writeRow(job)]);
  }
  const body = [...groups].map(([key, rows]) => `  { ${key}, rows: [\n    ${rows.join('\n    ')}\n  ] },`).join('\n');
  const shapes = ['cutLayers', 'gptShape', 'modelShapes'].filter((name) => body.includes(name));
  return [
    `/** ${family.title} Columns: see \`RunRow\`. Written by \`test/published/carry-runs.ts\`. */`,
    ...(shapes.length > 0 ? [`import { ${shapes.join(', ')} } from './model-shapes.ts';`] : []),
    `import { expandRuns } from './run-table.ts';`,
    '',
    '// prettier-ignore',
    `export const ${family.constant} = expandRuns([\n${body}\n]);`,
    '',
  ].join('\n');
}
