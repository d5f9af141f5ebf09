/**
 * How well the sample models read digits after training, on the cpu backend in Node: minutes to an hour, so it runs only
 * when asked: `MNIST_RUNS="mnist-mlp:10:1 mnist-cnn:1:1" npx vitest run --project bench test/bench/mnist-accuracy`
 * (model, epochs, seed). Same session, order, weights and arithmetic as in the browser, batch 128, Adam.
 */
import { cpus } from 'node:os';
import { expect, it, vi } from 'vitest';
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import type { FromWorker } from '#train/protocol.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { findCard } from '#train/models/zoo.ts';
import { createSession } from '#train/session.ts';
import { openMnistFiles } from '../support/mnist-files.ts';

const runs = (process.env['MNIST_RUNS'] ?? '').split(' ').filter(Boolean);
const learningRate = Number(process.env['MNIST_RATE'] ?? 0.001);
/** Test accuracy to reach, by model and epochs. */
const goals: Record<string, number> = { 'mnist-mlp:10': 0.973, 'mnist-cnn:1': 0.97, 'mnist-cnn:10': 0.985 };

if (runs.length === 0) it.skip('trains for minutes: name runs in MNIST_RUNS', () => undefined);

it.each(runs)(
  'trains %s',
  async (text) => {
    const [model, epochs, seed] = text.split(':');
    const choice: TrainChoice = {
      ...defaultTrainChoice,
      model: model as TrainChoice['model'],
      batch: 128,
      learningRate,
      epochs: Number(epochs),
      stopAccuracy: null,
      seed: Number(seed),
      backend: 'cpu',
    };
    // Node 20 has none; the engine asks it for the browser's name.
    vi.stubGlobal('navigator', {});
    const started = performance.now();
    const accuracies: number[] = [];
    let end: FromWorker | null = null;
    const session = createSession({
      post(message) {
        if (message.kind === 'phase') end = message;
        if (message.kind !== 'evaluation') return;
        accuracies.push(message.accuracy ?? NaN);
        const seconds = Math.round((performance.now() - started) / 1000);
        console.log(`${text}: ${message.accuracy} after step ${message.step}, ${seconds} s`);
      },
      openEngine,
      openImages: (_url, onShard) => Promise.resolve(openMnistFiles(onShard)),
      openDataSet: () => Promise.reject(new Error('images only')),
      fitBigram: () => Promise.reject(new Error('images only')),
      buildModel: (own, shape) => findCard(own.model).build(own, shape),
      measureRoof: () => Promise.resolve(null),
      nowSeconds: () => performance.now() / 1000,
      yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
      wait: (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds)),
    });
    await session.receive({ kind: 'start', run: 1, choice, dataUrl: '' });
    expect(end).toMatchObject({ phase: 'done', reason: 'all-epochs', detail: '' });
    console.log(`${text}: ${accuracies.at(-1)}, Adam ${learningRate}, cpu backend on ${cpus()[0]?.model}`);
    expect(accuracies.at(-1)).toBeGreaterThanOrEqual(goals[`${model}:${epochs}`] ?? 0.5);
  },
  7_200_000,
);
