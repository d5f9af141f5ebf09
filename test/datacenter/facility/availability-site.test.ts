/** Block diagrams of sites: closed form against seeded years, and what more redundancy, crews and causes do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findComponent, quotedTiers } from '#datacenter/catalog/component-reliability.ts';
import { oneUnit, rateBlock, type Block } from '#datacenter/facility/availability-blocks.ts';
import { drawYears, meanOfYears } from '#datacenter/facility/availability-draws.ts';
import {
  coolingSchemes,
  drawSite,
  powerSchemes,
  rateAvailability,
  type Availability,
  type AvailabilityChoice,
} from '#datacenter/facility/availability-site.ts';
import { createRandom } from '#datacenter/units/random.ts';

const base: AvailabilityChoice = {
  power: 'n+1',
  cooling: 'n+1',
  sites: 1,
  crews: 2,
  beta: 0.05,
  failoverHours: 0.25,
  restartHours: 0,
  usdPerHour: 1000,
};

function rate(more: Partial<AvailabilityChoice> = {}): Availability {
  const result = rateAvailability({ ...base, ...more });
  if (result.kind !== 'availability') throw new Error(JSON.stringify(result));
  return result;
}

const choices = fc.record({
  power: fc.constantFrom(...powerSchemes),
  cooling: fc.constantFrom(...coolingSchemes),
  sites: fc.integer({ min: 1, max: 3 }),
  crews: fc.integer({ min: 1, max: 8 }),
  beta: fc.double({ min: 0, max: 1, noNaN: true }),
  failoverHours: fc.double({ min: 0, max: 24, noNaN: true }),
  restartHours: fc.double({ min: 0, max: 24, noNaN: true }),
  usdPerHour: fc.double({ min: 0, max: 1e6, noNaN: true }),
});

/** Standard errors between the closed form and drawn years, of hours down and of outages per year. */
function strayOf(diagram: Block, years: number, seed: number) {
  const drawn = drawYears(diagram, years, createRandom(seed));
  const { mean, standardError } = meanOfYears(drawn);
  const { unavailability, failuresPerHour } = rateBlock(diagram);
  const expected = failuresPerHour * 8760 * years;
  return {
    hours: Math.abs(mean - unavailability * 8760) / standardError,
    outages: Math.abs(drawn.outages - expected) / Math.sqrt(expected),
  };
}

describe('a site played by chance', () => {
  it.each([
    ['n', 'n', 2, 0.05],
    ['n+1', 'n+1', 1, 0.1],
    ['n+1-paths', 'n+1', 2, 0],
    ['2n', '2n', 2, 0.2],
    ['2(n+1)', '2n', 4, 0.05],
  ] as const)('is down as long as the closed form says, within 3 standard errors: power %s, cooling %s', (...given) => {
    const [power, cooling, crews, beta] = given;
    const stray = strayOf(drawSite({ ...base, power, cooling, crews, beta }), 4000, 20_261_123);
    expect(stray.hours).toBeLessThan(3);
    expect(stray.outages).toBeLessThan(3);
  });

  it('also where repairs queue for one crew and some of unlike blocks are needed', () => {
    const group = { ...oneUnit('group', 200, 40), count: 5, needed: 3, crews: 1, beta: 0 };
    const diagram: Block = {
      kind: 'choose',
      id: 'two of three',
      needed: 2,
      blocks: [group, oneUnit('one', 300, 30), { kind: 'series', id: 'row', blocks: [oneUnit('a', 90, 9), group] }],
    };
    const stray = strayOf(diagram, 2000, 7);
    expect(stray.hours).toBeLessThan(3);
    // Outages bunch while the crew is behind, so their count strays more than by chance alone.
    expect(stray.outages).toBeLessThan(6);
  });

  it('gives the same years for the same seed, and no year longer than itself', () => {
    const diagram = drawSite(base);
    const once = drawYears(diagram, 500, createRandom(1));
    expect(once).toEqual(drawYears(diagram, 500, createRandom(1)));
    expect(once).not.toEqual(drawYears(diagram, 500, createRandom(2)));
    for (const hours of once.hoursDown) expect(hours).toBeLessThanOrEqual(8760);
  });
});

describe('the availability of a site', () => {
  it('has minutes that sum, money in proportion, and a share between 0 and 1', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const one = rate(choice);
        const sum = one.diagramMinutesPerYear + one.restartMinutesPerYear + one.failoverMinutesPerYear;
        expect(one.minutesPerYear).toBeCloseTo(Math.min(sum, 525_600), 6);
        expect(one.usdPerYear).toBeCloseTo((one.minutesPerYear / 60) * choice.usdPerHour, 4);
        expect(one.availability).toBeGreaterThanOrEqual(0);
        expect(one.availability).toBeLessThanOrEqual(1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('never falls with better power, better cooling, more crews, another site that takes over at once', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        /** The second loses no more than the first, but for the last digits. */
        const compare = (worse: Partial<AvailabilityChoice>, better: Partial<AvailabilityChoice>) => {
          const [before, after] = [worse, better].map((more) => rate({ ...choice, ...more }).minutesPerYear);
          expect(after).toBeLessThanOrEqual((before ?? NaN) * (1 + 1e-9) + 1e-9);
        };
        // Without common causes: those grow with nothing but themselves.
        const plain = { beta: 0, restartHours: 0, failoverHours: 0 };
        compare({ ...plain, power: 'n' }, { ...plain, power: 'n+1' });
        compare({ ...plain, power: 'n+1' }, { ...plain, power: 'n+1-paths' });
        compare({ ...plain, power: 'n' }, { ...plain, power: '2n' });
        compare({ ...plain, power: '2n' }, { ...plain, power: '2(n+1)' });
        // Outages may become more as they become shorter, so that what each costs by itself is left out.
        const still = { restartHours: 0, failoverHours: 0 };
        compare({ ...still, cooling: 'n' }, { ...still, cooling: 'n+1' });
        compare(still, { ...still, crews: choice.crews + 1 });
        compare(still, { ...still, sites: choice.sites + 1 });
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('is no better than its worst part, and tiers are labels: no quoted number is used', () => {
    const one = rate();
    const worst = Math.max(...one.parts.map(({ minutesPerYear }) => minutesPerYear));
    expect(one.diagramMinutesPerYear).toBeGreaterThanOrEqual(worst);
    expect(one.tier).toBe('II');
    expect(rate({ power: 'n' }).tier).toBe('I');
    expect(rate({ power: 'n+1-paths' }).tier).toBe('III');
    expect(rate({ power: '2n', cooling: '2n' }).tier).toBe('IV');
    for (const { availability } of quotedTiers) expect(one.availability).not.toBeCloseTo(availability, 8);
  });

  it('of one feed without a spare is what series arithmetic gives', () => {
    const down = (id: string) => {
      const row = findComponent(id);
      const [up, repair] = [row?.mtbfHours ?? NaN, row?.mttrHours ?? NaN];
      return repair / (up + repair);
    };
    const up = (id: string, count: number) => (1 - down(id)) ** count;
    const supply = 1 - down('utility-feed') * (1 - up('generator', 4));
    const way =
      up('transformer', 1) * up('ups', 4) * up('static-switch', 1) * up('sub-panel', 1) * up('power-strip', 1);
    const cooling = up('chiller', 4) * up('cooling-tower', 2) * up('air-handler', 8);
    const one = rate({ power: 'n', cooling: 'n', beta: 0, crews: 1000 });
    expect(one.availability).toBeCloseTo(supply * way * cooling * up('switch', 1), 12);
  });

  it('switches sites as often as one fails while another works, and never with a single site', () => {
    const one = rate({ sites: 1 });
    const two = rate({ sites: 2, failoverHours: 0.5 });
    const up = one.availability;
    expect(one.failoverMinutesPerYear).toBe(0);
    // Of all failures of the site at work those with the other up: outages x availability.
    expect(two.failoverMinutesPerYear / (one.outagesPerYear * up * 0.5 * 60)).toBeCloseTo(1, 9);
    expect(two.outagesPerYear / (2 * one.outagesPerYear * (1 - up))).toBeCloseTo(1, 9);
  });

  it('refuses what cannot be, naming the number, its limits and the nearest value', () => {
    expect(rateAvailability({ ...base, beta: 1.5 })).toEqual({
      kind: 'infeasible',
      reason: 'out-of-range',
      numbers: { value: 1.5, low: 0, high: 1 },
      nearest: { field: 'beta', value: 1 },
    });
    expect(rateAvailability({ ...base, crews: Number.NaN })).toMatchObject({ nearest: { field: 'crews', value: 1 } });
    expect(rateAvailability({ ...base, sites: 0 })).toMatchObject({ nearest: { field: 'sites', value: 1 } });
  });
});
