/** The figure of energy: flows that keep their sums at every place, names that stay apart, sources for all of it. */
import { describe, expect, it } from 'vitest';
import { carbonUsage } from '#datacenter/facility/effectiveness.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/energy-sankey/en.ts';
import { en as terms } from '#text/figures/energy-sankey/terms/en.ts';
import { choicesOf, figureCase } from '#support/figure-cases.ts';
import { placeFlows } from '#view/figures/energy-sankey/place-flows.ts';
import {
  energySources,
  flowNodes,
  seriesOfEnergy,
  spanOfCarbon,
  type FlowNodeId,
} from '#view/figures/energy-sankey/series.ts';
import { tableOfEnergy } from '#view/figures/energy-sankey/table.ts';
import { workingOfEnergy } from '#view/figures/energy-sankey/working.ts';
import { readPlant } from '#view/figures/plant-choice/read-plant.ts';
import { readSupply } from '#view/figures/energy-sankey/fields.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';

const format = createFormat('en');

function energyOf(own: Readonly<Record<string, string>> = {}, parts: Parameters<typeof figureCase>[0] = {}) {
  const { outcome } = figureCase(parts);
  const plant = readPlant(outcome.facility, choicesOf(own));
  const supply = plant && readSupply(plant.facility, choicesOf(own));
  const series = plant && supply && seriesOfEnergy(plant, supply, outcome.scenario.cluster);
  if (!plant || !supply || !series) throw new Error('no energy to follow');
  return { plant, supply, series };
}

const nameOf = (id: FlowNodeId, value: number, isShort: boolean) =>
  isShort ? en.nodes[id] : `${en.nodes[id]} ${format.energy(value)}`;

describe('the energy figure', () => {
  it.each([
    {},
    { 'f.solar': '5', 'f.battery': '43200', 'f.flexible': '0.3' },
    { 'f.solar': '0', 'f.wind': '0' },
    { 'f.trade': 'prices' },
  ])('lets as much out of every place as came in, with %o', (own) => {
    const { series } = energyOf(own);
    const sumOf = (id: string, end: 'from' | 'to') =>
      series.flows.filter((flow) => flow[end] === id).reduce((sum, { value }) => sum + value, 0);
    const through: readonly FlowNodeId[] = ['battery', 'site', 'it', 'accelerators', 'host', 'powerSupply', 'move'];
    for (const id of through) {
      expect(Math.abs(sumOf(id, 'from') - sumOf(id, 'to')), id).toBeLessThan(1e-6 * series.year.meterKwh);
    }
    expect(sumOf('heat', 'to') / series.year.meterKwh).toBeCloseTo(1, 9);
    const made = series.year.solarMadeKwh + series.year.windMadeKwh;
    expect(Math.abs(sumOf('solar', 'from') + sumOf('wind', 'from') - made)).toBeLessThan(1e-6 * series.year.meterKwh);
    expect(Math.min(...series.flows.map(({ value }) => value))).toBeGreaterThan(-1e-6);
  });

  it('goes from column to column forwards only', () => {
    const columns = new Map<string, number>(flowNodes.map(({ id, column }) => [id, column]));
    for (const { from, to } of energyOf().series.flows) {
      expect(columns.get(to) ?? NaN, `${from} ${to}`).toBeGreaterThan(columns.get(from) ?? NaN);
    }
  });

  it('keeps names apart and inside the drawing, and boxes too', () => {
    for (const [width, height, isPhone] of [
      [920, 405, false],
      [328, 410, true],
    ] as const) {
      const { boxes } = placeFlows({ width, height, isPhone }, energyOf().series.flows, nameOf);
      const words = boxes.flatMap(({ id, value, label }) => {
        if (!label) return [];
        const size = estimateWidth(nameOf(id, value, isPhone));
        const left = label.anchor === 'end' ? label.x - size : label.x;
        return [{ id, left, right: left + size, y: label.y }];
      });
      expect(words.length).toBeGreaterThan(isPhone ? 6 : 14);
      for (const one of words) {
        expect(one.left, one.id).toBeGreaterThanOrEqual(-1);
        expect(one.right, one.id).toBeLessThanOrEqual(width + 1);
        for (const other of words) {
          const isApart =
            one === other || one.right <= other.left || other.right <= one.left || Math.abs(one.y - other.y) >= 12;
          expect(isApart, `${one.id} over ${other.id}`).toBe(true);
        }
      }
      for (const { id, x, y, width: wide, height: tall } of boxes) {
        expect(x + wide, id).toBeLessThanOrEqual(width + 0.5);
        expect(y + tall, id).toBeLessThanOrEqual(height);
      }
    }
  });

  it('fills its battery from the grid where it trades, and says what that saves', () => {
    const { plant, supply, series } = energyOf({ 'f.trade': 'prices', 'f.solar': '0', 'f.wind': '0' });
    const filled = series.flows.find(({ from, to }) => from === 'grid' && to === 'battery');
    expect(filled?.value).toBe(series.year.filledKwh);
    expect(filled?.value).toBeGreaterThan(0);
    const saved = workingOfEnergy(plant, supply, series, terms, format).find(({ term }) => term === terms.saved);
    expect(saved?.value).toBe(format.usd(series.year.savedUsd));
    expect(series.year.savedUsd).toBeGreaterThan(0);
  });

  it('buys less carbon with more supply of its own', () => {
    const [none, much] = [
      { 'f.solar': '0', 'f.wind': '0' },
      { 'f.solar': '4', 'f.wind': '4' },
    ].map((own) => energyOf(own).series);
    expect(much?.year.carbonTonnes).toBeLessThan(none?.year.carbonTonnes ?? 0);
  });

  it('says the carbon of what is bought with what the accounts of its grid span', () => {
    const { plant, supply, series } = energyOf({}, { fields: { 'facility.site': 'cn-xining' } });
    const [low, high] = spanOfCarbon(plant, series.year.carbonTonnes);
    expect(high / low).toBeCloseTo(0.5857 / 0.1326, 9);
    expect(low).toBeLessThan(series.year.carbonTonnes);
    const said = workingOfEnergy(plant, supply, series, terms, format).find(({ term }) => term === terms.carbon);
    expect(said?.value).toContain(`${format.number(low)} – ${format.number(high)}`);
    expect(said?.formula).toContain('3 accounts');
  });

  it('names what ISO/IEC 30134 asks of a year: carbon for each kWh of the servers is PUE × intensity on the grid alone', () => {
    const { plant, supply, series } = energyOf({ 'f.solar': '0', 'f.wind': '0', 'f.battery': '0' });
    const usage = workingOfEnergy(plant, supply, series, terms, format).find(({ term }) => term === terms.usage);
    const kgPerKwh = carbonUsage(series.year.meanPue, plant.facility.carbonKgPerKwh.median);
    expect(usage?.value).toBe(format.field('kgPerKwh', kgPerKwh));
  });

  it('names a formula or a source for every term, marks what is recalled, and counts the sources', () => {
    for (const tariff of ['hours', 'mean']) {
      const { plant, supply, series } = energyOf({ 'f.tariff': tariff });
      const rows = workingOfEnergy(plant, supply, series, terms, format);
      for (const row of rows) expect(row.formula || row.source, row.term).not.toBe('');
      const named = new Set(rows.map(({ source }) => source).filter(Boolean));
      expect(named.size, tariff).toBe(energySources);
    }
  });

  it('has every flow in its table, and none without an answer', () => {
    const { series } = energyOf();
    expect(tableOfEnergy(series, en, format).rows.length).toBe(series.flows.filter(({ value }) => value > 0).length);
    expect(tableOfEnergy(null, en, format).rows).toEqual([]);
  });
});
