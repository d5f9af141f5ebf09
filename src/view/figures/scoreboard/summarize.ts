/** The scoreboard's numbers, from runs. */
import { summarizeScores } from '#lessons/scoreboard.ts';
import { summarizeErrors, takeQuantile } from '#lessons/score-statistics.ts';
import { jobClasses, type BoardRun, type BoardSummary, type ClassSummary, type ErrorCurves } from './board.ts';

/** Steps of a curve: every 24th of the runs. */
const curveSteps = 24;

export function summarizeBoard(runs: readonly BoardRun[]): BoardSummary {
  const { count, median, p90, worst, bias, coverage } = summarizeScores(runs);
  const constant = summarizeErrors(runs.map(({ constantError }) => constantError));
  return { count, median, p90, worst, bias, coverage, constantMedian: constant.median, constantP90: constant.p90 };
}

/** One summary for each class that has runs, in the order of `jobClasses`. */
export function summarizeClasses(runs: readonly BoardRun[]): readonly ClassSummary[] {
  return jobClasses.flatMap((jobClass) => {
    const members = runs.filter(({ prediction }) => prediction.jobClass === jobClass);
    return members.length === 0 ? [] : [{ jobClass, ...summarizeBoard(members) }];
  });
}

function curveOf(errors: readonly number[]): readonly number[] {
  if (errors.length === 0) return [];
  const sizes = errors.map(Math.abs);
  return Array.from({ length: curveSteps + 1 }, (_, step) => takeQuantile(sizes, step / curveSteps));
}

export function curvesOf(runs: readonly BoardRun[]): ErrorCurves {
  return { ours: curveOf(runs.map(({ error }) => error)), constant: curveOf(runs.map((run) => run.constantError)) };
}
