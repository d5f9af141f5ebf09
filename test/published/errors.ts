/** Errors of predictions over published rows: by class, beside the best constant utilization, with the order of sweeps. */
import {
  findStackFacts,
  nameFitKind,
  shapeOf,
  type FittedProfile,
  type FoundProfile,
} from '#datacenter/calibration/calibration.ts';
import { findProfile, seekProfile } from '#datacenter/calibration/every-profile.ts';
import { findChip } from '#datacenter/catalog/chips.ts';
import { classifyJob } from '#datacenter/cluster/predict.ts';
import type { JobClass } from '#datacenter/cluster/prediction.ts';
import { countStepFlop } from '#datacenter/workload/workload.ts';
import { logRatio, type FitRow } from './fit-profiles.ts';
import { quantile } from './fitting.ts';

export interface ErrorRow {
  readonly row: FitRow;
  readonly jobClass: JobClass;
  /** log(predicted / measured). */
  readonly error: number;
  /** The same for one utilization per stack and chip. */
  readonly constantError: number;
  /** Whose numbers it was predicted with. */
  readonly profile: FoundProfile;
  /** How many times wider than its class its interval is. */
  readonly factor: number;
}

const flopOf = ({ job }: FitRow): number =>
  countStepFlop(job.model, job.plan.globalBatch * job.model.sequenceLength, job.convention, job.plan.recompute) /
  job.accelerators;

/** log of seconds per FLOP, the middle one of each stack, chip and number format among `rows`. */
function findConstants(rows: readonly FitRow[]): Map<string, number> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const values = groups.get(keyOf(row)) ?? [];
    values.push(Math.log(row.seconds / flopOf(row)));
    groups.set(keyOf(row), values);
  }
  return new Map([...groups].map(([key, values]) => [key, quantile(values, 0.5)]));
}
const keyOf = ({ job, kind }: FitRow): string => `${job.stack} ${job.accelerator} ${kind}`;

/** Errors of `rows` under `profiles` (null: those checked in); constants are learned from `known`, else from `rows`. */
export function measureErrors(
  rows: readonly FitRow[],
  profiles: readonly FittedProfile[] | null = null,
  known: readonly FitRow[] = rows,
): readonly ErrorRow[] {
  const constants = findConstants(known);
  const all = quantile([...constants.values()], 0.5);
  return rows.map((row) => {
    const { job, kind, parameters } = row;
    const profile = profiles
      ? seekProfile(profiles, job.stack, job.accelerator, kind, findChip)
      : findProfile(job.stack, job.accelerator, nameFitKind(job));
    const size = { parameters, accelerators: job.accelerators, sequence: job.model.sequenceLength };
    return {
      row,
      jobClass: classifyJob(job, row.setting.chip, findStackFacts(job.stack), parameters),
      error: logRatio(row, profile.fit),
      constantError: (constants.get(keyOf(row)) ?? all) + Math.log(flopOf(row) / row.seconds),
      profile,
      factor: shapeOf(profile, size).factor,
    };
  });
}

/** Relative size of an error whose logarithm is known. */
const relative = (error: number): number => Math.abs(Math.exp(error) - 1);

export interface ErrorSummary {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  readonly worst: number;
  readonly mean: number;
  readonly constantMedian: number;
  readonly constantP90: number;
  /** Share of truths inside intervals of `width` times each row's factor. */
  readonly coverage: number;
}

export function summarize(rows: readonly ErrorRow[], width: number): ErrorSummary {
  const sizes = rows.map(({ error }) => relative(error));
  const constants = rows.map(({ constantError }) => relative(constantError));
  const inside = rows.filter(({ error, factor }) => Math.abs(error) <= width * factor).length;
  return {
    count: rows.length,
    median: quantile(sizes, 0.5),
    p90: quantile(sizes, 0.9),
    worst: Math.max(...sizes),
    mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
    constantMedian: quantile(constants, 0.5),
    constantP90: quantile(constants, 0.9),
    coverage: inside / rows.length,
  };
}

/** Kendall's tau (b) between predicted and measured step times: 1 for the same order. */
export function rankTau(pairs: readonly { readonly predicted: number; readonly measured: number }[]): number {
  let same = 0;
  let one = 0;
  let other = 0;
  pairs.forEach((first, index) => {
    for (const second of pairs.slice(index + 1)) {
      const signs = Math.sign(first.predicted - second.predicted) * Math.sign(first.measured - second.measured);
      same += signs;
      if (first.predicted !== second.predicted) one += 1;
      if (first.measured !== second.measured) other += 1;
    }
  });
  return same / Math.sqrt(one * other);
}

/** Tau of each sweep: rows of one file, model, batch and number of accelerators, at least five plans. */
export function rankSweeps(rows: readonly ErrorRow[]): readonly number[] {
  const sweeps = new Map<string, { predicted: number; measured: number }[]>();
  for (const { row, error } of rows) {
    const { file, job, seconds } = row;
    const { model, plan, accelerators } = job;
    const key = [file, model.hidden, model.layers, model.sequenceLength, plan.globalBatch, accelerators].join(' ');
    const pairs = sweeps.get(key) ?? [];
    pairs.push({ predicted: seconds * Math.exp(error), measured: seconds });
    sweeps.set(key, pairs);
  }
  return [...sweeps.values()].filter((pairs) => pairs.length >= 5).map(rankTau);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

/** One line of the table of errors. */
export function writeSummary(name: string, summary: ErrorSummary): string {
  const { count, median, p90, worst, mean, constantMedian, constantP90, coverage } = summary;
  const cells = [median, p90, worst, mean, coverage, constantMedian, constantP90].map(percent);
  return `${name.padEnd(30)}${String(count).padStart(5)}${cells.join('')}`;
}

export const summaryHead = `${' '.repeat(30)}rows  median     p90   worst    mean covered  const. const.p90`;

/** Rows by a key, in the order of the keys. */
export function groupErrors(
  rows: readonly ErrorRow[],
  key: (row: ErrorRow) => string,
): readonly (readonly [string, readonly ErrorRow[]])[] {
  const groups = new Map<string, ErrorRow[]>();
  for (const row of rows) {
    const members = groups.get(key(row)) ?? [];
    members.push(row);
    groups.set(key(row), members);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
