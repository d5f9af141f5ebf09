/** The Sobol sequence bit for bit, and the indices against functions whose indices are known exactly. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillSobol, mostDimensions } from '#datacenter/risk/low-discrepancy.ts';
import { normalQuantile } from '#datacenter/risk/normal.ts';
import { estimateSobol, type SobolOrder } from '#datacenter/risk/sobol-indices.ts';

interface Sequences {
  readonly sobol_d8_first16: readonly (readonly number[])[];
  readonly sobol_d21_point_1023: readonly number[];
  readonly sobol_d21_point_512: readonly number[];
}
interface Exact {
  readonly mean: number;
  readonly variance: number;
  readonly S1: readonly number[];
  readonly ST: readonly number[];
}
interface Indices {
  readonly functions: readonly { readonly id: string; readonly exact: Exact }[];
}
const folder = '../shared/golden/';
const read = <T>(name: string) =>
  existsSync(folder + name) ? (JSON.parse(readFileSync(folder + name, 'utf8')) as T) : null;
const sequences = read<Sequences>('low_discrepancy.json');
const indices = read<Indices>('sobol_indices.json');
if (!sequences || !indices) console.log(`skipped: ${folder} is not here`);

const pointsOf = (dimensions: number, count: number, seed: number | null = null) => {
  const columns = Array.from({ length: dimensions }, () => new Float64Array(count));
  fillSobol(columns, count, seed);
  return Array.from({ length: count }, (_, row) => columns.map((column) => column[row] ?? Number.NaN));
};

/** `f` of one row of shares, over all rows. */
const over =
  (f: (shares: readonly number[]) => number): SobolOrder['evaluate'] =>
  (columns, count, answers) => {
    for (let row = 0; row < count; row += 1) answers[row] = f(columns.map((column) => column[row] ?? 0.5));
  };
const angle = (share: number) => Math.PI * (2 * share - 1);
const ishigami = over(([x = 0, y = 0, z = 0]) => {
  return Math.sin(angle(x)) + 7 * Math.sin(angle(y)) ** 2 + 0.1 * angle(z) ** 4 * Math.sin(angle(x));
});
const functions: Readonly<Record<string, SobolOrder['evaluate']>> = {
  'ishigami-7-0.1': ishigami,
  'sobol-g-3-strong': over((shares) => shares.reduce((product, share) => product * Math.abs(4 * share - 2), 1)),
  'linear-5': over((shares) => shares.reduce((sum, share) => sum + share, 0)),
  'linear-weights': over((shares) => shares.reduce((sum, share, i) => sum + (i + 1) * normalQuantile(share), 0)),
  'product-2': over((shares) => shares.reduce((product, share) => product * (1 + 0.5 * normalQuantile(share)), 1)),
};

describe('the sequence', () => {
  it.skipIf(!sequences)('is that of Joe and Kuo, exactly', () => {
    expect(pointsOf(8, 16)).toEqual(sequences?.sobol_d8_first16);
    const points = pointsOf(21, 1024);
    expect(points[1023]).toEqual(sequences?.sobol_d21_point_1023);
    expect(points[512]).toEqual(sequences?.sobol_d21_point_512);
  });

  it('shifted by a seed still puts one point into each of 256 equal parts, in every dimension', () => {
    const points = pointsOf(mostDimensions, 256, 5);
    for (let dimension = 0; dimension < mostDimensions; dimension += 1) {
      const parts = new Set(points.map((point) => Math.floor((point[dimension] ?? 0) * 256)));
      expect(parts.size).toBe(256);
    }
    expect(points.flat().every((share) => share > 0 && share < 1)).toBe(true);
  });

  it('has no more dimensions than its table', () => {
    expect(() => pointsOf(mostDimensions + 1, 2)).toThrow(RangeError);
  });
});

describe.skipIf(!indices)('indices', () => {
  const errorOf = (id: string, points: number, seed: number) => {
    const { exact } = indices?.functions.find((one) => one.id === id) ?? {};
    const evaluate = functions[id];
    if (!exact || !evaluate) throw new Error(`no such function: ${id}`);
    const { first, total } = estimateSobol({ inputs: exact.S1.length, points, seed, evaluate, resamples: 2 });
    return Math.max(
      ...exact.S1.map((value, i) => Math.abs((first[i]?.share ?? NaN) - value)),
      ...exact.ST.map((value, i) => Math.abs((total[i]?.share ?? NaN) - value)),
    );
  };

  it('of Ishigami at 16,384 points err by at most 0.003, whatever the seed', () => {
    const errors = Array.from({ length: 10 }, (_, seed) => errorOf('ishigami-7-0.1', 2 ** 14, seed));
    console.log(`Ishigami, 2^14 points, worst of 10 seeds: ${Math.max(...errors).toExponential(2)} (limit 3e-3)`);
    expect(Math.max(...errors)).toBeLessThanOrEqual(0.003);
  });

  it.each(Object.keys(functions))('of %s at 4,096 points err by at most 0.015', (id) => {
    expect(errorOf(id, 2 ** 12, 1)).toBeLessThanOrEqual(0.015);
  });

  it('have intervals that hold the exact value in at least nine of ten of 50 seeds', () => {
    const { exact } = indices?.functions.find(({ id }) => id === 'ishigami-7-0.1') ?? {};
    if (!exact) throw new Error('no exact values');
    let [held, asked] = [0, 0];
    for (let seed = 0; seed < 50; seed += 1) {
      const { first, total } = estimateSobol({ inputs: 3, points: 512, seed, evaluate: ishigami });
      for (const [i, value] of [...exact.S1, ...exact.ST].entries()) {
        const one = [...first, ...total][i];
        asked += 1;
        if (one && one.low <= value && value <= one.high) held += 1;
      }
    }
    console.log(`bootstrap intervals: ${held} of ${asked} hold the exact value`);
    expect(held / asked).toBeGreaterThanOrEqual(0.9);
  });

  it('of a constant are all zero, never undefined', () => {
    const { first, total, variance } = estimateSobol({ inputs: 2, points: 64, seed: 1, evaluate: over(() => 7) });
    expect(variance).toBe(0);
    expect([...first, ...total]).toEqual(Array.from({ length: 4 }, () => ({ share: 0, low: 0, high: 0 })));
  });
});
