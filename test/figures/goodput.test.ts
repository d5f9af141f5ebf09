/** The figure of goodput: sizes, intervals and the band of drawn runs. */
import { describe, expect, it } from 'vitest';
import { en } from '#text/figures/goodput/en.ts';
import { createFormat } from '#text/format.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { readGoodput } from '#view/figures/goodput/fields.ts';
import {
  bandOfSizes,
  drawSizes,
  limitsOfShares,
  seriesOfIntervals,
  seriesOfSizes,
} from '#view/figures/goodput/series.ts';
import { countGoodputSources } from '#view/figures/goodput/sources.ts';
import { workingOfGoodput } from '#view/figures/goodput/working.ts';

const choice = readGoodput(16_384, choicesOf({}));

describe('the goodput figure', () => {
  it('loses more on more accelerators, and has the chosen size among its stops', () => {
    const stops = seriesOfSizes({ ...choice, accelerators: 2520 });
    const shares = stops.map(({ goodput }) => goodput.effectiveShare);
    expect(stops.map(({ accelerators }) => accelerators)).toContain(2520);
    expect([...shares].sort((one, other) => other - one)).toEqual(shares);
  });

  it('has its best interval in the middle of the intervals shown', () => {
    const best = seriesOfSizes(choice).find(({ accelerators }) => accelerators === 16_384)?.goodput;
    const intervals = seriesOfIntervals(choice, best?.bestIntervalSeconds ?? NaN);
    const top = intervals.reduce((one, other) => (other.effectiveShare > one.effectiveShare ? other : one));
    expect(top.intervalSeconds).toBeCloseTo(best?.bestIntervalSeconds ?? NaN, 6);
    expect(intervals.every(({ effectiveShare }) => effectiveShare > 0 && effectiveShare < 1)).toBe(true);
  });

  it('draws a band around the closed form, the same each time', () => {
    const stops = seriesOfSizes(choice);
    const drawn = drawSizes(stops, choice);
    expect(drawn).toEqual(drawSizes(stops, choice));
    for (const { accelerators, p10, p90 } of drawn.filter((one) => one.accelerators >= 512)) {
      const { effectiveShare = NaN } = stops.find((stop) => stop.accelerators === accelerators)?.goodput ?? {};
      expect(p10).toBeLessThan(effectiveShare);
      expect(p90).toBeGreaterThan(effectiveShare - 0.002);
    }
  });

  it('holds the band to the closed form between the sizes that were drawn', () => {
    const stops = seriesOfSizes(choice);
    const drawn = drawSizes(stops, choice);
    const band = bandOfSizes(stops, drawn);
    expect(band.length).toBe(stops.length);
    for (const one of drawn) expect(band.find(({ accelerators }) => accelerators === one.accelerators)).toEqual(one);
    for (const { p10, p90 } of band) expect(p10).toBeLessThanOrEqual(p90);
    expect(bandOfSizes(stops, [])).toEqual([]);
  });

  it('names every term of its working with a formula or a source, and counts the sources', () => {
    const stops = seriesOfSizes(choice);
    const goodput = stops.find(({ accelerators }) => accelerators === choice.accelerators)?.goodput;
    const rows = goodput ? workingOfGoodput(choice, goodput, en, createFormat('en')) : [];
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row.formula || row.source, row.term).not.toBe('');
    const named = new Set(rows.map(({ source }) => source.replace(', from memory', '')).filter(Boolean));
    expect(countGoodputSources()).toBe(named.size);
  });

  it('shows shares from a round tenth up', () => {
    expect(limitsOfShares([0.97, 0.91], 0.97)).toEqual([0.7, 1]);
    expect(limitsOfShares([0.42], 0.9)).toEqual([0.4, 1]);
    expect(limitsOfShares([0, NaN], NaN)).toEqual([0, 1]);
  });
});
