import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, findField } from '#datacenter/scenario/all-fields.ts';
import type { NumberField } from '#datacenter/units/field.ts';
import { fromPlace, toPlace, toShareOfTrack, trackOf } from '#view/controls/scale.ts';
import { readTyped, writeTyped } from '#view/controls/typed.ts';

const fields = allFields.filter((field) => field.kind === 'number');
const field = (id: string): NumberField => {
  const found = findField(id);
  if (found?.kind !== 'number') throw new Error(`${id} is no number`);
  return found;
};

describe('a slider', () => {
  it.each(fields.map((one) => [one.id, one] as const))('of %s reaches both limits and stays inside them', (_, one) => {
    const { min, max } = trackOf(one);
    expect(fromPlace(one, min)).toBeCloseTo(one.low, 9);
    expect(fromPlace(one, max)).toBeCloseTo(one.high, 9);
    fc.assert(
      fc.property(fc.double({ min, max, noNaN: true }), (place) => {
        const value = fromPlace(one, place);
        return value >= one.low && value <= one.high;
      }),
      { seed: 1 },
    );
  });

  it('stops at the rungs of a ladder and nowhere else', () => {
    const accelerators = field('cluster.accelerators');
    const { max } = trackOf(accelerators);
    const stops = Array.from({ length: max + 1 }, (_, place) => fromPlace(accelerators, place));
    expect(stops).toEqual(accelerators.ladder);
    expect(stops.map((value) => toPlace(accelerators, value))).toEqual(stops.map((_, place) => place));
  });

  it('of a logarithmic field moves in equal ratios', () => {
    const tokens = field('workload.tokens');
    const middle = Math.sqrt(tokens.low * tokens.high);
    expect(toShareOfTrack(tokens, middle)).toBeCloseTo(0.5, 9);
  });
});

describe('typed values', () => {
  it('are taken in the unit that is shown', () => {
    expect(readTyped(field('finance.rentDeclinePerYear'), '15 % a year')).toBeCloseTo(0.15, 12);
    expect(readTyped(field('finance.rentUsdPerHour'), '2.50 USD/h')).toBe(2.5);
    expect(readTyped(field('cluster.accelerators'), '1,024')).toBe(1024);
    expect(readTyped(field('workload.tokens'), '15T')).toBe(15e12);
    expect(readTyped(field('workload.tokens'), '1.5e13')).toBe(15e12);
    expect(readTyped(field('workload.tokens'), '15 万亿')).toBe(15e12);
    expect(readTyped(field('finance.serverUsd'), '5 万美元')).toBe(50_000);
    expect(readTyped(field('finance.rentUsdPerHour'), 'cheap')).toBeNull();
  });

  it.each(fields.map((one) => [one.id, one] as const))('of %s read back as they were written', (_, one) => {
    for (const value of [one.low, one.default ?? one.high, one.high]) {
      expect(readTyped(one, writeTyped(one, value))).toBeCloseTo(value, 6);
    }
  });
});
