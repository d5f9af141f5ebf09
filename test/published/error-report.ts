/**
 * The error report: predictions against every measured run at hand, by class and by stack, beside the best constant
 * utilization per stack and chip, which physics has to beat. Where one model ran under several plans on the same
 * accelerators, also whether we rank the plans as the measurement does.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Job, PublishedJob } from '#datacenter/catalog/job.ts';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import type { PredictionResult } from '#datacenter/cluster/prediction.ts';
import { scoreBaseline } from '#lessons/score-baseline.ts';
import { isScore, scoreJob, summarizeScores, type Score, type Unscored } from '#lessons/scoreboard.ts';
import { rankAgreement, summarizeErrors, takeQuantile } from '#lessons/score-statistics.ts';
import { tablePath } from './carry-runs.ts';
import { readRuns } from './readers/read-runs.ts';

/** Layouts that the project does not carry. */
const uncarried = ['vtrain_multi_node', 'vtrain_single_node'];

/** All carried runs, and those that lie beside the project. */
export async function gatherRuns(): Promise<readonly PublishedJob[]> {
  const beside = uncarried
    .map(tablePath)
    .filter((path) => existsSync(path))
    .flatMap((path) => readRuns(readFileSync(path, 'utf8')).readings)
    .flatMap((reading) => (reading.kind === 'job' ? [reading.job] : []));
  return [...(await loadCarriedRuns()), ...beside];
}

/** What makes two runs rivals: all but the plan. */
const contestOf = ({ model, stack, accelerator, accelerators, precision, plan }: Job): string =>
  JSON.stringify([model, stack, accelerator, accelerators, precision, plan.globalBatch]);

/** Kendall's tau of each contest with at least five plans, weighted by their number; null when there is none. */
export function rankPlans(scores: readonly Score[]): { readonly tau: number; readonly contests: number } | null {
  const contests = new Map<string, Score[]>();
  for (const score of scores) {
    const contest = contestOf(score.job);
    contests.set(contest, [...(contests.get(contest) ?? []), score]);
  }
  const ranked = [...contests.values()]
    .filter((runs) => new Set(runs.map(({ job }) => JSON.stringify(job.plan))).size >= 5)
    .map((plans) => ({
      weight: plans.length,
      tau:
        rankAgreement(plans.map(({ prediction, truth }) => ({ predicted: prediction.stepSeconds, measured: truth }))) ??
        0,
    }));
  const weight = ranked.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return null;
  return { tau: ranked.reduce((sum, one) => sum + one.tau * one.weight, 0) / weight, contests: ranked.length };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

/** One line of the report. */
export function reportLine(name: string, scores: readonly Score[], baseline: readonly number[]): string {
  const { count, median, p90, worst, bias, coverage } = summarizeScores(scores);
  const constant = summarizeErrors(baseline);
  const ranking = rankPlans(scores);
  return [
    name.padEnd(40),
    String(count).padStart(5),
    percent(median),
    percent(p90),
    percent(worst),
    `bias ${percent(bias)}`,
    `inside ${percent(coverage ?? 0)}`,
    `constant ${percent(constant.median)}${percent(constant.p90)}`,
    ...(ranking ? [`tau ${ranking.tau.toFixed(2)} over ${ranking.contests}`] : []),
  ].join(' ');
}

export interface ErrorReport {
  readonly scores: readonly Score[];
  readonly unscored: readonly Unscored[];
  /** Lines by class, then by stack and chip; then memory. */
  readonly lines: readonly string[];
}

export function reportErrors(runs: readonly PublishedJob[], predict: (job: Job) => PredictionResult): ErrorReport {
  const scored = runs.map((run) => scoreJob(run, predict));
  const scores = scored.filter(isScore);
  const unscored = scored.flatMap((one) => (isScore(one) ? [] : [one]));
  const baseline = scoreBaseline(scores);
  const listBy = (nameOf: (score: Score) => string) =>
    [...new Set(scores.map(nameOf))].toSorted().map((name) => {
      const isOf = (score: Score) => nameOf(score) === name;
      const errors = baseline.filter((_error, index) => {
        const score = scores[index];
        return score !== undefined && isOf(score);
      });
      return reportLine(name, scores.filter(isOf), errors);
    });
  const memory = scores.flatMap(({ memoryError }) => (memoryError === null ? [] : [memoryError]));
  const fitting = scores.filter(({ prediction }) => prediction.memory.fits).length / Math.max(1, scores.length);
  const lines = [
    ...listBy(({ prediction }) => prediction.jobClass),
    ...listBy(({ job }) => `${job.stack} on ${job.accelerator}`),
    `memory: n ${memory.length}, median ${percent(summarizeErrors(memory).median)}, p90 ${percent(takeQuantile(memory.map(Math.abs), 0.9))}`,
    `said to fit, of runs that ran: ${percent(fitting)}`,
    `not predicted: ${unscored.length}`,
  ];
  return { scores, unscored, lines };
}
