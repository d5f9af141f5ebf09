import { expect, it } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import { planExperiment } from '#train/experiment.ts';
import type { RunOutcome } from '#train/experiment-results.ts';
import { seriesOfArms } from '#view/pages/bench/compare/series.ts';

const found = planExperiment(
  { ...defaultTrainChoice, epochs: 4 },
  { kind: 'race', seeds: 2, factors: [], otherOptimizer: null, otherWidth: null },
);
const outcome = (seed: number, curve: readonly (readonly [number, number])[], hasFailed = false): RunOutcome => ({
  arm: 0,
  seed,
  hasFailed,
  reason: null,
  detail: '',
  loss: 1,
  accuracy: null,
  seconds: 1,
  samplesPerSecond: null,
  curve: curve.map(([epoch, loss]) => ({ epoch, loss })),
  conditions: null,
});

it('averages every seed at every epoch, also where only one of them was read', () => {
  if (found.kind === 'refused') throw new Error(found.reason);
  const even: readonly (readonly [number, number])[] = [
    [1, 4],
    [4, 1],
  ];
  const odd: readonly (readonly [number, number])[] = [
    [1, 6],
    [3, 2],
    [4, 3],
  ];
  const [line, ...rest] = seriesOfArms(found.plan, [outcome(1, even), outcome(2, odd)]).lines;
  expect(rest).toEqual([]);
  expect(line?.points).toEqual([
    { epoch: 1, mean: 5, least: 4, greatest: 6 },
    { epoch: 3, mean: 2, least: 2, greatest: 2 },
    { epoch: 4, mean: 2, least: 1, greatest: 3 },
  ]);
  const withFailed = seriesOfArms(found.plan, [outcome(1, even), outcome(2, [[1, 1e9]], true)]);
  expect(withFailed.lines[0]?.seeds).toBe(1);
});
