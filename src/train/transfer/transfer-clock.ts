/**
 * How far a transfer experiment is and how long it still takes. A training yet to come takes as long as those of its kind
 * did on average, opening a device included; what is under way counts by its share of steps. Pure but for the clock given.
 */
import type { StartId, TransferPlan } from './transfer-choice.ts';
import type { TransferProgress, TransferStage } from './transfer-messages.ts';

export interface TransferClock {
  /** Another stage, told at once. */
  enter(stage: TransferStage, seed: number, start?: StartId, labels?: number): void;
  /** How much of the training under way is done, 0 to 1; told now and then. */
  noteShare(share: number): void;
  /** A training is over, after so many seconds. */
  notePretraining(seconds: number): void;
  noteFit(seconds: number): void;
}

/** Between two changes of stage, progress is told no more often than this, seconds. */
const reportSeconds = 0.25;

export function createClock(
  { seeds, fits }: TransferPlan,
  nowSeconds: () => number,
  tell: (progress: TransferProgress) => void,
): TransferClock {
  const pretrainings: number[] = [];
  const tunings: number[] = [];
  let share = 0;
  let toldAt = -Infinity;
  let at: Pick<TransferProgress, 'stage' | 'seed' | 'start' | 'labels'> = {
    stage: 'opening',
    seed: seeds[0] ?? 0,
    start: null,
    labels: null,
  };

  function estimate(): number | null {
    const [ofPretraining, ofTuning] = [average(pretrainings), average(tunings)];
    if (ofPretraining === null || ofTuning === null) return null;
    const isPretraining = at.stage === 'pretraining';
    const pretrainingsLeft = seeds.length - pretrainings.length - (isPretraining ? share : 0);
    const tuningsLeft = fits - tunings.length - (isPretraining ? 0 : share);
    return Math.max(0, pretrainingsLeft * ofPretraining + tuningsLeft * ofTuning);
  }

  function report(): void {
    toldAt = nowSeconds();
    const done = pretrainings.length + tunings.length + share;
    tell({ ...at, done, all: seeds.length + fits, secondsLeft: estimate() });
  }

  return {
    enter(stage, seed, start, labels) {
      at = { stage, seed, start: start ?? null, labels: labels ?? null };
      share = 0;
      report();
    },
    noteShare(next) {
      share = next;
      if (nowSeconds() - toldAt >= reportSeconds) report();
    },
    notePretraining(seconds) {
      share = 0;
      pretrainings.push(seconds);
    },
    noteFit(seconds) {
      share = 0;
      tunings.push(seconds);
    },
  };
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
