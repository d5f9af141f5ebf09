/** Carbon of making: ranges in order, parts that sum, and each part by hand. */
import { describe, expect, it } from 'vitest';
import { embodiedPaybackYears, embodyYear } from '#datacenter/facility/embodied.ts';

const choice = { accelerators: 1024, designItW: 1e6, solarMadeKwh: 1e6, windMadeKwh: 2e6, batteryKwh: 4000 };

describe('embodied carbon of a year', () => {
  it('is what was given off in making over the years of use: 1,024 cards of 318 kg over four are 81.4 t', () => {
    const { accelerators, hosts, building, supply } = embodyYear(choice);
    expect(accelerators.typical).toBeCloseTo((1024 * 318) / 4 / 1000, 9);
    expect(hosts.typical).toBeCloseTo((128 * 2000) / 4 / 1000, 9);
    expect(building.typical).toBeCloseTo((1e6 * 0.8) / 20 / 1000, 9);
    expect(supply.typical).toBeCloseTo((1e6 * 0.055 + 2e6 * 0.0125 + (4000 * 104) / 10) / 1000, 9);
  });

  it('keeps the range of the sources, low to high in every part, and sums them end to end', () => {
    const { total, ...parts } = embodyYear(choice);
    for (const { low, typical, high } of [total, ...Object.values(parts)]) {
      expect(low).toBeLessThan(typical);
      expect(typical).toBeLessThan(high);
    }
    const sum = Object.values(parts).reduce((sofar, { high }) => sofar + high, 0);
    expect(total.high).toBeCloseTo(sum, 9);
    // Serious sources differ by three and a half for one card.
    expect(parts.accelerators.high / parts.accelerators.low).toBeCloseTo(3.5, 1);
  });

  it('is never paid back where nothing is saved', () => {
    expect(embodiedPaybackYears(1000, 0)).toBe(Infinity);
  });
});
