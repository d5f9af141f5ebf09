/**
 * What a transfer experiment adds up to: for each start and label count the mean accuracy over seeds with its t-interval,
 * and against scratch the mean of the differences seed by seed: every seed has its own tasks, so starts of one seed are
 * compared with one another and with no other seed's. "Gain" is said only where that interval leaves zero out; nothing is
 * corrected for how many comparisons there are. Pure.
 */
import type { Spread } from '#datacenter/units/units.ts';
import { boundMean, type BoundMean } from '../evaluation/intervals.ts';
import { judge, type Verdict } from '../experiment-results.ts';
import { startIds, type StartId, type TransferPlan } from './transfer-choice.ts';

/** The first task, trained once a seed. Seconds are of its steps alone, compiling left out. */
export interface Pretraining {
  readonly seed: number;
  /** On held-out rows of the first task. */
  readonly accuracy: number;
  readonly seconds: number;
  /** To open a device and compile a step; with the first seed's self-test in it. */
  readonly openSeconds: number;
}

/** The second task, trained once. */
export interface Fit {
  readonly seed: number;
  readonly start: StartId;
  readonly labels: number;
  /** On held-out rows of the second task, after the last step. */
  readonly accuracy: number;
  readonly loss: number;
  readonly seconds: number;
}

/** What the tuned model answers, with the answers read back, in passes of `batch` rows. */
export interface Inference {
  readonly samplesPerSecond: Spread;
  readonly batch: number;
}

/** One start at one label count. */
export interface TransferPoint {
  readonly start: StartId;
  readonly labels: number;
  readonly values: readonly { readonly seed: number; readonly value: number }[];
  /** Null with fewer than two seeds. */
  readonly mean: BoundMean | null;
  /** This start minus scratch, over the seeds that have both; null for scratch itself and with fewer than two. */
  readonly difference: BoundMean | null;
  readonly verdict: Exclude<Verdict, 'failed'>;
}

/** Every start with every label count of the plan, also those without a result yet: label counts in turn, then starts. */
export function summarizeTransfer(plan: TransferPlan, fits: readonly Fit[]): readonly TransferPoint[] {
  return startIds.flatMap((start) =>
    plan.labels.map((labels) => {
      const own = fits.filter((fit) => fit.start === start && fit.labels === labels);
      const differences = own.flatMap(({ seed, accuracy }) => {
        const base = fits.find((fit) => fit.start === 'scratch' && fit.labels === labels && fit.seed === seed);
        return base ? [accuracy - base.accuracy] : [];
      });
      const difference = start === 'scratch' ? null : boundMean(differences);
      return {
        start,
        labels,
        values: own.map(({ seed, accuracy }) => ({ seed, value: accuracy })),
        mean: boundMean(own.map(({ accuracy }) => accuracy)),
        difference,
        verdict: start === 'scratch' ? 'first' : judge(difference?.interval ?? null, 'accuracy'),
      };
    }),
  );
}

/** Mean times of the stages, seconds; null where nothing is done yet. */
export interface StageTimes {
  readonly opening: number | null;
  readonly pretraining: number | null;
  readonly tuning: Readonly<Record<StartId, number | null>>;
}

export function averageStages(pretrainings: readonly Pretraining[], fits: readonly Fit[]): StageTimes {
  const tuningOf = (start: StartId) => average(fits.filter((fit) => fit.start === start).map(({ seconds }) => seconds));
  return {
    opening: average(pretrainings.map(({ openSeconds }) => openSeconds)),
    pretraining: average(pretrainings.map(({ seconds }) => seconds)),
    tuning: { scratch: tuningOf('scratch'), frozen: tuningOf('frozen'), full: tuningOf('full') },
  };
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
