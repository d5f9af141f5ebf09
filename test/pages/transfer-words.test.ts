/** What the page says of a transfer experiment: the sentence over the curve, the curve itself and the tables. */
import { describe, expect, it } from 'vitest';
import { en } from '#text/bench/transfer/en.ts';
import { createFormat } from '#text/format.ts';
import { defaultTransferChoice, planTransfer, startIds, type StartId } from '#train/transfer/transfer-choice.ts';
import { summarizeTransfer, type Fit } from '#train/transfer/transfer-result.ts';
import { sayTransfer } from '#view/pages/bench/transfer/say-transfer.ts';
import { seriesOfTransfer } from '#view/pages/bench/transfer/series.ts';
import { rowsOfPoints, rowsOfStages, tableOfFits, tableOfPoints } from '#view/pages/bench/transfer/tables.ts';

const plan = planTransfer({ ...defaultTransferChoice, labels: [8, 64] });
const format = createFormat('en');
/** The seeds' own scatter, so that no difference is the same for all. */
const scatter = [0.01, -0.01, 0.02, 0, -0.02];

/** Accuracies by start at 8 labels; seeds scatter differently for each start. */
function fitsOf(shares: Readonly<Record<StartId, number>>, seeds = 5): readonly Fit[] {
  return startIds.flatMap((start, place) =>
    plan.seeds.slice(0, seeds).map((seed, at) => ({
      seed,
      start,
      labels: 8,
      accuracy: shares[start] + (scatter[(at + place) % 5] ?? 0),
      loss: 1,
      seconds: 0.5,
    })),
  );
}
const say = (fits: readonly Fit[]) => sayTransfer(plan, summarizeTransfer(plan, fits), en, format);

describe('the sentence over the curve', () => {
  it('says that both starts beat scratch, that one does, or that none did', () => {
    const both = say(fitsOf({ scratch: 0.3, frozen: 0.5, full: 0.4 }));
    expect(both).toContain('pre-training beats scratch');
    expect(both).toContain('5 seeds');
    const one = say(fitsOf({ scratch: 0.3, frozen: 0.5, full: 0.3 }));
    expect(one).toContain('only one pre-trained start beats scratch: Pre-trained, frozen');
    for (const shares of [
      { scratch: 0.3, frozen: 0.3, full: 0.3 },
      { scratch: 0.5, frozen: 0.3, full: 0.3 },
    ]) {
      expect(say(fitsOf(shares))).toContain('did not beat scratch');
    }
  });

  it('does not say that nothing was gained before all seeds are done, nor anything before there are two', () => {
    expect(say(fitsOf({ scratch: 0.3, frozen: 0.3, full: 0.3 }, 3))).toContain('no gain is shown yet (3 of 5 seeds)');
    expect(say(fitsOf({ scratch: 0.3, frozen: 0.5, full: 0.5 }, 1))).toBe(en.titleNone);
    expect(say([])).toBe(en.titleNone);
  });
});

describe('the curve', () => {
  it('has a point where there are two seeds, with an interval that stays between none and all', () => {
    const { lines, labels, labelLimits } = seriesOfTransfer(
      summarizeTransfer(plan, fitsOf({ scratch: 0.01, frozen: 0.5, full: 0.99 })),
      plan.labels,
    );
    expect([labels, labelLimits]).toEqual([[8], [8, 64]]);
    expect(lines.map(({ points }) => points.length)).toEqual([1, 1, 1]);
    const all = lines.flatMap(({ points }) => points);
    expect(all.every(({ low, mean, high }) => low >= 0 && low <= mean && mean <= high && high <= 1)).toBe(true);
    expect([lines[0]?.points[0]?.low, lines[2]?.points[0]?.high]).toEqual([0, 1]);
  });
});

describe('the tables', () => {
  const fits = fitsOf({ scratch: 0.3, frozen: 0.5, full: 0.4 });
  const points = summarizeTransfer(plan, fits);

  it('put the starts of one label count side by side, differences in points', () => {
    const rows = rowsOfPoints(points, en, format);
    expect(rows.map(([labels, start]) => `${labels} ${start}`).slice(0, 3)).toEqual(
      startIds.map((start) => `8 ${en.starts[start]}`),
    );
    expect(rows[1]?.[5]).toMatch(/^20 points \(/);
    expect(rows[1]?.at(-1)).toBe('gain');
    expect(rows[5]?.at(-1)).toBe(en.verdicts['too-few']);
  });

  it('list only the stages that are done', () => {
    expect(rowsOfStages([], [], null, en, format)).toEqual([]);
    const pretrainings = [{ seed: 1, accuracy: 0.9, seconds: 2, openSeconds: 0.1 }];
    expect(rowsOfStages(pretrainings, [], null, en, format).map(([name]) => name)).toEqual([
      'Open and compile',
      'Pre-train',
    ]);
    const inference = { batch: 1000, samplesPerSecond: { median: 5000, p10: 4000, p90: 6000, count: 20 } };
    expect(rowsOfStages(pretrainings, fits, inference, en, format)).toHaveLength(6);
  });

  it('as files hold every point and every training, as many cells as columns', () => {
    for (const table of [tableOfPoints(points, en, format), tableOfFits(fits, en, format)]) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
    expect(tableOfFits(fits, en, format).rows).toHaveLength(15);
  });
});
