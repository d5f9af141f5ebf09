/** Which cells a sweep has and in which order, how long it says it takes, and the data it makes for any model. */
import { describe, expect, it } from 'vitest';
import { mnistCnn } from '#train/models/mnist-cnn.ts';
import { mnistMlp } from '#train/models/mnist-mlp.ts';
import type { Model } from '#train/models/model.ts';
import { makeData, shapeOfMadeData } from '#train/sweep/made-data.ts';
import { estimateSecondsLeft, planCells, planSeconds, refuseWasm } from '#train/sweep/plan-cells.ts';
import { findArm } from '#train/sweep/sweep-arms.ts';
import type { SweepChoice } from '#train/sweep/sweep-result.ts';

const choice: SweepChoice = {
  models: ['mnist-mlp', 'mnist-cnn'],
  batches: [32, 128],
  arms: ['fused', 'webgpu', 'webgl', 'cpu', 'wasm'],
  secondsPerCell: 6,
  tailSeconds: 20,
  measuresRoof: true,
  statedWatts: null,
  seed: 1,
};

describe('the plan of a sweep', () => {
  const cells = planCells(choice);

  it('has every combination once', () => {
    const names = cells.map(({ model, batch, backend, engine }) => `${model} ${batch} ${backend} ${engine}`);
    expect(new Set(names).size).toBe(2 * 2 * 5);
    expect(cells).toHaveLength(20);
  });

  it('takes engines and backends to and fro, so that none always meets a warm machine', () => {
    const arms = cells.map(findArm);
    expect(arms.slice(0, 5)).toEqual(choice.arms);
    expect(arms.slice(5, 10)).toEqual(choice.arms.toReversed());
  });

  it('measures each roof with the first cell of its backend, whatever its engine, and none for wasm', () => {
    const roofed = cells.filter(({ takesRoof }) => takesRoof).map(findArm);
    expect(roofed).toEqual(['fused', 'webgl', 'cpu']);
    expect(planCells({ ...choice, measuresRoof: false }).some(({ takesRoof }) => takesRoof)).toBe(false);
  });

  it('is stretched by what the cells done took: twice as long so far means twice as long to come', () => {
    const planned = cells.map((cell) => planSeconds(cell, choice));
    const rest = planned.slice(2).reduce((sum, seconds) => sum + seconds, 0);
    const spent = planned.slice(0, 2).map((seconds) => 2 * seconds);
    expect(estimateSecondsLeft(cells, choice, spent, 0)).toBeCloseTo(2 * rest, 9);
  });

  it('is planned by the slow cells and not by their mean, where some took far longer than others', () => {
    const planned = cells.map((cell) => planSeconds(cell, choice));
    const spent = planned.slice(0, 10).map((seconds, place) => (place < 3 ? 3 : 1) * seconds);
    const rest = planned.slice(10).reduce((sum, seconds) => sum + seconds, 0);
    expect(estimateSecondsLeft(cells, choice, spent, 0)).toBeCloseTo(3 * rest, 9);
  });

  it('never has less than nothing left, however long the cell in hand takes', () => {
    expect(estimateSecondsLeft(cells, choice, [], 0)).toBeGreaterThan(0);
    const spent = cells.slice(1).map((cell) => planSeconds(cell, choice));
    expect(estimateSecondsLeft(cells, choice, spent, 1e6)).toBe(0);
  });
});

const textModel: Model = {
  id: 'tiny-gpt',
  input: [16],
  layers: [
    { kind: 'embedding', vocabulary: 64, width: 8 },
    { kind: 'dense', outputs: 64, activation: 'none' },
  ],
  loss: 'softmax-cross-entropy',
};
const tableModel: Model = {
  id: 'table-mlp',
  input: [8],
  layers: [{ kind: 'dense', outputs: 1, activation: 'none' }],
  loss: 'mean-squared-error',
};
const generator: Model = {
  id: 'gan',
  input: [4],
  layers: [{ kind: 'dense', outputs: 2, activation: 'none' }],
  judge: [{ kind: 'dense', outputs: 1, activation: 'none' }],
  loss: 'sigmoid-cross-entropy',
};

describe('made data', () => {
  it('are images for the digit models: every digit, the same bytes for the same seed', () => {
    const { data, shards, samples } = makeData(mnistMlp, 32, 3);
    expect(data).toEqual({ kind: 'images', train: samples, heldOut: 500 });
    expect(shards.map(({ set, images, labels }) => [set, images.length / labels.length])).toEqual([
      ['train', 784],
      ['test', 784],
    ]);
    expect(new Set(shards[0]?.labels).size).toBe(10);
    const bytesOf = (seed: number) => Buffer.from(makeData(mnistMlp, 32, seed).shards[0]?.images ?? []);
    expect(bytesOf(3).equals(bytesOf(3))).toBe(true);
    expect(bytesOf(3).equals(bytesOf(4))).toBe(false);
  });

  it('have room for two batches, however large', () => {
    expect(makeData(tableModel, 3000, 1).samples).toBe(6000);
  });

  it('are symbols of the vocabulary for a language model, with a window and its target for the last sample', () => {
    const { data, samples } = makeData(textModel, 32, 1);
    if (data.kind !== 'text') throw new Error('not a text');
    expect(data.vocabulary).toHaveLength(64);
    expect(Math.max(...data.symbols)).toBeLessThan(64);
    expect(data.trainSymbols).toBeGreaterThanOrEqual(samples - 1 + 16 + 1);
    expect(data.symbols.length).toBeGreaterThan(data.trainSymbols);
  });

  it('are rows with targets for a table, and points without targets for a generator of points', () => {
    const table = makeData(tableModel, 32, 1).data;
    if (table.kind !== 'table') throw new Error('not a table');
    const rows = table.trainRows + table.heldOutRows;
    expect([table.inputWidth, table.targetWidth, table.target]).toEqual([8, 1, 'number']);
    expect([table.inputs.length, table.targets.length]).toEqual([8 * rows, rows]);
    expect(makeData(generator, 32, 1).data).toMatchObject({ kind: 'table', inputWidth: 2, targetWidth: 0 });
  });

  it('give one-hot rows to a softmax', () => {
    const model: Model = { ...tableModel, layers: [{ kind: 'dense', outputs: 3, activation: 'none' }] };
    const table = makeData({ ...model, loss: 'softmax-cross-entropy' }, 32, 1).data;
    if (table.kind !== 'table') throw new Error('not a table');
    for (let row = 0; row < 10; row++) {
      expect([...table.targets.slice(3 * row, 3 * row + 3)].sort()).toEqual([0, 0, 1]);
    }
  });

  it('tell a language model as many symbols in as out', () => {
    for (const id of ['moby-dick', 'analects', 'memory'] as const) {
      const { inputs, outputs } = shapeOfMadeData(id);
      expect(inputs).toBe(outputs);
    }
  });
});

it('wasm lacks gradients of convolutions and look-ups, and of nothing in a dense network', () => {
  expect(refuseWasm(mnistCnn)).toMatchObject({ reason: 'wasm-lacks-gradients', detail: 'no gradient of conv' });
  expect(refuseWasm(textModel)).toMatchObject({ reason: 'wasm-lacks-gradients' });
  expect(refuseWasm(mnistMlp)).toMatchObject({ reason: 'wasm-not-allowed' });
});
