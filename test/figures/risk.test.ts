/** The figures of risk: their series, tables and workings, and the share of millions. */
import { describe, expect, it } from 'vitest';
import type { RevenueModel } from '#datacenter/finance/options.ts';
import { prepareBase } from '#datacenter/risk/repricing.ts';
import { summariseFutures } from '#datacenter/risk/risk.ts';
import type { UncertainInput } from '#datacenter/risk/spreads.ts';
import { explainVariance } from '#datacenter/risk/variance.ts';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { simulate } from '#datacenter/simulate.ts';
import { en as enText } from '#text/en.ts';
import { en } from '#text/figures/npv-distribution/en.ts';
import { en as npvTerms } from '#text/figures/npv-distribution/terms/en.ts';
import { en as enNames } from '#text/figures/risk/en.ts';
import { zh as zhNames } from '#text/figures/risk/zh.ts';
import { en as sobolWords } from '#text/figures/sobol/en.ts';
import { en as tornadoWords } from '#text/figures/tornado/en.ts';
import type { Language } from '#text/text.ts';
import { zh as zhText } from '#text/zh.ts';
import { figureCase } from '#support/figure-cases.ts';
import { differenceTo, isRefused, listFlips, seriesOfFutures } from '#view/figures/npv-distribution/series.ts';
import { tableOfFutures } from '#view/figures/npv-distribution/table.ts';
import { workingOfFutures } from '#view/figures/npv-distribution/working.ts';
import { findPoint, nameInput } from '#view/figures/risk-words.ts';
import { tableOfSobol } from '#view/figures/sobol/table.ts';
import { workingOfSobol } from '#view/figures/sobol/working.ts';
import { seriesOfTornado } from '#view/figures/tornado/series.ts';
import { tableOfTornado } from '#view/figures/tornado/table.ts';
import { workingOfTornado } from '#view/figures/tornado/working.ts';
import { summariseMillions } from '../../src/state/gpu-futures.ts';

const { outcome, calibration, text, format } = figureCase();
const { scenario } = outcome;
const nameOf = (field: UncertainInput) => nameInput(text, tornadoWords.names, field, 'hours');
const pointOf = (id: string) => findPoint(outcome, id);
const futures = summariseFutures(scenario, calibration, { count: 5000, seed: 7 });
if (futures.kind !== 'futures') throw new Error(futures.reason);

describe('the distribution', () => {
  it('has bars that hold all futures, each on one side of zero', () => {
    const { bars, below, tallest } = seriesOfFutures(futures);
    expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const { low, high } of bars) expect(low < -1 && high > 1).toBe(false);
    const losing = bars.filter(({ isLoss }) => isLoss).reduce((sum, { share }) => sum + share, 0);
    expect(losing).toBeCloseTo(futures.lossProbability, 12);
    expect(Math.max(...bars.map(({ share }) => share))).toBe(tallest);
    expect(below.map(({ usd }) => usd)).toEqual(futures.percentilesUsd);
  });

  it('says what would turn the verdict, and setting it does turn it', () => {
    expect(isRefused(futures)).toBe(true);
    const flips = listFlips(scenario, calibration, pointOf);
    expect(flips.length).toBeGreaterThan(0);
    const widths = flips.map((flip) => flip.widths);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    for (const { field, value, from } of flips) {
      if (field === 'measured.speed') continue;
      const turned = simulate(writeField(scenario, field, value + (value - from) * 1e-6), calibration).finance;
      if (turned.kind !== 'finance') throw new Error(turned.reason);
      expect(turned.netPresentValueUsd, field).toBeGreaterThan(0);
    }
  });

  it('says what a change did, with an interval', () => {
    const dearer = writeField(scenario, 'finance.rentUsdPerHour', 2.6);
    const difference = differenceTo(scenario, dearer, calibration);
    expect(difference?.meanUsd.low).toBeGreaterThan(0);
    expect(difference?.betterShare).toBe(1);
    expect(differenceTo(scenario, writeField(scenario, 'facility.pue', 0.5), calibration)).toBeNull();
  });

  it('has a table of its percentiles and a working with a row for each spread', () => {
    const { rows } = tableOfFutures(futures, en, format);
    expect(rows.find(([share]) => share === 0.5)?.[1]).toBe(futures.netPresentValueUsd.median);
    const working = workingOfFutures(futures, scenario, calibration, pointOf, nameOf, npvTerms, format);
    const base = prepareBase(scenario, calibration);
    if ('kind' in base) throw new Error(base.reason);
    for (const { source } of base.inputs) expect(working.map((row) => row.source)).toContain(source);
    for (const { value } of working) expect(value).not.toMatch(/NaN|undefined|^–$/);
  });
});

describe('what a sold hour earns', () => {
  const scenarioSelling = (sold: RevenueModel) => writeField(scenario, 'finance.revenueModel', sold);

  it('is named by what is sold, and so is its decline; what is no rent keeps its name', () => {
    const namesOf = (language: Language, sold: RevenueModel) => {
      const [names, words] = language === 'en' ? [enNames, enText] : [zhNames, zhText];
      const fields = ['finance.rentUsdPerHour', 'finance.rentDeclinePerYear', 'finance.occupancy'] as const;
      return fields.map((field) => nameInput(words, names, field, sold)).join(', ');
    };
    expect(namesOf('en', 'hours')).toBe('Rent, Rent decline, Hours sold');
    expect(namesOf('en', 'tokens')).toBe('Token revenue per hour, Token revenue decline, Hours sold');
    expect(namesOf('en', 'value')).toBe('Business value per hour, Business value decline, Hours sold');
    expect(namesOf('zh-Hans', 'hours')).toBe('租价, 租价跌幅, 出租率');
    expect(namesOf('zh-Hans', 'tokens')).toBe('每卡时词元收入, 词元收入跌幅, 出租率');
    expect(namesOf('zh-Hans', 'value')).toBe('每卡时业务价值, 业务价值跌幅, 出租率');
  });

  it.each(['hours', 'tokens', 'value'] as const)('is where its spread stands: %s', (sold) => {
    const selling = simulate(scenarioSelling(sold), calibration);
    const base = prepareBase(selling.scenario, calibration);
    if ('kind' in base) throw new Error(base.reason);
    const earned = findPoint(selling, 'finance.rentUsdPerHour');
    const shape = base.inputs.find(({ field }) => field === 'finance.rentUsdPerHour')?.shape;
    expect(shape?.kind === 'triangular' && shape.mode).toBe(earned);
    // The very rent of the hour is another number, unless it is what the hour earns.
    if (selling.finance.kind === 'infeasible') throw new Error(selling.finance.reason);
    expect(earned === selling.finance.prices.rentUsdPerHour).toBe(sold === 'hours');
  });
});

describe('swings and shares', () => {
  it('stand in their tables in the order of the drawing', () => {
    const series = seriesOfTornado(outcome, calibration);
    const { rows } = tableOfTornado(series, tornadoWords, nameOf, format);
    expect(rows.map((row) => row[3])).toEqual(series?.swings.map(({ atLowUsd }) => atLowUsd));
    const working = workingOfTornado(series, scenario, calibration, tornadoWords, nameOf, format);
    expect(working.length).toBe(rows.length + 1);
  });

  it('of the variance add up with what single inputs leave unexplained', () => {
    const shares = explainVarianceOf();
    const sum = shares.inputs.reduce((total, { first }) => total + first.share, 0);
    expect(sum + shares.unexplained).toBeCloseTo(1, 12);
    expect(tableOfSobol(shares, sobolWords, nameOf, format).rows.length).toBe(shares.inputs.length);
    expect(workingOfSobol(shares, sobolWords, format).length).toBe(7);
  });
});

describe('millions of values', () => {
  it('have the percentiles of a sorted list to a bin, and the exact share below zero', () => {
    const values = Float32Array.from({ length: 100_000 }, (_, i) => Math.sin(i * 1.7) * 50 - 10);
    const sorted = values.toSorted();
    const found = summariseMillions(values);
    for (const [share, usd] of [
      [0.1, found.p10Usd],
      [0.5, found.medianUsd],
      [0.9, found.p90Usd],
    ] as const) {
      // prettier-ignore
      expect(Math.abs(usd / 1e6 - (sorted[share * 100_000] ?? NaN))).toBeLessThan((2 * 100) / 65_536);
    }
    expect(found.lossProbability).toBe(values.filter((value) => value < 0).length / 100_000);
    expect(summariseMillions(new Float32Array(10).fill(3)).medianUsd).toBe(3e6);
  });
});

function explainVarianceOf() {
  const shares = explainVariance(scenario, calibration, { points: 512, seed: 7 });
  if (shares.kind !== 'variance') throw new Error(shares.reason);
  return shares;
}
