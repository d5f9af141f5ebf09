/**
 * The fused engine as the engine of a run, on a real (software) GPU device: the session chooses it, its commands are
 * answered soon, a wrong kernel is caught, and states move between the engines.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import type { OpenEngine } from '#train/choose-engine.ts';
import type { TableSet } from '#train/data/data-set.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import type { FromWorker, ToWorker } from '#train/protocol.ts';
import { createSession } from '#train/session.ts';
import { createYieldTask } from '#train/yield-task.ts';
import { hearSteps } from '#support/hear-steps.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { benchChoice, pointModel, points } from '#support/session-bench.ts';
import { regression } from '#support/small-models.ts';

const { createShaderModule } = GPUDevice.prototype;
afterEach(() => {
  GPUDevice.prototype.createShaderModule = createShaderModule;
  closeSmallFused();
  closeSmall();
});

const nowSeconds = () => performance.now() / 1000;
/** Points whose held-out set is large enough for a picture of the plane to be a few passes. */
const cloud: TableSet = {
  ...points,
  inputs: Float32Array.from({ length: 2 * 288 }, (_, index) => Math.sin(index)),
  targets: Float32Array.from({ length: 288 }, (_, index) => index % 2),
  heldOutRows: 256,
};
type Told = FromWorker & { readonly at: number };

type Send = (message: ToWorker) => void;

/**
 * Runs to the end; `onMessage`, and `onStep` at each step after the tests of the device, may send commands. TensorFlow.js,
 * where it comes in, is on the cpu, where it opens faster.
 */
async function train(
  epochs: number,
  onMessage: (message: FromWorker, send: Send) => void = () => undefined,
  onStep: (send: Send) => void = () => undefined,
) {
  const inbox: Told[] = [];
  const isTraining = () => inbox.some((told) => told.kind === 'phase' && told.phase === 'warming');
  const open: OpenEngine = (name, order, data) => openEngine(order.engine === 'fused' ? name : 'cpu', order, data);
  const session = createSession({
    post(message) {
      inbox.push({ ...message, at: nowSeconds() });
      onMessage(message, (reply) => void session.receive(reply));
    },
    openEngine: hearSteps(open, () => {
      if (isTraining()) onStep((reply) => void session.receive(reply));
    }),
    openImages: () => Promise.reject(new Error('no images here')),
    openDataSet: () => Promise.resolve(cloud),
    fitBigram: () => ({ lossNats: 1 }),
    buildModel: () => pointModel,
    measureRoof: () => Promise.resolve(null),
    nowSeconds,
    yieldTask: createYieldTask(),
    wait: (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds)),
  });
  const choice = { ...benchChoice, optimizer: 'adam', engine: 'fused', backend: 'webgpu', epochs } as const;
  await session.receive({ kind: 'start', run: 1, choice, dataUrl: 'http://x/' });
  await session.receive({ kind: 'dispose', run: 1 });
  const all = <K extends FromWorker['kind']>(kind: K) =>
    inbox.filter((message): message is Extract<FromWorker, { kind: K }> & Told => message.kind === kind);
  const losses = new Map(
    all('loss').flatMap(({ steps, losses }) => steps.map((step, at) => [step, losses[at] ?? NaN] as const)),
  );
  return { all, losses, end: all('phase').at(-1) };
}

describe('a run', () => {
  it('is trained by the fused engine, which its conditions name; a device lost midway costs nothing', async () => {
    const plain = await train(5);
    expect(plain.all('backend')).toMatchObject([{ conditions: { backend: 'webgpu', engine: 'fused' }, refused: [] }]);
    expect(plain.end).toMatchObject({ phase: 'done', reason: 'all-epochs' });
    let steps = 0;
    const disturbed = await train(5, undefined, (send) => {
      if (++steps === 15) send({ kind: 'lose-device', run: 1 });
    });
    expect(disturbed.all('recovered')).toHaveLength(1);
    expect(disturbed.end).toMatchObject({ phase: 'done' });
    expect(disturbed.losses).toEqual(plain.losses);
  });

  // A machine that is busy with other tests may be late once.
  it(
    'answers to pause, step, going on and stop within 0.2 s, with its losses read at most five times a second',
    { retry: 2 },
    async () => {
      const asked = new Map<string, number>();
      const ask = (what: 'pause' | 'step' | 'resume' | 'stop', send: (message: ToWorker) => void) => {
        asked.set(what, nowSeconds());
        send({ kind: what, run: 1 });
      };
      let stepAtPause = 0;
      const one = await train(20_000, (message, send) => {
        if (message.kind === 'phase' && message.phase === 'running' && !asked.has('pause')) {
          setTimeout(() => ask('pause', send), 2000);
        }
        if (message.kind === 'phase' && message.phase === 'paused') setTimeout(() => ask('step', send), 300);
        if (message.kind !== 'loss' || !asked.has('pause')) return;
        if (!asked.has('step')) stepAtPause = message.step;
        else if (message.step === stepAtPause + 1 && !asked.has('resume')) {
          ask('resume', send);
          setTimeout(() => ask('stop', send), 500);
        }
      });
      const after = (what: string, phase: string) => {
        const from = asked.get(what) ?? NaN;
        return (one.all('phase').find((told) => told.phase === phase && told.at >= from)?.at ?? NaN) - from;
      };
      const stepped = one.all('loss').find(({ step, at }) => step > stepAtPause && at > (asked.get('step') ?? NaN));
      const waits = {
        pause: after('pause', 'paused'),
        step: (stepped?.at ?? NaN) - (asked.get('step') ?? NaN),
        resume: after('resume', 'running'),
        stop: after('stop', 'done'),
      };
      console.log(`answered after (seconds): ${JSON.stringify(waits)}; ${stepAtPause} steps before the pause`);
      for (const wait of Object.values(waits)) expect(wait).toBeLessThan(0.2);
      expect(one.end).toMatchObject({ phase: 'done', reason: 'stopped' });
      // After the first fifty steps, which are read one by one.
      const later = [...one.losses.keys()].filter((step) => step > 60 && step < stepAtPause);
      expect(later.length).toBeLessThanOrEqual(5 * 2.5);
    },
  );

  it('with a kernel that is one percent wrong is caught by the self-test and trained by TensorFlow.js', async () => {
    GPUDevice.prototype.createShaderModule = function (descriptor) {
      const code = descriptor.code.replace(/(sum\d_\d \+= )left/g, '$11.01 * left');
      return createShaderModule.call(this, { ...descriptor, code });
    };
    const { all, end } = await train(1);
    expect(all('backend')).toMatchObject([
      {
        conditions: { engine: 'tfjs' },
        refused: [{ backend: 'webgpu', engine: 'fused', reason: 'wrong-results' }],
      },
    ]);
    expect(end).toMatchObject({ phase: 'done' });
  });
});

it.each<OptimizerId>(['momentum', 'rmsprop', 'adam'])(
  'a state under %s moves between the engines without loss and goes on as if it had stayed',
  async (optimizer) => {
    const { engine: stayed } = await openSmall('cpu', regression, { optimizer });
    const expected = await trainSmall(regression, stayed, 0, 18);

    const { engine: fused } = await openSmallFused(regression, { optimizer });
    const first = await trainSmall(regression, fused, 0, 6);
    const taken = await fused.takeCheckpoint();
    const { engine: other } = await openSmall('cpu', regression, { optimizer });
    await other.restore(taken);
    // To the last bit.
    expect(await other.takeCheckpoint()).toEqual(taken);
    const second = await trainSmall(regression, other, 6, 12);
    const back = await other.takeCheckpoint();
    await fused.restore(back);
    expect(await fused.takeCheckpoint()).toEqual(back);
    const third = await trainSmall(regression, fused, 12, 18);
    const found = [...first, ...second, ...third];
    expected.forEach((loss, at) => expect(Math.abs((found[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
  },
);
