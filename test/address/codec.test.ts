/** Scenario to link and back: laws, frozen links, and every kind of bad entry named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, writeField } from '#datacenter/scenario/all-fields.ts';
import { decodeScenario, encodeScenario } from '#datacenter/scenario/codec.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { readNumber, writeNumber } from '#datacenter/scenario/link-entries.ts';
import { migrateEntries, type Migration } from '#datacenter/scenario/migrations.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import { scenarios } from '#support/scenarios.ts';
import { frozenDefaults, frozenLinks } from './frozen-links.ts';

describe('a link', () => {
  it('gives back the scenario it was made from, without a complaint', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(decodeScenario(encodeScenario(scenario))).toEqual({ scenario, problems: [] });
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('of a preset gives back the preset', () => {
    for (const { scenario } of presets) expect(decodeScenario(encodeScenario(scenario)).scenario).toEqual(scenario);
  });

  it('of the default scenario is the version alone', () => {
    expect(encodeScenario(defaultScenario)).toBe('v=1');
  });

  it('is the same for the same scenario, in whatever order its entries came', () => {
    fc.assert(
      fc.property(scenarios, fc.integer(), (scenario, turn) => {
        const link = encodeScenario(scenario);
        const parts = link.split('&');
        const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)].join('&');
        expect(encodeScenario(decodeScenario(turned).scenario)).toBe(link);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('lists its keys in alphabetical order, with numbers a person can read', () => {
    const scenario = writeField(writeField(defaultScenario, 'workload.tokens', 3e11), 'finance.rentUsdPerHour', 2.35);
    expect(encodeScenario(writeField(scenario, 'facility.site', 'se-lulea'))).toBe('v=1&r=2.35&si=se-lulea&tok=3e11');
  });

  it.each(frozenLinks)('once published opens for ever: $link', ({ link, changes }) => {
    const wanted = Object.entries(changes).reduce((now, [id, value]) => writeField(now, id, value), defaultScenario);
    expect(decodeScenario(link)).toEqual({ scenario: wanted, problems: [] });
    expect(decodeScenario(`#${link}`).scenario).toEqual(wanted);
  });

  it('leaves out defaults, which therefore stay what they were when links were published', () => {
    expect(Object.fromEntries(allFields.map((field) => [field.id, field.default]))).toEqual(frozenDefaults);
  });

  it('covers every field with some frozen link', () => {
    const covered = new Set(frozenLinks.flatMap(({ changes }) => Object.keys(changes)));
    expect(allFields.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

describe('a bad entry falls back and is named', () => {
  it.each([
    ['n=abc', { key: 'n', value: 'abc', problem: 'not-a-number', used: 2048 }],
    ['n=', { key: 'n', value: '', problem: 'not-a-number' }],
    ['n', { key: 'n', value: '', problem: 'not-a-number' }],
    ['dr=0x10', { key: 'dr', problem: 'not-a-number' }],
    ['dr=1e999', { key: 'dr', problem: 'not-a-number' }],
    ['dr=NaN', { key: 'dr', problem: 'not-a-number' }],
    ['dr=%E0%A4%A', { key: 'dr', value: '%E0%A4%A', problem: 'not-a-number' }],
    ['dr=7', { key: 'dr', value: '7', problem: 'out-of-range', low: 0, high: 0.3, used: 0.3 }],
    ['n=2000', { key: 'n', value: '2000', problem: 'off-ladder', used: 2048 }],
    ['si=atlantis', { key: 'si', value: 'atlantis', problem: 'not-an-option', used: 'us-ashburn' }],
    ['zz=1', { key: 'zz', value: '1', problem: 'unknown-key' }],
    ['__proto__=1', { key: '__proto__', problem: 'unknown-key' }],
    ['constructor=1', { key: 'constructor', problem: 'unknown-key' }],
    ['oc=0.5&oc=0.6', { key: 'oc', value: '0.6', problem: 'duplicate', used: '0.5' }],
    ['v=2', { key: 'v', value: '2', problem: 'future-version', high: 1 }],
    ['v=one', { key: 'v', value: 'one', problem: 'not-a-number' }],
    ['v=0', { key: 'v', value: '0', problem: 'not-a-number' }],
  ])('%s', (link, problem) => {
    const { problems } = decodeScenario(link);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(problem);
  });

  it('and the good entries beside it still count', () => {
    const { scenario, problems } = decodeScenario('v=9&zz=1&oc=0.5&&n=many&dr=-1');
    expect(scenario.finance.occupancy).toBe(0.5);
    expect(scenario.finance.discountRate).toBe(0);
    expect(problems.map(({ key }) => key)).toEqual(['v', 'zz', 'n', 'dr']);
  });

  it('and a link over 8 KB is not read at all', () => {
    const { scenario, problems } = decodeScenario(`oc=0.5&${'x'.repeat(9000)}`);
    expect(scenario).toEqual(defaultScenario);
    expect(problems).toEqual([{ key: '', value: expect.any(String), problem: 'too-long', high: 8192 }]);
    expect(problems[0]?.value.length).toBe(40);
  });

  it('and nothing reaches the prototype of anything', () => {
    decodeScenario('__proto__=1&__proto__.polluted=1&constructor.prototype=1');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('numbers in links', () => {
  it('come back exactly, in the shorter of two spellings', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(writeNumber(value))).toBe(value + 0);
      }),
      { seed: 9 },
    );
    expect(writeNumber(3e11)).toBe('3e11');
    expect(writeNumber(1e21)).toBe('1e21');
    expect(writeNumber(0.0892)).toBe('0.0892');
    expect(writeNumber(2048)).toBe('2048');
  });
});

describe('migrations', () => {
  it('run one after the other from the version of the link on', () => {
    const rename = (from: number, old: string, now: string): Migration => ({
      from,
      migrate: (entries) => entries.map(([key, value]) => [key === old ? now : key, value]),
    });
    const steps = [rename(1, 'a', 'b'), rename(2, 'b', 'c')];
    expect(migrateEntries([['a', '1']], 1, steps)).toEqual([['c', '1']]);
    expect(migrateEntries([['a', '1']], 2, steps)).toEqual([['a', '1']]);
    expect(migrateEntries([['b', '1']], 2, steps)).toEqual([['c', '1']]);
  });
});
