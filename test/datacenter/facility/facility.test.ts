/** Power, energy and carbon by hand, the golden cases this room covers, and every way to say no. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sites } from '#datacenter/catalog/sites.ts';
import { findAcceleratorPower } from '#datacenter/facility/accelerator-power.ts';
import { carbonTonnes, energyKwh, meterPowerW } from '#datacenter/facility/energy.ts';
import { explainFacility } from '#datacenter/facility/explain.ts';
import { powerFacility } from '#datacenter/facility/facility.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';
import { hoursPerYear, secondsPerHour } from '#datacenter/units/units.ts';

const { cluster } = simulate(defaultScenario, null);
if (cluster.kind !== 'cluster') throw new Error('the default scenario has no cluster');
const choice = defaultScenario.facility;
const year = hoursPerYear * secondsPerHour;

describe('energy', () => {
  it('of 1 MW of IT at PUE 1.3 is 11,388,000 kWh a year', () => {
    expect(energyKwh(meterPowerW(1e6, 1.3), year)).toBeCloseTo(11_388_000, 6);
  });

  it('of 10,000 accelerators of 700 W with 30 % for servers at PUE 1.3 is 11.83 MW and 103.6 GWh', () => {
    expect(meterPowerW(10_000 * 700 * 1.3, 1.3)).toBeCloseTo(11.83e6, 3);
    expect(energyKwh(11.83e6, year)).toBeCloseTo(103.6308e6, 3);
  });

  const file = new URL('../../../../shared/golden/energy_carbon.json', import.meta.url);
  const isThere = existsSync(file);
  if (!isThere) console.log('energy golden cases: skipped, the table is not beside this checkout');
  it.skipIf(!isThere)('agrees with the golden cases that this room covers', () => {
    interface Case {
      id: string;
      args: Record<string, number>;
      expected: number;
      abs_tol: number;
    }
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
    const answers: Record<string, (a: Record<string, number>) => number> = {
      'kwh-1': (a) => energyKwh(meterPowerW(a['watts']!, a['pue']!), a['hours']! * secondsPerHour),
      'co2-1': (a) => carbonTonnes(a['kwh']!, a['g_per_kwh']! / 1000) * 1000,
      'facility-1': (a) => meterPowerW(a['gpus']! * a['tdp_w']! * a['server_overhead']!, a['pue']!) / 1e6,
      'facility-2': (a) => energyKwh(a['mw']! * 1e6, year) / 1e6,
      'cue-1': (a) => carbonTonnes(meterPowerW(1, a['pue']!), a['g_per_kwh']!) * 1000,
    };
    for (const [id, answer] of Object.entries(answers)) {
      const one = cases.find((row) => row.id === id)!;
      expect(Math.abs(answer(one.args) - one.expected), id).toBeLessThanOrEqual(one.abs_tol);
    }
  });
});

describe('a facility', () => {
  it('multiplies power and energy by the same PUE, and charges the energy at the meter', () => {
    const result = powerFacility({ ...choice, pue: 1.5, usdPerKwh: 0.1 }, cluster);
    if (result.kind !== 'facility') throw new Error(result.reason);
    expect(result.facilityPowerW / result.itPowerW).toBeCloseTo(1.5, 12);
    expect(result.energyKwhPerYear).toBeCloseTo((result.itPowerW / 1000) * 1.5 * 8760, 3);
    expect(result.energyUsdPerYear).toBeCloseTo(result.energyKwhPerYear * 0.1, 3);
    expect(result.trainingEnergyKwh / result.energyKwhPerYear).toBeCloseTo(cluster.trainingSeconds / year, 12);
  });

  it('draws more for each watt of IT in a hall that is filled less, and is built for more', () => {
    const at = (fill: number) => {
      const result = powerFacility({ ...choice, pue: 1.3, fill }, cluster);
      if (result.kind !== 'facility') throw new Error(result.reason);
      return result;
    };
    const pues = [1, 0.7, 0.4, 0.2].map((fill) => at(fill).pue);
    expect([...pues].sort((one, other) => one - other)).toEqual(pues);
    expect(at(1).pue).toBe(1.3);
    expect(at(0.5).statedPue).toBe(1.3);
    expect(at(0.5).designItPowerW).toBeCloseTo(2 * at(1).itPowerW, 6);
    expect(at(0.5).facilityPowerW).toBeCloseTo(at(0.5).itPowerW * at(0.5).pue, 6);
  });

  it('shows factors whose product is the carbon of a year, at every site', () => {
    for (const site of sites) {
      const result = powerFacility({ site: site.id, pue: null, usdPerKwh: null }, cluster);
      if (result.kind !== 'facility') throw new Error(result.reason);
      const product = explainFacility(result, cluster).reduce((sofar, { value, power }) => sofar * value ** power, 1);
      expect(product / result.carbonTonnesPerYear).toBeCloseTo(1, 12);
      expect(result.carbonKgPerKwh.p10).toBeLessThanOrEqual(result.carbonKgPerKwh.median);
      expect(result.carbonKgPerKwh.median).toBeLessThanOrEqual(result.carbonKgPerKwh.p90);
    }
  });

  it('takes a measured node where there is one, else the rated power with a host like that of the H100', () => {
    expect(findAcceleratorPower('h100-sxm')).toMatchObject({ watts: 6849 / 8, known: 'published' });
    expect(findAcceleratorPower('a100-sxm-80')?.known).toBe('assumed');
    expect(findAcceleratorPower('a100-sxm-80')?.watts).toBeCloseTo(400 * (6849 / 8 / 700), 9);
    expect(findAcceleratorPower('this-machine')).toMatchObject({ watts: 60, known: 'assumed' });
    expect(findAcceleratorPower('abacus')).toBeNull();
  });

  it.each([
    [{ ...choice, pue: 0.99 }, 'pue-below-one', 'facility.pue'],
    [{ ...choice, pue: Number.NaN }, 'pue-below-one', 'facility.pue'],
    [{ ...choice, fill: 0 }, 'fill-out-of-range', 'facility.fill'],
    [{ ...choice, fill: 1.2 }, 'fill-out-of-range', 'facility.fill'],
    [{ ...choice, usdPerKwh: -0.01 }, 'energy-price-below-zero', 'facility.usdPerKwh'],
    [{ ...choice, site: 'atlantis' }, 'unknown-site', 'facility.site'],
  ])('refuses %o', (bad, reason, field) => {
    expect(powerFacility(bad, cluster)).toMatchObject({ kind: 'infeasible', reason, nearest: { field } });
  });

  it('refuses no accelerators, less than none, and more than any grid could feed, with the nearest number', () => {
    for (const [accelerators, value] of [
      [0, 1],
      [-8, 1],
      [Number.NaN, 1],
      [1e12, Math.floor(1e12 / (6849 / 8))],
    ] as const) {
      expect(powerFacility(choice, { ...cluster, accelerators })).toMatchObject({
        reason: 'power-out-of-range',
        nearest: { field: 'cluster.accelerators', value },
      });
    }
  });

  it('refuses an accelerator of unknown power', () => {
    const result = powerFacility(choice, { ...cluster, accelerator: 'abacus' });
    expect(result).toMatchObject({ kind: 'infeasible', reason: 'power-unknown' });
  });
});
