/** The other losses: squared error of shares and absolute error, by the engine as by the double-precision reference. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TrainChoice } from '#train/choice.ts';
import type { TableSet } from '#train/data/data-set.ts';
import { generateTable } from '#train/data/generate/generate-table.ts';
import { createBatchPicker } from '#train/data/order.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { measureReferenceLoss } from '#train/reference/loss.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { answersOf, isUsualLoss, otherLoss } from '#train/models/losses.ts';
import type { Loss } from '#train/models/model.ts';
import { buildModel, cards, defaultChoiceOf } from '#train/models/zoo.ts';
import { testEngine } from '#train/self-test.ts';
import { decodeChoice, encodeChoice } from '../../src/state/choice-link.ts';

beforeAll(() => {
  // Node 20 has none; the engine asks it for the browser's name.
  vi.stubGlobal('navigator', {});
});

/** Three classes by the larger of two inputs, one-hot. */
function makeClasses(rows: number): TableSet {
  const inputs = Float32Array.from({ length: 2 * rows }, (_, at) => Math.sin(7 * at + 1));
  const classOf = (row: number) => {
    const [x = 0, y = 0] = inputs.subarray(2 * row);
    return x > 0 ? (y > 0 ? 0 : 1) : 2;
  };
  const targets = Float32Array.from({ length: 3 * rows }, (_, at) => Number(at % 3 === classOf(Math.floor(at / 3))));
  const names = { inputNames: [], classNames: ['a', 'b', 'c'], targetScale: 1, targetOffset: 0 };
  const [trainRows, heldOutRows] = [rows - 50, 50];
  return {
    kind: 'table',
    inputs,
    inputWidth: 2,
    targets,
    targetWidth: 3,
    trainRows,
    heldOutRows,
    target: 'class',
    ...names,
  };
}

async function open(choice: TrainChoice, data: TableSet) {
  const { inputWidth: inputs, targetWidth: outputs, target } = data;
  const model = buildModel(choice, { inputs, outputs, target });
  const { batch, optimizer, learningRate, augment, seed } = choice;
  const weights = createInitialWeights(model, seed, choice.initializer);
  const order = { model, batch, optimizer, learningRate, augment, seed, weights };
  const { engine } = await openEngine('cpu', order, data);
  return { engine, order, model };
}

const cases: readonly (readonly [Loss, TrainChoice, TableSet])[] = [
  [
    'sigmoid-squared-error',
    { ...defaultChoiceOf('toy-network'), loss: 'other' },
    generateTable('circles', { rows: 200, seed: 1, labelNoise: 0 }),
  ],
  ['softmax-squared-error', { ...defaultChoiceOf('table-mlp'), width: 16, loss: 'other' }, makeClasses(250)],
  [
    'mean-absolute-error',
    { ...defaultChoiceOf('linear-regression'), loss: 'other' },
    generateTable('line', { rows: 100, seed: 1, labelNoise: 0 }),
  ],
];

describe.each(cases)('%s', (loss, choice, data) => {
  it('has the losses and gradients of the reference, and a step moves the weights by the optimizer’s rule', async () => {
    const { engine, order, model } = await open(choice, data);
    expect(model.loss).toBe(loss);
    await expect(testEngine(engine, order, data, () => 0)).resolves.toBe(0);
    engine.close();
  });

  it('falls when a model is trained with it, and right answers are still counted', async () => {
    const { engine } = await open({ ...choice, learningRate: 0.02 }, data);
    const picker = createBatchPicker([data.trainRows], engine.batch, 1);
    const count = data.heldOutRows - (data.heldOutRows % engine.evaluationChunk) || data.heldOutRows;
    const before = await engine.evaluate(count);
    for (let step = 0; step < 300; step++) void engine.step(picker.pick(step), false);
    const after = await engine.evaluate(count);
    engine.close();
    expect(after.loss).toBeLessThan(0.5 * before.loss);
    if (answersOf(loss) === 'quantity') expect(after.accuracy).toBeNull();
    else expect(after.accuracy).toBeGreaterThan(0.85);
  });
});

describe('the other losses', () => {
  it('by hand: shares of one half against 1 miss by 0.25; two classes at even odds by 0.5; and |3 - 1| is 2', () => {
    expect(measureReferenceLoss('sigmoid-squared-error', Float64Array.of(0), [1], 1)).toBeCloseTo(0.25, 12);
    expect(measureReferenceLoss('softmax-squared-error', Float64Array.of(5, 5), [1, 0], 2)).toBeCloseTo(0.5, 12);
    expect(measureReferenceLoss('softmax-squared-error', Float64Array.of(5, 5), [0], 2)).toBeCloseTo(0.5, 12);
    expect(measureReferenceLoss('mean-absolute-error', Float64Array.of(3), [1], 1)).toBe(2);
  });

  it('judge the same answers, and the other of the other is the first', () => {
    const usual: readonly Loss[] = ['softmax-cross-entropy', 'sigmoid-cross-entropy', 'mean-squared-error'];
    for (const loss of usual) {
      expect(otherLoss(otherLoss(loss))).toBe(loss);
      expect(answersOf(otherLoss(loss))).toBe(answersOf(loss));
      expect([isUsualLoss(loss), isUsualLoss(otherLoss(loss))]).toEqual([true, false]);
    }
  });

  it('are not for texts and generators, whatever a link says', () => {
    for (const { id, knobs } of cards.filter((card) => !card.knobs.includes('loss'))) {
      expect(knobs).not.toContain('loss');
      const shape = { inputs: 12, outputs: 12 };
      expect(buildModel({ ...defaultChoiceOf(id), loss: 'other' }, shape).loss).toBe(
        buildModel(defaultChoiceOf(id), shape).loss,
      );
    }
  });

  it('travel in a link', () => {
    const choice = { ...defaultChoiceOf('toy-network'), loss: 'other' } as const;
    expect(encodeChoice(choice)).toContain('t.loss=other');
    expect(decodeChoice(encodeChoice(choice)).choice).toEqual(choice);
  });
});
