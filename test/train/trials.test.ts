/** What the page says the models reached: rows that fit the models as they are, and two recipes small enough to repeat. */
import { describe, expect, it, vi } from 'vitest';
import { generateTable } from '#train/data/generate/generate-table.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { createBatchPicker } from '#train/data/order.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import {
  cautions,
  compareTrials,
  countMet,
  findCaution,
  findTrial,
  listTrials,
  trials,
  type Trial,
} from '#train/models/trials.ts';
import { cards, defaultChoiceOf, findCard, isStart } from '#train/models/zoo.ts';

describe('what was reached', () => {
  it('is told of pairs that exist, once each, with runs, steps and a day', () => {
    const pairs = trials.map(({ model, data, change }) => `${model} ${data} ${JSON.stringify(change)}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { model, data, reached, steps, date, goal } of trials) {
      expect(findCard(model).dataSets).toContain(data);
      expect(reached.length).toBeGreaterThan(0);
      expect([...reached, goal].every(Number.isFinite)).toBe(true);
      expect(steps).toBeGreaterThan(0);
      expect(date).toMatch(/^2026-\d\d-\d\d$/);
    }
  });

  it('took as many steps as its recipe has epochs, where the rows of the set are made', () => {
    for (const { model, data, change, steps } of trials) {
      if (!['spirals', 'circles', 'xor', 'gaussians', 'ring', 'memory', 'separable', 'noisy'].includes(data)) continue;
      const { rows, batch, epochs } = { ...defaultChoiceOf(model, data), ...change };
      expect([model, data, Math.floor((rows * 0.8) / batch) * epochs]).toEqual([model, data, steps]);
    }
  });

  it('counts a run as good that is up to an accuracy or below a loss', () => {
    const row = { model: 'gan', data: 'ring', steps: 1, machine: 'epyc', date: '2026-11-23' } as const;
    expect(countMet({ ...row, measure: 'places', reached: [6, 7, 8], goal: 7 })).toBe(2);
    expect(countMet({ ...row, measure: 'loss', reached: [2.1, 2.5], goal: 2.428 })).toBe(1);
    expect(listTrials('gan', 'line')).toEqual([]);
  });

  it('is that of the very choice where it was tried, else of the start', () => {
    const plain = {
      model: 'mnist-cnn',
      data: 'mnist',
      measure: 'accuracy',
      goal: 0.98,
      steps: 9,
      machine: 'epyc',
      date: '2026-11-23',
    } as const;
    const rows: readonly Trial[] = [
      { ...plain, change: { augment: true }, reached: [0.991, 0.992, 0.993] },
      { ...plain, reached: [0.981, 0.982, 0.983] },
    ];
    const choice = defaultChoiceOf('mnist-cnn', 'mnist');
    expect(findTrial(choice, rows)).toBe(rows[1]);
    expect(findTrial({ ...choice, augment: true }, rows)).toBe(rows[0]);
    expect(findTrial({ ...choice, width: 32 }, rows)).toBe(rows[1]);
    expect(findTrial({ ...choice, model: 'mnist-mlp' }, rows)).toBeNull();
  });

  it('is called a gain over another trial only where Welch’s interval leaves zero out, in the direction that is better', () => {
    const row = { model: 'recurrent', data: 'memory', goal: 1, steps: 9, machine: 'epyc', date: '2026-11-23' } as const;
    const change = { cell: 'lstm' } as const;
    const compare = (measure: 'accuracy' | 'loss', own: readonly number[], others: readonly number[]) => {
      const start: Trial = { ...row, measure, reached: own };
      return compareTrials(start, [start, { ...row, measure, change, reached: others }]).map(({ verdict }) => verdict);
    };
    expect(compare('accuracy', [0.9, 0.91, 0.92], [0.95, 0.96, 0.97])).toEqual(['gain']);
    expect(compare('loss', [0.9, 0.91, 0.92], [0.95, 0.96, 0.97])).toEqual(['loss']);
    expect(compare('accuracy', [0.9, 0.95, 1], [0.91, 0.96, 1])).toEqual(['none']);
    expect(compare('accuracy', [0.9], [0.95, 0.96])).toEqual([]);
    expect(compare('accuracy', [0.9, 0.9], [1, 1])).toEqual([]);
  });

  it('is not set beside a trial of other epochs', () => {
    const row = {
      model: 'mnist-cnn',
      data: 'mnist',
      measure: 'accuracy',
      goal: 0.9,
      steps: 9,
      machine: 'epyc',
      date: '2026-11-23',
    } as const;
    const start: Trial = { ...row, reached: [0.98, 0.981] };
    const short: Trial = { ...row, change: { epochs: 1 }, reached: [0.9, 0.91] };
    expect(compareTrials(start, [start, short])).toEqual([]);
  });

  it('warns of LSTM cells on the memory task, and of nothing that was not seen', () => {
    const memory = defaultChoiceOf('recurrent', 'memory');
    expect(findCaution(memory)).toBeNull();
    expect(findCaution({ ...memory, cell: 'lstm' })?.later.accuracy).toBeLessThan(0.5);
    expect(findCaution({ ...defaultChoiceOf('recurrent', 'moby-dick'), cell: 'lstm' })).toBeNull();
    for (const { model, data } of cautions) expect(findCard(model).dataSets).toContain(data);
  });
});

describe('where a model starts', () => {
  it('is known for every pair, and is no longer its start once a part that counts is changed', () => {
    for (const { id, dataSets } of cards) {
      for (const data of dataSets) expect(isStart(defaultChoiceOf(id, data))).toBe(true);
    }
    const spirals = defaultChoiceOf('toy-network', 'spirals');
    expect(isStart({ ...spirals, seed: 9, backend: 'cpu', stopAccuracy: 0.9 })).toBe(true);
    expect(isStart({ ...spirals, width: 8 })).toBe(false);
  });

  it('lets the network tell two spirals apart, 90 % of held-out points and more, in a third of its epochs', async () => {
    // Node 20 has none; the engine asks it for the browser's name.
    vi.stubGlobal('navigator', {});
    const choice = defaultChoiceOf('toy-network', 'spirals');
    const data = generateTable('spirals', choice);
    const model = findCard(choice.model).build(choice, { inputs: 2, outputs: 1, target: 'class' });
    const weights = createInitialWeights(model, choice.seed, choice.initializer);
    const { batch, optimizer, learningRate, augment, seed } = choice;
    const { engine } = await openEngine('cpu', { model, batch, optimizer, learningRate, augment, seed, weights }, data);
    const picker = createBatchPicker([data.trainRows], batch, seed);
    const steps = (picker.stepsPerEpoch * choice.epochs) / 3;
    for (let step = 0; step < steps; step++) void engine.step(picker.pick(step), false);
    const { accuracy } = await engine.evaluate(data.heldOutRows);
    engine.close();
    expect(accuracy).toBeGreaterThan(0.9);
  });
});
