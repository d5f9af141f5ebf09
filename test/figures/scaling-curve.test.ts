/** The scaling curve: where it lies, what its marks say, its units. */
import { describe, expect, it } from 'vitest';
import { figureCase } from '#support/figure-cases.ts';
import { calibrationOf } from '#support/calibrations.ts';
import { seriesOfScaling } from '#view/figures/scaling-curve/series.ts';
import { chooseTimeUnit } from '#view/figures/scaling-curve/time-axis.ts';

const { outcome, calibration } = figureCase();
const scaling = seriesOfScaling(outcome.scenario.cluster, outcome.workload, calibration);

describe('the scaling curve', () => {
  it('lies on or above what nobody waiting would give, inside the spread of its efficiency', () => {
    for (const { seconds, idealSeconds, lowSeconds, highSeconds } of scaling.stops) {
      if (seconds === null) continue;
      expect(idealSeconds).toBeLessThanOrEqual(seconds);
      expect(lowSeconds).toBeLessThanOrEqual(seconds);
      expect(highSeconds).toBeGreaterThanOrEqual(seconds);
    }
  });

  it('has no stops where the workload has no answer', () => {
    const workload = { kind: 'infeasible', reason: 'tokens-too-few', numbers: {}, nearest: null } as const;
    expect(seriesOfScaling(outcome.scenario.cluster, workload, calibrationOf()).stops).toEqual([]);
  });

  it('counts in days, hours, minutes or seconds, whichever keeps its decades readable', () => {
    expect([1e9, 1e5, 7200, 5].map((seconds) => chooseTimeUnit(seconds).unit)).toEqual([
      'days',
      'hours',
      'minutes',
      'seconds',
    ]);
  });
});
