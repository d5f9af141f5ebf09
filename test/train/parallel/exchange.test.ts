/** What an exchange is made of: shares of a batch, means, differences, bytes; and which groups a choice asks for. */
import { describe, expect, it } from 'vitest';
import { dealTo } from '#train/parallel/deal.ts';
import { compareStretches, cutArrays, joinArrays, spreadMean } from '#train/parallel/mean-arrays.ts';
import { defaultParallelChoice, planParallel, shareOut } from '#train/parallel/parallel-choice.ts';
import {
  rateOf,
  ringBytesEach,
  serverBytes,
  sharesOfTime,
  speedUpOf,
  type ParallelArm,
} from '#train/parallel/parallel-result.ts';
import { digits, makeShard } from '../../support/small-models.ts';

describe('a batch', () => {
  it('is shared out in whole samples that differ by one at most and add up', () => {
    expect(shareOut(10, 4)).toEqual([3, 3, 2, 2]);
    expect(shareOut(256, 8)).toEqual(Array(8).fill(32));
    for (let workers = 1; workers <= 8; workers++) {
      expect(shareOut(101, workers).reduce((sum, share) => sum + share, 0)).toBe(101);
    }
  });

  it('goes to the workers stretch by stretch, step by step', () => {
    const rows = Int32Array.from({ length: 10 }, (_, at) => at);
    const text = { kind: 'text', symbols: new Uint16Array(), trainSymbols: 0, vocabulary: [], unknown: null } as const;
    const hands = [0, 1].map((worker) => dealTo(worker, rows, [3, 2], [], text, []).rows);
    expect(hands).toEqual([Int32Array.of(0, 1, 2, 5, 6, 7), Int32Array.of(3, 4, 8, 9)]);
  });

  it('of pictures goes out as those pictures only, each once, numbered anew', () => {
    const shard = makeShard('train', 60);
    const cut = (first: number, end: number) => ({
      set: 'train' as const,
      first,
      images: shard.images.slice(first * 784, end * 784),
      labels: shard.labels.slice(first, end),
    });
    const rows = Int32Array.of(59, 3, 30, 3, 7, 59, 8, 9);
    const check = Int32Array.of(30, 12);
    const deal = dealTo(0, rows, [2, 2], [check], digits.data, [cut(30, 60), cut(0, 30)]);
    expect(deal.data).toMatchObject({ kind: 'images', train: 5 });
    const [sent] = deal.shards;
    const labelOf = (row: number) => sent?.labels[row];
    const pictureOf = (row: number) => sent?.images.slice(row * 784, (row + 1) * 784);
    const expected = [59, 3, 7, 59];
    expect([...deal.rows].map(labelOf)).toEqual(expected.map((row) => shard.labels[row]));
    expect([...deal.rows].map(pictureOf)).toEqual(
      expected.map((row) => shard.images.slice(row * 784, (row + 1) * 784)),
    );
    expect([...(deal.checks[0] ?? [])].map(labelOf)).toEqual([...check].map((row) => shard.labels[row]));
  });
});

describe('the mean of what workers give', () => {
  it('weighs each worker by its samples: (3 x 1 + 1 x 5) / 4 = 2', () => {
    const stretches = [Float32Array.of(1, 0), Float32Array.of(5, 4)];
    spreadMean(stretches, [3, 1]);
    expect(stretches).toEqual([Float32Array.of(2, 1), Float32Array.of(2, 1)]);
  });

  it('of one worker is what it gave, bit for bit', () => {
    const own = Float32Array.from({ length: 99 }, (_, at) => Math.sin(at) / 3);
    const given = own.slice();
    spreadMean([given], [7]);
    expect(given).toEqual(own);
  });

  it('is NaN where a worker gave too little', () => {
    const stretches = [Float32Array.of(1, 2), Float32Array.of(1)];
    spreadMean(stretches, [1, 1]);
    expect(stretches[0]?.[1]).toBeNaN();
  });

  it('travels as one stretch and is cut into the same arrays again', () => {
    const arrays = [Float32Array.of(1, 2, 3), Float32Array.of(4), new Float32Array(0), Float32Array.of(5)];
    expect(cutArrays(joinArrays(arrays), [3, 1, 0, 1])).toEqual(arrays);
  });
});

describe('the difference of two gradients', () => {
  it('is the largest, as a share of the largest number of its array, the worst array counting', () => {
    const expected = Float32Array.of(4, -2, 0.5, 0.25);
    expect(compareStretches(Float32Array.of(4, -1, 0.5, 0.25), expected, [2, 2])).toBe(0.25);
    expect(compareStretches(Float32Array.of(4, -2, 0.5, 0), expected, [2, 2])).toBe(0.5);
    expect(compareStretches(expected, expected, [2, 2])).toBe(0);
  });

  it('is infinite where a number is missing, none, or stands where all are zero', () => {
    const expected = Float32Array.of(1, 2);
    expect(compareStretches(Float32Array.of(1), expected, [2])).toBe(Infinity);
    expect(compareStretches(Float32Array.of(1, NaN), expected, [2])).toBe(Infinity);
    expect(compareStretches(Float32Array.of(1), Float32Array.of(0), [1])).toBe(Infinity);
    expect(compareStretches(Float32Array.of(0), Float32Array.of(0), [1])).toBe(0);
  });
});

describe('bytes of an exchange', () => {
  it('round a ring are 2 (n - 1) / n of the model from each; through one place all of it from each and back', () => {
    // 50,890 numbers of 4 bytes: 203,560 bytes.
    expect(ringBytesEach(50_890, 4)).toBe(1.5 * 203_560);
    expect(serverBytes(50_890, 4)).toBe(8 * 203_560);
    expect(ringBytesEach(50_890, 1)).toBe(0);
  });
});

describe('a choice of workers', () => {
  it('has one worker train alone first, and the smaller groups where they are wanted', () => {
    const countsOf = (workers: number, isLadder: boolean) => {
      const plan = planParallel({ ...defaultParallelChoice, workers, isLadder }, 'mnist-mlp');
      return plan.kind === 'plan' ? plan.arms.map((arm) => `${arm.workers} ${arm.mode}`) : [];
    };
    expect(countsOf(1, true)).toEqual(['1 alone']);
    expect(countsOf(6, false)).toEqual(['1 alone', '6 sync']);
    expect(countsOf(8, true)).toEqual(['1 alone', '2 sync', '4 sync', '8 sync']);
  });

  it('that cannot be done is answered with the reason and the nearest that can', () => {
    const choice = { ...defaultParallelChoice, workers: 6, batch: 4 };
    expect(planParallel(choice, 'mnist-mlp')).toEqual({
      kind: 'infeasible',
      reason: 'more-workers-than-samples',
      nearest: { ...choice, workers: 4 },
    });
    expect(planParallel(defaultParallelChoice, 'mnist-cnn', true)).toMatchObject({
      reason: 'batch-statistics',
      nearest: null,
    });
    expect(planParallel(defaultParallelChoice, 'gan')).toMatchObject({ reason: 'two-networks', nearest: null });
  });
});

describe('a result', () => {
  const arm = (change: Partial<ParallelArm>): ParallelArm => ({
    workers: 1,
    mode: 'alone',
    localSteps: 1,
    batch: 100,
    shares: [100],
    parameters: 10,
    steps: 20,
    seconds: 4,
    exchanges: 0,
    sentBytes: 0,
    differences: [],
    endLoss: 1,
    turns: [],
    ...change,
  });

  it('of two workers in 2.5 s is 1.6 times one worker in 4 s', () => {
    const [alone, two] = [arm({}), arm({ workers: 2, mode: 'sync', seconds: 2.5 })];
    expect([rateOf(alone), rateOf(two), speedUpOf(two, [alone, two])]).toEqual([500, 800, 1.6]);
    expect(speedUpOf(two, [two])).toBeNull();
  });

  it('shares a worker’s time out among computing, exchange and waiting, which add up to 1', () => {
    const turns = [
      { worker: 0, round: 0, from: 0, to: 4, here: 5, all: 7, back: 8 },
      { worker: 0, round: 1, from: 8, to: 10, here: 10, all: 10, back: 10 },
    ];
    expect(sharesOfTime(arm({ turns, workers: 2 }))).toEqual([{ worker: 0, compute: 0.6, wait: 0.2, exchange: 0.2 }]);
  });
});
