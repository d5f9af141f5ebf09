/** Availability against cases that were computed elsewhere with 40 digits, and by the identities between formulas. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planGoodput } from '#datacenter/cluster/goodput.ts';
import {
  availabilityOf,
  commonCauseUnavailability,
  downtimeHoursPerYear,
  kOfN,
  kOfNMarkov,
} from '#datacenter/facility/availability.ts';
import { oneUnit, rateBlock } from '#datacenter/facility/availability-blocks.ts';

const path = fileURLToPath(new URL('../../../../shared/golden/availability.csv', import.meta.url));
const isThere = existsSync(path);
if (!isThere) console.log('golden availability cases: not there, skipped');

interface Case {
  readonly name: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly expected: number;
}

/** Commas inside quotes belong to the cell. */
function readCases(): readonly Case[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [name = '', given = '', expected = ''] = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const pairs = [...given.matchAll(/(\w+)=([\d.]+)/g)].map(([, key = '', value]) => [key, Number(value)] as const);
    return { name, numbers: Object.fromEntries(pairs), expected: Number(expected) };
  });
}

function goodputOf(numbers: Readonly<Record<string, number>>, perThousandNodeDays: number, accelerators: number) {
  const result = planGoodput({
    accelerators,
    acceleratorsPerNode: 1,
    failuresPerThousandNodeDays: perThousandNodeDays,
    detectSeconds: 0,
    restartSeconds: numbers.restart ?? 0,
    checkpointSeconds: numbers.checkpoint ?? 0,
    intervalSeconds: numbers.interval ?? null,
    repairShare: 0,
    repairSeconds: 0,
    spareNodes: 0,
    plannedStopsPerDay: 0,
    plannedStopSeconds: 0,
    slowNodesPerThousandNodeDays: 0,
    slowdown: 0,
    slowNodeSeconds: 0,
  });
  if (result.kind !== 'goodput') throw new Error(result.reason);
  return result;
}

/** Our answer to a case; NaN for one that nothing here answers, which fails. */
function answer({ name, numbers }: Case): number {
  const { k = NaN, n = NaN, a = NaN, mtbf = NaN, mttr = NaN, crews = NaN, days = NaN, gpus = NaN } = numbers;
  const perDay = (events: number) => (1000 * events) / (gpus * days);
  switch (name) {
    case 'downtime_hours_per_year':
      return downtimeHoursPerYear(numbers.availability ?? NaN);
    case 'availability':
      return availabilityOf(mtbf, mttr);
    case 'k_of_n_independent':
      return kOfN(k, n, a);
    case 'k_of_n_markov':
    case 'identity_markov_vs_binomial':
      return kOfNMarkov(k, n, mtbf, mttr, crews);
    case 'two_path_2N': {
      const path = { kind: 'series', id: 'path', blocks: [withShare(0.999), withShare(0.9995)] } as const;
      return 1 - rateBlock({ kind: 'choose', id: 'both', needed: 1, blocks: [path, path] }).unavailability;
    }
    case 'common_cause_beta':
      return 1 - commonCauseUnavailability(1, n, 1 - a, numbers.beta ?? NaN);
    case 'cluster_mtbf_hours':
      return goodputOf({ interval: 1 }, perDay(numbers.interruptions ?? NaN), gpus).failureSeconds / 3600;
    case 'gpu_failure_rate_per_gpu_year':
      return (365 * perDay(numbers.gpu_failures ?? NaN)) / 1000;
    case 'young_interval_s':
      return goodputOf(numbers, 8.64e7 / mtbf, 1).youngSeconds;
    case 'goodput_exponential':
      return goodputOf(numbers, 8.64e7 / mtbf, 1).effectiveShare;
    default:
      return NaN;
  }
}

/** One unit that works that share of the time. */
function withShare(availability: number) {
  return oneUnit('one', availability * 1000, (1 - availability) * 1000);
}

describe.skipIf(!isThere)('every golden case of availability', () => {
  const cases = isThere ? readCases() : [];
  it.each(cases.map((one, index) => [index, one.name, one] as const))('%i %s to 1e-12', (_, __, one) => {
    const scale = Math.max(1, Math.abs(one.expected));
    expect(Math.abs(answer(one) - one.expected)).toBeLessThanOrEqual(1e-12 * scale);
  });

  it('is read to the last: there are 24', () => {
    expect(cases.length).toBe(24);
  });
});

describe('groups of units', () => {
  it('two of 0.99 side by side are 0.9999; 99.9 % is 8.76 hours a year; 9 of 10 at 0.99 is 0.995734', () => {
    expect(kOfN(1, 2, 0.99)).toBeCloseTo(0.9999, 14);
    expect(downtimeHoursPerYear(0.999)).toBeCloseTo(8.76, 12);
    // 0.99^10 + 10 x 0.99^9 x 0.01 = 0.904382 + 0.091352
    expect(kOfN(9, 10, 0.99)).toBeCloseTo(0.995734, 6);
  });

  it('beta 0 leaves units independent, beta 1 makes many as good as one', () => {
    expect(commonCauseUnavailability(1, 3, 0.01, 0)).toBeCloseTo(1e-6, 18);
    expect(commonCauseUnavailability(1, 3, 0.01, 1)).toBeCloseTo(0.01, 15);
  });

  it('fewer crews never help, and as many crews as units are the binomial', () => {
    const shares = [1, 2, 3, 4, 5, 6].map((crews) => kOfNMarkov(4, 6, 5000, 40, crews));
    for (const [index, share] of shares.entries()) expect(share).toBeGreaterThanOrEqual(shares[index - 1] ?? 0);
    expect(shares.at(-1)).toBeCloseTo(kOfN(4, 6, availabilityOf(5000, 40)), 13);
  });
});
