/** Security controls and permissions, and the floor: more controls never cost safety, denials hold, sums are sums. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillFloor, moveRack, planFloor, type FloorCaps, type Rack } from '#datacenter/facility/floor.ts';
import { isPermitted, rateResidual, type Control, type Rule, type Threat } from '#datacenter/facility/security.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const threatIds = ['leak', 'ransom', 'theft'] as const;
const threats = fc.array(
  fc.record({
    id: fc.constantFrom(...threatIds),
    eventsPerYear: fc.double({ min: 0, max: 10, noNaN: true }),
    usdPerEvent: fc.double({ min: 0, max: 1e7, noNaN: true }),
  }),
  { maxLength: 4 },
);
const control = fc.record({
  id: fc.string(),
  usdPerYear: fc.double({ min: 0, max: 1e6, noNaN: true }),
  prevents: fc.record({ leak: share, ransom: share, theft: share }),
});

function rate(some: readonly Threat[], controls: readonly Control[], floor: number) {
  const result = rateResidual(some, controls, floor);
  if (result.kind !== 'residual') throw new Error(JSON.stringify(result));
  return result;
}

describe('residual loss', () => {
  it('never rises with one more control, and never falls below the floor', () => {
    fc.assert(
      fc.property(threats, fc.array(control, { maxLength: 5 }), control, share, (some, controls, more, floor) => {
        const before = rate(some, controls, floor);
        const after = rate(some, [...controls, more], floor);
        expect(after.usdPerYear).toBeLessThanOrEqual(before.usdPerYear * (1 + 1e-12));
        expect(after.usdPerYear).toBeGreaterThanOrEqual(floor * after.untreatedUsdPerYear * (1 - 1e-12));
        for (const { usdPerYear } of after.worths) expect(usdPerYear).toBeGreaterThanOrEqual(-1e-6);
      }),
      { seed: 1 },
    );
  });

  it('multiplies what controls let through: half of half of 2 events at 1,000 USD is 500 USD', () => {
    const controls = ['a', 'b'].map((id) => ({ id, usdPerYear: 10, prevents: { leak: 0.5 } }));
    const { usdPerYear, untreatedUsdPerYear, controlsUsdPerYear, worths } = rate(
      [{ id: 'leak', eventsPerYear: 2, usdPerEvent: 1000 }],
      controls,
      0.1,
    );
    expect([usdPerYear, untreatedUsdPerYear, controlsUsdPerYear]).toEqual([500, 2000, 20]);
    expect(worths.map((one) => one.usdPerYear)).toEqual([500, 500]);
  });

  it('refuses a control that prevents more than everything', () => {
    const wrong = [{ id: 'a', usdPerYear: 0, prevents: { leak: 1.5 } }];
    expect(rateResidual([], wrong, 0)).toMatchObject({ nearest: { field: 'leak', value: 1 } });
  });
});

const rule = fc.record({
  role: fc.constantFrom('guest', 'operator', '*'),
  action: fc.constantFrom('read', 'write', 'erase', '*'),
  effect: fc.constantFrom('allow' as const, 'deny' as const),
});

describe('permissions', () => {
  it('deny what no rule allows', () => {
    expect(isPermitted([], 'guest', 'read')).toBe(false);
    expect(isPermitted([{ role: '*', action: 'read', effect: 'allow' }], 'guest', 'read')).toBe(true);
  });

  it('keep denied what is denied, whatever is allowed besides and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), fc.nat(8), (rules, at) => {
        const denied: Rule = { role: 'guest', action: 'erase', effect: 'deny' };
        const all = [...rules.slice(0, at), denied, ...rules.slice(at)];
        expect(isPermitted(all, 'guest', 'erase')).toBe(false);
        expect(isPermitted([...all, { role: '*', action: '*', effect: 'allow' }], 'guest', 'erase')).toBe(false);
      }),
      { seed: 2 },
    );
  });
});

const caps: FloorCaps = {
  rows: 2,
  placesPerRow: 3,
  rackPowerW: 40_000,
  rowPowerW: 100_000,
  hallPowerW: 180_000,
  hallCoolingW: 150_000,
};

function plan(racks: readonly Rack[], more: Partial<FloorCaps> = {}) {
  const result = planFloor(racks, { ...caps, ...more });
  if (result.kind !== 'floor') throw new Error(JSON.stringify(result));
  return result;
}

describe('the floor', () => {
  it('draws what its racks draw, row by row and in all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 6 }), (powers) => {
        const racks = powers.map((powerW, index) => ({ ...(fillFloor(6, 0, 3)[index] as Rack), powerW }));
        const { powerW, rowPowerW } = plan(racks);
        expect(powerW).toBe(powers.reduce((a, b) => a + b, 0));
        expect(rowPowerW.reduce((a, b) => a + b, 0)).toBe(powerW);
      }),
      { seed: 3 },
    );
  });

  it('flags every cap that is passed: rack, row, hall, cooling, space and place', () => {
    const limits = (racks: readonly Rack[]) => plan(racks).excesses.map(({ limit }) => limit);
    expect(limits(fillFloor(6, 25_000, 3))).toEqual([]);
    expect(limits(fillFloor(6, 26_000, 3))).toEqual(['hall-cooling']);
    expect(limits(fillFloor(1, 41_000, 3))).toEqual(['rack-power']);
    expect(limits(fillFloor(3, 35_000, 3))).toEqual(['row-power']);
    expect(limits(fillFloor(7, 20_000, 3))).toEqual(['space']);
    expect(limits(fillFloor(6, 32_000, 3))).toEqual(['hall-power', 'hall-cooling']);
    const [one] = fillFloor(1, 10, 3);
    expect(limits([one, { ...(one as Rack), id: 'twin' }].flatMap((rack) => rack ?? []))).toEqual(['same-place']);
  });

  it('moves a rack to a free place and keeps it where another stands', () => {
    const racks = fillFloor(2, 1000, 3);
    expect(moveRack(racks, '1', 1, 2)[0]).toEqual({ id: '1', row: 1, place: 2, powerW: 1000 });
    expect(moveRack(racks, '1', 0, 1)).toBe(racks);
  });
});
