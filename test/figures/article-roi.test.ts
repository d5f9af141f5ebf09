/** The figure of the articles' return: it turns where the tie is, and its table and working carry the right numbers. */
import { describe, expect, it } from 'vitest';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/article-roi/en.ts';
import { zh } from '#text/figures/article-roi/zh.ts';
import { saySmall } from '#view/figures/article-roi/say-small.ts';
import { rankOf, seriesOfRoi } from '#view/figures/article-roi/series.ts';
import { tableOfRoi } from '#view/figures/article-roi/table.ts';
import { workingOfRoi } from '#view/figures/article-roi/working.ts';

const format = createFormat('en');

describe('the figure of the articles’ return', () => {
  it('has the first example ahead above the tie, the second below it, and nobody on it', () => {
    const { tie } = seriesOfRoi('weighted', 1000);
    expect(tie.toFixed(2)).toBe('698.05');
    expect(seriesOfRoi('weighted', tie + 1).lead).toBeGreaterThan(1);
    expect(seriesOfRoi('weighted', tie - 1).lead).toBeLessThan(1);
    expect(seriesOfRoi('weighted', tie).lead).toBeCloseTo(1, 12);
    const plain = seriesOfRoi('plain', 1000);
    expect(seriesOfRoi('plain', plain.tie).lead).toBeCloseTo(1, 12);
  });

  it('ranks the first row first of nine', () => {
    const series = seriesOfRoi('weighted', 1000);
    expect(series.points).toHaveLength(9);
    expect(rankOf(series, series.first)).toBe(1);
    expect(rankOf(series, series.second)).toBe(2);
  });

  it('has both sums of cost in its table and every term in its working', () => {
    const series = seriesOfRoi('weighted', 1000);
    const [first] = tableOfRoi(series, en, format).rows;
    expect(first?.slice(1, 4)).toEqual([expect.closeTo(0.88, 12), 1432.5, 5650]);
    const working = workingOfRoi(series, en, format);
    expect(working.length).toBeGreaterThan(10);
    for (const { formula, source } of working) expect(formula && source).not.toBe('');
  });

  it('labels both sums of cost, in both languages, wherever one of them stands', () => {
    for (const words of [en, zh]) {
      const names = tableOfRoi(seriesOfRoi('weighted', 1000), words, format).columns.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([words.columns.weighted, words.columns.plain]));
      expect(words.columns.weighted).toMatch(/weighted|加权/);
      expect(words.columns.plain).toMatch(/added up|相加|加总|合计/);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('says small numbers as powers of ten and others plainly', () => {
    expect(saySmall(0.00061431065, 'en')).toBe('6.1431\u00a0×\u00a010⁻⁴');
    expect([0.00501, 0.88, 1432.5, -0.99939, 0].map((one) => saySmall(one, 'en'))).toEqual([
      '0.00501',
      '0.88',
      '1,432.5',
      '−0.99939',
      '0',
    ]);
    expect([null, NaN, Infinity].map((one) => saySmall(one, 'en'))).toEqual(['–', '–', '–']);
  });
});
