/** The engine on TensorFlow.js' cpu backend, which needs no browser: every kind of model, and what is told about it. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import type { Engine, EngineOrder } from '#train/engines/engine.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { testEngine } from '#train/self-test.ts';
import {
  digits,
  forger,
  logistic,
  makeShard,
  memory,
  orderFor,
  regression,
  rowsOf,
  smallCases,
  writer,
  type SmallCase,
} from '../support/small-models.ts';

let open: Engine | null = null;
// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});
afterEach(() => {
  open?.close();
  open = null;
});

async function openFor(one: SmallCase, changes: Partial<EngineOrder> = {}) {
  open?.close();
  const order = orderFor(one, changes);
  const { engine } = await openEngine('cpu', order, one.data);
  open = engine;
  if (one.data.kind === 'images') {
    engine.addShard(makeShard('train', one.data.train));
    engine.addShard(makeShard('test', one.data.heldOut));
  }
  return { engine, order };
}

async function train(one: SmallCase, engine: Engine, from: number, to: number) {
  const losses: number[][] = [];
  for (let step = from; step < to; step++)
    losses.push(((await engine.step(rowsOf(one, step), true)) ?? []).map((loss) => loss ?? NaN));
  return losses;
}

describe.each(smallCases)('$name', (one) => {
  it('passes the self-test', async () => {
    const { engine, order } = await openFor(one);
    await testEngine(engine, order, one.data, () => 0);
  });

  it('tells before a step the losses that the step then has, and changes nothing by telling', async () => {
    const { engine } = await openFor(one);
    await train(one, engine, 0, 2);
    const rows = rowsOf(one, 2);
    const { losses } = await engine.gradients(rows);
    await engine.trace(rows);
    const told = await engine.step(rows, true);
    // A GAN's generator meets the judge just trained, so only the judge's loss is the one told.
    expect(told?.at(-1)).toBeCloseTo(losses.at(-1) ?? NaN, 6);
  });

  it('shows inputs, targets and the output of every layer', async () => {
    const { engine } = await openFor(one);
    const layers = one.model.layers.length + (one.model.judge?.length ?? 0);
    const tensors = await engine.trace(rowsOf(one, 0));
    expect(tensors).toHaveLength(2 + layers);
    for (const { shape, numbers } of tensors) {
      expect(shape[0]).toBe(one.batch);
      expect(numbers).toHaveLength(shape.reduce((size, side) => size * side, 1));
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  });

  it('learns: the loss after 60 steps is lower, but for a GAN, whose losses stay finite', async () => {
    const { engine } = await openFor(one);
    const chunk = engine.evaluationChunk;
    const before = await engine.evaluate(chunk);
    const losses = await train(one, engine, 0, 60);
    const after = await engine.evaluate(chunk);
    if (one === forger) expect(losses.flat().every(Number.isFinite)).toBe(true);
    else expect(after.loss).toBeLessThan(before.loss);
  });
});

describe('the self-test', () => {
  const scale = (arrays: readonly Float32Array[]) => arrays.map((numbers) => numbers.map((number) => 1.01 * number));

  it.each(smallCases)('does not believe gradients of $name that are one percent too large', async (one) => {
    const { engine, order } = await openFor(one);
    const wrong: Engine = {
      ...engine,
      async gradients(rows) {
        const { losses, gradients } = await engine.gradients(rows);
        return { losses, gradients: scale(gradients) };
      },
    };
    await expect(testEngine(wrong, order, one.data, () => 0)).rejects.toMatchObject({ reason: 'wrong-results' });
  });

  it.each(smallCases)('does not believe a step of $name that is one percent too long', async (one) => {
    const { engine, order } = await openFor(one, { learningRate: 0.0101 });
    const told = { ...order, learningRate: 0.01 };
    await expect(testEngine(engine, told, one.data, () => 0)).rejects.toMatchObject({ reason: 'wrong-results' });
  });

  it('passes with moved images', async () => {
    const { engine, order } = await openFor(digits, { augment: true });
    await testEngine(engine, order, digits.data, () => 0);
  });

  it('does not believe one wrong number among the losses', async () => {
    const { engine, order } = await openFor(regression);
    const wrong: Engine = {
      ...engine,
      step: (rows) => engine.step(rows, true)?.then(([loss]) => [1.01 * loss]) ?? null,
    };
    await expect(testEngine(wrong, order, regression.data, () => 0)).rejects.toMatchObject({ reason: 'wrong-results' });
  });
});

describe.each<OptimizerId>(['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'])('%s', (optimizer) => {
  it('passes the self-test', async () => {
    const { engine, order } = await openFor(logistic, { optimizer });
    await testEngine(engine, order, logistic.data, () => 0);
  });

  it.each([regression, forger])('goes on from a checkpoint of $name bit by bit', async (one) => {
    const { engine } = await openFor(one, { optimizer });
    await train(one, engine, 0, 4);
    const checkpoint = await engine.takeCheckpoint();
    const undisturbed = await train(one, engine, 4, 9);
    const { engine: second } = await openFor(one, { optimizer });
    await second.restore(checkpoint);
    expect(await train(one, second, 4, 9)).toEqual(undisturbed);
  });
});

describe('a changed learning rate', () => {
  it('holds from the next step on and leaves the moments', async () => {
    const { engine } = await openFor(regression, { optimizer: 'momentum' });
    await train(regression, engine, 0, 3);
    const before = await engine.takeCheckpoint();
    engine.change({ learningRate: 0 });
    await train(regression, engine, 3, 4);
    const still = await engine.takeCheckpoint();
    expect(still.weights).toEqual(before.weights);
    expect(still.firstMoments).not.toEqual(before.firstMoments);
    engine.change({ learningRate: 0.02 });
    await train(regression, engine, 4, 5);
    const moved = await engine.takeCheckpoint();
    moved.weights
      .flatMap((numbers) => [...numbers])
      .forEach((weight, at) => {
        const [old = 0, velocity = 0] = [still.weights, moved.firstMoments].map(
          (arrays) => arrays.flatMap((numbers) => [...numbers])[at],
        );
        expect(weight).toBeCloseTo(old - 0.02 * velocity, 6);
      });
  });
});

describe('held-out answers', () => {
  it('of one logit count as right on the target’s side of zero', async () => {
    const { engine } = await openFor(logistic, { learningRate: 0.05 });
    await train(logistic, engine, 0, 100);
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
    await train(writer, engine, 0, 80);
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

describe('nothing grows', () => {
  it.each([regression, writer, forger])('in 100 steps of $name with evaluations and samples', async (one) => {
    const { engine } = await openFor(one);
    const work = async (from: number, to: number) => {
      await train(one, engine, from, to);
      await engine.evaluate(engine.evaluationChunk);
      await engine.takeCheckpoint();
      if (one !== regression) await engine.generate({ temperature: 1, prompt: [1], count: 20, seed: 1 });
      await engine.predict(new Float32Array(2 * one.model.input.reduce((a, b) => a * b, 1)), 2);
    };
    await work(0, 3);
    const before = engine.countTensors();
    await work(3, 100);
    expect(engine.countTensors()).toBe(before);
  });

  it('in 1,000 steps', async () => {
    const { engine } = await openFor(logistic);
    await engine.step(rowsOf(logistic, 0), true);
    const before = engine.countTensors();
    for (let step = 1; step < 1000; step++) void engine.step(rowsOf(logistic, step), false);
    expect(engine.countTensors()).toBe(before);
  });

  it('when engines are opened and closed 50 times', async () => {
    const counts = new Set<number>();
    for (let cycle = 0; cycle < 50; cycle++) {
      const { engine } = await openFor(forger);
      await engine.step(rowsOf(forger, cycle), true);
      engine.close();
      counts.add(engine.countTensors());
    }
    expect([...counts]).toEqual([0]);
  });
});
