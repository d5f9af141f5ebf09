/** The run's state machine, driven as the page drives it, on an engine without a GPU and a clock without time. */
import { describe, expect, it, vi } from 'vitest';
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { MnistStream } from '#train/data/mnist.ts';
import { createRandom } from '#train/data/random.ts';
import type { Shard } from '#train/data/shard.ts';
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import type { FromWorker, ToWorker } from '#train/protocol.ts';
import { RunFailure } from '#train/run-failure.ts';
import { createSession } from '#train/session.ts';
import { findCard } from '#train/models/zoo.ts';
import type { EngineOrder } from '#train/engines/engine.ts';
import { openReferenceEngine, type Faults } from '../support/reference-engine.ts';
import { createTestClock } from '../support/test-clock.ts';

// Real arithmetic: a machine that is busy with other tests needs its time.
vi.setConfig({ testTimeout: 30_000 });

const choice: TrainChoice = {
  ...defaultTrainChoice,
  // Narrow, because the engine here is the double-precision reference, which is slow.
  width: 8,
  batch: 2,
  learningRate: 0.003,
  epochs: 2,
  seed: 5,
  // One opening for each backend; the ladder with two engines on webgpu has tests of its own below.
  engine: 'tfjs',
};
const trainImages = 32;
const stepsPerEpoch = trainImages / choice.batch;
const totalSteps = stepsPerEpoch * choice.epochs;

function makeShards(): Shard[] {
  const random = createRandom(9, 0);
  const make = (set: 'train' | 'test', first: number, count: number): Shard => {
    const labels = Uint8Array.from({ length: count }, () => Math.floor(random() * 10));
    const images = Uint8Array.from({ length: count * 784 }, (_, index) =>
      Math.floor((index % 784) / 78) === labels[Math.floor(index / 784)] ? 255 * random() : 0,
    );
    return { set, first, images, labels };
  };
  return [make('train', 0, 12), make('train', 12, 20), make('test', 0, 500)];
}

function openStream(onShard: (shard: Shard) => void): MnistStream {
  const shards: Shard[] = [];
  const entry = (images: number) => ({ file: 'x', images, packedBytes: 1, sha256: '' });
  return {
    manifest: { train: [entry(12), entry(20)], test: [entry(500)] },
    shards,
    has: () => shards.length > 0,
    waitFor: () => Promise.resolve(),
    start() {
      for (const shard of makeShards()) {
        shards.push(shard);
        onShard(shard);
      }
    },
    cancel: () => undefined,
  };
}

type Opened = ReturnType<typeof openReferenceEngine>;

interface Bench {
  /** One entry for each opening of a backend, in order; openings beyond the list are sound. */
  readonly openings?: readonly (Faults | RunFailure)[];
  readonly onMessage?: (message: FromWorker, send: (message: ToWorker) => void) => void;
  readonly choice?: Partial<TrainChoice>;
  readonly openImages?: (url: string, onShard: (shard: Shard) => void) => Promise<MnistStream>;
  readonly secondsPerStep?: number;
}

async function run({ openings = [], onMessage, choice: changes, openImages, secondsPerStep = 0.02 }: Bench = {}) {
  const clock = createTestClock(secondsPerStep);
  const inbox: FromWorker[] = [];
  const opened: { name: BackendName; engine: EngineOrder['engine']; batch: number; one: Opened }[] = [];
  let openingCount = 0;
  const session = createSession({
    post(message) {
      inbox.push(message);
      onMessage?.(message, (reply) => void session.receive(reply));
    },
    openEngine(name, order) {
      const plan = openings[openingCount++] ?? {};
      if (plan instanceof RunFailure) return Promise.reject(plan);
      const one = openReferenceEngine(name, order, clock, plan);
      opened.push({ name, engine: order.engine, batch: order.batch, one });
      return Promise.resolve(one);
    },
    openImages: openImages ?? ((_url, onShard) => Promise.resolve(openStream(onShard))),
    openDataSet: () => Promise.reject(new Error('images only')),
    fitBigram: () => Promise.reject(new Error('images only')),
    buildModel: (own, shape) => findCard(own.model).build(own, shape),
    measureRoof: () => Promise.resolve(null),
    nowSeconds: () => clock.now,
    yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
    wait: (seconds) => clock.wait(seconds),
  });
  const start: ToWorker = { kind: 'start', run: 1, choice: { ...choice, ...changes }, dataUrl: 'http://x/' };
  await session.receive(start);
  const all = <K extends FromWorker['kind']>(kind: K) =>
    inbox.filter((message): message is Extract<FromWorker, { kind: K }> => message.kind === kind);
  const losses = new Map(
    all('loss').flatMap(({ steps, losses }) => steps.map((step, at) => [step, losses[at]] as const)),
  );
  const phases = all('phase').map(({ phase }) => phase);
  return { session, inbox, all, losses, phases, end: all('phase').at(-1), opened };
}

describe('an undisturbed run', () => {
  it('goes through its phases in order and ends after all epochs', async () => {
    const { phases, end } = await run();
    expect(phases).toEqual(['probing', 'measuring-peak', 'loading', 'warming', 'running', 'done']);
    expect(end).toMatchObject({ phase: 'done', reason: 'all-epochs' });
  });

  it('tells losses of rising steps, the last step among them, and learns', async () => {
    const { losses, all } = await run();
    const steps = [...losses.keys()];
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(totalSteps);
    expect(losses.get(totalSteps)).toBeLessThan((losses.get(1) ?? 0) / 2);
    expect(all('loss').at(-1)).toMatchObject({ step: totalSteps, totalSteps, stepsPerEpoch });
  });

  it('says nothing about the time left in the first ten steps, then a time that ends at zero', async () => {
    const { all } = await run({ secondsPerStep: 0.2 });
    const told = all('loss');
    expect(told.filter(({ step }) => step <= 10).map(({ secondsLeft }) => secondsLeft)).toEqual(
      told.filter(({ step }) => step <= 10).map(() => null),
    );
    const middle = told.find(({ step }) => step === 20);
    expect(middle?.secondsLeft).toBeCloseTo((totalSteps - 20) * 0.2, 1);
    expect(told.at(-1)?.secondsLeft).toBe(0);
  });

  it('tells the time left from the third step on where steps are long, and is then warm', async () => {
    const { all, inbox } = await run({ secondsPerStep: 3 });
    const cold = inbox.slice(
      0,
      inbox.findIndex((message) => message.kind === 'phase' && message.phase === 'running'),
    );
    expect(Math.max(...cold.map((message) => (message.kind === 'loss' ? message.step : 0)))).toBeLessThanOrEqual(3);
    const third = all('loss').find(({ step }) => step === 3);
    expect(third?.secondsLeft).toBeGreaterThan((totalSteps - 3) * 2.9);
    expect(third?.secondsLeft).toBeLessThan((totalSteps - 3) * 3.5);
    const first = all('loss').find(({ step }) => step === 1);
    expect(first?.secondsLeft ?? null).toBeNull();
  });

  it('takes test accuracy five times an epoch where there is time, and always at the end', async () => {
    const { all } = await run({ secondsPerStep: 0.5 });
    expect(all('evaluation').map(({ step }) => step)).toEqual([3, 6, 10, 13, 16, 19, 22, 26, 29, 32]);
    // Pictures take some of the readings of a faster run: an evaluation waits its turn, and the next keeps its distance.
    const quick = await run({ secondsPerStep: 0.2 });
    const taken = quick.all('evaluation').map(({ step }) => step);
    expect(taken.length).toBeGreaterThan(5);
    expect(taken.every((step, at) => at === 0 || (step - (taken[at - 1] ?? NaN)) * 0.2 >= 0.5)).toBe(true);
    const fast = await run({ secondsPerStep: 0.02 });
    expect(fast.all('evaluation').map(({ step }) => step)).toEqual([26, 32]);
  });

  it('compares its loss with the shares of the classes', async () => {
    const { all } = await run();
    expect(all('baseline')).toMatchObject([{ rule: 'largest-class' }]);
    expect(all('baseline')[0]?.loss).toBeCloseTo(Math.log(10), 0);
    expect(all('model')).toMatchObject([{ trainSamples: 32, heldOutSamples: 500, model: { id: 'mnist-mlp' } }]);
  });

  it('measures throughput with a clock that stands still during evaluations', async () => {
    const { all } = await run({ choice: { epochs: 4 }, secondsPerStep: 0.1 });
    const last = all('throughput').at(-1)?.throughput;
    expect(last?.samplesPerSecond.median).toBeCloseTo(choice.batch / 0.1, 3);
    expect(last?.flopPerSample).toBe(6 * (784 * 8 + 8 * 10));
  });

  it('frees its engine once nobody wants it', async () => {
    const { opened, session } = await run();
    expect(opened.map(({ one }) => one.engine.isClosed())).toEqual([false]);
    await session.receive({ kind: 'dispose', run: 1 });
    expect(opened.map(({ one }) => one.engine.isClosed())).toEqual([true]);
  });

  it('stops at the first accuracy that reaches the goal', async () => {
    const { end, all } = await run({ choice: { stopAccuracy: 0.16 } });
    expect(end).toMatchObject({ phase: 'done', reason: 'goal-reached' });
    expect(all('evaluation').at(-1)?.step).toBe(26);
  });
});

describe('commands', () => {
  it('a run that was paused and resumed has the losses of one that was not', async () => {
    const plain = await run({ secondsPerStep: 0.2 });
    let isPaused = false;
    const paused = await run({
      secondsPerStep: 0.2,
      onMessage(message, send) {
        if (message.kind === 'loss' && message.step === 12 && !isPaused) {
          isPaused = true;
          send({ kind: 'pause', run: 1 });
        }
        if (message.kind === 'phase' && message.phase === 'paused')
          setImmediate(() => send({ kind: 'resume', run: 1 }));
      },
    });
    expect(paused.phases).toEqual([...plain.phases.slice(0, -1), 'paused', 'running', 'done']);
    expect([...paused.losses]).toEqual([...plain.losses]);
  });

  it('a single step does one step and pauses again', async () => {
    const restingSteps: number[] = [];
    let isPaused = false;
    const { phases, losses } = await run({
      secondsPerStep: 0.2,
      onMessage(message, send) {
        if (message.kind === 'phase' && message.phase === 'running') send({ kind: 'pause', run: 1 });
        if (message.kind === 'phase' && message.phase === 'paused') isPaused = true;
        if (message.kind !== 'loss' || !isPaused || message.step === restingSteps.at(-1)) return;
        restingSteps.push(message.step);
        setImmediate(() => send({ kind: restingSteps.length < 4 ? 'step' : 'stop', run: 1 }));
      },
    });
    const [first = 0] = restingSteps;
    expect(restingSteps).toEqual([first, first + 1, first + 2, first + 3]);
    expect([...losses.keys()].slice(-3)).toEqual([first + 1, first + 2, first + 3]);
    expect(phases.slice(-3)).toEqual(['running', 'paused', 'done']);
  });

  it('stop ends the run as done, with its reason', async () => {
    const { end, all } = await run({
      secondsPerStep: 0.2,
      onMessage: (message, send) => {
        if (message.kind === 'loss' && message.step >= 5) send({ kind: 'stop', run: 1 });
      },
    });
    expect(end).toMatchObject({ phase: 'done', reason: 'stopped' });
    expect(all('loss').at(-1)?.step).toBeLessThan(totalSteps);
  });

  it('commands of another run change nothing', async () => {
    const { end } = await run({ onMessage: (_message, send) => send({ kind: 'stop', run: 2 }) });
    expect(end).toMatchObject({ reason: 'all-epochs' });
  });

  it('while the page is hidden no window is timed and no time left is told', async () => {
    const { all } = await run({
      choice: { epochs: 4 },
      secondsPerStep: 0.1,
      onMessage: (message, send) => {
        if (message.kind === 'phase' && message.phase === 'loading')
          send({ kind: 'visibility', run: 1, visible: false });
      },
    });
    expect(all('throughput')).toEqual([]);
    expect(all('loss').filter(({ secondsLeft }) => secondsLeft !== null)).toEqual([]);
  });
});

describe('falling back', () => {
  it('takes the next backend when there is no adapter, and says why', async () => {
    const { all, end } = await run({ openings: [new RunFailure('no-adapter', 'none offered')] });
    expect(all('backend')[0]).toMatchObject({
      conditions: { backend: 'webgl' },
      refused: [{ backend: 'webgpu', reason: 'no-adapter', detail: 'none offered' }],
    });
    expect(end).toMatchObject({ phase: 'done' });
  });

  it('does not train on a backend that computes one percent wrong', async () => {
    const { all, opened } = await run({ openings: [{ gradientFactor: 1.01 }] });
    expect(all('backend')[0]?.refused).toMatchObject([{ backend: 'webgpu', reason: 'wrong-results' }]);
    expect(opened.map(({ name }) => name)).toEqual(['webgpu', 'webgl']);
    expect(opened[0]?.one.engine.isClosed()).toBe(true);
  });

  it('halves the batch once when it does not fit, and says so', async () => {
    const { all, opened } = await run({ openings: [{ largestBatch: 1 }, { largestBatch: 1 }] });
    expect(opened.map(({ name, batch }) => [name, batch])).toEqual([
      ['webgpu', 2],
      ['webgpu', 1],
    ]);
    expect(all('phase').find(({ reason }) => reason === 'out-of-memory')?.detail).toBe('batch 2 -> 1');
    expect(all('model')).toMatchObject([{ batch: 1, whySmaller: 'out-of-memory' }]);
    expect(all('loss').at(-1)?.totalSteps).toBe(2 * totalSteps);
  });

  it('starts at the chosen backend', async () => {
    const { opened, all } = await run({ choice: { backend: 'cpu' } });
    expect(opened.map(({ name }) => name)).toEqual(['cpu']);
    expect(all('backend')[0]?.refused.map(({ reason }) => reason)).toEqual(['chosen', 'chosen']);
  });

  it('fails with what each backend said when none works', async () => {
    const none = new RunFailure('no-backend', 'not here');
    const { end } = await run({ openings: [none, none, none] });
    expect(end).toMatchObject({ phase: 'failed', reason: 'no-backend' });
  });
});

describe('a device loss', () => {
  it('is recovered once, with the losses of an undisturbed run', async () => {
    const plain = await run({ secondsPerStep: 0.2 });
    const { phases, losses, all, end } = await run({ secondsPerStep: 0.2, openings: [{ loseAfter: 20 }] });
    expect(phases).toContain('recovering');
    expect(all('recovered')).toHaveLength(1);
    expect(all('recovered')[0]?.step).toBeGreaterThan(0);
    expect(end).toMatchObject({ phase: 'done', reason: 'all-epochs' });
    expect([...losses.keys()]).toEqual([...plain.losses.keys()]);
    for (const [step, loss] of plain.losses) expect(losses.get(step)).toBeCloseTo(loss ?? NaN, 6);
  });

  it('before the first checkpoint starts again from the first step', async () => {
    const { all, end, losses } = await run({ openings: [{ loseAfter: 4 }] });
    expect(all('recovered')[0]?.step).toBe(0);
    expect(end).toMatchObject({ reason: 'all-epochs' });
    expect(losses.size).toBe(new Set(losses.keys()).size);
  });

  it('ends the run the second time', async () => {
    const { end, opened } = await run({ openings: [{ loseAfter: 9 }, { loseAfter: 9 }] });
    expect(end).toMatchObject({ phase: 'failed', reason: 'device-lost-twice' });
    expect(opened.every(({ one }) => one.engine.isClosed())).toBe(true);
  });

  it('ends the run when there is no new device', async () => {
    const { end } = await run({ openings: [{ loseAfter: 9 }, new RunFailure('no-adapter', 'denied')] });
    expect(end).toMatchObject({ phase: 'failed', reason: 'device-lost' });
    expect(end?.detail).toContain('denied');
  });

  it('on purpose works by message', async () => {
    let isSent = false;
    const { all } = await run({
      onMessage: (message, send) => {
        if (message.kind !== 'loss' || message.step < 8 || isSent) return;
        isSent = true;
        send({ kind: 'lose-device', run: 1 });
      },
    });
    expect(all('recovered')).toHaveLength(1);
  });
});

describe('other ends', () => {
  it('a loss that is not a number ends the run as diverged', async () => {
    const { end } = await run({ openings: [{ nanAfter: 15 }] });
    expect(end).toMatchObject({ phase: 'failed', reason: 'diverged' });
  });

  it('missing data ends the run with its reason', async () => {
    const { end } = await run({ openImages: () => Promise.reject(new RunFailure('data-missing', 'HTTP 404')) });
    expect(end).toMatchObject({ phase: 'failed', reason: 'data-missing', detail: 'HTTP 404' });
  });

  it('anything unforeseen ends the run as failed, not in silence', async () => {
    const { end } = await run({ openImages: () => Promise.reject(new TypeError('unforeseen')) });
    expect(end).toMatchObject({ phase: 'failed', reason: 'worker-failed' });
    expect(end?.detail).toContain('unforeseen');
  });
});

describe('the fused engine', () => {
  const isFused = { choice: { engine: 'fused' } } as const;
  const wrong = { gradientFactor: 1.01 };
  const enginesOf = ({ opened }: Awaited<ReturnType<typeof run>>) => opened.map(({ name, engine }) => [name, engine]);

  it('is tried first, and nothing is refused where it passes', async () => {
    const one = await run(isFused);
    expect(enginesOf(one)).toEqual([['webgpu', 'fused']]);
    expect(one.all('backend')[0]?.refused).toEqual([]);
  });

  it('that computes one percent wrong is caught, and the run goes to TensorFlow.js on the same backend with a reason', async () => {
    const one = await run({ ...isFused, openings: [wrong] });
    expect(enginesOf(one)).toEqual([
      ['webgpu', 'fused'],
      ['webgpu', 'tfjs'],
    ]);
    expect(one.opened[0]?.one.engine.isClosed()).toBe(true);
    expect(one.all('backend')[0]?.refused).toMatchObject([
      { backend: 'webgpu', engine: 'fused', reason: 'wrong-results' },
    ]);
    expect(one.end).toMatchObject({ phase: 'done', reason: 'all-epochs' });
  });

  it('that does not train such a model says so, and TensorFlow.js does', async () => {
    const one = await run({ ...isFused, openings: [new RunFailure('engine-lacks', 'no conv layer')] });
    expect(enginesOf(one)).toEqual([['webgpu', 'tfjs']]);
    expect(one.all('backend')[0]?.refused).toMatchObject([{ engine: 'fused', reason: 'engine-lacks' }]);
  });

  it('and TensorFlow.js are refused as one where there is no GPU at all, which is asked for once', async () => {
    const one = await run({ ...isFused, openings: [new RunFailure('no-adapter', 'none offered')] });
    expect(enginesOf(one)).toEqual([['webgl', 'tfjs']]);
    expect(one.all('backend')[0]?.refused).toEqual([
      { backend: 'webgpu', reason: 'no-adapter', detail: 'none offered' },
    ]);
  });

  it('is not tried on another backend, nor where TensorFlow.js was chosen', async () => {
    expect(enginesOf(await run({ choice: { engine: 'fused', backend: 'cpu' } }))).toEqual([['cpu', 'tfjs']]);
    expect(enginesOf(await run())).toEqual([['webgpu', 'tfjs']]);
  });

  it('is opened again after its device was lost, from the last checkpoint', async () => {
    const one = await run({ ...isFused, openings: [{ loseAfter: 9 }] });
    expect(enginesOf(one)).toEqual([
      ['webgpu', 'fused'],
      ['webgpu', 'fused'],
    ]);
    expect(one.all('recovered')).toHaveLength(1);
    expect(one.end).toMatchObject({ phase: 'done' });
  });
});
