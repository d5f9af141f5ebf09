/** The generated sets are what their descriptions say: reproducible, separable where promised, noise where asked for. */
import { describe, expect, it } from 'vitest';
import type { TableSet } from '#train/data/data-set.ts';
import { generateTable, type GeneratedId } from '#train/data/generate/generate-table.ts';
import { memoryStepWidth, memorySteps, memorySymbols } from '#train/data/generate/memory.ts';
import { ringCenters, ringDeviation } from '#train/data/generate/ring.ts';

const drawn = [
  'separable',
  'noisy',
  'coin-toss',
  'circles',
  'xor',
  'gaussians',
  'spirals',
  'memory',
  'ring',
] as const satisfies GeneratedId[];
const options = { rows: 5000, seed: 7, labelNoise: 0 };
const rowOf = (set: TableSet, row: number) => [
  ...set.inputs.subarray(row * set.inputWidth, (row + 1) * set.inputWidth),
];
/** Equal numbers, without the wait that a comparison element by element with its messages would be. */
const areEqual = (a: Float32Array, b: Float32Array) => Buffer.from(a.buffer).equals(Buffer.from(b.buffer));
const allRows = (set: TableSet) => Array.from({ length: set.trainRows + set.heldOutRows }, (_, row) => row);

/** The plane a set was labelled by, found again by the mean difference of the classes, and how often it is right. */
function accuracyOfMeanDifference(set: TableSet, from: number, to: number): number {
  const direction = new Array<number>(set.inputWidth).fill(0);
  for (let row = 0; row < set.trainRows; row++) {
    const sign = set.targets[row] === 1 ? 1 : -1;
    rowOf(set, row).forEach((value, index) => (direction[index] = (direction[index] ?? 0) + sign * value));
  }
  let right = 0;
  for (let row = from; row < to; row++) {
    const score = rowOf(set, row).reduce((sum, value, index) => sum + value * (direction[index] ?? 0), 0);
    if (score > 0 === (set.targets[row] === 1)) right += 1;
  }
  return right / (to - from);
}

describe('every generated set', () => {
  it.each(drawn)('%s is the same for the same seed and another for another seed', (id) => {
    const [set, again] = [generateTable(id, options), generateTable(id, options)];
    expect(areEqual(set.inputs, again.inputs) && areEqual(set.targets, again.targets)).toBe(true);
    expect(areEqual(set.inputs, generateTable(id, { ...options, seed: 8 }).inputs)).toBe(false);
  });

  it.each(drawn)('%s holds out a fifth, and every number is finite', (id) => {
    const set = generateTable(id, options);
    expect([set.trainRows, set.heldOutRows]).toEqual([4000, 1000]);
    expect(set.inputs).toHaveLength(5000 * set.inputWidth);
    expect(set.targets).toHaveLength(5000 * set.targetWidth);
    expect(set.inputs.every(Number.isFinite) && set.targets.every(Number.isFinite)).toBe(true);
  });

  it('takes any number of rows, brought into its range', () => {
    for (const [rows, expected] of [
      [0, 10],
      [-5, 10],
      [NaN, 10],
      [12.4, 12],
      [1e9, 200_000],
    ] as const) {
      const set = generateTable('xor', { ...options, rows });
      expect(set.trainRows + set.heldOutRows).toBe(expected);
    }
  });

  it.each(['separable', 'circles', 'memory'] as const)('%s: label noise changes exactly its share', (id) => {
    const clean = generateTable(id, options);
    const noisy = generateTable(id, { ...options, labelNoise: 0.3 });
    expect(areEqual(noisy.inputs, clean.inputs)).toBe(true);
    const changed = allRows(clean).filter((row) => {
      const at = (set: TableSet) => set.targets.subarray(row * set.targetWidth, (row + 1) * set.targetWidth).join();
      return at(clean) !== at(noisy);
    });
    expect(changed.filter((row) => row < 4000)).toHaveLength(1200);
    expect(changed.filter((row) => row >= 4000)).toHaveLength(300);
  });
});

describe('the line', () => {
  it("is the article's ten points y = 2 x, with the errata's largest curvature of 39.29", () => {
    const set = generateTable('line', options);
    const x = set.inputs.subarray(0, set.trainRows);
    expect([...x]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...set.targets]).toEqual([...set.inputs].map((value) => 2 * value));
    // Eigenvalue of [[1, mean x], [mean x, mean x²]] in closed form.
    const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
    const square = x.reduce((sum, value) => sum + value * value, 0) / x.length;
    const curvature = (1 + square + Math.hypot(square - 1, 2 * mean)) / 2;
    expect(curvature).toBeCloseTo(39.29, 2);
  });
});

describe('ten inputs', () => {
  it('have mean 0 and deviation 1', () => {
    const { inputs } = generateTable('coin-toss', options);
    const mean = inputs.reduce((sum, value) => sum + value, 0) / inputs.length;
    const square = inputs.reduce((sum, value) => sum + value * value, 0) / inputs.length;
    // Five standard errors of 50,000 draws: 5 / sqrt(50,000) = 0.022 and sqrt(2) times that.
    expect(Math.abs(mean)).toBeLessThan(0.022);
    expect(Math.abs(square - 1)).toBeLessThan(0.032);
  });

  it('separable: a perceptron comes to an end, so a plane parts all rows', () => {
    const set = generateTable('separable', { ...options, rows: 500 });
    const weights = new Array<number>(10).fill(0);
    let mistakes = -1;
    for (let epoch = 0; epoch < 3000 && mistakes !== 0; epoch++) {
      mistakes = 0;
      for (const row of allRows(set)) {
        const x = rowOf(set, row);
        const sign = set.targets[row] === 1 ? 1 : -1;
        if (sign * x.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) > 0) continue;
        mistakes += 1;
        x.forEach((value, index) => (weights[index] = (weights[index] ?? 0) + sign * value));
      }
    }
    expect(mistakes).toBe(0);
  });

  it('noisy: the best plane is right on 85.2 %, as atan(1/2) / pi says', () => {
    const set = generateTable('noisy', { ...options, rows: 50_000 });
    // Five standard errors of 10,000 rows are 1.8 %; the plane itself is an estimate.
    expect(Math.abs(accuracyOfMeanDifference(set, 40_000, 50_000) - 0.852)).toBeLessThan(0.02);
  });

  it('coin toss: on held-out rows nothing beats chance', () => {
    const set = generateTable('coin-toss', { ...options, rows: 50_000 });
    expect(Math.abs(accuracyOfMeanDifference(set, 40_000, 50_000) - 0.5)).toBeLessThan(0.025);
  });
});

describe('points in the plane', () => {
  it.each(['circles', 'xor', 'gaussians', 'spirals'] as const)('%s has as many points of each class', (id) => {
    const { targets } = generateTable(id, options);
    expect(targets.reduce((sum, value) => sum + value, 0)).toBe(2500);
  });

  it('circles: class 1 lies outside of radius 0.6; xor: class 1 has signs that differ', () => {
    const circles = generateTable('circles', options);
    const xor = generateTable('xor', options);
    for (const row of allRows(circles)) {
      expect(Math.hypot(...rowOf(circles, row)) > 0.6).toBe(circles.targets[row] === 1);
      const [x = 0, y = 0] = rowOf(xor, row);
      expect(x * y < 0).toBe(xor.targets[row] === 1);
    }
  });

  it('gaussians: the line x + y = 0 leaves 0.9 % wrong', () => {
    const set = generateTable('gaussians', { ...options, rows: 100_000 });
    const wrong = allRows(set).filter((row) => {
      const [x = 0, y = 0] = rowOf(set, row);
      return x + y > 0 !== (set.targets[row] === 1);
    }).length;
    // Five standard errors: 5 x sqrt(0.0092 / 100,000) = 0.0015.
    expect(Math.abs(wrong / 100_000 - 0.0092)).toBeLessThan(0.0015);
  });

  it('spirals: a straight line is hardly better than chance, the nearest neighbour nearly always right', () => {
    const set = generateTable('spirals', { ...options, rows: 2000 });
    expect(accuracyOfMeanDifference(set, 0, 2000)).toBeLessThan(0.75);
    let right = 0;
    for (let row = set.trainRows; row < 2000; row++) {
      const [x = 0, y = 0] = rowOf(set, row);
      let nearest = { distance: Infinity, label: -1 };
      for (let other = 0; other < set.trainRows; other++) {
        const [u = 0, v = 0] = rowOf(set, other);
        const distance = Math.hypot(x - u, y - v);
        if (distance < nearest.distance) nearest = { distance, label: set.targets[other] ?? -1 };
      }
      if (nearest.label === set.targets[row]) right += 1;
    }
    expect(right / set.heldOutRows).toBeGreaterThan(0.97);
  });
});

describe('the ring', () => {
  it('has no targets, and an eighth of its points around each of eight places', () => {
    const set = generateTable('ring', { ...options, rows: 8000 });
    expect(set.targets).toHaveLength(0);
    const near = ringCenters.map(
      ({ x, y }) =>
        allRows(set).filter((row) => {
          const [u = 0, v = 0] = rowOf(set, row);
          return Math.hypot(u - x, v - y) < 5 * ringDeviation;
        }).length,
    );
    expect(near).toHaveLength(8);
    expect(near.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(7990);
    // Five standard errors of a count of 8,000 / 8: 148.
    for (const count of near) expect(Math.abs(count - 1000)).toBeLessThan(148);
  });
});

describe('the memory task', () => {
  it('is one-hot at each step, and its target is the symbol of the first', () => {
    const set = generateTable('memory', { ...options, rows: 100 });
    expect(set.steps).toBe(memorySteps);
    expect(set.inputWidth).toBe(memorySteps * memoryStepWidth);
    for (const row of allRows(set)) {
      const inputs = rowOf(set, row);
      for (let step = 0; step < memorySteps; step++) {
        const one = inputs.slice(step * memoryStepWidth, (step + 1) * memoryStepWidth);
        expect(one.reduce((sum, value) => sum + value, 0)).toBe(1);
      }
      const target = set.targets.subarray(row * memorySymbols, (row + 1) * memorySymbols);
      expect([...target]).toEqual(inputs.slice(0, memorySymbols));
    }
  });

  it('cannot be read off the last step', () => {
    const set = generateTable('memory', options);
    const same = allRows(set).filter((row) => {
      const last = rowOf(set, row).slice(-memoryStepWidth, -1);
      return last.some((value, index) => value === 1 && set.targets[row * memorySymbols + index] === 1);
    }).length;
    // A symbol comes at a quarter of the steps, and is the right one by chance in an eighth of them: 3.1 %.
    expect(same / 5000).toBeLessThan(0.045);
  });
});
