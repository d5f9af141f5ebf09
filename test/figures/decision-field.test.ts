/** The decision field: what its values and points are. */
import { describe, expect, it } from 'vitest';
import { runOf } from '#support/figure-cases.ts';
import { languageRun, pointsRun, spiralField } from '#support/run-cases.ts';
import { isElsewhere, placeOnGrid, seriesOfField, toProbability } from '#view/figures/decision-field/series.ts';

describe('the decision field', () => {
  const { field, points } = spiralField();
  const series = seriesOfField(pointsRun({}, 1, { field }), points);

  it('says probabilities: one half where the output is 0', () => {
    expect(toProbability(0)).toBe(0.5);
    expect(series?.values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(placeOnGrid(0, { side: 41, reach: 1 })).toEqual({ x: -1, y: 1 });
    expect(placeOnGrid(41 * 41 - 1, { side: 41, reach: 1 })).toEqual({ x: 1, y: -1 });
  });

  it('takes a class from a 0-or-1 number and from a one-hot row alike', () => {
    const targets = Float32Array.from(Array.from(points.targets).flatMap((target) => [1 - target, target]));
    expect(seriesOfField(pointsRun({}, 1, { field }), { ...points, targets })?.points).toEqual(series?.points);
  });

  it('is not there for a model of something else', () => {
    expect([isElsewhere(languageRun()), isElsewhere(pointsRun())]).toEqual([true, false]);
    expect(seriesOfField(runOf(0), null)).toBeNull();
  });
});
