/** Which backend won, and a sweep's cells in the words of the roofline. */
import { describe, expect, it } from 'vitest';
import { spreadOf } from '#device/statistics.ts';
import { compareBackends } from '#train/sweep/compare-backends.ts';
import { ratesOf, roofOf } from '#train/sweep/rates-of-cells.ts';
import type { MeasuredCell, SweepCell } from '#train/sweep/sweep-result.ts';
import { madeSweep } from '#support/sweep-results.ts';

const [first, refused] = madeSweep.cells as [MeasuredCell, SweepCell];
function measured(backend: 'webgpu' | 'webgl' | 'cpu', windows: number[], batch = 32): MeasuredCell {
  return { ...first, backend, batch, windows, samplesPerSecond: spreadOf(windows) };
}
const fast = measured('webgpu', [980, 1000, 1020]);
const slow = measured('cpu', [490, 500, 510]);

describe('a comparison of backends', () => {
  it('names the fastest, with the ratio of medians inside its range', () => {
    const [comparison] = compareBackends([slow, fast]);
    const [lead] = comparison?.leads ?? [];
    expect(comparison?.winner).toBe(fast);
    expect(lead).toMatchObject({ over: slow, ratio: 2, isClear: true });
    expect(lead?.low).toBeLessThan(2);
    expect(lead?.high).toBeGreaterThan(2);
    // The slowest of the winner over the fastest of the other is the worst case that windows allow.
    expect(lead?.low).toBeGreaterThanOrEqual(980 / 510);
    expect(lead?.high).toBeLessThanOrEqual(1020 / 490);
  });

  it('calls nobody a winner where the spreads overlap', () => {
    const [comparison] = compareBackends([fast, measured('webgl', [900, 990, 1010])]);
    expect(comparison?.leads[0]?.isClear).toBe(false);
  });

  it('keeps the arms that lose, closest first, and those that could not run', () => {
    const [comparison] = compareBackends([slow, refused, measured('webgl', [790, 800, 810]), fast]);
    expect(comparison?.leads.map(({ over }) => over.backend)).toEqual(['webgl', 'cpu']);
    expect(comparison?.refused).toEqual([refused]);
    expect(compareBackends([refused])).toMatchObject([{ winner: null, leads: [] }]);
  });

  it('sets an engine against another on the same backend', () => {
    const fused: MeasuredCell = { ...measured('webgpu', [2000, 2010, 2020]), engine: 'fused' };
    const [comparison] = compareBackends([fast, fused, slow]);
    expect(comparison?.winner).toBe(fused);
    expect(comparison?.leads.map(({ over }) => over)).toEqual([fast, slow]);
  });

  it('never sets one batch or model against another', () => {
    const groups = compareBackends([fast, measured('cpu', [1], 64), slow]);
    expect(groups.map(({ batch, leads }) => [batch, leads.length])).toEqual([
      [32, 1],
      [64, 0],
    ]);
  });

  it('says when an arm was not steady', () => {
    expect(compareBackends([fast, { ...slow, isSteady: false }])[0]?.isSteady).toBe(false);
  });
});

describe('rates of a sweep', () => {
  it('are those of one backend, with their bytes and what trained', () => {
    expect(ratesOf([fast, slow, refused], 'cpu')).toMatchObject([
      {
        throughput: {
          model: 'mnist-mlp',
          batch: 32,
          bytesPerStep: first.bytesPerStep,
          samplesPerSecond: { median: 500 },
        },
        engine: 'tfjs',
      },
    ]);
  });

  it('stand under the roof of the same backend, or under none', () => {
    expect(roofOf(madeSweep, 'webgpu')).toMatchObject({ provenance: 'here', roof: madeSweep.roofs[0]?.roof });
    expect(roofOf(madeSweep, 'cpu')).toBeNull();
  });
});
