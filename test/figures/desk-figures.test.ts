/** The figures of the desk: what they read from a link, where their marks stand, what their tables and workings say. */
import { describe, expect, it } from 'vitest';
import { createFormat } from '#text/format.ts';
import { en as floorEn } from '#text/figures/floor-plan/en.ts';
import { en as growthEn } from '#text/figures/capacity-growth/en.ts';
import { en as linksEn } from '#text/figures/network-links/en.ts';
import { en as pipelineEn } from '#text/figures/input-pipeline/en.ts';
import { fillFloor, moveRack, planFloor } from '#datacenter/facility/floor.ts';
import { planGrowth } from '#datacenter/facility/growth.ts';
import { planPipeline, playPipeline } from '#datacenter/facility/input-pipeline.ts';
import { findWay, layLinks, routeTraffic } from '#datacenter/facility/network.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { readGrowth } from '#view/figures/capacity-growth/fields.ts';
import { tableOfGrowth } from '#view/figures/capacity-growth/table.ts';
import { workingOfGrowth } from '#view/figures/capacity-growth/working.ts';
import { movedList, readFloor, writeRacks } from '#view/figures/floor-plan/fields.ts';
import { findSpot, heatOf, heatSteps, placeFloor } from '#view/figures/floor-plan/place-floor.ts';
import { tableOfFloor } from '#view/figures/floor-plan/table.ts';
import { workingOfFloor } from '#view/figures/floor-plan/working.ts';
import { readPipeline } from '#view/figures/input-pipeline/fields.ts';
import { drawnBatches, endOf, layLanes } from '#view/figures/input-pipeline/lanes.ts';
import { tableOfPipeline } from '#view/figures/input-pipeline/table.ts';
import { workingOfPipeline } from '#view/figures/input-pipeline/working.ts';
import { readLinks, toggleLink } from '#view/figures/network-links/fields.ts';
import { findLink, placePlaces, placeWay } from '#view/figures/network-links/place-network.ts';
import { tableOfLinks } from '#view/figures/network-links/table.ts';
import { workingOfLinks } from '#view/figures/network-links/working.ts';
import { placePlot } from '#view/charts/place/frame.ts';

const format = createFormat('en');
/** Choices that keep what is set, as the address does. */
function keep(start: Readonly<Record<string, string>> = {}) {
  const choices = { ...choicesOf(start), own: { ...start } as Record<string, string> };
  return Object.assign(choices, {
    setOwn: (key: string, text: string | null) => {
      if (text === null) Reflect.deleteProperty(choices.own, key);
      else choices.own[key] = text;
    },
  });
}

describe('the input pipeline', () => {
  it('draws every batch once in each stage, no two at once in a lane, and trains at the pace that is said', () => {
    for (const own of [{}, { 'f.prefetch': '0' }, { 'f.workers': '9', 'f.storageRate': '10' }]) {
      const choice = readPipeline(choicesOf(own));
      const spans = playPipeline(choice, drawnBatches);
      const lanes = layLanes(spans);
      expect(lanes.flatMap((lane) => lane.spans).length).toBe(3 * drawnBatches);
      for (const { spans: inLane } of lanes)
        for (const [rank, { end }] of inLane.slice(0, -1).entries())
          expect(inLane[rank + 1]?.start).toBeGreaterThanOrEqual(end - 1e-12);
      const plan = planPipeline(choice);
      if (plan.kind !== 'pipeline') throw new Error(plan.reason);
      const trained = spans.filter(({ stage }) => stage === 'train');
      const [first, last] = [trained[trained.length / 2], trained.at(-1)];
      expect(((last?.end ?? 0) - (first?.end ?? 0)) / (drawnBatches / 2 - 1)).toBeCloseTo(1 / plan.batchesPerSecond, 1);
      expect(endOf(spans)).toBe(last?.end);
      expect(tableOfPipeline(spans, pipelineEn, format).rows.length).toBe(drawnBatches);
      const rows = workingOfPipeline(choice, plan, pipelineEn, format);
      expect(rows.at(-1)?.value).toBe(format.share(plan.stallShare));
      for (const { formula } of rows) expect(formula).not.toBe('');
    }
  });
});

describe('the links that can be lost', () => {
  it('are cut and mended by the places at their ends, and a ring goes the long way round', () => {
    const choices = keep();
    const whole = readLinks(choices);
    expect(findWay(0, 3, whole.places, whole.links, whole.cut)?.length).toBe(3);
    const first = whole.links.findIndex(([from, to]) => from === 0 && to === 1);
    toggleLink(whole, first, choices);
    expect(choices.own['f.cut']).toBe('1_2');
    const cut = readLinks(choices);
    expect([...cut.cut]).toEqual([first]);
    expect(findWay(0, 1, cut.places, cut.links, cut.cut)?.length).toBe(5);
    expect(readLinks(choicesOf({ ...choices.own, 'f.shape': 'mesh' })).cut.size).toBe(1);
    toggleLink(cut, first, choices);
    expect(choices.own).toEqual({});
  });

  it('are found where they are drawn, and a way goes through the middles of places', () => {
    const plot = placePlot(600, 300, 0, 0);
    const links = layLinks('mesh', 5);
    const points = placePlaces(5, plot);
    for (const { x, y } of points) expect([x > 0, x < 600, y > 0, y < 300]).toEqual([true, true, true, true]);
    for (const [index, [from, to]] of links.entries()) {
      const [a, b] = [points[from], points[to]];
      if (!a || !b) throw new Error('no place');
      // A tenth from its start no other link is as near.
      expect(findLink({ x: a.x + 0.1 * (b.x - a.x), y: a.y + 0.1 * (b.y - a.y) }, links, points)).toBe(index);
    }
    expect(findLink({ x: 0, y: 0 }, links, points)).toBeNull();
    expect(
      placeWay(
        [
          [0, 1],
          [2, 1],
        ],
        0,
        points,
      ).split('L').length,
    ).toBe(3);
    expect(placeWay(null, 0, points)).toBe('');
  });

  it('have a table in which cut ones carry nothing, and a working that names the fullest', () => {
    const choice = readLinks(choicesOf({ 'f.cut': '1_2', 'f.pairTraffic': '60' }));
    const routes = routeTraffic(choice.places, choice.links, choice.cut, choice.pairBytesPerSecond);
    const { rows } = tableOfLinks(choice, routes.loads, linksEn, format);
    expect(rows.find((row) => row[3] === linksEn.states.cut)?.[1]).toBe(0);
    const most = Math.max(...routes.loads);
    expect(rows.filter((row) => row[1] === most)[0]?.[3]).toBe(linksEn.states.hot);
    const working = workingOfLinks(choice, routes, linksEn, format);
    expect(working.some(({ formula }) => formula.includes(format.bytesPerSecond(most)))).toBe(true);
  });
});

describe('the floor plan', () => {
  it.each([328, 920])('gives every place its own room inside a drawing of %i px, and finds it again', (width) => {
    for (const [rows, placesPerRow] of [
      [1, 1],
      [4, 12],
      [12, 24],
    ] as const) {
      const { caps } = readFloor(choicesOf({ 'f.hallRows': String(rows), 'f.rowPlaces': String(placesPerRow) }));
      const plot = placePlot(width, Math.max(410, width * 0.5), 72, 12);
      const placed = placeFloor(caps, plot);
      expect(placed.spots.length).toBe(rows * placesPerRow);
      for (const spot of placed.spots) {
        expect(spot.x).toBeGreaterThanOrEqual(plot.left);
        expect(spot.x + spot.wide).toBeLessThanOrEqual(plot.right + 0.01);
        expect(spot.y + spot.high).toBeLessThanOrEqual(plot.bottom + 0.01);
        expect(spot.wide).toBeGreaterThanOrEqual(20);
        expect(findSpot(spot.x + spot.wide / 2, spot.y + spot.high / 2, placed)).toBe(spot);
      }
    }
  });

  it('keeps moved and heavier racks in the link, and nothing of those that stand as they were filled', () => {
    const choices = keep();
    const choice = readFloor(choices);
    expect(writeRacks(moveRack(choice.racks, '1', 3, 11), choice, choices)).toBe(true);
    expect(choices.own[movedList.short]).toBe('1_4_12_0');
    const moved = readFloor(choices);
    expect(moved.racks[0]).toEqual({ id: '1', row: 3, place: 11, powerW: 40_000 });
    const heavy = moved.racks.map((rack) => (rack.id === '2' ? { ...rack, powerW: 50_000 } : rack));
    writeRacks(heavy, moved, choices);
    expect(readFloor(choices).racks[1]?.powerW).toBe(50_000);
    writeRacks(fillFloor(40, 40_000, 12), choice, choices);
    expect(choices.own).toEqual({});
    const far = choice.racks.map((rack) => ({ ...rack, row: 3 - rack.row }));
    const all = fillFloor(240, 1000, 24).map((rack) => ({ ...rack, place: 23 - rack.place }));
    expect(writeRacks(far, choice, choices)).toBe(true);
    expect(writeRacks(all, choice, choices), 'more than a link holds').toBe(false);
  });

  it('has totals that are the sum of its racks, in its table and its working too', () => {
    const choice = readFloor(choicesOf({ 'f.moved': '1_4_12_80' }));
    const floor = planFloor(choice.racks, choice.caps);
    if (floor.kind !== 'floor') throw new Error(floor.reason);
    const sum = choice.racks.reduce((total, { powerW }) => total + powerW, 0);
    const { rows } = tableOfFloor(floor, choice.racks, choice.caps, floorEn, format);
    expect(rows[0]?.[3]).toBeCloseTo(sum, 6);
    expect(rows.slice(2, 6).reduce((total, row) => total + Number(row[3]), 0)).toBeCloseTo(sum, 6);
    expect(rows.slice(6).reduce((total, row) => total + Number(row[3]), 0)).toBeCloseTo(sum, 6);
    expect(workingOfFloor(choice, floor, floorEn, format)[0]?.value).toBe(format.power(sum));
    const [rack] = choice.racks;
    if (!rack) throw new Error('no rack');
    expect(heatOf(rack, choice.caps)).toBe(heatSteps - 1);
    expect(heatOf({ ...rack, powerW: 0 }, choice.caps)).toBe(0);
  });
});

describe('capacity and demand', () => {
  it('has a table in which served and not served sum to the load, served and idle to the capacity', () => {
    for (const own of [{}, { 'f.policy': 'fixed' }, { 'f.lead': '0', 'f.growth': '-0.05' }]) {
      const choice = readGrowth(choicesOf(own));
      const plan = planGrowth(choice);
      if (plan.kind !== 'growth') throw new Error(plan.reason);
      for (const row of tableOfGrowth(plan, growthEn, format).rows) {
        const [, load = 0, capacity = 0, served = 0, unmet = 0, idle = 0] = row.map(Number);
        expect(served + unmet).toBeCloseTo(load, 6);
        expect(served + idle).toBeCloseTo(capacity, 6);
      }
      expect(workingOfGrowth(choice, plan, growthEn, format).length).toBe(7);
    }
  });
});
