/**
 * The baseline of the scoreboard: one constant utilization for each stack on each chip in each number format, chosen with
 * the answers at hand. Where it misses by less than the engine does, the physics is decoration there, and the page says so.
 */
import { findAccelerator } from '#datacenter/catalog/accelerators.ts';
import type { FlopConvention } from '#datacenter/catalog/job.ts';
import { countStepFlop } from '#datacenter/workload/flop.ts';
import type { Score } from './scoreboard.ts';
import { scoreBestConstant } from './score-statistics.ts';

const plainModel: FlopConvention = { basis: 'model', attention: 'full', countsLogits: true, peakFlopPerSecond: null };

export interface BaselineRow {
  /** Rows that share one constant. */
  readonly group: string;
  /** Measured seconds of a step. */
  readonly truth: number;
  /** Seconds of a step at full utilization. */
  readonly fullSpeedSeconds: number;
}

/** A scored run as the baseline sees it. */
export function readBaselineRow({ job, truth }: Pick<Score, 'job' | 'truth'>): BaselineRow {
  const tokens = job.plan.globalBatch * job.model.sequenceLength;
  const flop = countStepFlop(job.model, tokens, plainModel, job.plan.recompute);
  // The peak cancels within a group, so any will do where the catalog has none.
  const peak = findAccelerator(job.accelerator)?.peakFlopPerSecond ?? 1e15;
  return {
    group: `${job.stack} ${job.accelerator} ${job.precision}`,
    truth,
    fullSpeedSeconds: flop / job.accelerators / peak,
  };
}

/** Errors of the best constant, in the order of the scores: said over measured step time, minus one. */
export function scoreBaseline(scores: readonly Score[]): readonly number[] {
  return scoreBestConstant(scores.map(readBaselineRow));
}
