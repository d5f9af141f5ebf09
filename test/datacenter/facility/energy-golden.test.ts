/** The golden cases of energy and carbon, every one of them, to the tolerance that stands with it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mostCharge } from '#datacenter/facility/battery.ts';
import {
  averageWatts,
  carbonUsage,
  coolingTons,
  powerUsage,
  renewableCoverage,
  siteWaterCubicMetres,
  sourceWaterUsage,
} from '#datacenter/facility/effectiveness.ts';
import { embodiedPaybackYears, embodiedShare } from '#datacenter/facility/embodied.ts';
import { carbonTonnes, energyKwh, meterPowerW } from '#datacenter/facility/energy.ts';
import { lithium } from '#datacenter/catalog/energy-supply.ts';
import { hoursPerYear, secondsPerHour } from '#datacenter/units/units.ts';

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly args: Readonly<Record<string, number & readonly number[]>>;
  readonly expected: number;
  readonly abs_tol: number;
}
type Args = Case['args'];

const take = (args: Args, name: string): number => args[name] ?? Number.NaN;

const answers: Readonly<Record<string, (args: Args) => number>> = {
  avg_watts: (a) => averageWatts(take(a, 'min_w'), take(a, 'max_w'), take(a, 'util')),
  energy_kwh: (a) =>
    energyKwh(meterPowerW(take(a, 'watts'), take(a, 'pue')), take(a, 'hours') * secondsPerHour) *
    take(a, 'replication'),
  operational_kg: (a) => carbonTonnes(take(a, 'kwh'), take(a, 'g_per_kwh')),
  embodied_share: (a) =>
    embodiedShare(
      take(a, 'total_kg'),
      take(a, 'hours'),
      take(a, 'life_hours'),
      take(a, 'resources'),
      take(a, 'total_resources'),
    ),
  pue: (a) => {
    const result = powerUsage(take(a, 'total_kwh'), take(a, 'it_kwh'));
    return result.kind === 'pue' ? result.pue : Number.NaN;
  },
  facility_mw: (a) =>
    meterPowerW(take(a, 'gpus') * take(a, 'tdp_w') * take(a, 'server_overhead'), take(a, 'pue')) / 1e6,
  annual_gwh: (a) => energyKwh(take(a, 'mw') * 1e6, hoursPerYear * secondsPerHour) / 1e6,
  cooling_tons: (a) => coolingTons(take(a, 'it_kw')),
  site_water_m3: (a) => siteWaterCubicMetres(take(a, 'it_kwh'), take(a, 'wue')),
  source_water_l_per_kwh: (a) => sourceWaterUsage(take(a, 'wue_site'), take(a, 'pue'), take(a, 'ewif')),
  cue: (a) => carbonUsage(take(a, 'pue'), take(a, 'g_per_kwh')),
  embodied_payback_years: (a) => embodiedPaybackYears(take(a, 'embodied_t'), take(a, 'annual_saving_t')),
  max_charge_mw: (a) =>
    mostCharge(
      {
        ...lithium,
        chargeEfficiency: take(a, 'eff_c'),
        chargeRate: take(a, 'c_rate'),
        upperSlope: take(a, 'u'),
        upper: take(a, 'v'),
      },
      take(a, 'capacity'),
      take(a, 'level'),
      take(a, 'hours'),
    ),
  renewable_coverage: (a) => renewableCoverage(a['renewable'] ?? [], a['load'] ?? []),
};

const file = '../shared/golden/energy_carbon.json';
const isThere = existsSync(file);
if (!isThere) console.log('golden cases of energy and carbon: skipped, the table is not beside this checkout');

describe.skipIf(!isThere)('golden cases of energy and carbon', () => {
  const { cases } = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }) : { cases: [] };

  it('are all answered, each within its tolerance', () => {
    expect(cases.length).toBeGreaterThanOrEqual(14);
    const errors = cases.map(({ id, fn, args, expected, abs_tol }) => {
      const error = Math.abs((answers[fn]?.(args) ?? Number.NaN) - expected);
      expect(error, id).toBeLessThanOrEqual(abs_tol);
      return error / abs_tol;
    });
    console.log(`${cases.length} golden cases, worst error ${Math.max(...errors).toPrecision(2)} of its tolerance`);
  });
});

describe('a rival page’s printed example', () => {
  it('of 10,000 GPUs: 11.83 MW, 103.6 GWh and 8.3 million USD at 0.08, within 0.1 %', () => {
    const meterW = meterPowerW(10_000 * 700 * 1.3, 1.3);
    const kwh = energyKwh(meterW, hoursPerYear * secondsPerHour);
    expect(Math.abs(meterW / 11.83e6 - 1)).toBeLessThan(0.001);
    expect(Math.abs(kwh / 103.6e6 - 1)).toBeLessThan(0.001);
    expect(((kwh * 0.08) / 1e6).toFixed(1)).toBe('8.3');
  });

  it('of 41.67 MW of IT: 11,847 tons of refrigeration', () => {
    expect(Math.round(coolingTons(41_666.6667))).toBe(11_847);
  });
});
