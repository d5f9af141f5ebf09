/** Files of a run: nothing is lost between the run in view and what is written of it. */
import { describeConditions } from '#device/conditions.ts';
import { describe, expect, it } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import { generateTable } from '#train/data/generate/generate-table.ts';
import { findCard } from '#train/models/zoo.ts';
import { createRunView } from '../../src/state/run-messages.ts';
import { tableOfLog, tensorsOfData, writeMeasurement } from '../../src/view/pages/bench/keep/run-files.ts';
import { filesOf } from '../../src/view/pages/bench/keep/write-file.ts';
import { makeText } from '../support/small-models.ts';

const choice = { ...defaultTrainChoice, model: 'toy-network', data: 'circles' } as const;
const model = findCard('toy-network').build(choice, { inputs: 2, outputs: 1, target: 'class' });
const built = {
  model,
  trainSamples: 80,
  heldOutSamples: 20,
  batch: 10,
  whySmaller: null,
  vocabulary: [],
  classNames: [],
};
const view = {
  ...createRunView(choice),
  phase: 'done',
  built,
  losses: [
    { step: 1, loss: 0.7 },
    { step: 3, loss: 0.4, judge: 0.2 },
  ],
  evaluations: [
    { step: 2, loss: 0.5, accuracy: 0.8 },
    { step: 3, loss: null, accuracy: 0.9 },
  ],
} as const;

describe('the log', () => {
  it('has one row a step, in order, and empty cells where nothing was read', () => {
    expect(tableOfLog(view).rows).toEqual([
      [1, 0.7, null, null, null, null],
      [2, null, null, 0.5, 0.8, null],
      [3, 0.4, 0.2, null, 0.9, null],
    ]);
  });

  it('names the engine in each row', () => {
    const conditions = describeConditions({ backend: 'webgpu', engine: 'fused', adapter: null, browser: {} });
    expect(tableOfLog({ ...view, conditions }).rows.map((row) => row.at(-1))).toEqual(['fused', 'fused', 'fused']);
  });
});

describe('the measurement', () => {
  it('holds the choice, the counts, the data’s hash and what was not measured as null', () => {
    const read = JSON.parse(writeMeasurement(view, 'ab', '2026-01-01T00:00:00Z')) as Record<string, unknown>;
    expect(read).toMatchObject({
      choice: { ...choice },
      conditions: null,
      roof: null,
      throughput: null,
      data: { id: 'circles', sha256: 'ab', trainSamples: 80, heldOutSamples: 20 },
      model: { parameters: (2 + 1) * 64 + 64 + 1 },
      run: { lastLoss: { step: 3, loss: 0.4 } },
    });
  });
});

describe('the data file', () => {
  it('holds all rows of a table, training and held out apart', () => {
    const table = generateTable('circles', { rows: 50, seed: 1, labelNoise: 0 });
    const tensors = tensorsOfData(table, [2]);
    expect(tensors.map(({ name, shape }) => [name, ...shape])).toEqual([
      ['train.inputs', 40, 2],
      ['heldOut.inputs', 10, 2],
      ['train.targets', 40, 1],
      ['heldOut.targets', 10, 1],
    ]);
    const [train, held] = tensors;
    expect([...(train?.numbers ?? []), ...(held?.numbers ?? [])]).toEqual([...table.inputs]);
  });

  it('gives a sequence its steps, a generator no targets, and a text its symbols', () => {
    const options = { rows: 20, seed: 1, labelNoise: 0 };
    const memory = generateTable('memory', options);
    const steps = memory.steps ?? 0;
    const [first] = tensorsOfData(memory, [steps, memory.inputWidth / steps]);
    expect(first?.shape).toEqual([16, steps, memory.inputWidth / steps]);
    expect(tensorsOfData(generateTable('ring', options), [8]).map(({ name, shape }) => [name, ...shape])).toEqual([
      ['train.inputs', 16, 2],
      ['heldOut.inputs', 4, 2],
    ]);
    expect(tensorsOfData(makeText(5, 100), [8]).map(({ shape }) => shape)).toEqual([[70], [30]]);
  });
});

describe('the files offered', () => {
  it('are none before a run, and no weights of a recorded one', () => {
    expect(filesOf(createRunView(choice))).toEqual([]);
    expect(filesOf(view)).toEqual(['log', 'measurement', 'weights', 'python', 'script', 'data']);
    expect(filesOf({ ...view, isRecorded: true })).toEqual(['log', 'measurement', 'data']);
    expect(filesOf({ ...view, choice: { ...choice, data: 'mnist' } })).not.toContain('data');
  });
});
