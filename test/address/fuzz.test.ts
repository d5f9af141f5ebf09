/** Random, hostile and half-broken links: nothing throws, nothing is slow, nothing bad goes unnamed. */
import { describe, expect, it } from 'vitest';
import { allFields, findFieldByShort, readField } from '#datacenter/scenario/all-fields.ts';
import { decodeScenario, encodeScenario } from '#datacenter/scenario/codec.ts';
import { decodeMeasurement, encodeMeasurement } from '#datacenter/scenario/measurement-codec.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import { createRandom } from '#datacenter/units/random.ts';
import { clampToField } from '#datacenter/units/field.ts';
import { measurementOf } from '#support/calibrations.ts';

const random = createRandom(20_260_301);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)] as T;
const below = (limit: number) => Math.floor(random.next() * limit);

const values = [
  ...[
    '',
    '0',
    '-0',
    '-1',
    '1e999',
    '-1e999',
    '1e-999',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
    '1,5',
    '٣',
    '１',
    ' 1',
    '1 ',
  ],
  ...[
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '%',
    '%00',
    '%E0%A4%A',
    '%F0%9F%98%80',
    '<script>',
    "'",
    '"',
    '\\',
    '\0',
  ],
  ...['__proto__', 'constructor', 'toString', 'h100-sxm', 'us-ashburn', '2048', '0.5', '1e12', '9'.repeat(400)],
];
const keys = [
  ...allFields.map(({ short }) => short),
  ...[
    'v',
    'me',
    '',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'N',
    'n ',
    '%6e',
    '#',
    '?',
    '🙂',
    'x'.repeat(99),
  ],
];
const seeds = presets.map(({ scenario }) => `${encodeScenario(scenario)}&${encodeMeasurement(measurementOf())}`);

const randomText = () =>
  Array.from({ length: below(200) }, () =>
    String.fromCharCode(random.next() < 0.8 ? 32 + below(95) : below(65_536)),
  ).join('');
const randomPairs = () => Array.from({ length: 1 + below(30) }, () => `${pick(keys)}=${pick(values)}`).join('&');

function mutated(): string {
  let link = pick(seeds);
  for (let i = 1 + below(5); i > 0; i -= 1) {
    const at = below(link.length + 1);
    const kind = below(4);
    if (kind === 0) link = link.slice(0, at) + link.slice(at + 1 + below(4));
    else if (kind === 1) link = link.slice(0, at) + String.fromCharCode(below(300)) + link.slice(at);
    else if (kind === 2) link = link.slice(0, at) + pick(values) + link.slice(at);
    else link = `${link}&${pick(keys)}=${pick(values)}`;
  }
  return link;
}

const links = Array.from({ length: 12_000 }, (_, i) =>
  i % 3 === 0 ? randomText() : i % 3 === 1 ? randomPairs() : mutated(),
);
const huge = ['&'.repeat(8192), '='.repeat(8192), 'n=1&'.repeat(2000), '%'.repeat(8000), 'a'.repeat(1_000_000)];

/** What a reader of the link would call a bad entry, told without the codec's own means. */
function isGood(key: string, text: string): boolean {
  const field = findFieldByShort(key);
  if (!field) return false;
  if (field.kind === 'choice') return field.options.includes(text);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && clampToField(field, Number(text)) === Number(text);
}

describe('twelve thousand random and mutated links', () => {
  it('never throw, always give values that the fields allow, and name every bad entry', () => {
    const wrong: string[] = [];
    for (const link of [...links, ...huge]) {
      const { scenario, problems } = decodeScenario(link);
      for (const field of allFields) {
        const value = readField(scenario, field.id);
        const isAllowed =
          field.kind === 'choice'
            ? field.options.includes(String(value))
            : value === null || clampToField(field, Number(value)) === value;
        if (!isAllowed) wrong.push(`${field.id} is ${value} after ${link}`);
      }
      // Percent signs are decoded first, which this second opinion on what is bad does not do.
      if (link.length > 8192 || link.includes('%')) continue;
      const named = new Set(problems.map(({ key }) => key));
      for (const pair of link.replace(/^#/, '').split('&')) {
        const [key = '', ...rest] = pair.split('=');
        // Entries of the bench and of figures are read, and complained of, by those.
        if (/^[ft]\.[A-Za-z]+$/.test(key)) continue;
        if (pair === '' || key === 'v' || key === 'me' || isGood(key, rest.join('='))) continue;
        if (!named.has(key.slice(0, 40))) wrong.push(`${pair} is not named in ${link}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('settle: what was understood, written and read again, is understood the same', () => {
    const unsettled = links.filter((link) => {
      const canonical = encodeScenario(decodeScenario(link).scenario);
      const again = decodeScenario(canonical);
      return again.problems.length > 0 || encodeScenario(again.scenario) !== canonical;
    });
    expect(unsettled).toEqual([]);
  });

  it('never give a measurement that a machine could not have taken', () => {
    for (const link of [...links, ...huge]) {
      const { measurement } = decodeMeasurement(link);
      if (!measurement) continue;
      expect(measurement.provenance).toBe('shared');
      expect(measurement.roof.peakFlopPerSecond.median).toBeGreaterThan(0);
      expect(Number.isFinite(measurement.roof.peakFlopPerSecond.median)).toBe(true);
    }
  });

  it('are read in far less than 50 ms each', () => {
    let slowest = 0;
    const start = performance.now();
    for (const link of [...links, ...huge]) {
      const before = performance.now();
      decodeScenario(link);
      slowest = Math.max(slowest, performance.now() - before);
    }
    const total = performance.now() - start;
    console.log(`link reading: ${(total / links.length).toFixed(4)} ms on average, ${slowest.toFixed(2)} ms at most`);
    // One pause of a busy machine must not decide: only a link that is slow five times over is slow.
    const isSlow = (link: string) =>
      Array.from({ length: 5 }, () => {
        const before = performance.now();
        decodeScenario(link);
        return performance.now() - before;
      }).every((ms) => ms > 50);
    expect(slowest > 50 ? [...links, ...huge].filter(isSlow) : []).toEqual([]);
  });
});
