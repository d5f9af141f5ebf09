/** What a run tells of each kind of data and model, and how often: readings cost the GPU time. */
import { describe, expect, it, vi } from 'vitest';
import { entropyOfShares, findTableBaseline } from '#train/baseline.ts';
import { createWindowPicker } from '#train/window-picker.ts';
import { ganModel, letterModel, letters, openBench, points, type Bench } from '../support/session-bench.ts';

// The bowl engine trains no model, so there is no reference for it to agree with.
vi.mock('#train/self-test.ts', () => ({ testEngine: () => Promise.resolve(0.1) }));
vi.setConfig({ testTimeout: 60_000 });

const start = (order: Bench) => openBench(order).start();
const ring = { ...points, targets: new Float32Array(), targetWidth: 0 };

describe('a table', () => {
  it('is told with its model, its samples and the loss of the plain rule', async () => {
    const bench = await start({});
    expect(bench.all('model')).toMatchObject([{ trainSamples: 32, heldOutSamples: 8, classNames: ['a', 'b'] }]);
    expect(bench.all('baseline')).toMatchObject([{ rule: 'largest-class', loss: Math.log(2) }]);
    expect(bench.all('loss')[0]).toMatchObject({ stepsPerEpoch: 8, totalSteps: 80 });
  });

  it('smaller than a batch is trained whole, and the page is told', async () => {
    const bench = await start({ choice: { batch: 128 } });
    expect(bench.engines[0]?.order.batch).toBe(32);
    expect(bench.all('phase').find(({ detail }) => detail !== '')).toMatchObject({ detail: 'batch 128 -> 32' });
    expect(bench.all('model')).toMatchObject([{ batch: 32, whySmaller: 'few-samples' }]);
  });

  it('of points shows outputs beside targets, and a field over the plane', async () => {
    const bench = await start({ secondsPerStep: 0.1 });
    const outputs = bench.all('outputs').at(-1);
    expect([outputs?.step, outputs?.width, outputs?.outputs.length, outputs?.targets.length]).toEqual([80, 1, 8, 8]);
    const field = bench.all('field').at(-1);
    expect([field?.step, field?.side, field?.values.length]).toEqual([80, 64, 4096]);
    // The bowl engine answers with x: the field rises to the right, and its ends are within its reach.
    const reach = field?.reach ?? NaN;
    expect(field?.values[0]).toBeCloseTo((-reach * 63) / 64, 5);
    expect(field?.values[63]).toBeCloseTo((reach * 63) / 64, 5);
    expect(reach).toBeGreaterThan(1);
  });
});

describe('a text', () => {
  const text = { data: letters, model: letterModel, choice: { data: 'moby-dick' } } as const;

  it('is cut into windows, with the loss of pair counts beside it, and shows what the model writes', async () => {
    const bench = await start(text);
    expect(bench.all('model')).toMatchObject([
      { trainSamples: 312, heldOutSamples: 9, vocabulary: letters.vocabulary },
    ]);
    expect(bench.all('baseline')).toMatchObject([{ rule: 'bigram', loss: 1.25, unigramLoss: 1.5 }]);
    expect(bench.all('loss')[0]).toMatchObject({ stepsPerEpoch: 10 });
    expect(bench.all('samples').length).toBeGreaterThan(0);
    expect(bench.all('outputs')).toEqual([]);
  });

  it('shorter than a window fails with its reason', async () => {
    const bench = await start({ ...text, data: { ...letters, trainSymbols: 8 } });
    expect(bench.all('phase').at(-1)).toMatchObject({ phase: 'failed', reason: 'data-damaged' });
  });

  it('gives each step windows that depend on seed and step alone, none past its end', () => {
    const [one, other] = [createWindowPicker(320, 8, 4, 1), createWindowPicker(320, 8, 4, 1)];
    for (let step = 0; step < 500; step++) other.pick(step);
    expect([...other.pick(3)]).toEqual([...one.pick(3)]);
    expect([...one.pick(3)]).not.toEqual([...one.pick(4)]);
    const drawn = Array.from({ length: 5000 }, (_, step) => [...one.pick(step)]).flat();
    // The target of the last window ends with the last training symbol.
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([0, 311]);
  });
});

describe('a generator', () => {
  const gan = { data: ring, model: ganModel, choice: { data: 'ring', epochs: 40 }, secondsPerStep: 0.05 } as const;

  it('tells two losses a step and shows what it makes at most once a second', async () => {
    const bench = await start(gan);
    for (const { steps, losses, judgeLosses = [] } of bench.all('loss')) {
      expect([losses.length, judgeLosses.length]).toEqual([steps.length, steps.length]);
    }
    const made = bench.all('samples');
    expect(made.length).toBeGreaterThan(5);
    expect(made.length).toBeLessThanOrEqual(320 * 0.05 + 2);
    expect(bench.all('baseline')).toEqual([]);
    expect(bench.all('field')).toEqual([]);
  });
});

describe('readings in a steady run', () => {
  it('are at most four a second beside the losses’, and as many of losses', async () => {
    const bench = await start({ secondsPerStep: 0.004, choice: { epochs: 500 } });
    const [engine] = bench.engines;
    const seconds = 4000 * 0.004;
    const shown = engine?.reads.filter(({ call }) => call !== 'takeCheckpoint' && call !== 'restore') ?? [];
    expect(shown.length).toBeGreaterThan(2 * seconds);
    expect(shown.length).toBeLessThanOrEqual(4 * seconds + 3);
    const told = bench.all('loss').flatMap(({ steps }) => steps);
    expect(told.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(told.length).toBeGreaterThan(50 + 2 * seconds);
    expect(told.length).toBeLessThanOrEqual(50 + 4 * seconds + 1);
  });

  it('for evaluations take a tenth of the time at most', async () => {
    const bench = await start({
      secondsPerStep: 0.02,
      choice: { epochs: 300 },
      openings: [{ evaluationSeconds: 0.5 }],
    });
    // What the first will cost nobody knows, and the last is always taken.
    const spent = 0.5 * (bench.all('evaluation').length - 2);
    expect(bench.all('evaluation').length).toBeGreaterThan(5);
    expect(spent / (2400 * 0.02 + spent)).toBeLessThanOrEqual(0.1);
  });

  it('show no pictures while the page is hidden', async () => {
    const bench = await start({
      onMessage(message, { send }) {
        if (message.kind === 'phase' && message.phase === 'loading')
          send({ kind: 'visibility', run: 1, visible: false });
      },
    });
    expect(bench.all('field').map(({ step }) => step)).toEqual([80]);
  });
});

describe('the plain rules', () => {
  it('give each class its share of the training labels', () => {
    // Three of four are 0: with one added to each count 4/6 and 2/6.
    expect(entropyOfShares([0, 0, 0, 1], [0, 1], 2)).toBeCloseTo(-(Math.log(4 / 6) + Math.log(2 / 6)) / 2);
  });

  it('give a quantity the training mean, and lose the squared distance from it', () => {
    const targets = Float32Array.of(1, 3, 5, 1);
    const table = { ...points, targets, trainRows: 2, heldOutRows: 2, target: 'number' } as const;
    expect(findTableBaseline(table)).toEqual({ rule: 'mean', loss: (9 + 1) / 2 });
  });

  it('are silent where there is nothing to compare', () => {
    expect(findTableBaseline(ring)).toBeNull();
    expect(findTableBaseline({ ...points, heldOutRows: 0 })).toBeNull();
  });
});
