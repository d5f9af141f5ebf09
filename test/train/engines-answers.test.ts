/** What an engine says of held-out samples and what it makes anew, on TensorFlow.js' cpu backend. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EngineOrder } from '#train/engines/engine.ts';
import { closeSmall, openSmall, trainSmall } from '../support/open-small-engine.ts';
import { forger, logistic, memory, regression, writer, type SmallCase } from '../support/small-models.ts';

// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});
afterEach(closeSmall);

const openFor = (one: SmallCase, changes: Partial<EngineOrder> = {}) => openSmall('cpu', one, changes);

describe('held-out answers', () => {
  it('of one logit count as right on the target’s side of zero', async () => {
    const { engine } = await openFor(logistic, { learningRate: 0.05 });
    await trainSmall(logistic, engine, 0, 100);
    const { outputs, targets } = await engine.predictHeldOut(24);
    const right = outputs.filter((logit, row) => logit > 0 === (targets[row] ?? 0) > 0.5).length;
    expect((await engine.evaluate(24)).accuracy).toBeCloseTo(right / 24, 6);
    expect(right).toBeGreaterThan(12);
  });

  it('of one-hot classes count as right at the largest logit', async () => {
    const { engine } = await openFor(memory);
    const { outputs, targets } = await engine.predictHeldOut(24);
    const right = Array.from({ length: 24 }, (_, row) => {
      const guess = (outputs[2 * row + 1] ?? 0) > (outputs[2 * row] ?? 0) ? 1 : 0;
      return targets[2 * row + guess] ?? 0;
    }).reduce((sum, one) => sum + one, 0);
    expect((await engine.evaluate(24)).accuracy).toBeCloseTo(right / 24, 6);
  });

  it('of text count symbol by symbol, in windows side by side', async () => {
    const { engine } = await openFor(writer);
    const { data } = writer;
    if (data.kind !== 'text') throw new Error('not a text');
    const { outputs, targets } = await engine.predictHeldOut(5);
    expect([...targets]).toEqual([...data.symbols.subarray(data.trainSymbols + 1, data.trainSymbols + 31)]);
    const guesses = Array.from({ length: 30 }, (_, at) => {
      const logits = [...outputs.subarray(7 * at, 7 * at + 7)];
      return logits.indexOf(Math.max(...logits));
    });
    // 59 held-out symbols with one after each: nine windows of six.
    expect(engine.evaluationChunk).toBe(9);
    const all = await engine.predictHeldOut(9);
    expect(all.outputs.subarray(0, outputs.length)).toEqual(outputs);
    const { accuracy } = await engine.evaluate(9);
    expect(accuracy).toBeGreaterThanOrEqual(guesses.filter((guess, at) => guess === targets[at]).length / 54);
    expect(accuracy).toBeLessThanOrEqual(1);
  });

  it('are nothing to be right about for numbers and for a GAN', async () => {
    for (const one of [regression, forger]) {
      const { engine } = await openFor(one);
      expect((await engine.evaluate(engine.evaluationChunk)).accuracy).toBeNull();
    }
  });

  it('of a GAN are judged on the same noise every time', async () => {
    const { engine } = await openFor(forger);
    expect(await engine.evaluate(24)).toEqual(await engine.evaluate(24));
    await expect(engine.predictHeldOut(4)).rejects.toThrow(RangeError);
  });

  it('are those for the same inputs from outside', async () => {
    const { engine } = await openFor(regression);
    const { data } = regression;
    if (data.kind !== 'table') throw new Error('not a table');
    const { outputs } = await engine.predictHeldOut(24);
    expect(await engine.predict(data.inputs.slice(40 * 3), 24)).toEqual(outputs);
  });
});

describe('making samples', () => {
  it('draws symbols as often as the softmax of the logits says', async () => {
    const odds = [0.1, 0.2, 0.3, 0.4];
    const model = {
      id: 'tiny-gpt',
      input: [3],
      layers: [
        { kind: 'embedding', vocabulary: 4, width: 1 },
        { kind: 'dense', outputs: 4, activation: 'none' },
      ],
      loss: 'softmax-cross-entropy',
    } as const;
    const weights = [new Float32Array(4), new Float32Array(4), Float32Array.from(odds, Math.log)];
    const { engine } = await openFor({ ...writer, model }, { weights });
    const made = await engine.generate({ temperature: 1, prompt: [], count: 1000, seed: 3 });
    if (made.kind !== 'text') throw new Error('not a text');
    odds.forEach((share, symbol) => {
      const found = made.symbols.filter((one) => one === symbol).length / 1000;
      // Four standard deviations of a share.
      expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 1000));
    });
    const cold = await engine.generate({ temperature: 0, prompt: [1], count: 5, seed: 3 });
    expect(cold).toEqual({ kind: 'text', symbols: [3, 3, 3, 3, 3] });
  });

  it('goes on from a prompt as repeated prediction of the likeliest symbol does, beyond the window too', async () => {
    const { engine } = await openFor(writer, { learningRate: 0.03 });
    await trainSmall(writer, engine, 0, 80);
    const context = [1, 2];
    const made = await engine.generate({ temperature: 0, prompt: context, count: 20, seed: 1 });
    const expected: number[] = [];
    for (let drawn = 0; drawn < 20; drawn++) {
      const window = context.slice(-6);
      const inputs = Float32Array.from({ length: 6 }, (_, at) => window[at] ?? 0);
      const logits = [...(await engine.predict(inputs, 1))].slice(7 * (window.length - 1), 7 * window.length);
      const next = logits.indexOf(Math.max(...logits));
      context.push(next);
      expected.push(next);
    }
    expect(made).toEqual({ kind: 'text', symbols: expected });
    expect(new Set(expected).size).toBeGreaterThan(1);
  });

  it('makes as many points as wished, the same for the same seed, others for another', async () => {
    const { engine } = await openFor(forger);
    const wish = { temperature: 1, prompt: [], count: 11, seed: 5 };
    const made = await engine.generate(wish);
    if (made.kind !== 'points') throw new Error('no points');
    expect(made.points).toHaveLength(22);
    expect(await engine.generate(wish)).toEqual(made);
    expect(await engine.generate({ ...wish, seed: 6 })).not.toEqual(made);
  });

  it('is refused by a model that makes none', async () => {
    const { engine } = await openFor(regression);
    await expect(engine.generate({ temperature: 1, prompt: [], count: 1, seed: 1 })).rejects.toThrow(RangeError);
  });
});
