import { describe, expect, it } from 'vitest';
import { clampToField, type NumberField } from '#datacenter/units/field.ts';
import { bytesPerGib, hoursPerYear, joulesPerKwh, secondsPerDay, secondsPerHour } from '#datacenter/units/units.ts';

const ladder: NumberField = {
  kind: 'number',
  id: 'cluster.accelerators',
  short: 'n',
  how: 'assumed',
  source: 'assumption',
  unit: 'count',
  default: 8,
  low: 1,
  high: 64,
  scale: 'ladder',
  step: 1,
  ladder: [1, 8, 64],
};

describe('clampToField', () => {
  it('puts a value on the rung nearest by ratio, not by difference', () => {
    expect(clampToField(ladder, 23)).toBe(64);
    expect(clampToField(ladder, 22)).toBe(8);
  });

  it('keeps a linear value inside its limits', () => {
    const linear: NumberField = { ...ladder, scale: 'linear', low: 0, high: 1, default: 0.9 };
    expect([-1, 0.5, 7].map((value) => clampToField(linear, value))).toEqual([0, 0.5, 1]);
  });

  it('falls back to the default for what is no number', () => {
    expect(clampToField(ladder, NaN)).toBe(8);
    expect(clampToField({ ...ladder, default: null }, Infinity)).toBeNull();
  });
});

describe('constants', () => {
  it('agree with one another', () => {
    expect(secondsPerDay).toBe(24 * secondsPerHour);
    expect(hoursPerYear).toBe(365 * 24);
    expect(joulesPerKwh).toBe(1000 * secondsPerHour);
    expect(bytesPerGib).toBe(1024 ** 3);
  });
});
