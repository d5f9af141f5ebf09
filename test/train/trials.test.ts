/** What the page says the models reached: rows that fit the models as they are, and two recipes small enough to repeat. */
import { describe, expect, it, vi } from 'vitest';
import { generateTable } from '#train/data/generate/generate-table.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { createBatchPicker } from '#train/data/order.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { countMet, findTrial, trials } from '#train/models/trials.ts';
import { cards, defaultChoiceOf, findCard, isStart } from '#train/models/zoo.ts';

describe('what was reached', () => {
  it('is told of pairs that exist, once each, with runs, steps and a day', () => {
    const pairs = trials.map(({ model, data }) => `${model} ${data}`);
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
    const row = { model: 'gan', data: 'ring', steps: 1, date: '2026-11-23' } as const;
    expect(countMet({ ...row, measure: 'places', reached: [6, 7, 8], goal: 7 })).toBe(2);
    expect(countMet({ ...row, measure: 'loss', reached: [2.1, 2.5], goal: 2.428 })).toBe(1);
    expect(findTrial('gan', 'line')).toBeNull();
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
