/** The figures of sites: places on a map, numbers that are the corridor's own, the front of cost against carbon, flags. */
import { describe, expect, it } from 'vitest';
import { listAccounts } from '#datacenter/catalog/grid-accounts.ts';
import { sites } from '#datacenter/catalog/sites.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulateFleet } from '#datacenter/simulate-fleet.ts';
import { simulate } from '#datacenter/simulate.ts';
import { en } from '#text/figures/site-compare/en.ts';
import { createFormat } from '#text/format.ts';
import { placeHeight, placePlot } from '#view/charts/place/frame.ts';
import { calibrationOf } from '#support/calibrations.ts';
import { choicesOf, scenarioWith } from '#support/figure-cases.ts';
import { findPareto, listSiteFacts } from '#view/figures/site-choice/facts.ts';
import { countSiteSources } from '#view/figures/site-choice/sources.ts';
import { workingOfSite } from '#view/figures/site-choice/working.ts';
import { findClimateYear } from '#view/figures/site-compare/climate-years.ts';
import { readCompare } from '#view/figures/site-compare/fields.ts';
import { sayRule } from '#view/figures/site-compare/say-rule.ts';
import { rankSites, regionOf } from '#view/figures/site-compare/series.ts';
import { countCompareSources } from '#view/figures/site-compare/sources.ts';
import { tableOfRanking } from '#view/figures/site-compare/table.ts';
import { workingOfRules } from '#view/figures/site-compare/working.ts';
import {
  coastline,
  fitProjection,
  projectChina,
  projectWorld,
  type Place,
  type Projection,
} from '#view/figures/site-map/coastline.ts';
import { findDot, placeMaps } from '#view/figures/site-map/place-map.ts';
import { countLower, seriesOfMap } from '#view/figures/site-map/series.ts';

const format = createFormat('en');
const facts = listSiteFacts(defaultScenario);
const rank = (own: Readonly<Record<string, string>>, chosen = 'us-ashburn') =>
  rankSites(facts, readCompare(choicesOf(own)), chosen, findClimateYear);

/** Whether a place lies on land: a line from it to the north crosses the coast an odd number of times. */
function isLand([east, north]: Place): boolean {
  let crossings = 0;
  for (const ring of coastline) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x0, y0] = ring.at(index - 1) ?? [x1, y1];
      if (x0 > east === x1 > east) continue;
      if (y0 + ((y1 - y0) * (east - x0)) / (x1 - x0) > north) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

describe('the coast', () => {
  it('has known places on land, and the middles of oceans in water', () => {
    for (const place of [
      [116.4, 39.9],
      [-98, 39],
      [25, 0],
      [134, -25],
      [-60, -10],
      [90, 62],
    ] as const)
      expect(isLand(place), String(place)).toBe(true);
    for (const place of [
      [-150, 0],
      [-30, 30],
      [80, -20],
      [179, 30],
      [-140, 45],
    ] as const)
      expect(isLand(place), String(place)).toBe(false);
  });

  it('has no piece that jumps across the map', () => {
    for (const ring of coastline)
      for (const [index, [x, y]] of ring.entries()) {
        const [beforeX, beforeY] = ring.at(index - 1) ?? [x, y];
        expect(Math.hypot(x - beforeX, y - beforeY)).toBeLessThan(40);
      }
  });
});

describe('the projections', () => {
  const areaOf = (project: Projection, [east, north]: Place) => {
    const step = 1e-3;
    const [here, right, up] = [
      [east, north],
      [east + step, north],
      [east, north + step],
    ].map(([x = 0, y = 0]) => project([x, y]));
    if (!here || !right || !up) throw new Error('no place');
    const across = [right.x - here.x, right.y - here.y] as const;
    const along = [up.x - here.x, up.y - here.y] as const;
    const onGlobe = (step * (Math.PI / 180)) ** 2 * Math.cos((north * Math.PI) / 180);
    return Math.abs(across[0] * along[1] - across[1] * along[0]) / onGlobe;
  };

  it('keep areas: a square degree weighs the same everywhere, per square of the globe', () => {
    for (const project of [projectWorld, projectChina]) {
      const areas = [
        [105, 30],
        [91, 45],
        [121, 22],
        [100, 38],
      ].map(([x = 0, y = 0]) => areaOf(project, [x, y]));
      for (const area of areas) expect(area / (areas[0] ?? 1)).toBeCloseTo(1, 4);
    }
    expect(areaOf(projectWorld, [-150, -40])).toBeCloseTo(areaOf(projectWorld, [0.5, 60]), 4);
  });

  it('fit their window into a box, north up', () => {
    const box = { left: 10, top: 20, width: 300, height: 200 };
    const project = fitProjection(projectChina, { east: [90, 123.5], north: [20.5, 45] }, box);
    for (const { east, north, country } of facts.filter((site) => site.country === 'CN')) {
      const { x, y } = project([east, north]);
      expect(x > 10 && x < 310 && y > 20 && y < 220, country).toBe(true);
    }
    expect(project([105, 40]).y).toBeLessThan(project([105, 25]).y);
  });
});

describe('the map', () => {
  const series = seriesOfMap(facts, 'carbon');

  it.each([328, 920])('shows every site once on the world and the fifteen in China larger, %d pixels wide', (width) => {
    const plot = placePlot(width, placeHeight(width, 0.42), 0, 0);
    const maps = placeMaps(plot, series.dots);
    expect(maps.world.dots.length).toBe(61);
    expect(maps.inset.dots.length).toBe(15);
    for (const { x, y } of [...maps.world.dots, ...maps.inset.dots]) {
      expect(x >= 0 && x <= plot.right, String(x)).toBe(true);
      expect(y >= plot.top && y <= plot.bottom, String(y)).toBe(true);
    }
    const near = maps.inset.dots.flatMap((one, at) =>
      maps.inset.dots.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...near)).toBeGreaterThan(5);
    for (const { index, x, y } of maps.inset.dots) expect(findDot(maps, x, y)).toBe(index);
    expect(findDot(maps, plot.right * 0.3, plot.bottom - 2)).toBeNull();
  });

  it('shades by fifths, a lower value never darker', () => {
    const sorted = [...series.dots].sort((one, other) => (one.value ?? 0) - (other.value ?? 0));
    for (const [at, dot] of sorted.entries()) expect(dot.fifth).toBeGreaterThanOrEqual(sorted[at - 1]?.fifth ?? 0);
    expect(new Set(series.dots.map(({ fifth }) => fifth)).size).toBe(5);
    const first = sorted[0];
    expect(first && countLower(series, first)).toBe(0);
  });
});

describe('numbers of sites', () => {
  it('are those of the whole corridor, which trains a model as well', () => {
    for (const id of ['us-ashburn', 'cn-xining', 'sg']) {
      const scenario = scenarioWith({ 'facility.site': id });
      const { finance, facility } = simulate(scenario, calibrationOf());
      const site = facts.find((one) => one.id === id);
      expect(finance.kind === 'finance' && finance.breakEvenRentUsdPerHour).toBe(site?.cost?.used);
      expect(facility.kind === 'facility' && facility.pue).toBe(site?.pue);
    }
  });

  it('of a fleet are those of the corridor, but for the training', () => {
    const whole = simulate(defaultScenario, calibrationOf());
    const fleet = simulateFleet(defaultScenario, calibrationOf());
    const { accelerator, accelerators } = defaultScenario.cluster;
    expect(fleet.finance).toMatchObject({ cluster: { accelerator, accelerators } });
    expect({ ...fleet.finance, cluster: null }).toEqual({ ...whole.finance, cluster: null });
    expect(fleet.facility).toEqual({ ...whole.facility, trainingEnergyKwh: NaN, trainingCarbonTonnes: NaN });
  });

  it('keep the chosen site’s own price and PUE, and leave the others theirs', () => {
    const set = listSiteFacts(
      scenarioWith({ 'facility.site': 'cn-guian', 'facility.pue': 1.9, 'facility.usdPerKwh': 0.3 }),
    );
    for (const [at, { id, pue, usdPerKwh }] of set.entries()) {
      expect(pue, id).toBe(id === 'cn-guian' ? 1.9 : facts[at]?.pue);
      expect(usdPerKwh.typical, id).toBe(id === 'cn-guian' ? 0.3 : facts[at]?.usdPerKwh.typical);
    }
  });

  it('cost more where electricity does, and span what its price spans', () => {
    for (const { id, cost, carbon, grid } of facts) {
      expect(cost && cost.low <= cost.used && cost.used <= cost.high, id).toBe(true);
      expect(carbon && carbon.high / carbon.low, id).toBeCloseTo(grid.high / grid.low, 9);
    }
  });
});

describe('the front of cost against carbon', () => {
  it('holds the cheapest and the cleanest, nobody who is beaten, and everybody who is not', () => {
    const front = findPareto(facts);
    const rows = facts.flatMap(({ id, cost, carbon }) =>
      cost && carbon ? [{ id, usd: cost.used, kg: carbon.used }] : [],
    );
    expect(front.has(rows.reduce((best, row) => (row.usd < best.usd ? row : best)).id)).toBe(true);
    expect(front.has(rows.reduce((best, row) => (row.kg < best.kg ? row : best)).id)).toBe(true);
    for (const one of rows) {
      const beats = (other: (typeof rows)[number]) =>
        other.usd <= one.usd && other.kg <= one.kg && (other.usd < one.usd || other.kg < one.kg);
      expect(front.has(one.id), one.id).toBe(!rows.some(beats));
    }
  });

  it('inside China is a real choice: cheap and dirty against dearer and clean', () => {
    const china = facts.filter(({ country }) => country === 'CN');
    expect(findPareto(china).size).toBeGreaterThan(2);
  });
});

describe('the ranking', () => {
  it('ascends, numbers everybody of the region, and shows the chosen site even where it is not among the best', () => {
    const { all, shown } = rank({}, 'gb-london');
    expect(all.length).toBe(61);
    expect(all.map((row) => row.rank)).toEqual(all.map((_, at) => at + 1));
    for (const [at, { value }] of all.entries())
      expect(value.used).toBeGreaterThanOrEqual(all[at - 1]?.value.used ?? 0);
    expect(shown.length).toBe(20);
    expect(shown.at(-1)?.site.id).toBe('gb-london');
  });

  it('has a region for every country, fifteen sites in China', () => {
    expect(rank({ 'f.region': 'china' }).all.length).toBe(15);
    const parts = ['china', 'america', 'europe', 'elsewhere'].map((region) => rank({ 'f.region': region }).all.length);
    expect(parts.reduce((sum, one) => sum + one)).toBe(61);
    expect([regionOf('HK'), regionOf('CL'), regionOf('IS')]).toEqual(['elsewhere', 'america', 'europe']);
  });

  it('of carbon shows every account that is in the spread', () => {
    const { all } = rank({ 'f.ranking': 'carbon' });
    for (const { site, said, value } of all) {
      const accounts = listAccounts(site.id).filter(({ isInSpread }) => isInSpread);
      expect(said.length, site.id).toBe(accounts.length > 1 ? accounts.length : 0);
      for (const one of said) {
        expect(one).toBeGreaterThanOrEqual(value.low * (1 - 1e-12));
        expect(one).toBeLessThanOrEqual(value.high * (1 + 1e-12));
      }
    }
  });

  it('of water needs the weather, and is highest where air is hot and evaporation must help', () => {
    const choice = readCompare(choicesOf({ 'f.ranking': 'water' }));
    expect(rankSites(facts, choice, 'us-ashburn', null).all).toEqual([]);
    const { all } = rank({ 'f.ranking': 'water' });
    const litres = (id: string) => all.find(({ site }) => site.id === id)?.value.used ?? NaN;
    expect(litres('ae-abudhabi')).toBeGreaterThan(litres('se-lulea'));
    for (const { value } of rank({ 'f.ranking': 'water', 'f.siteCooling': 'air-chiller' }).all)
      expect(value.used).toBe(0);
  });

  it('flags hub rules, and green power clears that flag', () => {
    const broken = (own: Readonly<Record<string, string>>) =>
      rank({ 'f.region': 'china', ...own }).all.flatMap((row) => row.broken);
    expect(broken({}).filter(({ rule }) => rule.id === 'green-hub').length).toBe(10);
    expect(broken({ 'f.green': '0.8' }).filter(({ rule }) => rule.id === 'green-hub')).toEqual([]);
    const [first] = broken({});
    expect(first && sayRule(first, en, format)).toBe(
      'national hubs: green power at least 80 %; here 0 %, nearest that passes 80 %'.replaceAll(' %', '\u00a0%'),
    );
  });

  it('is a table of all its sites', () => {
    const { all } = rank({ 'f.region': 'europe' });
    const table = tableOfRanking(all, en, format);
    expect(table.rows.length).toBe(all.length);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
  });
});

describe('the working of a site', () => {
  it.each(sites.map(({ id }) => id))('%s names every account with its source, and counts them', (id) => {
    const site = facts.find((one) => one.id === id);
    if (!site) throw new Error(id);
    const rows = workingOfSite(site, en.site, format);
    for (const row of rows) expect(row.formula || row.source, row.term).not.toBe('');
    expect(rows.filter(({ term }) => term.startsWith('Carbon intensity')).length).toBe(listAccounts(id).length);
    const named = new Set(
      rows.map(({ source }) => source.replace(' (from memory, to be checked)', '')).filter(Boolean),
    );
    expect(named.size).toBe(countSiteSources(id));
    const own = rank({}, id).all.find((row) => row.site.id === id);
    if (!own) return;
    const rules = workingOfRules(own, readCompare(undefined), en, format);
    for (const { source } of rules) if (source) named.add(source);
    expect(named.size).toBe(countCompareSources(id));
  });
});
