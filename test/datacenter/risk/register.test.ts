/** A register of events: against what a compound of independent events must come to. */
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { answerRegister } from '../../../src/state/register-answer.ts';
import {
  listRunningYears,
  rateEntry,
  refuseRegister,
  strikeFutures,
  type RegisterEntry,
} from '#datacenter/risk/register.ts';

const fire: RegisterEntry = { name: 'fire', chancePerYear: 0.03, lossUsd: { low: 1e6, mode: 4e6, high: 1e7 } };
const outage: RegisterEntry = { name: 'outage', chancePerYear: 0.4, lossUsd: { low: 1e5, mode: 2e5, high: 9e5 } };
const years = listRunningYears(1.5, 6.5, 0.1);
const count = 200_000;
const none = () => new Float64Array(count);
const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('years in which something can strike', () => {
  it('are the running ones, parts of a year with their share, worth the less the later', () => {
    expect(years.map(({ share }) => share)).toEqual([0, 0.5, 1, 1, 1, 1, 0.5]);
    expect(years[1]?.worth).toBeCloseTo(1 / 1.21, 12);
    expect(years.reduce((sum, { share }) => sum + share, 0)).toBe(5);
  });
});

describe('events that strike futures', () => {
  it('come to the mean and the variance of independent events with triangular losses', () => {
    const entries = [fire, outage];
    const struck = strikeFutures(none(), entries, years, 11);
    let [mean, variance] = [0, 0];
    for (const { chancePerYear, lossUsd } of entries) {
      const { low, mode, high } = lossUsd;
      const first = (low + mode + high) / 3;
      const second = (low ** 2 + mode ** 2 + high ** 2 + low * mode + low * high + mode * high) / 6;
      for (const { share, worth } of years) {
        const chance = chancePerYear * share;
        mean += worth * chance * first;
        variance += worth ** 2 * (chance * second - (chance * first) ** 2);
      }
    }
    expect(Math.abs(meanOf(struck) + mean)).toBeLessThan(4 * Math.sqrt(variance / count));
    const found = meanOf(struck.map((value) => (value + mean) ** 2));
    expect(found / variance).toBeGreaterThan(0.97);
    expect(found / variance).toBeLessThan(1.03);
    expect(entries.reduce((sum, one) => sum + rateEntry(one, years).presentUsd, 0)).toBeCloseTo(mean, 3);
  });

  it('strike at least once in the share of futures that the rating says', () => {
    const { everShare } = rateEntry(fire, years);
    expect(everShare).toBeCloseTo(1 - 0.97 ** 4 * 0.985 ** 2, 12);
    const share = strikeFutures(none(), [fire], years, 3).filter((value) => value < 0).length / count;
    expect(Math.abs(share - everShare)).toBeLessThan(4 * Math.sqrt((everShare * (1 - everShare)) / count));
  });

  it('leave futures alone to the last bit where none can come, and take a certain loss exactly', () => {
    const values = Float64Array.from({ length: 3000 }, (_, future) => 1e6 * Math.sin(future));
    expect(strikeFutures(values, [{ ...fire, chancePerYear: 0 }], years, 1)).toEqual(values);
    const sure = { name: 'fee', chancePerYear: 1, lossUsd: { low: 100, mode: 100, high: 100 } };
    const whole = years.map((year) => ({ ...year, share: 1 }));
    const fee = whole.reduce((sum, { worth }) => sum + 100 * worth, 0);
    const struck = strikeFutures(values, [sure], whole, 1);
    struck.forEach((value, future) => expect(value).toBeCloseTo((values[future] ?? NaN) - fee, 6));
  });

  it('never help, and an entry more leaves the luck of those before it', () => {
    const one = strikeFutures(none(), [outage], years, 5);
    const both = strikeFutures(none(), [outage, fire], years, 5);
    expect(one.every((value) => value <= 0)).toBe(true);
    expect(both.every((value, future) => value <= (one[future] ?? NaN))).toBe(true);
    expect(both.filter((value, future) => value === one[future]).length / count).toBeGreaterThan(0.8);
  });
});

describe('a register beside the futures of a scenario', () => {
  const question = { scenario: defaultScenario, calibration: null, count: 20_000, own: {} };

  it('changes nothing while it is empty, and more loss with every entry', () => {
    const empty = answerRegister({ ...question, entries: [] });
    const full = answerRegister({ ...question, entries: [fire, outage] });
    if (empty.kind !== 'register' || full.kind !== 'register') throw new Error('no answer');
    expect(empty.with.percentilesUsd).toEqual(empty.without.percentilesUsd);
    expect(full.without).toEqual(empty.without);
    expect(full.with.lossProbability).toBeGreaterThanOrEqual(full.without.lossProbability);
    expect(full.with.netPresentValueUsd.median).toBeLessThan(full.without.netPresentValueUsd.median);
  });

  it.each([
    [{ ...fire, chancePerYear: 1.2 }, 'chancePerYear', 1],
    [{ ...fire, lossUsd: { low: -5, mode: 1, high: 2 } }, 'low', 0],
    [{ ...fire, lossUsd: { low: 5, mode: 1, high: 9 } }, 'mode', 5],
    [{ ...fire, lossUsd: { low: 1, mode: 8, high: 2 } }, 'high', 8],
    [{ ...fire, chancePerYear: Number.NaN }, 'chancePerYear', 0],
  ])('is refused with its row, field and nearest value: %o', (entry, field, value) => {
    const refusal = refuseRegister([outage, entry]);
    expect(refusal).toMatchObject({ reason: 'out-of-range', nearest: { field, value }, numbers: { row: 1 } });
  });
});
