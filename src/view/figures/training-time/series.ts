/**
 * Lines of equal training time over accelerators and tokens. Time is proportional to tokens, so each line is the cluster's
 * rate times one length of time and no grid is needed: `predicted` by the simulator, straight lines by the rule of thumb
 * (6 FLOP per parameter and token, at one share of peak for every size). Published trainings of other models on other
 * chips stand where as much arithmetic on as much peak would stand here.
 */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { trainingRuns, type TrainingRun } from '#datacenter/catalog/training-runs.ts';
import { idealTrainingSeconds, scalingCurve } from '#datacenter/cluster/scaling.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { secondsPerHour } from '#datacenter/units/units.ts';
import type { Limits } from '#view/charts/place/ticks.ts';

const day = 86_400;
const year = 365.25 * day;
/** Lengths of time that a reader knows, seconds. */
const knownTimes: readonly number[] = [1, 60, 3600, day, 7 * day, 30 * day, year, 10 * year, 100 * year];
/** The month of "tokens in a month". */
export const monthSeconds = 30 * day;
/** More lines than this are a hatch. */
const mostLines = 6;

const ladder: readonly number[] = Array.from({ length: 18 }, (_, power) => 2 ** power);
export const countLimits: Limits = [1, ladder.at(-1) ?? 1];

export interface TimeStop {
  readonly accelerators: number;
  /** Tokens a second, failures and restarts included; null: no answer at this size. */
  readonly rate: number | null;
  readonly ruleRate: number;
}

export interface PlacedRun {
  readonly run: TrainingRun;
  /** Where as much arithmetic, on as much peak, would stand. */
  readonly accelerators: number;
  readonly tokens: number;
  readonly seconds: number;
}

export interface TimeSeries {
  readonly stops: readonly TimeStop[];
  readonly tokens: number;
  readonly parameters: number;
  readonly peakFlopPerSecond: number;
  readonly runs: readonly PlacedRun[];
  /** The chosen size; its `rate` is null where the scenario has no answer. */
  readonly chosen: TimeStop;
}

/** Null where the workload has no answer, or no peak is known for the accelerator. */
export function seriesOfTime(
  { scenario, workload }: Pick<Outcome, 'scenario' | 'workload'>,
  calibration: Calibration,
  utilization: number,
): TimeSeries | null {
  if (workload.kind === 'infeasible') return null;
  const { parameters, tokens } = workload;
  const { accelerators } = scenario.cluster;
  const counts = [...new Set([...ladder, accelerators])].sort((one, other) => one - other);
  const points = scalingCurve(scenario.cluster, workload, calibration, counts);
  const known = points.flatMap(({ result }) => (result.kind === 'cluster' ? [result.peakFlopPerSecond] : []))[0];
  if (known === undefined) return null;
  const stops = points.map(({ accelerators: count, result }) => ({
    accelerators: count,
    rate: result.kind === 'cluster' ? tokens / result.trainingSeconds : null,
    ruleRate: 1 / timeByRule(parameters, 1, count, known, utilization),
  }));
  const chosen = stops.find((stop) => stop.accelerators === accelerators);
  if (!chosen) return null;
  const runs = trainingRuns.map((run) => ({
    run,
    accelerators: (run.accelerators * run.peakFlopPerSecond) / known,
    tokens: (run.tokens * run.activeParameters) / parameters,
    seconds: (run.acceleratorHours / run.accelerators) * secondsPerHour,
  }));
  return { stops, tokens, parameters, peakFlopPerSecond: known, runs, chosen };
}

/** The rule of thumb, seconds: six FLOP per parameter and token, on that many accelerators at one share of their peak. */
export function timeByRule(
  parameters: number,
  tokens: number,
  accelerators: number,
  peakFlopPerSecond: number,
  utilization: number,
): number {
  return idealTrainingSeconds(6 * parameters * tokens, accelerators, peakFlopPerSecond, utilization);
}

/** Four decades of tokens around those of the scenario. */
export function limitsOfTokens(tokens: number): Limits {
  const decade = Math.floor(Math.log10(tokens));
  return [10 ** (decade - 2), 10 ** (decade + 2)];
}

/** The known times whose line crosses the picture, the longest of them where there are too many. */
export function listTimes({ stops }: TimeSeries, tokens: Limits): readonly number[] {
  const rates = stops.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  return knownTimes.filter((time) => time * most > tokens[0] * 1.5 && time * least < tokens[1]).slice(-mostLines);
}

/**
 * Where a line of that time leaves the picture: through the top, or at its last size. Null: it is never in it.
 */
export function findExit(
  { stops }: TimeSeries,
  time: number,
  tokens: Limits,
): { readonly accelerators: number; readonly tokens: number } | null {
  const line = stops.flatMap(({ accelerators, rate }) =>
    rate === null ? [] : [{ accelerators, tokens: rate * time }],
  );
  const over = line.findIndex((point) => point.tokens > tokens[1]);
  if (over < 0) return line.findLast((point) => point.tokens >= tokens[0]) ?? null;
  const [before, after] = [line[over - 1], line[over]];
  if (!before || !after) return null;
  const way = Math.log(tokens[1] / before.tokens) / Math.log(after.tokens / before.tokens);
  return { accelerators: before.accelerators * (after.accelerators / before.accelerators) ** way, tokens: tokens[1] };
}
