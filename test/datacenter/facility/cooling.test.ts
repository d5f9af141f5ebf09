/** Climate and cooling against numbers nobody here made: tables of moist air, mean temperatures, ranges of PUE by class. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { climates } from '#datacenter/catalog/climates.ts';
import { coolingRows, type CoolingKind } from '#datacenter/catalog/cooling-kinds.ts';
import { sites } from '#datacenter/catalog/sites.ts';
import { makeWeather, relativeHumidity, wetBulbC } from '#datacenter/facility/climate.ts';
import { chillerCop, coolAt } from '#datacenter/facility/cooling.ts';
import { runPowerChain } from '#datacenter/facility/chain-flow.ts';
import { layOutChain } from '#datacenter/facility/power-chain.ts';
import { binWeather, coolYear } from '#datacenter/facility/weather-bins.ts';
import { places } from '#datacenter/catalog/places.ts';
import { findClimate } from '#datacenter/facility/site-climate.ts';

function yearAt(site: string, kind: CoolingKind) {
  const climate = findClimate(site);
  if (!climate) throw new Error(`no climate of ${site}`);
  return coolYear(coolingRows[kind], binWeather(makeWeather(climate)));
}

/** PUE over a year of a hall filled to `fill`, two feeds. */
function pueAt(site: string, kind: CoolingKind, fill = 1): number {
  const flow = runPowerChain(layOutChain(1e7, 2, coolingRows[kind]), fill * 1e7, yearAt(site, kind).chillerShare);
  return flow.kind === 'chain' ? flow.pue : Number.NaN;
}

describe('moist air', () => {
  it('has the humidity and the wet-bulb temperature that psychrometric charts print', () => {
    // 20 °C at 50 %: dew point 9.3 °C, wet bulb 13.7 °C (the worked example of Stull's paper).
    expect(relativeHumidity(20, 9.26)).toBeCloseTo(0.5, 2);
    expect(wetBulbC(20, 9.26)).toBeCloseTo(13.7, 1);
    // 35 °C at 20 %: 18.9 °C by chart, within the 1 K that the formula claims.
    expect(Math.abs(wetBulbC(35, 8.7) - 18.9)).toBeLessThan(1);
    expect(wetBulbC(30, 30)).toBe(30);
  });
});

describe('the climates', () => {
  const file = '../shared/data/sites.csv';
  const isThere = existsSync(file);
  if (!isThere) console.log('mean temperatures of sites: skipped, the table is not beside this checkout');
  it.skipIf(!isThere)('have the mean temperature that the table of sites gives, within 1.6 K', () => {
    const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    const [idAt, meanAt] = ['id', 'mean_temp_c'].map((name) => head.split(',').indexOf(name));
    expect(lines.length).toBe(sites.length);
    for (const line of lines) {
      const cells = line.split(',');
      const climate = findClimate(cells[idAt ?? 0] ?? '');
      if (!climate) throw new Error(`no climate of ${cells[idAt ?? 0]}`);
      const { dryC } = makeWeather(climate);
      const mean = dryC.reduce((sum, one) => sum + one, 0) / dryC.length;
      expect(Math.abs(mean - Number(cells[meanAt ?? 0])), cells[idAt ?? 0]).toBeLessThan(1.6);
    }
  });

  it('are wet-side up: no mean dew point lies above the mean temperature of its month', () => {
    expect(climates.length).toBe(sites.length);
    for (const [coldest, warmest, , coldestDew, warmestDew] of climates) {
      expect(coldestDew).toBeLessThan(coldest);
      expect(warmestDew).toBeLessThan(warmest);
    }
  });

  it('are warmest in July in the north and in January in the south', () => {
    const meanOf = (site: string, from: number) => {
      const climate = findClimate(site);
      if (!climate) throw new Error(site);
      return makeWeather(climate)
        .dryC.slice(from, from + 31 * 24)
        .reduce((sum, one) => sum + one, 0);
    };
    expect(meanOf('us-chicago', 181 * 24)).toBeGreaterThan(meanOf('us-chicago', 0));
    expect(meanOf('au-sydney', 181 * 24)).toBeLessThan(meanOf('au-sydney', 0));
  });

  it('lie at the latitude of their site', () => {
    for (const { id } of sites) expect(findClimate(id)?.latitudeDegrees, id).toBe(places[id][1]);
  });

  it('answer nothing for a site that is not there', () => {
    expect(findClimate('atlantis')).toBeNull();
    expect(findClimate('toString')).toBeNull();
  });
});

describe('cooling plants', () => {
  it('have a chiller whose COP is a share of Carnot: 0.36 x 287.15 / 25 K at a sink of 25 °C', () => {
    // Supply 18 °C, approach 10 K, 8 K across the exchangers: from 14 °C to 39 °C.
    expect(chillerCop(coolingRows['air-chiller'], 25)).toBeCloseTo((0.36 * 287.15) / 25, 9);
    expect(chillerCop(coolingRows['air-chiller'], -20)).toBe(12);
  });

  it('need no chiller below supply less approach, and only chillers above return less approach', () => {
    const row = coolingRows.liquid;
    expect(coolAt(row, 24, 10)).toMatchObject({ freeShare: 1, chillerShare: 0, litresPerKwhHeat: 0 });
    expect(coolAt(row, 29, 10).freeShare).toBeCloseTo(0.5, 12);
    expect(coolAt(row, 34, 10).freeShare).toBe(0);
  });

  it('evaporate about two litres for each kWh in a tower, and nothing where nothing is wetted', () => {
    const { litresPerKwhHeat } = yearAt('us-phoenix', 'water-chiller');
    // LBNL's estimate for US halls of 2014 is 1.8 litres per kWh of IT.
    expect(litresPerKwhHeat).toBeGreaterThan(1.6);
    expect(litresPerKwhHeat).toBeLessThan(2.6);
    expect(yearAt('us-phoenix', 'liquid').litresPerKwhHeat).toBe(0);
    expect(yearAt('se-lulea', 'evaporative').litresPerKwhHeat).toBeLessThan(0.05);
  });

  it('run free for longer where it is colder, and where what they cool may be warmer', () => {
    const hours = ['sg', 'us-phoenix', 'us-ashburn', 'se-lulea'].map((s) => yearAt(s, 'air-chiller').freeHours);
    expect([...hours].sort((one, other) => one - other)).toEqual(hours);
    expect(yearAt('us-phoenix', 'immersion').freeHours).toBeGreaterThan(yearAt('us-phoenix', 'liquid').freeHours);
  });

  it('have a PUE inside the ranges that are given by class, and near those that fleets report', () => {
    const inside = (value: number, low: number, high: number) => {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    };
    // Air-cooled chiller in a hot and humid place; air-cooled colocation half full; chiller and tower; evaporative where
    // it is dry and cool; cold plates; immersion.
    inside(pueAt('sg', 'air-chiller'), 1.4, 1.9);
    inside(pueAt('us-ashburn', 'air-chiller', 0.5), 1.3, 1.6);
    inside(pueAt('us-ashburn', 'water-chiller', 0.6), 1.25, 1.55);
    inside(pueAt('us-hillsboro', 'evaporative'), 1.06, 1.2);
    inside(pueAt('us-ashburn', 'liquid'), 1.08, 1.25);
    inside(pueAt('ie-dublin', 'immersion'), 1.02, 1.12);
  });
});
