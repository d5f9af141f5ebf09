/** What the page says of training on several workers: sentence, timeline, tables, and the simulator's number beside. */
import { describe, expect, it } from 'vitest';
import { en } from '#text/bench/parallel/en.ts';
import { createFormat } from '#text/format.ts';
import type { ParallelArm, Turn } from '#train/parallel/parallel-result.ts';
import { averageShares, nameGroup, sayGroup, showDifference } from '#view/pages/bench/parallel/say-parallel.ts';
import { simulateSpeedUps } from '#view/pages/bench/parallel/simulated.ts';
import { linesOfSpeedUp } from '#view/pages/bench/parallel/speed-up-series.ts';
import {
  rowsOfExchange,
  rowsOfSpeed,
  rowsOfWorkers,
  tableOfGroups,
  tableOfTurns,
} from '#view/pages/bench/parallel/tables.ts';
import { lastWindow, shownRounds, timelineOf } from '#view/pages/bench/parallel/timeline-series.ts';
import { calibrationOf } from '../support/calibrations.ts';

const format = createFormat('en');
/** Two workers, the second twice as slow: 4 s of computing against 2 s and 2 s of waiting, 1 s each way. */
const turns: readonly Turn[] = Array.from({ length: 10 }, (_, round) => [
  {
    worker: 0,
    round,
    from: 6 * round,
    to: 6 * round + 2,
    here: 6 * round + 3,
    all: 6 * round + 5,
    back: 6 * round + 6,
  },
  {
    worker: 1,
    round,
    from: 6 * round,
    to: 6 * round + 4,
    here: 6 * round + 5,
    all: 6 * round + 5,
    back: 6 * round + 6,
  },
]).flat();

const alone: ParallelArm = {
  workers: 1,
  mode: 'alone',
  localSteps: 1,
  batch: 100,
  shares: [100],
  parameters: 1000,
  steps: 10,
  seconds: 90,
  exchanges: 0,
  sentBytes: 0,
  differences: [],
  endLoss: 0.5,
  turns: [{ worker: 0, round: 0, from: 0, to: 90, here: 90, all: 90, back: 90 }],
};
const pair: ParallelArm = {
  ...alone,
  workers: 2,
  mode: 'sync',
  shares: [50, 50],
  seconds: 60,
  exchanges: 10,
  sentBytes: 160_000,
  differences: [1e-7, 3.9e-8],
  turns,
};
const arms = [alone, pair];

describe('a group of workers', () => {
  it('is named by its number and by what is averaged when', () => {
    const names = [alone, pair, { ...pair, mode: 'local' as const, localSteps: 8 }].map((arm) =>
      nameGroup(arm, en, format),
    );
    expect(names).toEqual(['1 alone', '2, every step', '2, every 8 steps']);
  });

  it('is said to be faster or slower than one alone, with the time lost', () => {
    const { compute = 0, exchange = 0, wait = 0 } = averageShares(pair) ?? {};
    expect([compute, exchange, wait].map((share) => Math.round(6 * share))).toEqual([3, 2, 1]);
    expect(sayGroup(pair, arms, en, format)).toContain('2 workers train 1.5 times as many samples/s as one');
    expect(sayGroup({ ...pair, seconds: 180 }, arms, en, format)).toContain('2 workers are slower than one: 0.5 times');
    expect(sayGroup(alone, arms, en, format)).toContain('waits for nobody');
  });

  it('has its difference shown in powers of ten', () => {
    expect([3.94e-8, 0, Infinity].map(showDifference)).toEqual(['3.9e-8', '0.0e+0', '∞']);
  });
});

describe('the timeline', () => {
  it('shows each worker’s bars of a window of turns, none of no length', () => {
    const timeline = timelineOf(turns, 2, 0);
    expect(timeline?.limits).toEqual([0, 6 * shownRounds]);
    expect(timeline?.rounds.map(({ at }) => at)).toEqual([3, 9, 15, 21, 27, 33]);
    const [first, second] = timeline?.rows ?? [];
    expect(first?.bars.slice(0, 4).map(({ part, from, to }) => [part, to - from])).toEqual([
      ['compute', 2],
      ['exchange', 1],
      ['wait', 2],
      ['exchange', 1],
    ]);
    expect(second?.bars.slice(0, 3).map(({ part }) => part)).toEqual(['compute', 'exchange', 'exchange']);
  });

  it('has a last window that ends with the last turn, and nothing beyond', () => {
    expect(lastWindow(turns)).toBe(10 - shownRounds);
    expect(timelineOf(turns, 2, 99)).toBeNull();
    expect(timelineOf([], 2, 0)).toBeNull();
  });
});

describe('the lines of speed-up', () => {
  it('are the ideal, the measured, and the simulator’s where it has numbers', () => {
    const lines = linesOfSpeedUp(arms, new Map([[2, 1.9]]));
    expect(lines.map(({ id, points }) => [id, points.map(({ factor }) => factor.toFixed(2))])).toEqual([
      ['ideal', ['1.00', '2.00']],
      ['simulated', ['1.00', '1.90']],
      ['measured', ['1.00', '1.50']],
    ]);
    expect(linesOfSpeedUp(arms, null).map(({ id }) => id)).toEqual(['ideal', 'measured']);
    expect(linesOfSpeedUp(arms, new Map([[2, null]]))[1]?.points).toHaveLength(1);
  });
});

describe('the tables', () => {
  it('put speed against one alone, and the simulator’s where it has one', () => {
    const [first, second] = rowsOfSpeed(arms, new Map([[2, 1.9]]), en, format);
    expect(first?.slice(1, 4)).toEqual(['1.5\u00a0minutes', '11.1', '1×']);
    expect([second?.[3], second?.at(-1)]).toEqual(['1.5×', '1.9×']);
    expect(rowsOfSpeed(arms, null, en, format)[1]).toHaveLength(7);
    expect(rowsOfSpeed(arms, new Map([[2, null]]), en, format)[1]?.at(-1)).toBe('–');
  });

  it('count what was sent: 2 workers x 2 ways x 4,000 B; a ring would send 4,000 B from each', () => {
    const [first, second] = rowsOfExchange(arms, en, format);
    expect(first?.slice(1, 6)).toEqual(['0', '–', '–', '–', '–']);
    const bytes = [16_000, 4000, 8000].map((count) => format.bytes(count));
    expect(second?.slice(1, 6)).toEqual(['10', ...bytes, '1.0e-7']);
  });

  it('list every worker, and in the files every group and every turn', () => {
    expect(rowsOfWorkers(pair, format)[0]?.slice(0, 3)).toEqual(['1', '50', '33.3 %'.replace(' ', '\u00a0')]);
    const [groups, all] = [tableOfGroups(arms, en, format), tableOfTurns(arms, en, format)];
    expect(groups.rows.map((row) => row.length)).toEqual([groups.columns.length, groups.columns.length]);
    expect([all.rows.length, all.rows[1]?.length]).toEqual([21, all.columns.length]);
  });
});

describe('the simulator beside it', () => {
  it('answers for the MNIST networks: more machines never more than as many times as fast', () => {
    const answers = simulateSpeedUps('mnist-cnn', 1024, [2, 4, 8], calibrationOf());
    let last = 0;
    for (const [count, factor] of answers) {
      expect(factor ?? NaN).toBeGreaterThan(0);
      expect(factor ?? NaN).toBeLessThanOrEqual(count);
      expect(factor ?? NaN).toBeGreaterThan(last);
      last = factor ?? NaN;
    }
  });

  it('has no number for other models', () => {
    expect([...simulateSpeedUps('toy-network', 64, [2], calibrationOf())]).toEqual([[2, null]]);
  });
});
