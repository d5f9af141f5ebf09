/**
 * How well the sample models learn, in Node: minutes to hours, so it runs only when asked, on the cpu backend or, with
 * BACKEND=webgpu, as the page would on the adapter that Dawn finds here (`support/dawn.ts`), each run
 * named as the training bench's link names it, without its version, which is today's:
 * `RUNS="t.model=mnist-mlp t.model=gan&t.seed=2" npx vitest run --project bench test/bench/learning`.
 * Same session, order and weights as in the browser, and the same arithmetic but for matrix products, which are faster
 * here (`support/fast-products.ts`). What `models/trials.ts` says was reached was printed here.
 *
 * Engines held against one another, MNIST MLP as it starts (4,680 steps), seeds 1, 2 and 3, held-out accuracy in percent:
 * - fused engine: 97.35, 97.36, 97.38. - TensorFlow.js on WebGPU (`&t.engine=tfjs`): 97.36, 97.29, 97.37. - TensorFlow.js
 * on the cpu: 97.35, 97.34, 97.43. At most 0.07 of a percent apart. WebGPU over Dawn on a software adapter (llvmpipe).
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { expect, it, vi } from 'vitest';
import { openDataSet } from '#train/data/open-data.ts';
import { ringCenters, ringDeviation } from '#train/data/generate/ring.ts';
import { fitBigram } from '#train/data/text/count-baselines.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { countModes } from '#train/evaluation/modes.ts';
import { findCard } from '#train/models/zoo.ts';
import type { FromWorker } from '#train/protocol.ts';
import { createSession } from '#train/session.ts';
import { decodeChoice } from '../../src/state/choice-link.ts';
import { choiceVersion } from '../../src/state/choice-migrations.ts';
import { stubDawn } from '../support/dawn.ts';
import { takeFastProducts } from '../support/fast-products.ts';
import { openMnistFiles } from '../support/mnist-files.ts';

const backend = process.env['BACKEND'] === 'webgpu' ? 'webgpu' : 'cpu';
const runs = (process.env['RUNS'] ?? '').split(' ').filter(Boolean);
/** Held-out accuracy to reach, by link. */
const goals: Record<string, number> = {
  't.model=mnist-mlp': 0.973,
  't.model=mnist-cnn&t.epochs=1': 0.97,
  't.model=mnist-cnn': 0.985,
  't.model=logistic-network': 0.99,
};

if (runs.length === 0) it.skip('trains for minutes: name runs in RUNS', () => undefined);

it.each(runs)(
  'trains %s',
  async (link) => {
    const { choice, problems } = decodeChoice(`${link}&t.v=${choiceVersion}`);
    expect(problems).toEqual([]);
    if (!choice) throw new Error(`no choice in ${link}`);
    // Node 20 has none; the engine asks it for the browser's name.
    vi.stubGlobal('navigator', {});
    const dawn = backend === 'webgpu' ? await stubDawn('vulkan') : null;
    if (typeof dawn === 'string') throw new Error(dawn);
    vi.stubGlobal('fetch', (address: string) => Promise.resolve(new Response(readFileSync(`public/${address}`))));
    const started = performance.now();
    const say = (words: string) =>
      console.log(`${link}: ${words}, ${Math.round((performance.now() - started) / 1000)} s`);
    let end: FromWorker | null = null;
    let accuracy = NaN;
    let loss = NaN;
    let step = 0;
    let baseline = NaN;
    let saidAt = 0;
    const session = createSession({
      post(message) {
        if (message.kind === 'phase') end = message;
        if (message.kind === 'backend')
          say(`trains on ${message.conditions.backend}, ${message.conditions.engine} engine`);
        if (message.kind === 'baseline') baseline = message.loss;
        if (message.kind === 'samples' && message.isAnswer && message.samples.kind === 'points') {
          const { covered, closeShare } = countModes(message.samples.points, ringCenters, ringDeviation);
          say(`covers ${covered} of 8 places, ${(100 * closeShare).toFixed(0)} % of points close to one`);
        }
        if (message.kind !== 'evaluation') return;
        accuracy = message.accuracy ?? NaN;
        loss = message.loss;
        step = message.step;
        if (performance.now() - saidAt < 20_000) return;
        saidAt = performance.now();
        say(`step ${message.step}: loss ${message.loss.toFixed(4)} (rule ${baseline.toFixed(4)}), right ${accuracy}`);
      },
      async openEngine(...order) {
        const opened = await openEngine(...order);
        if (backend === 'cpu') takeFastProducts();
        return opened;
      },
      openImages: (_url, onShard) => Promise.resolve(openMnistFiles(onShard)),
      openDataSet,
      fitBigram,
      buildModel: (own, shape) => findCard(own.model).build(own, shape),
      measureRoof: () => Promise.resolve(null),
      nowSeconds: () => performance.now() / 1000,
      yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
      wait: (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds)),
    });
    const order = { ...choice, backend } as const;
    await session.receive({ kind: 'start', run: 1, choice: order, dataUrl: 'data/' });
    expect(end).toMatchObject({ phase: 'done', detail: '' });
    if (choice.model === 'gan' && choice.data === 'ring') {
      const wish = { temperature: 1, prompt: [], count: 1000, seed: 1 };
      await session.receive({ kind: 'sample', run: 1, wish });
      await new Promise((resolve) => setTimeout(resolve, 3000));
    }
    // Left to itself it closes the backend a minute later, under the next run.
    await session.receive({ kind: 'dispose', run: 1 });
    say(`END after ${step} steps: loss ${loss.toFixed(4)} (rule ${baseline.toFixed(4)}), right ${accuracy}`);
    console.log(`${backend} backend on ${dawn?.adapterName ?? cpus()[0]?.model}`);
    if (goals[link] !== undefined) expect(accuracy).toBeGreaterThanOrEqual(goals[link]);
  },
  7_200_000,
);
