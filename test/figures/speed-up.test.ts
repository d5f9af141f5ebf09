/** The figure of speed-up: one plan on more and more accelerators, and the laws through its points. */
import { describe, expect, it } from 'vitest';
import { en } from '#text/figures/speed-up/en.ts';
import { createFormat } from '#text/format.ts';
import { choicesOf, figureCase } from '#support/figure-cases.ts';
import { readSerial } from '#view/figures/speed-up/fields.ts';
import { limitsOfSpeedUp, seriesOfSpeedUp } from '#view/figures/speed-up/series.ts';
import { titleOfSpeedUp } from '#view/figures/speed-up/title.ts';
import { speedUpSources, workingOfSpeedUp } from '#view/figures/speed-up/working.ts';

const format = createFormat('en');
const seriesAt = (fields: Parameters<typeof figureCase>[0] = {}) => {
  const { outcome, calibration } = figureCase(fields);
  return seriesOfSpeedUp(outcome, calibration);
};

describe('the speed-up figure', () => {
  it('counts from the smallest cluster of the same plan, with the chosen one among its points', () => {
    const series = seriesAt();
    expect(series?.first).toMatchObject({ count: 1, speedUp: 1, accelerators: series?.base });
    expect(series?.chosen.accelerators).toBe(2048);
    expect(series?.sizes).toEqual([...(series?.sizes ?? [])].sort((one, other) => one - other));
  });

  it('is slower than ideal both ways, and slowest where the batch stays', () => {
    const series = seriesAt();
    for (const { accelerators, count, speedUp } of series?.strong.stops ?? []) {
      expect(speedUp).toBeLessThanOrEqual(count * (1 + 1e-9));
      const grown = series?.weak.stops.find((stop) => stop.accelerators === accelerators);
      if (grown && accelerators > 2048) expect(grown.speedUp).toBeGreaterThan(speedUp);
    }
    for (const { serial } of series ? [series.strong, series.weak] : []) {
      expect(serial).toBeGreaterThan(0);
      expect(serial).toBeLessThan(1);
    }
  });

  it('starts at one machine for a model that fits on one', () => {
    const series = seriesAt({
      fields: {
        'workload.model': 'mnist-cnn',
        'workload.tokens': 600_000,
        'workload.globalBatch': 1024,
        'cluster.accelerator': 'this-machine',
        'cluster.accelerators': 8,
        'cluster.stack': 'measured-share',
      },
    });
    expect(series?.base).toBe(1);
    expect(series?.chosen.acceleratorHours).toBeGreaterThanOrEqual(series?.first.acceleratorHours ?? NaN);
  });

  it('has no points where the scenario has no answer, and then says the textbook’s example', () => {
    const series = seriesAt({ fields: { 'cluster.accelerators': 2, 'workload.model': 'llama3-405b' } });
    expect(series).toBeNull();
    expect(titleOfSpeedUp(series, 0.05, en, format).replaceAll(/\s/g, ' ')).toContain('8 machines are 5.93 times');
    expect(workingOfSpeedUp(series, 0.05, en, format).map(({ value }) => value)).toContain('5.93');
  });

  it('fills the laws with the numbers on screen, and names both authors', () => {
    const rows = workingOfSpeedUp(seriesAt(), readSerial(choicesOf({ 'f.serial': '0.02' })), en, format);
    for (const { formula, term } of rows) expect(formula, term).not.toBe('');
    expect(new Set(rows.map(({ source }) => source).filter(Boolean))).toEqual(new Set(Object.values(speedUpSources)));
    const limit = rows.find(({ term }) => term === en.terms.limit);
    expect(limit?.value).toBe('50');
  });

  it('draws accelerator-hours from zero, and the chosen size always in sight', () => {
    const series = seriesAt({ fields: { 'cluster.accelerators': 8192 } });
    const limits = series && limitsOfSpeedUp(series);
    expect(limits?.hours[0]).toBe(0);
    expect(limits?.hours[1]).toBeGreaterThanOrEqual(series?.chosen.acceleratorHours ?? Infinity);
    expect(limits?.times[0]).toBeLessThan(series?.chosen.trainingSeconds ?? 0);
  });
});
