/** The Sobol sequence bit for bit, and the indices against functions whose indices are known exactly. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillSobol, mostDimensions } from '#datacenter/risk/low-discrepancy.ts';
import { estimateSobol } from '#datacenter/risk/sobol-indices.ts';
import { knownFunctions } from '#lessons/self-check/sobol-functions.ts';

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
    const known = knownFunctions[id];
    if (!exact || !known) throw new Error(`no such function: ${id}`);
    const { first, total } = estimateSobol({ ...known, points, seed, resamples: 2 });
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

  it('have intervals that hold the exact value in at least nine of ten of 50 seeds', () => {
    const { exact } = indices?.functions.find(({ id }) => id === 'ishigami-7-0.1') ?? {};
    const known = knownFunctions['ishigami-7-0.1'];
    if (!exact || !known) throw new Error('no exact values');
    let [held, asked] = [0, 0];
    for (let seed = 0; seed < 50; seed += 1) {
      const { first, total } = estimateSobol({ ...known, points: 512, seed });
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
    const evaluate = (_: unknown, count: number, answers: Float64Array) => void answers.fill(7, 0, count);
    const { first, total, variance } = estimateSobol({ inputs: 2, points: 64, seed: 1, evaluate });
    expect(variance).toBe(0);
    expect([...first, ...total]).toEqual(Array.from({ length: 4 }, () => ({ share: 0, low: 0, high: 0 })));
  });
});
