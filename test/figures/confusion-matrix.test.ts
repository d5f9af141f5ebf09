/** The confusion matrix: its counts, its threshold, its cells. */
import { describe, expect, it } from 'vitest';
import { runOf } from '#support/figure-cases.ts';
import { binaryOutputs, digitOutputs, pointsRun, regressionRun } from '#support/run-cases.ts';
import { placeHeight, placePlot } from '#view/charts/place/frame.ts';
import { placeMatrix } from '#view/figures/confusion-matrix/place-matrix.ts';
import { seriesOfMatrix, toLogit } from '#view/figures/confusion-matrix/series.ts';

describe('the confusion matrix', () => {
  const matrix = seriesOfMatrix(runOf(6, { outputs: digitOutputs() }), 0.5);
  const binary = (threshold: number) => seriesOfMatrix(pointsRun({}, 1, { outputs: binaryOutputs() }), threshold);

  it('counts every sample once, and its rows are the samples of their class', () => {
    expect(matrix?.cells.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
    expect(matrix?.classes.map(({ support }) => support)).toEqual(Array.from({ length: 10 }, () => 1000));
    expect(matrix?.worst).toMatchObject({ truth: 4, said: 9 });
  });

  it('says class 1 less often as the threshold rises', () => {
    const said = [0.1, 0.5, 0.9].map((threshold) => binary(threshold)?.classes[1]?.answered ?? NaN);
    expect(said).toEqual([...said].sort((one, other) => other - one));
    expect(said[0]).toBeGreaterThan(said[2] ?? NaN);
    expect(toLogit(0.5)).toBe(0);
  });

  it('is not there for a quantity', () => {
    expect(seriesOfMatrix(regressionRun({ outputs: binaryOutputs() }), 0.5)).toBeNull();
  });

  it('keeps ten digits legible on a phone: four figures fit a cell', () => {
    const plot = placePlot(328, placeHeight(328, 0.45), 0, 0);
    const place = placeMatrix(plot, [...'0123456789']);
    expect(place.cellWidth).toBeGreaterThanOrEqual(4 * 6.7);
    expect(place.cellHeight).toBeGreaterThanOrEqual(16);
  });
});
