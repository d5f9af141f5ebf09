/** Laws of the facility: what goes in comes out or is lost, part fill costs, weather and batteries keep their balance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coolingKinds, coolingRows, type CoolingKind } from '#datacenter/catalog/cooling-kinds.ts';
import { lithium } from '#datacenter/catalog/energy-supply.ts';
import { sites } from '#datacenter/catalog/sites.ts';
import { levelAfter, mostCharge, mostDischarge } from '#datacenter/facility/battery.ts';
import { makeWeather, wetBulbC } from '#datacenter/facility/climate.ts';
import { coolAt, coolHours } from '#datacenter/facility/cooling.ts';
import { runYear, type YearChoice, type YearOutcome } from '#datacenter/facility/hourly-year.ts';
import { shiftLoad } from '#datacenter/facility/load-shift.ts';
import { followLoad } from '#datacenter/facility/part-load.ts';
import { runPowerChain, type ChainFlow } from '#datacenter/facility/chain-flow.ts';
import {
  layOutChain,
  meterHours,
  meterPowerOf,
  stageLossW,
  stageOutputW,
  type FeedCount,
} from '#datacenter/facility/power-chain.ts';
import { binWeather, coolYear } from '#datacenter/facility/weather-bins.ts';
import { findClimate } from '#datacenter/facility/site-climate.ts';
import type { Infeasible } from '#datacenter/units/units.ts';

const anyKind = fc.constantFrom<CoolingKind>(...coolingKinds);
const anyFeeds = fc.constantFrom<FeedCount>(1, 2);
const anyFill = fc.double({ min: 0.02, max: 1, noNaN: true });
const anyDesign = fc.double({ min: 1e4, max: 1e9, noNaN: true });
const anyShare = fc.double({ min: 0, max: 0.5, noNaN: true });
const anySite = fc.constantFrom(...sites.map(({ id }) => id));

function chainOf(result: ChainFlow | Infeasible): ChainFlow {
  if (result.kind === 'infeasible') throw new Error(result.reason);
  return result;
}

function climateOf(site: string) {
  const climate = findClimate(site);
  if (!climate) throw new Error(`no climate of ${site}`);
  return climate;
}

const plain: YearChoice = {
  climate: climateOf('us-ashburn'),
  cooling: coolingRows['water-chiller'],
  feeds: 2,
  itW: 7e5,
  designItW: 1e6,
  usdPerKwh: 0.08,
  isTimeOfUse: true,
  kgPerKwh: 0.37,
  solarW: 0,
  windW: 0,
  batteryWh: 0,
  flexibleShare: 0,
};

function yearOf(more: Partial<YearChoice> = {}): YearOutcome {
  const result = runYear({ ...plain, ...more });
  if (result.kind === 'infeasible') throw new Error(result.reason);
  return result;
}

describe('the power chain', () => {
  it('gives out what it takes in: grid = used + cooling + other + lost, at any fill, feed and plant', () => {
    fc.assert(
      fc.property(anyDesign, anyFill, anyFeeds, anyKind, anyShare, (designW, fill, feeds, kind, chillerShare) => {
        const flow = chainOf(
          runPowerChain(layOutChain(designW, feeds, coolingRows[kind]), designW * fill, chillerShare),
        );
        const sum = flow.usedW + flow.moveW + flow.chillerW + flow.otherW + flow.lostW;
        expect(Math.abs(sum / flow.gridW - 1)).toBeLessThan(1e-12);
        for (const { inW, outW, lossW } of flow.stages) {
          expect(lossW).toBeGreaterThan(0);
          expect(Math.abs((outW + lossW) / inW - 1)).toBeLessThan(1e-12);
        }
        expect(flow.pue).toBeGreaterThan(1);
        expect(flow.peakGridW).toBeGreaterThan(flow.gridW);
      }),
      { seed: 1 },
    );
  });

  it('has a PUE that falls as the hall fills, and rises with a second feed', () => {
    fc.assert(
      fc.property(anyFill, anyFill, anyKind, anyShare, (one, other, kind, chillerShare) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(more - less > 1e-6);
        const pueOf = (fill: number, feeds: FeedCount) =>
          chainOf(runPowerChain(layOutChain(1e6, feeds, coolingRows[kind]), 1e6 * fill, chillerShare)).pue;
        expect(pueOf(less, 2)).toBeGreaterThan(pueOf(more, 2));
        expect(pueOf(less, 1)).toBeLessThan(pueOf(less, 2) + (less > 0.7 ? 0.01 : 0));
      }),
      { seed: 2 },
    );
  });

  it('turns a loss round: what a stage gives, plus what it then loses, is what it took', () => {
    const anyCurve = fc.record({ idle: anyShare, linear: anyShare, square: anyShare });
    fc.assert(
      fc.property(anyCurve, fc.double({ min: 0.51, max: 3, noNaN: true }), (curve, inW) => {
        const outW = stageOutputW(curve, 1, 1, inW);
        expect(outW + stageLossW(curve, 1, 1, outW)).toBeCloseTo(inW, 9);
      }),
      { seed: 3 },
    );
    expect(stageOutputW({ idle: 0.1, linear: 0, square: 0.1 }, 1, 1, 0.05)).toBe(0);
  });

  it.each([0, -1, 1.001, Number.NaN])('refuses a hall filled to %s and offers a full one', (fill) => {
    const layout = layOutChain(1e6, 2, coolingRows.liquid);
    expect(runPowerChain(layout, fill * 1e6, 0)).toMatchObject({
      reason: 'fill-out-of-range',
      nearest: { field: 'facility.fill', value: 1 },
    });
  });
});

describe('the short form of PUE at part load', () => {
  it('is the stated PUE itself in a full hall, never below 1, and falls as the hall fills', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 3, noNaN: true }), anyFill, anyFill, (pue, one, other) => {
        expect(followLoad(pue, 1)).toBe(pue);
        expect(followLoad(pue, one)).toBeGreaterThanOrEqual(pue - 1e-12);
        expect(followLoad(pue, Math.min(one, other))).toBeGreaterThanOrEqual(
          followLoad(pue, Math.max(one, other)) - 1e-12,
        );
      }),
      { seed: 4 },
    );
  });

  it('stays within 0.06 of the full chain at every site, plant and fill from a fifth up', () => {
    const misses = sites.flatMap(({ id }) =>
      coolingKinds.flatMap((kind) => {
        const { chillerShare } = coolYear(coolingRows[kind], binWeather(makeWeather(climateOf(id))));
        const layout = layOutChain(1e6, 2, coolingRows[kind]);
        const full = chainOf(runPowerChain(layout, 1e6, chillerShare)).pue;
        return [0.2, 0.4, 0.6, 0.8].map((fill) => {
          const { pue } = chainOf(runPowerChain(layout, 1e6 * fill, chillerShare));
          return followLoad(full, fill) - pue;
        });
      }),
    );
    const worst = Math.max(...misses.map(Math.abs));
    console.log(`short form of PUE at part load: worst miss ${worst.toFixed(3)} of ${misses.length}`);
    expect(worst).toBeLessThan(0.06);
  });
});

describe('weather and cooling', () => {
  it('sort every hour of the year into a bin, at every site', () => {
    for (const { id } of sites) {
      const bins = binWeather(makeWeather(climateOf(id)));
      expect(
        bins.reduce((sum, { hours }) => sum + hours, 0),
        id,
      ).toBe(8760);
      for (const { dryC, wetC } of bins) expect(wetC, id).toBeLessThanOrEqual(dryC + 1e-9);
    }
  });

  it('never need less chilling in warmer or wetter air', () => {
    const anyC = fc.double({ min: -30, max: 45, noNaN: true });
    fc.assert(
      fc.property(anyKind, anyC, anyC, fc.double({ min: 0, max: 20, noNaN: true }), (kind, one, other, apart) => {
        const row = coolingRows[kind];
        const at = (dryC: number) => coolAt(row, dryC, dryC - apart);
        const [cold, warm] = [at(Math.min(one, other)), at(Math.max(one, other))];
        expect(warm.chillerShare).toBeGreaterThanOrEqual(cold.chillerShare - 1e-12);
        expect(warm.freeShare).toBeLessThanOrEqual(cold.freeShare + 1e-12);
        const humid = coolAt(row, one, one);
        expect(humid.chillerShare).toBeGreaterThanOrEqual(at(one).chillerShare - 1e-12);
      }),
      { seed: 5 },
    );
  });

  it('are hour by hour what the plant does at that air', () => {
    fc.assert(
      fc.property(anySite, anyKind, (site, kind) => {
        const weather = makeWeather(climateOf(site));
        const row = coolingRows[kind];
        const hours = { chillerShares: new Float64Array(8760), litresPerKwhHeat: new Float64Array(8760) };
        const freeHours = coolHours(row, weather, hours);
        const states = Array.from(weather.dryC, (dryC, hour) =>
          coolAt(row, dryC, wetBulbC(dryC, weather.dewC[hour] ?? NaN)),
        );
        const free = states.filter(({ freeShare }) => freeShare === 1).length;
        expect([...hours.chillerShares]).toEqual(states.map(({ chillerShare }) => chillerShare));
        expect([...hours.litresPerKwhHeat]).toEqual(states.map(({ litresPerKwhHeat }) => litresPerKwhHeat));
        expect(freeHours).toBe(free);
      }),
      { seed: 11, numRuns: 8 },
    );
  });

  it('find about the same year in the bins as hour by hour', () => {
    for (const site of ['us-ashburn', 'sg', 'se-lulea'] as const) {
      for (const kind of coolingKinds) {
        const cooling = coolingRows[kind];
        const binned = coolYear(cooling, binWeather(makeWeather(climateOf(site)), 1));
        const hourly = yearOf({ climate: climateOf(site), cooling });
        expect(Math.abs(binned.freeHours - hourly.freeHours), `${site} ${kind}`).toBeLessThan(300);
        const share = hourly.lost.chillerW / (hourly.itKwh + hourly.lost.distributionW + hourly.lost.upsW);
        expect(binned.chillerShare).toBeCloseTo(share, 3);
      }
    }
  });
});

describe('a battery', () => {
  it('never holds more than it can or less than nothing, and loses what it loses', () => {
    const steps = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.double({ min: 0.1, max: 10, noNaN: true }), (wishes, capacity) => {
        let level = capacity / 2;
        let [taken, given] = [0, 0];
        for (const wish of wishes) {
          const power =
            wish > 0
              ? Math.min(wish, mostCharge(lithium, capacity, level))
              : -Math.min(-wish, mostDischarge(lithium, capacity, level));
          level = levelAfter(lithium, level, power);
          taken += Math.max(0, power);
          given += Math.max(0, -power);
          expect(level).toBeGreaterThanOrEqual(-1e-9);
          expect(level).toBeLessThanOrEqual(capacity + 1e-9);
        }
        const balance = capacity / 2 + taken * lithium.chargeEfficiency - given * lithium.spentPerGiven;
        expect(level).toBeCloseTo(balance, 9);
      }),
      { seed: 6 },
    );
  });
});

describe('load shifting', () => {
  it('moves work within its day and drops none, stays under the most, and never makes the day worse', () => {
    const day = fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 48, maxLength: 48 });
    const worths = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(day, worths, fc.double({ min: 0, max: 1, noNaN: true }), (hours, worth, share) => {
        const load = Float64Array.from(hours);
        shiftLoad(load, Float64Array.from(worth), share, 1);
        for (const first of [0, 24]) {
          const sum = (all: ArrayLike<number>) =>
            Array.from(all)
              .slice(first, first + 24)
              .reduce((a, b) => a + b, 0);
          expect(sum(load)).toBeCloseTo(sum(hours), 9);
          const cost = (all: ArrayLike<number>) => sum(Array.from(all, (one, at) => one * (worth[at] ?? 0)));
          expect(cost(load)).toBeLessThanOrEqual(cost(hours) + 1e-9);
        }
        expect(Math.max(...load)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.min(...load)).toBeGreaterThanOrEqual(-1e-9);
      }),
      { seed: 7 },
    );
  });
});

describe('a year at a site', () => {
  const anySupply = fc.record({
    solarW: fc.double({ min: 0, max: 3e6, noNaN: true }),
    windW: fc.double({ min: 0, max: 3e6, noNaN: true }),
    batteryWh: fc.double({ min: 0, max: 2e7, noNaN: true }),
    flexibleShare: fc.double({ min: 0, max: 1, noNaN: true }),
    isTrading: fc.boolean(),
  });

  it('accounts for every kWh: made, bought, used, stored, lost and given up', () => {
    fc.assert(
      fc.property(anySite, anyKind, anySupply, (site, kind, supply) => {
        const year = yearOf({ ...supply, climate: climateOf(site), cooling: coolingRows[kind] });
        const { lost } = year;
        const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, year.meterKwh));
        near(year.gridKwh - year.filledKwh + year.directKwh + year.batteryOutKwh, year.meterKwh);
        const stored = year.batteryInKwh - year.filledKwh;
        near(year.solarMadeKwh + year.windMadeKwh, year.directKwh + stored + year.curtailedKwh);
        near(year.batteryInKwh, year.batteryOutKwh + year.batteryLostKwh + year.batteryGainKwh);
        const inside = lost.distributionW + lost.upsW + lost.transformerW + lost.moveW + lost.chillerW + year.otherKwh;
        near(year.itKwh + inside, year.meterKwh);
        near(year.itKwh, 7e5 * 8.76);
        expect(year.batteryLostKwh).toBeGreaterThanOrEqual(-1e-6);
        expect(year.batteryGainKwh).toBeGreaterThanOrEqual(0);
        expect(year.batteryGainKwh).toBeLessThanOrEqual(supply.batteryWh / 1000);
        expect(year.gridKwh).toBeGreaterThanOrEqual(-1e-6);
        expect(year.worstPue).toBeGreaterThanOrEqual(year.meanPue - 1e-12);
        expect(year.peakMeterW).toBeGreaterThan(year.meanMeterW);
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  it('buys less with more sun, wind and battery, and pays less where work may wait', () => {
    const bought = [{}, { solarW: 1e6 }, { solarW: 1e6, windW: 1e6 }, { solarW: 1e6, windW: 1e6, batteryWh: 4e6 }].map(
      (supply) => yearOf(supply).gridKwh,
    );
    expect([...bought].sort((one, other) => other - one)).toEqual(bought);
    const bills = [0, 0.1, 0.3, 0.6].map((flexibleShare) => yearOf({ flexibleShare }).usd);
    expect([...bills].sort((one, other) => other - one)).toEqual(bills);
  });

  it('never pays more because its battery trades, whatever it makes itself, and says how much less', () => {
    fc.assert(
      fc.property(anySite, anySupply, (site, supply) => {
        const climate = climateOf(site);
        const [still, trading] = [false, true].map((isTrading) => yearOf({ ...supply, climate, isTrading }));
        if (!still || !trading) throw new Error(site);
        expect(still.filledKwh).toBe(0);
        expect(still.savedUsd).toBe(0);
        expect(still.usd - trading.usd).toBeCloseTo(trading.savedUsd, 4);
        expect(trading.savedUsd).toBeGreaterThanOrEqual(-1e-9 * still.usd);
        // What is bought to be stored comes out less its losses.
        const more = trading.gridKwh - still.gridKwh;
        const losses = trading.batteryLostKwh - still.batteryLostKwh;
        const unused = trading.curtailedKwh - still.curtailedKwh;
        expect(Math.abs(more - losses - unused - (trading.batteryGainKwh - still.batteryGainKwh))).toBeLessThan(
          1e-9 * trading.meterKwh,
        );
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it('trades a small battery twice a day: 1.5 a kWh for what cost 0.5 at night and 1 at noon, after losses', () => {
    const year = yearOf({ batteryWh: 1e4, isTrading: true });
    const { chargeEfficiency, spentPerGiven } = lithium;
    const perKwh = 2 * (1.5 / spentPerGiven) - (0.5 + 1) / chargeEfficiency;
    // The last per cent of a charge comes out only slowly, and is left where hours run out.
    expect(year.savedUsd / (365 * 10 * 0.08 * perKwh)).toBeGreaterThan(0.97);
    expect(year.savedUsd / (365 * 10 * 0.08 * perKwh)).toBeLessThanOrEqual(1);
    expect(year.batteryLostKwh / year.filledKwh).toBeCloseTo(1 - chargeEfficiency / spentPerGiven, 3);
  });

  it('bills the mean of the months’ highest hours, which trading may raise and a demand charge then forbids', () => {
    const trading = { batteryWh: 4e6, isTrading: true, fill: 1 };
    const free = yearOf({ ...trading });
    expect(free.demandUsd).toBe(0);
    expect(free.billedPeakW).toBeGreaterThan(free.plainPeakW);
    const dear = yearOf({ ...trading, demandUsdPerKw: 1000 });
    expect(dear.billedPeakW).toBeLessThanOrEqual(dear.plainPeakW * (1 + 1e-12));
    expect(dear.demandUsd).toBeCloseTo((dear.billedPeakW / 1000) * 12 * 1000, 3);
    expect(dear.savedUsd).toBeGreaterThanOrEqual(0);
  });

  it('never pays more because its battery is kept for peaks, and never bills a higher one than without a battery', () => {
    fc.assert(
      fc.property(anySite, anySupply, (site, supply) => {
        const own = { ...supply, climate: climateOf(site), isTrading: false, demandUsdPerKw: 15 };
        const [still, shaving] = [false, true].map((isShaving) => yearOf({ ...own, isShaving }));
        expect(shaving!.billedPeakW).toBeLessThanOrEqual(still!.billedPeakW * (1 + 1e-9));
        expect(shaving!.usd + shaving!.demandUsd).toBeLessThanOrEqual((still!.usd + still!.demandUsd) * (1 + 1e-12));
        expect(shaving!.savedUsd).toBeCloseTo(still!.usd + still!.demandUsd - shaving!.usd - shaving!.demandUsd, 3);
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('has nothing to trade where every hour costs the same', () => {
    expect(yearOf({ batteryWh: 4e6, isTrading: true, isTimeOfUse: false })).toEqual(
      yearOf({ batteryWh: 4e6, isTimeOfUse: false }),
    );
  });

  it('draws hour by hour what the chain draws at that load and chilling', () => {
    fc.assert(
      fc.property(anyFill, anyFeeds, anyKind, anyShare, (fill, feeds, kind, chillerShare) => {
        const layout = layOutChain(1e6, feeds, coolingRows[kind]);
        const [meterW, heatW] = [new Float64Array(1), new Float64Array(1)];
        const lost = meterHours(layout, Float64Array.of(fill * 1e6), Float64Array.of(chillerShare), meterW, heatW);
        const flow = chainOf(runPowerChain(layout, fill * 1e6, chillerShare));
        const close = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThan(1e-9 * flow.gridW);
        close(meterW[0] ?? NaN, flow.gridW);
        close(meterPowerOf(layout, fill * 1e6, chillerShare), flow.gridW);
        close(lost.chillerW, flow.chillerW);
        close(lost.moveW, flow.moveW);
        const inHall = flow.stages.filter(({ id }) => id !== 'powerSupply').reduce((sum, { lossW }) => sum + lossW, 0);
        close(lost.distributionW + lost.upsW + lost.transformerW, inHall);
      }),
      { seed: 13 },
    );
  });

  it('costs what the mean price says when the load is flat and the price is not by the hour', () => {
    const year = yearOf({ isTimeOfUse: false });
    expect(year.usd).toBeCloseTo(year.meterKwh * 0.08, 6);
    expect(yearOf({ isTimeOfUse: true }).usd / year.usd).toBeCloseTo(1, 2);
    expect(year.carbonTonnes).toBeCloseTo((year.meterKwh * 0.37) / 1000, 6);
  });

  it('makes 1 kW of sun give what the site’s row says, and wind its yearly share', () => {
    for (const { id } of sites) {
      const climate = climateOf(id);
      const year = yearOf({ climate, solarW: 1000, windW: 1000 });
      expect(year.solarMadeKwh / climate.solarKwhPerKw, id).toBeCloseTo(1, 2);
      expect(year.windMadeKwh / 8760, id).toBeCloseTo(0.3, 2);
    }
  });

  it.each([
    [{ itW: 2e6 }, 'fill-out-of-range', 1],
    [{ itW: 0 }, 'fill-out-of-range', 1],
    [{ flexibleShare: 1.2 }, 'share-out-of-range', 1],
    [{ flexibleShare: -0.1 }, 'share-out-of-range', 0],
    [{ batteryWh: -1 }, 'below-zero', 0],
    [{ solarW: Number.NaN }, 'below-zero', 0],
    [{ usdPerKwh: Infinity }, 'below-zero', 0],
  ])('refuses %o, names the field and offers the nearest', (more, reason, value) => {
    expect(runYear({ ...plain, ...more })).toMatchObject({ kind: 'infeasible', reason, nearest: { value } });
  });
});
