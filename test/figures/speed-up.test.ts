/** The figure of speed-up: one plan on more and more accelerators, and the laws through its points. */
import { describe, expect, it } from 'vitest';
import { ownEntries } from '#state/links.ts';
import { en } from '#text/figures/speed-up/en.ts';
import { en as opened } from '#text/figures/speed-up/opened/en.ts';
import { createFormat } from '#text/format.ts';
import { choicesOf, figureCase } from '#support/figure-cases.ts';
import { readSerial } from '#view/figures/speed-up/fields.ts';
import { readKeptPoints, seriesOfPoints } from '#view/figures/speed-up/points.ts';
import { listPoints, readPoints, writePoints } from '#view/figures/speed-up/typed-points.ts';
import { limitsOfSpeedUp, seriesOfSpeedUp } from '#view/figures/speed-up/series.ts';
import { titleOfSpeedUp } from '#view/figures/speed-up/title.ts';
import { speedUpSources } from '#view/figures/speed-up/sources.ts';
import { workingOfSpeedUp } from '#view/figures/speed-up/working.ts';

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
    expect(workingOfSpeedUp(series, 0.05, opened.terms, format).map(({ value }) => value)).toContain('5.93');
  });

  it('fills the laws with the numbers on screen, and names both authors', () => {
    const rows = workingOfSpeedUp(seriesAt(), readSerial(choicesOf({ 'f.serial': '0.02' })), opened.terms, format);
    for (const { formula, term } of rows) expect(formula, term).not.toBe('');
    expect(new Set(rows.map(({ source }) => source).filter(Boolean))).toEqual(new Set(Object.values(speedUpSources)));
    const limit = rows.find(({ term }) => term === opened.terms.limit);
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

describe('own measured times', () => {
  const problemOf = (text: string) => {
    const read = readPoints(text);
    return 'kind' in read ? read : null;
  };

  it('are read from lines of a sheet, a CSV with names, or a link', () => {
    const points = [
      { machines: 1, seconds: 100 },
      { machines: 8, seconds: 16.875 },
    ];
    expect(readPoints('machines,seconds\n8,16.875\n1,100\n')).toEqual(points);
    expect(readPoints('1\t100\n\n8\t16.875')).toEqual(points);
    expect(readKeptPoints(writePoints(points) ?? '')).toEqual(points);
    expect(readKeptPoints('1/100_x')).toEqual([]);
    expect(readKeptPoints('')).toEqual([]);
    expect(ownEntries(`f.points=${writePoints(points) ?? ''}`)).toEqual({ 'f.points': '1/100_8/16.875' });
    expect(readPoints(listPoints('1/100_8/16.875'))).toEqual(points);
    expect(readPoints(' \n')).toEqual([]);
  });

  it('are refused by row and column', () => {
    expect(problemOf('1, 100\n2, fast')).toEqual({ kind: 'number', row: 2, column: 'seconds', value: 'fast' });
    expect(problemOf('1, 100\n-2, 50')).toEqual({ kind: 'number', row: 2, column: 'machines', value: '-2' });
    expect(problemOf('1, 100\n1.5, 50')).toEqual({ kind: 'whole', row: 2, column: 'machines', value: '1.5' });
    expect(problemOf('1, 100\n2')).toEqual({ kind: 'missing', row: 2 });
    expect(problemOf('1, 100\n2, 50, 3')).toEqual({ kind: 'extra', row: 2 });
    expect(problemOf('1, 100\n1, 50')).toEqual({ kind: 'twice', row: 2, value: '1' });
    expect(problemOf('1, 100')).toEqual({ kind: 'few' });
    expect(problemOf('1, 100\n2, Infinity')).toMatchObject({ kind: 'number', row: 2 });
    expect(problemOf(Array.from({ length: 31 }, (_, row) => `${row + 1}, 1`).join('\n'))).toEqual({ kind: 'many' });
  });

  it('of a job with 5 % serial work give that share back, and 5.93 times on 8', () => {
    const read = readPoints('1,100\n2,52.5\n4,28.75\n8,16.875');
    const series = 'kind' in read ? null : seriesOfPoints(read);
    expect(series?.strong.serial).toBeCloseTo(0.05, 7);
    expect(series?.chosen.speedUp).toBeCloseTo(5.926, 3);
    expect(titleOfSpeedUp(series, 0.05, en, format)).toContain('Your 8 machines are 5.93 times as fast as 1');
  });
});
