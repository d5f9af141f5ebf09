/** The anatomy of a step: parts that add up, and where they are read. */
import { describe, expect, it } from 'vitest';
import { anatomies } from '#support/run-cases.ts';
import { placePlot } from '#view/charts/place/frame.ts';
import { findPart, placeBars } from '#view/figures/step-anatomy/place-bars.ts';
import { lengthOf, seriesOfAnatomies } from '#view/figures/step-anatomy/series.ts';

describe('the anatomy of a step', () => {
  const rows = seriesOfAnatomies(Object.entries(anatomies).map(([name, anatomy]) => ({ name, anatomy })));

  it('has parts that sum to the step', () => {
    for (const row of rows) expect(lengthOf(row)).toBeCloseTo(row.stepSeconds, 12);
  });

  it('overlaps script and GPU no more than the step forces them to', () => {
    const both = rows.map(({ parts }) => parts.find(({ part }) => part === 'both')?.seconds ?? 0);
    expect(both.map((seconds) => Math.round(seconds * 1e6))).toEqual([0, 2000, 0]);
  });

  it('is read where the pointer is: the first part at the left, the readback at the right, row by row', () => {
    const plot = placePlot(920, 300, 0, 12);
    const { top, pitch } = placeBars(plot, rows);
    const at = (x: number, row: number) => findPart(rows, plot, x, top + row * pitch + 2);
    expect([at(1, 0), at(900, 0), at(1, 1), at(900, 2), at(1, 9)]).toEqual([0, 3, 4, 10, null]);
  });

  it('tells GPU work and waiting apart only where GPU time was measured', () => {
    expect(rows.map(({ parts }) => parts.map(({ part }) => part).join())).toEqual([
      'script,gpu,waiting',
      'script,both,gpu',
      'script,rest',
    ]);
    expect(rows.map(({ largest }) => largest)).toEqual(['script', 'both', 'rest']);
  });
});
