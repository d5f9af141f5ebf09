/** Preparing a table: the figures of the errata, the promises about splits, and leaks that are found. */
import { describe, expect, it } from 'vitest';
import { parseTable } from '#train/data/csv/parse-table.ts';
import type { TableColumn } from '#train/data/csv/column.ts';
import type { TableSet } from '#train/data/data-set.ts';
import { drawGaussian } from '#train/data/generate/gaussian.ts';
import { findLeaks } from '#train/data/prepare/find-leaks.ts';
import { prepareTable, type PreparedTable, type Recipe } from '#train/data/prepare/prepare-table.ts';
import { soundSteps, type PrepareStep, type ScaleMethod } from '#train/data/prepare/steps.ts';
import { createRandom } from '#train/data/random.ts';

/** The article's order: one mean and deviation for everything, taken before the split; test rows watched in training. */
const articleSteps: readonly PrepareStep[] = [
  { kind: 'missing', policy: 'drop-row' },
  { kind: 'encode' },
  { kind: 'scale', method: 'global-standardize' },
  { kind: 'split', trainShare: 0.8, by: 'shuffle' },
  { kind: 'validate', on: 'held-out' },
];
const random = createRandom(5, 0);
const count = 2000;
const numbers = (name: string, draw: (row: number) => number): TableColumn => {
  const values = Float64Array.from({ length: count }, (_, row) => draw(row));
  return { name, type: 'number', values, missing: values.filter(Number.isNaN).length };
};
/** The two columns of the errata's test, E3-16, and a target. */
const columns = [
  numbers('small', () => drawGaussian(random)),
  numbers('large', () => 1000 + 200 * drawGaussian(random)),
  numbers('y', () => drawGaussian(random)),
];
const recipe: Recipe = { inputs: ['small', 'large'], target: 'y', targetKind: 'number', steps: soundSteps, seed: 1 };
const prepare = (table: readonly TableColumn[], changes: Partial<Recipe> = {}): PreparedTable => {
  const result = prepareTable(table, { ...recipe, ...changes });
  if (result.kind === 'bad') throw new Error(`${result.code} ${result.column} ${result.row} ${result.detail}`);
  return result;
};
const read = (text: string): readonly TableColumn[] => {
  const table = parseTable(text);
  if (table.kind === 'bad') throw new Error(table.code);
  return table.columns;
};
const scaleBy = (method: ScaleMethod): PrepareStep[] =>
  soundSteps.map((step) => (step.kind === 'scale' ? { kind: 'scale', method } : step));
/** Mean, deviation and range of an input over the given rows. */
const summarise = (set: TableSet, input: number, from = 0, to = set.trainRows) => {
  const values = Array.from({ length: to - from }, (_, row) => set.inputs[(from + row) * set.inputWidth + input]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation, low: Math.min(...values), high: Math.max(...values) };
};

describe('scaling', () => {
  it('global: one mean and deviation leave the two columns apart, at the means and deviations of E3-16', () => {
    const { set } = prepare(columns, { steps: articleSteps });
    const all = set.trainRows + set.heldOutRows;
    const [small, large] = [summarise(set, 0, 0, all), summarise(set, 1, 0, all)];
    expect(small.mean).toBeCloseTo(-0.96, 2);
    expect(large.mean).toBeCloseTo(0.96, 2);
    expect(small.deviation).toBeCloseTo(0.002, 3);
    // The errata's own draw gave 0.373; in the limit it is 200 / sqrt((1 + 200²) / 2 + 500²) = 0.385.
    expect(Math.abs(large.deviation - 0.373)).toBeLessThan(0.02);
  });

  it('standardizing gives each column of the training rows mean 0 and deviation 1', () => {
    const { set } = prepare(columns);
    for (const input of [0, 1]) {
      expect(summarise(set, input).mean).toBeCloseTo(0, 5);
      expect(summarise(set, input).deviation).toBeCloseTo(1, 5);
    }
    // Held-out rows were moved by the same numbers and are near, but not at, 0 and 1.
    const heldOut = summarise(set, 1, set.trainRows, set.trainRows + set.heldOutRows);
    expect(Math.abs(heldOut.mean)).toBeGreaterThan(1e-4);
  });

  it('min-max moves the training rows to 0 and 1 exactly, whatever the held-out rows do', () => {
    const ramp = numbers('small', (row) => row);
    const steps: PrepareStep[] = [
      { kind: 'split', trainShare: 0.5, by: 'order' },
      { kind: 'scale', method: 'min-max' },
    ];
    const { set } = prepare([ramp, ...columns.slice(1)], { steps });
    expect(summarise(set, 0)).toMatchObject({ low: 0, high: 1 });
    expect(summarise(set, 0, 1000, 2000).high).toBeGreaterThan(2);
  });

  it('does not touch a held-out row: the largest value of all, held out, changes no training row', () => {
    const spike = numbers('small', (row) => row % 7);
    const steps = scaleBy('standardize').map((step) =>
      step.kind === 'split' ? { ...step, by: 'order' as const } : step,
    );
    const before = prepare([spike, ...columns.slice(1)], { steps });
    const spiked = spike.values.slice() as Float64Array<ArrayBuffer>;
    spiked[count - 1] = 1e6;
    const after = prepare([{ ...spike, type: 'number', values: spiked }, ...columns.slice(1)], { steps });
    const train = (set: TableSet) => [...set.inputs.subarray(0, set.trainRows * set.inputWidth)];
    expect(train(after.set)).toEqual(train(before.set));
  });

  it('tells how each input and the target were moved, so that both can be moved back', () => {
    const { set, inputScaling } = prepare(columns, { steps: [...soundSteps, { kind: 'scale', method: 'min-max' }] });
    const row = (set.trainRows - 1) * 2;
    const own = [0, 1].map(
      (input) => set.inputs[row + input]! * inputScaling[input]!.scale + inputScaling[input]!.offset,
    );
    const target = set.targets[set.trainRows - 1]! * set.targetScale + set.targetOffset;
    const found = Array.from(columns[1]!.values as Float64Array).findIndex((value) => Math.abs(value - own[1]!) < 1e-3);
    expect(found).toBeGreaterThanOrEqual(0);
    expect(columns[0]!.values[found]).toBeCloseTo(own[0]!, 4);
    expect(columns[2]!.values[found]).toBeCloseTo(target, 4);
  });

  it('moves a column of one value to 0 and says so', () => {
    const { set, notes } = prepare([numbers('small', () => 3), ...columns.slice(1)]);
    expect(summarise(set, 0)).toEqual({ mean: 0, deviation: 0, low: 0, high: 0 });
    expect(notes).toContainEqual({ code: 'constant-column', column: 'small', count: 1600 });
  });
});

describe('the split', () => {
  it('is the same for the same seed and another for another, and puts each row in one set', () => {
    const ids = [numbers('small', (row) => row), ...columns.slice(1)];
    const order = (seed: number) => {
      const { set } = prepare(ids, { seed, steps: scaleBy('none') });
      return Array.from({ length: count }, (_, row) => set.inputs[2 * row]!);
    };
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
    expect(order(1).toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, row) => row));
  });

  it('by order holds out the last rows', () => {
    const ids = [numbers('small', (row) => row), ...columns.slice(1)];
    const { set } = prepare(ids, { steps: [{ kind: 'split', trainShare: 0.75, by: 'order' }] });
    expect([set.trainRows, set.heldOutRows]).toEqual([1500, 500]);
    expect([set.inputs[0], set.inputs[2 * 1500]]).toEqual([0, 1500]);
  });
});

describe('names', () => {
  const table = read(
    ['kind,size,y', ...Array.from({ length: 60 }, (_, row) => `${'abc'[row % 3]},${row},${'pqr'[row % 3]}`)].join('\n'),
  );
  const classes = { inputs: ['kind', 'size'], targetKind: 'class' } as const;

  it('become one-hot rows that sum to 1, whatever the scaling', () => {
    for (const method of ['min-max', 'standardize', 'global-standardize'] as const) {
      const { set } = prepare(table, { ...classes, steps: scaleBy(method) });
      expect(set.inputNames).toEqual(['kind=a', 'kind=b', 'kind=c', 'size']);
      expect(set.classNames).toEqual(['p', 'q', 'r']);
      expect(set.targetWidth).toBe(3);
      for (let row = 0; row < 60; row++) {
        const ones = set.inputs.subarray(row * 4, row * 4 + 3);
        expect([...ones].toSorted()).toEqual([0, 0, 1]);
        // In this table the name tells the class.
        expect([...set.targets.subarray(row * 3, row * 3 + 3)]).toEqual([...ones]);
      }
    }
  });

  it('of two classes become one 0-or-1 number, and numbers can be classes', () => {
    const two = prepare(read('a,y\n1,no\n2,yes\n3,no\n4,yes\n5,no'), { inputs: ['a'], targetKind: 'class' });
    expect(two.set).toMatchObject({ targetWidth: 1, target: 'class', classNames: ['no', 'yes'] });
    const digits = prepare(read('a,y\n1,7\n2,10\n3,9\n4,7\n5,10'), { inputs: ['a'], targetKind: 'class' });
    expect(digits.set.classNames).toEqual(['7', '9', '10']);
  });
});

describe('gaps', () => {
  const table = read('a,b,y\n1,p,1\n2,p,2\n9,,3\nNA,q,4\n4,p,NA\n4,q,6');
  const fill = (policy: Extract<PrepareStep, { kind: 'missing' }>['policy']) =>
    prepare(table, {
      inputs: ['a', 'b'],
      steps: [{ kind: 'missing', policy }, { kind: 'encode' }, { kind: 'split', trainShare: 0.5, by: 'order' }],
    });

  it.each([
    ['mean', 4],
    ['median', 3],
    ['most-frequent', 1],
  ] as const)('are filled by the %s; rows without a target leave', (policy, filling) => {
    const { set, notes } = fill(policy);
    // a, b=p, b=q of the five rows with a target.
    const rows = [
      [1, 1, 0],
      [2, 1, 0],
      [9, 1, 0],
      [filling, 0, 1],
      [4, 0, 1],
    ];
    expect([...set.inputs]).toEqual(rows.flat());
    expect(notes).toContainEqual({ code: 'rows-dropped', column: '', count: 1 });
    expect(notes).toContainEqual({ code: 'gaps-filled', column: 'a', count: 1 });
  });

  it('or their rows leave', () => {
    const { set, notes } = fill('drop-row');
    expect([...set.inputs]).toEqual([1, 1, 0, 2, 1, 0, 4, 0, 1]);
    expect(notes).toEqual([{ code: 'rows-dropped', column: '', count: 3 }]);
  });

  it('are filled from training rows alone when the split came first', () => {
    const ramp = numbers('small', (row) => (row === 0 ? NaN : row));
    const { set } = prepare([ramp, ...columns.slice(1)], {
      steps: [
        { kind: 'split', trainShare: 0.5, by: 'order' },
        { kind: 'missing', policy: 'mean' },
      ],
    });
    expect(set.inputs[0]).toBe(500);
  });
});

describe('the leak detector', () => {
  it('is silent on the sound order and fires twice on the article’s: scaling before the split, test rows watched', () => {
    expect(findLeaks(soundSteps)).toEqual([]);
    expect(prepare(columns).leaks).toEqual([]);
    expect(findLeaks(articleSteps)).toEqual([
      { kind: 'fit-before-split', step: 2, of: 'scale' },
      { kind: 'validated-on-held-out', step: 4 },
    ]);
  });

  it('fires on whatever learns from all rows, and not on what learns nothing', () => {
    const split: PrepareStep = { kind: 'split', trainShare: 0.8, by: 'shuffle' };
    expect(findLeaks([{ kind: 'missing', policy: 'mean' }, split])).toHaveLength(1);
    expect(findLeaks([{ kind: 'scale-target', method: 'min-max' }, split])).toHaveLength(1);
    expect(findLeaks([{ kind: 'missing', policy: 'drop-row' }, { kind: 'scale', method: 'none' }, split])).toEqual([]);
    expect(findLeaks([split, { kind: 'missing', policy: 'mean' }, { kind: 'scale', method: 'min-max' }])).toEqual([]);
  });

  it('finds the target among the inputs, and in disguise', () => {
    const celsius = numbers('y', () => 20 * drawGaussian(random));
    const table = [columns[0]!, numbers('fahrenheit', (row) => 32 + 1.8 * (celsius.values[row] as number)), celsius];
    expect(prepare(table, { inputs: ['small', 'y'] }).leaks).toEqual([{ kind: 'target-among-inputs', column: 'y' }]);
    expect(prepare(table, { inputs: ['small', 'fahrenheit'] }).leaks).toEqual([
      { kind: 'target-in-disguise', column: 'fahrenheit' },
    ]);
  });

  it('finds rows that are on both sides of the split', () => {
    const twins = columns.map((column) =>
      numbers(column.name, (row) => column.values[row === count - 1 ? 3 : row] as number),
    );
    const steps: PrepareStep[] = [{ kind: 'split', trainShare: 0.8, by: 'order' }];
    expect(prepare(twins, { steps }).leaks).toEqual([
      { kind: 'duplicate-rows', count: 1, trainRow: 4, heldOutRow: count },
    ]);
  });
});

describe('histograms', () => {
  it('count every row, before and after', () => {
    const { before, after } = prepare(columns);
    expect(before.map(({ column }) => column)).toEqual(['small', 'large', 'y']);
    for (const one of [...before, ...after]) expect(one.counts.reduce((sum, value) => sum + value, 0)).toBe(count);
    expect(before[1]).toMatchObject({ kind: 'bins', missing: 0 });
  });

  it('put the columns of one name list together again, and count gaps', () => {
    const table = read('a,b,y\nx,1,1\ny,,2\nx,3,3\ny,4,4\nx,5,5');
    const { before, after } = prepare(table, { inputs: ['a', 'b'] });
    expect(before[1]).toMatchObject({ missing: 1 });
    expect(before[0]).toEqual({ kind: 'names', column: 'a', names: ['x', 'y'], counts: [3, 2], missing: 0 });
    expect(after[0]).toEqual({ kind: 'names', column: 'a', names: ['x', 'y'], counts: [3, 1], missing: 0 });
  });
});

describe('what cannot be prepared is named', () => {
  const table = read('a,b,t,y\n1,x,q1,1\n2,y,q2,2\n,x,q3,3\n4,y,q4,4\n5,x,q5,5');
  const split: PrepareStep = { kind: 'split', trainShare: 0.5, by: 'order' };
  it.each([
    [{ inputs: [] }, 'no-inputs', null, null],
    [{ inputs: ['nobody'] }, 'unknown-column', 'nobody', null],
    [{ inputs: ['t'] }, 'text-column', 't', null],
    [{ inputs: ['a'], target: 'b' }, 'target-not-numbers', 'b', null],
    [{ inputs: ['a'], steps: [split] }, 'missing-values', 'a', 3],
    [{ inputs: ['b'], steps: [split] }, 'not-encoded', 'b', null],
    [{ inputs: ['b'], steps: [] }, 'no-split', null, null],
    [{ inputs: ['b'], steps: [split, split] }, 'split-twice', null, null],
    [{ inputs: ['b'], steps: [{ ...split, trainShare: 1 }] }, 'bad-share', null, null],
  ] as const)('%j', (changes, code, column, row) => {
    expect(prepareTable(table, { ...recipe, ...changes })).toMatchObject({ kind: 'bad', code, column, row });
  });
});
