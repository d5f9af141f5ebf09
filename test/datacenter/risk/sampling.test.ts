/** The sampling layer against known answers: generator, quantiles, correlations. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factorCorrelations } from '#datacenter/risk/correlation.ts';
import { quantileOf, refuseDistribution, type Distribution } from '#datacenter/risk/distributions.ts';
import { normalShare } from '#datacenter/risk/normal.ts';
import { fillUniforms, philox, uniformOf, type Words } from '#datacenter/units/philox.ts';

interface Golden {
  readonly quantiles: readonly {
    readonly fn: string;
    readonly params: Readonly<Record<string, number>>;
    readonly p: number;
    readonly expected: number;
    readonly rel_tol: number;
  }[];
  readonly philox4x32_10: readonly {
    readonly counter: readonly string[];
    readonly key: readonly string[];
    readonly output: readonly string[];
  }[];
  readonly cholesky: { readonly R: number[][]; readonly L: number[][] };
  readonly spearman_from_pearson: readonly { readonly pearson: number; readonly spearman: number }[];
}

const path = '../shared/golden/distributions_rng.json';
const golden = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Golden) : null;
if (!golden) console.log(`skipped: ${path} is not here`);

/** The distribution that a golden case names; null for those that no input of ours has. */
function distributionOf(name: string, params: Readonly<Record<string, number>>): Distribution | null {
  const { a = NaN, b = NaN, c = NaN, m = NaN, mu = NaN, sigma = NaN } = params;
  if (name.startsWith('normal')) return { kind: 'normal', mean: mu, deviation: sigma };
  if (name.startsWith('triangular')) return { kind: 'triangular', low: a, mode: c, high: b };
  if (name.startsWith('lognormal')) return { kind: 'lognormal', median: Math.exp(mu), sigma };
  if (name.startsWith('pert')) return { kind: 'pert', low: a, mode: m, high: b };
  return null;
}

describe.skipIf(!golden)('golden cases', () => {
  it('of the generator are met bit for bit', () => {
    const read = (words: readonly string[]) => words.map((word) => Number.parseInt(word, 16));
    for (const { counter, key, output } of golden?.philox4x32_10 ?? []) {
      expect(philox(read(counter) as unknown as Words, read(key) as unknown as [number, number])).toEqual(read(output));
    }
  });

  it('of quantiles are met to 1e-9', () => {
    const known = (golden?.quantiles ?? []).flatMap((row) => {
      const distribution = distributionOf(row.fn, row.params);
      return distribution ? [{ ...row, distribution }] : [];
    });
    expect(known.length).toBe(28);
    for (const { distribution, p, expected, rel_tol } of known) {
      const error = Math.abs(quantileOf(distribution, p) - expected) / Math.max(Math.abs(expected), 1e-3);
      expect(error, `${distribution.kind} at ${p}`).toBeLessThanOrEqual(rel_tol);
    }
  });

  it('of correlations are met, and ranks correlate as they should', () => {
    const { R = [], L = [] } = golden?.cholesky ?? {};
    const factor = factorCorrelations(R);
    if ('kind' in factor) throw new Error(factor.reason);
    for (const [row, values] of L.entries()) {
      for (const [column, value] of values.entries()) expect(factor[row]?.[column]).toBeCloseTo(value, 12);
    }
    for (const { pearson, spearman } of golden?.spearman_from_pearson ?? []) {
      expect((6 / Math.PI) * Math.asin(pearson / 2)).toBeCloseTo(spearman, 12);
    }
  });
});

describe('the generator', () => {
  it('draws strictly between 0 and 1, in steps that a 32-bit float holds exactly', () => {
    for (const word of [0, 511, 512, 2 ** 31, 2 ** 32 - 1]) {
      const share = uniformOf(word);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
      expect(Math.fround(share)).toBe(share);
    }
  });

  it('gives future 4,711 alone what it gives it among others', () => {
    const four = (length: number) => [0, 1, 2, 3].map(() => new Float64Array(length));
    const [many, one] = [four(512), four(1)];
    fillUniforms(many, { seed: 7, group: 2, from: 4608, count: 512 });
    fillUniforms(one, { seed: 7, group: 2, from: 4711, count: 1 });
    expect(one.map(([value]) => value)).toEqual(many.map((column) => column[4711 - 4608]));
    const [x, , , w] = philox([4711, 2, 0, 0], [7, 0]);
    expect([one[0]?.[0], one[3]?.[0]]).toEqual([uniformOf(x), uniformOf(w)]);
  });
});

describe('the rounds of the generator', () => {
  /** By the definition, in whole numbers of any length. */
  const philoxInFull = (counter: Words, key: readonly [number, number]): readonly number[] => {
    const low = (x: bigint) => x & 0xffffffffn;
    let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
    let [k0, k1] = key.map(BigInt) as [bigint, bigint];
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [c0 * 0xd2511f53n, c2 * 0xcd9e8d57n];
      [c0, c1, c2, c3] = [(other >> 32n) ^ c1 ^ k0, low(other), (one >> 32n) ^ c3 ^ k1, low(one)];
      [k0, k1] = [low(k0 + 0x9e3779b9n), low(k1 + 0xbb67ae85n)];
    }
    return [c0, c1, c2, c3].map(Number);
  };
  /** The word whose product with `multiplier` ends in `ending`: the inverse of an odd number by Newton's steps. */
  const wordWith = (ending: number, multiplier: number): number => {
    let inverse = multiplier;
    for (let step = 0; step < 5; step += 1) inverse = Math.imul(inverse, 2 - Math.imul(multiplier, inverse));
    return Math.imul(ending, inverse) >>> 0;
  };

  it('multiply exactly, also where a product lies next to a whole number of 2^32 or half way between two', () => {
    const near = [0, 2 ** 31, 2 ** 32].flatMap((end) =>
      [1, 2, 3, 600, 1023, 1024, 1025, 4096].flatMap((off) => [end - off, end, end + off]),
    );
    for (const ending of near) {
      const counter = [wordWith(ending, 0xd2511f53), 5, wordWith(ending, 0xcd9e8d57), 6] as const;
      expect(philox(counter, [7, 8]), String(ending)).toEqual(philoxInFull(counter, [7, 8]));
    }
  });

  it.each([
    [7, 0],
    [4_294_967_295, 4],
    [123_456_789, 2],
  ])('are the same for columns of futures as for a counter alone: seed %i, group %i', (seed, group) => {
    const columns = [0, 1, 2, 3].map(() => new Float64Array(4099));
    const from = 2 ** 32 - 2000;
    fillUniforms(columns, { seed, group, from, count: 4099 });
    const alone = Array.from({ length: 4099 }, (_, row) =>
      philoxInFull([(from + row) >>> 0, group, 0, 0], [seed, 0]).map(uniformOf),
    );
    for (const [lane, column] of columns.entries()) expect(Array.from(column)).toEqual(alone.map((four) => four[lane]));
  });
});

describe('distributions', () => {
  it('know the normal share: 0.5 at 0, 0.975 at 1.96, and 6.22e-16 eight deviations out', () => {
    expect(normalShare(0)).toBeCloseTo(0.5, 15);
    expect(normalShare(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalShare(-8) / 6.220960574271785e-16).toBeCloseTo(1, 7);
    expect(normalShare(40)).toBe(1);
  });

  it('step through discrete values by weight of any sum, and lie on lines between values seen', () => {
    const lives: Distribution = { kind: 'discrete', outcomes: [3, 5, 6].map((value) => ({ value, weight: 2 })) };
    expect([0, 0.3, 0.4, 0.7, 1].map((share) => quantileOf(lives, share))).toEqual([3, 3, 5, 6, 6]);
    expect(quantileOf({ kind: 'empirical', values: [1, 2, 4] }, 0.75)).toBe(3);
  });

  it('without spread are their value at every share', () => {
    const flat: readonly Distribution[] = [
      { kind: 'certain', value: 3 },
      { kind: 'triangular', low: 3, mode: 3, high: 3 },
      { kind: 'pert', low: 3, mode: 3, high: 3 },
      { kind: 'normal', mean: 3, deviation: 0 },
      { kind: 'lognormal', median: 3, sigma: 0 },
      { kind: 'discrete', outcomes: [{ value: 3, weight: 1 }] },
      { kind: 'empirical', values: [3] },
    ];
    for (const one of flat) for (const share of [0, 0.2, 1]) expect(quantileOf(one, share), one.kind).toBe(3);
  });

  it('that are none are refused with the field, the limit and the nearest value', () => {
    const refused = refuseDistribution('finance.occupancy', { kind: 'triangular', low: 0.5, mode: 1.2, high: 1 });
    expect(refused).toMatchObject({
      reason: 'input-out-of-range',
      numbers: { value: 1.2, low: 0.5, high: 1 },
      nearest: { field: 'finance.occupancy', value: 1 },
    });
    expect(refuseDistribution('x', { kind: 'discrete', outcomes: [{ value: 1, weight: -2 }] })).not.toBeNull();
    expect(refuseDistribution('x', { kind: 'discrete', outcomes: [] })).not.toBeNull();
    expect(refuseDistribution('x', { kind: 'empirical', values: [] })).not.toBeNull();
    expect(refuseDistribution('x', { kind: 'normal', mean: 0, deviation: Number.NaN })).not.toBeNull();
    expect(refuseDistribution('x', { kind: 'pert', low: 3, mode: 5, high: 6 })).toBeNull();
  });
});

describe('correlations', () => {
  it('of 100 % have a factor, with a zero on its diagonal', () => {
    expect(factorCorrelations([[1, 1], [1, 1]])).toEqual([[1, 0], [1, 0]]); // prettier-ignore
    expect(factorCorrelations([[1, -1], [-1, 1]])).toEqual([[1, 0], [-1, 0]]); // prettier-ignore
  });

  it('that contradict each other are refused, with how far to shrink all of them', () => {
    const cannot = factorCorrelations([[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]]); // prettier-ignore
    // The smallest eigenvalue of 1 + s x (...) is 1 - 2 x 0.9 s.
    expect(cannot).toMatchObject({ kind: 'infeasible', reason: 'correlations-contradict' });
    if ('kind' in cannot) expect(cannot.numbers['shrink']).toBeCloseTo(1 / 1.8, 9);
    expect(factorCorrelations([[1, 1.2], [1.2, 1]])).toMatchObject({ kind: 'infeasible' }); // prettier-ignore
  });
});
