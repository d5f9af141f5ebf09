/** The figure of owning against renting: the formulas' own numbers, and crossings where both are equal. */
import { describe, expect, it } from 'vitest';
import { costOfHour, priceModes } from '#datacenter/finance/deployment-modes.ts';
import { en } from '#text/figures/break-even/en.ts';
import { createFormat } from '#text/format.ts';
import { calibrationOf } from '#support/calibrations.ts';
import { choicesOf, scenarioWith } from '#support/figure-cases.ts';
import { readBreakEven } from '#view/figures/break-even/fields.ts';
import { seriesOfBreakEven, type BreakEvenSeries } from '#view/figures/break-even/series.ts';
import { countBreakEvenSources } from '#view/figures/break-even/sources.ts';
import { tableOfBreakEven } from '#view/figures/break-even/table.ts';
import { workingOfBreakEven } from '#view/figures/break-even/working.ts';

type Fields = Readonly<Record<string, number | string>>;

function seriesOf(fields: Fields = {}, own: Readonly<Record<string, string>> = {}): BreakEvenSeries {
  const series = seriesOfBreakEven(scenarioWith(fields), calibrationOf(), readBreakEven(choicesOf(own)));
  if ('kind' in series) throw new Error(series.reason);
  return series;
}

describe('owning against renting', () => {
  it.each([
    [{}, {}],
    [{ 'finance.rentUsdPerHour': 5 }, {}],
    [{ 'finance.rentUsdPerHour': 4, 'finance.rentDeclinePerYear': 0 }, { 'f.axis': 'years' }],
    [
      { 'finance.rentUsdPerHour': 6, 'finance.serverUsd': 30_000 },
      { 'f.axis': 'years', 'f.use': '0.5' },
    ],
  ] as const)('crosses where both formulas are equal to 1e-6: %j %j', (fields, own) => {
    const { inputs, life, ownAgainstRent } = seriesOf(fields, own);
    const choice = readBreakEven(choicesOf(own));
    expect(ownAgainstRent.length).toBeGreaterThan(0);
    for (const { at, usd } of ownAgainstRent) {
      const costs = priceModes(inputs, choice.axis === 'use' ? life : at);
      if ('kind' in costs) throw new Error(costs.reason);
      const use = choice.axis === 'use' ? at : choice.use;
      expect(Math.abs(costOfHour(costs.own, use) - costOfHour(costs.rent, use))).toBeLessThanOrEqual(1e-6);
      expect(usd).toBe(costOfHour(costs.rent, use));
    }
  });

  it('meets earlier where the rent is higher, and later where servers are dearer', () => {
    const meet = (fields: Fields) => seriesOf(fields).ownAgainstRent[0]?.at ?? Infinity;
    expect(meet({ 'finance.rentUsdPerHour': 4 })).toBeLessThan(meet({ 'finance.rentUsdPerHour': 3 }));
    expect(meet({ 'finance.rentUsdPerHour': 4, 'finance.serverUsd': 60_000 })).toBeGreaterThan(
      meet({ 'finance.rentUsdPerHour': 4 }),
    );
  });

  it('is one picture over both axes: at the servers’ life and the same use both say the same', () => {
    const years = seriesOf({ 'finance.serverLifeYears': 5 }, { 'f.axis': 'years', 'f.use': '0.7' });
    const use = seriesOf({ 'finance.serverLifeYears': 5 });
    const atLife = priceModes(years.inputs, 5);
    if ('kind' in atLife) throw new Error(atLife.reason);
    expect(costOfHour(atLife.own, 0.7)).toBe(costOfHour(use.costs.own, 0.7));
  });

  it('gives every part of the axis to whoever is cheapest there', () => {
    const { reigns, x } = seriesOf({ 'finance.rentUsdPerHour': 8 }, { 'f.discount': '0.1' });
    expect(reigns.map(({ mode }) => mode)).toEqual(['rent', 'own']);
    expect([reigns[0]?.from, reigns.at(-1)?.to]).toEqual([...x]);
  });

  it('has no answer where a price is not known, and says why', () => {
    const answer = seriesOfBreakEven(scenarioWith({ 'facility.pue': 0.5 }), calibrationOf(), readBreakEven(undefined));
    expect(answer).toMatchObject({ kind: 'infeasible' });
  });

  it('writes a table of all curves, and a working that names each source', () => {
    const series = seriesOf();
    const table = tableOfBreakEven(series, 'use', en, createFormat('en'));
    expect(table.rows.length).toBe(series.stops.length);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    const rows = workingOfBreakEven(series, readBreakEven(undefined), en, createFormat('en'));
    for (const row of rows) expect(row.formula || row.source, row.term).not.toBe('');
    expect(new Set(rows.map(({ source }) => source).filter(Boolean)).size).toBe(countBreakEvenSources());
  });
});
