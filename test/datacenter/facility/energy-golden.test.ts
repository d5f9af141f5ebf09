/** The golden cases of energy and carbon, every one of them, to the tolerance that stands with it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coolingTons } from '#datacenter/facility/effectiveness.ts';
import { energyKwh, meterPowerW } from '#datacenter/facility/energy.ts';
import { hoursPerYear, secondsPerHour } from '#datacenter/units/units.ts';
import { measureError } from '#lessons/self-check/golden-case.ts';
import { answersOf } from '#lessons/self-check/run-check.ts';

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly expected: number;
  readonly abs_tol: number;
}

const file = '../shared/golden/energy_carbon.json';
const isThere = existsSync(file);
if (!isThere) console.log('golden cases of energy and carbon: skipped, the table is not beside this checkout');

describe.skipIf(!isThere)('golden cases of energy and carbon', () => {
  const { cases } = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }) : { cases: [] };

  it('are all answered, each within its tolerance', () => {
    expect(cases.length).toBeGreaterThanOrEqual(14);
    const errors = cases.map(({ id, fn, args, expected, abs_tol }) => {
      const error = measureError(expected, answersOf['energy']?.[fn]?.(args));
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
