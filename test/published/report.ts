/**
 * What the blind check says of a table: one line for each run, as a table again, and one line for the whole file. Gaps are
 * of step time, predicted over measured minus one; rows measured as a rate or a share of peak are turned into step time
 * by the row's own convention.
 */
import type { Job, PublishedJob } from '#datacenter/catalog/job.ts';
import type { Prediction, PredictionResult } from '#datacenter/cluster/prediction.ts';
import { isScore, scoreJob, summarizeScores, type Score } from '#lessons/scoreboard.ts';
import { summarizeErrors } from '#lessons/score-statistics.ts';
import type { RunTable } from './readers/read-runs.ts';

/** Columns of a source that are not about the run itself. */
const proseColumns = /^(source|config_source|confidence|note|nic|scaleup|section)$/;

export type Line = Readonly<Record<string, string>>;

/** A run without a prediction, and why. */
export interface Missing {
  readonly row: number;
  readonly name: string;
  readonly reason: string;
}

export interface FileReport {
  readonly lines: readonly Line[];
  readonly scores: readonly Score[];
  readonly missing: readonly Missing[];
  readonly summary: string;
}

/** Up to five digits, without trailing zeros; empty for null. */
function digits(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(5)));
}

const percent = (share: number | null, places = 2): string => (share === null ? '' : (100 * share).toFixed(places));
const gib = (bytes: number | null): number | null => (bytes === null ? null : bytes / 2 ** 30);
const tera = (value: number | null): number | null => (value === null ? null : value / 1e12);

function describeJob(job: PublishedJob): Line {
  const { plan, convention } = job;
  return {
    id: job.id,
    model: job.name,
    accelerator: job.accelerator,
    accelerators: digits(job.accelerators),
    stack: job.stack,
    precision: job.precision,
    trains: job.adaptersOnly ? 'adapters' : 'all',
    tensor: digits(plan.tensor),
    pipeline: digits(plan.pipeline),
    context: digits(plan.context),
    data: digits(plan.data),
    expert: digits(plan.expert),
    global_batch: digits(plan.globalBatch),
    micro_batch: digits(plan.microBatch),
    virtual_stages: digits(plan.virtualStages),
    recompute: plan.recompute,
    sharding: plan.sharding,
    sequence_length: digits(job.model.sequenceLength),
    convention: `${convention.basis}, attention ${convention.attention}`,
    assumed: job.assumed.join(' '),
  };
}

function describePrediction(job: Job, prediction: Prediction): Line {
  const rate = prediction.tokensPerStep / prediction.stepSeconds / job.accelerators;
  return {
    predicted_step_s: digits(prediction.stepSeconds),
    predicted_step_low_s: digits(prediction.low),
    predicted_step_high_s: digits(prediction.high),
    predicted_mfu_pct: percent(prediction.utilization),
    predicted_tflops: digits(tera(prediction.flopPerSecond)),
    predicted_tokens_per_s: digits(rate),
    predicted_memory_gib: digits(gib(prediction.memory.totalBytes)),
    predicted_fits: prediction.memory.fits ? 'yes' : `no, by ${prediction.memory.binding}`,
    class: prediction.jobClass,
    beyond_tested: prediction.isBeyondTested ? 'yes' : 'no',
  };
}

function describeMeasured({ measured }: PublishedJob): Line {
  return {
    measured_step_s: digits(measured.stepSeconds),
    measured_mfu_pct: percent(measured.utilization),
    measured_tflops: digits(tera(measured.flopPerSecond)),
    measured_tokens_per_s: digits(measured.tokensPerSecondPerAccelerator),
    measured_memory_gib: digits(gib(measured.memoryBytes)),
  };
}

function describeScore(score: Score): Line {
  return {
    compared: score.measuredBy,
    compared_step_s: digits(score.truth),
    gap_pct: percent(score.error),
    inside_interval: score.isInside ? 'yes' : 'no',
    memory_gap_pct: percent(score.memoryError),
  };
}

/** Why a job cannot be predicted, in a line: the engine's key, its numbers and the nearest plan that works. */
function describeRefusal(result: Exclude<PredictionResult, Prediction>): string {
  const numbers = Object.entries(result.numbers).map(([name, value]) => `${name} ${digits(value)}`);
  const nearest = result.nearest ? `; nearest: ${result.nearest.field} ${result.nearest.value}` : '';
  return `${result.reason}${numbers.length > 0 ? ` (${numbers.join(', ')})` : ''}${nearest}`;
}

/** Predicts every run of a table and holds it against what was measured. */
export function reportTable(file: string, table: RunTable, predict: (job: Job) => PredictionResult): FileReport {
  const scores: Score[] = [];
  const missing: Missing[] = [];
  const cells = new Map(table.rows.map((row) => [row.number, row.cells]));
  const lines = table.readings.map((reading): Line => {
    const printed = [...(cells.get(reading.row) ?? [])].filter(([column]) => !proseColumns.test(column));
    const start: Line = {
      file,
      row: String(reading.row),
      ...Object.fromEntries(printed.map(([column, cell]) => [`in_${column}`, cell])),
    };
    if (reading.kind === 'unpredictable') {
      missing.push(reading);
      return { ...start, model: reading.name, reason: reading.reason };
    }
    const { job, row } = reading;
    const known = { ...start, ...describeJob(job), ...describeMeasured(job) };
    const scored = scoreJob(job, predict);
    if (isScore(scored)) {
      scores.push(scored);
      return { ...known, ...describePrediction(job, scored.prediction), ...describeScore(scored) };
    }
    const reason = scored.reason ? describeRefusal(scored.reason) : 'no time, rate or utilization was measured';
    missing.push({ row, name: job.name, reason });
    return { ...known, reason };
  });
  return { lines, scores, missing, summary: summarize(file, table, scores, missing.length) };
}

/** One line: rows, predictions, median, p90, worst, coverage, and memory where it was measured. */
function summarize(file: string, table: RunTable, scores: readonly Score[], missing: number): string {
  const { count, median, p90, worst, bias, coverage } = summarizeScores(scores);
  const memory = scores.flatMap(({ memoryError }) => (memoryError === null ? [] : [memoryError]));
  const tooLarge = scores.filter(({ prediction }) => !prediction.memory.fits).length;
  const ofMemory = summarizeErrors(memory);
  const size = (share: number) => `${percent(share, 1)} %`;
  return [
    `${file} (${table.layout}): ${table.rows.length} rows, n ${count}`,
    ...(count > 0
      ? [
          `median ${size(median)}`,
          `p90 ${size(p90)}`,
          `worst ${size(worst)}`,
          `bias ${size(bias)}`,
          `interval holds ${size(coverage ?? 0)}`,
        ]
      : []),
    ...(memory.length > 0
      ? [`memory n ${memory.length}, median ${size(ofMemory.median)}, worst ${size(ofMemory.worst)}`]
      : []),
    // Every run of a table did run.
    ...(tooLarge > 0 ? [`${tooLarge} wrongly said not to fit`] : []),
    `${missing} not predicted`,
  ].join(', ');
}

/** Runs without a prediction, in lines: those of one name and reason together, each with all its rows. */
export function listMissing(missing: readonly Missing[]): readonly string[] {
  const rows = new Map<string, number[]>();
  for (const { row, name, reason } of missing) {
    const line = `${name}: ${reason}`;
    rows.set(line, [...(rows.get(line) ?? []), row]);
  }
  return [...rows].map(([line, numbers]) => `${numbers.length > 1 ? 'rows' : 'row'} ${numbers.join(', ')}, ${line}`);
}

/** Lines as a comma-separated table; columns in order of first appearance, the printed ones of all files first. */
export function writeTable(lines: readonly Line[]): string {
  const names = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const isPrinted = (name: string) => name === 'file' || name === 'row' || name.startsWith('in_');
  const columns = [...names.filter(isPrinted), ...names.filter((name) => !isPrinted(name))];
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))];
  return rows.map((row) => `${row.map(quote).join(',')}\n`).join('');
}
