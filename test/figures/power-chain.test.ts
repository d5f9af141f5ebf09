/** The figure of the power chain: bars that sum to the input, a curve through the present point, sources for all of it. */
import { describe, expect, it } from 'vitest';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/power-chain/en.ts';
import { en as terms } from '#text/figures/power-chain/terms/en.ts';
import { choicesOf, figureCase } from '#support/figure-cases.ts';
import { readPlant } from '#view/figures/plant-choice/read-plant.ts';
import { chainSources, limitsOfPue, longestOf, seriesOfChain } from '#view/figures/power-chain/series.ts';
import { tableOfChain } from '#view/figures/power-chain/table.ts';
import { workingOfChain } from '#view/figures/power-chain/working.ts';

function chainOf(fields: Parameters<typeof figureCase>[0], own: Readonly<Record<string, string>> = {}) {
  const plant = readPlant(figureCase(fields).outcome.facility, choicesOf(own));
  const series = plant && seriesOfChain(plant);
  if (!plant || !series) throw new Error('no power to follow');
  return { plant, series };
}

describe('the power chain figure', () => {
  it('has bars that sum, with what is used, to what the grid gives', () => {
    const { series } = chainOf({ fields: { 'facility.fill': 0.6 } });
    const lost = series.parts.reduce((sum, { watts }) => sum + watts, 0);
    expect((lost + series.flow.usedW) / series.flow.gridW).toBeCloseTo(1, 12);
    expect(longestOf(series.parts)).toBeGreaterThan(Math.max(...series.parts.map(({ watts }) => watts)));
  });

  it('keeps the servers’ watts while the hall around them grows, and draws its curve through the present point', () => {
    const [full, half] = [1, 0.5].map((fill) => chainOf({ fields: { 'facility.fill': fill } }).series);
    if (!full || !half) throw new Error('no chain');
    expect(half.flow.itW).toBeCloseTo(full.flow.itW, 3);
    expect(half.flow.pue).toBeGreaterThan(full.flow.pue);
    const nearest = half.stops.find(({ fill }) => Math.abs(fill - 0.5) < 1e-9);
    expect(nearest?.pue).toBeCloseTo(half.flow.pue, 9);
  });

  it('shows the PUE that the page takes beside its own, so that nobody takes one for the other', () => {
    const { plant, series } = chainOf({});
    expect(series.stops.at(-1)?.statedPue).toBeCloseTo(plant.facility.pue, 12);
    expect(limitsOfPue(series.stops)[0]).toBe(1);
    expect(limitsOfPue(series.stops)[1]).toBeGreaterThan(series.stops[0]?.pue ?? Infinity);
  });

  it('loses less through one feed, and nothing changes in the servers', () => {
    const [two, one] = [{}, { 'f.feeds': 'one' }].map((own) => chainOf({}, own).series);
    expect(one?.flow.gridW).toBeLessThan(two?.flow.gridW ?? 0);
    expect(one?.flow.usedW).toBe(two?.flow.usedW);
  });

  it('answers a cooling that no plant has with the usual one', () => {
    expect(chainOf({}, { 'f.cooling': 'magic' }).plant.kind).toBe('water-chiller');
  });

  it('names a formula or a source for every term, marks what is recalled, and counts the sources', () => {
    const { plant, series } = chainOf({});
    const rows = workingOfChain(plant, series, en, terms, createFormat('en'));
    for (const row of rows) expect(row.formula || row.source, row.term).not.toBe('');
    const named = new Set(rows.map(({ source }) => source).filter(Boolean));
    expect(named.size).toBe(chainSources);
    expect([...named].filter((source) => / from memory$/.test(source)).length).toBe(2);
  });

  it('has every part and every fill in its table, and none without an answer', () => {
    const { series } = chainOf({});
    const table = tableOfChain(series, en, createFormat('en'));
    expect(table.rows.length).toBe(series.parts.length + 2 + series.stops.length);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    expect(tableOfChain(null, en, createFormat('en')).rows).toEqual([]);
    expect(readPlant(figureCase({ fields: { 'facility.pue': 0.5 } }).outcome.facility, undefined)).toBeNull();
  });
});
