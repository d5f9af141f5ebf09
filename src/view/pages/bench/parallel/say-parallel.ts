/** Names and sentences for groups of workers. Pure. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '#train/choice.ts';
import { engineOf, type ParallelArmPlan } from '#train/parallel/parallel-choice.ts';
import { rateOf, sharesOfTime, speedUpOf, type ParallelArm, type TimeShares } from '#train/parallel/parallel-result.ts';

type Words = BenchText['parallel'];

/** Float32 sums in another order stay far below; a wrong sum does not. */
export const differenceLimit = 1e-5;

/** "WebGPU · Fused engine": a backend with what would train on it in every worker. */
export function nameEngine(backend: BackendName, train: TrainChoice, { train: words }: Text): string {
  return [words.backends[backend], words.engines[engineOf({ backend }, train)]].join(' · ');
}

export function nameGroup({ mode, workers, localSteps }: ParallelArmPlan, words: Words, format: Format): string {
  const count = format.count(workers);
  if (mode === 'alone') return words.alone;
  return mode === 'sync' ? words.sync(count) : words.local(count, format.count(localSteps));
}

/** The mean over a group's workers; null where none had a timed turn. */
export function averageShares(arm: ParallelArm): Omit<TimeShares, 'worker'> | null {
  const shares = sharesOfTime(arm);
  if (shares.length === 0) return null;
  const mean = (part: 'compute' | 'exchange' | 'wait') =>
    shares.reduce((sum, own) => sum + own[part], 0) / shares.length;
  return { compute: mean('compute'), exchange: mean('exchange'), wait: mean('wait') };
}

/** The sentence over the timeline of a group that has ended. */
export function sayGroup(arm: ParallelArm, arms: readonly ParallelArm[], words: Words, format: Format): string {
  const factor = speedUpOf(arm, arms);
  const shares = averageShares(arm);
  if (arm.mode === 'alone' || factor === null || !shares) return words.titleAlone(format.number(rateOf(arm)));
  const say = factor > 1 ? words.titleFaster : words.titleSlower;
  return say(
    format.count(arm.workers),
    format.number(factor),
    format.share(shares.wait),
    format.share(shares.exchange),
  );
}

/** 3.9e-8: of differences, which no other notation shows at a glance. */
export function showDifference(difference: number): string {
  return Number.isFinite(difference) ? difference.toExponential(1) : '∞';
}

/** The worse of a group's looks; null where it exchanged nothing. */
export function worstDifference({ differences }: ParallelArm): number | null {
  return differences.length === 0 ? null : Math.max(...differences);
}
