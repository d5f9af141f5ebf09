import { describe, expect, it } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import type { FromWorker } from '#train/protocol.ts';
import { applyMessage, createRunView } from '../../src/state/run-messages.ts';
import { Run } from '../../src/state/run.svelte.ts';
import { createRun } from '../support/fake-worker.ts';

const conditions = {
  takenAt: '2026-01-01T00:00:00Z',
  backend: 'webgpu',
  vendor: 'acme',
  architecture: 'one',
  isSoftware: false,
  browser: 'Chromium 156',
} as const;
const spread = (median: number) => ({ median, p10: 0.9 * median, p90: 1.1 * median, count: 12 });
const roof = {
  peakFlopPerSecond: spread(2e12),
  copyBytesPerSecond: null,
  dispatchSeconds: null,
  readbackSeconds: null,
  maxBufferBytes: null,
};
const throughput = {
  model: 'mnist-mlp',
  batch: 128,
  samplesPerSecond: spread(50_000),
  flopPerSample: 304_896,
  compileSeconds: 0.4,
  isSteady: true,
} as const;

const settle = () => new Promise((resolve) => setTimeout(resolve));
const lossMessage = (run: number, steps: number[]): FromWorker => ({
  kind: 'loss',
  run,
  steps,
  losses: steps.map((step) => 1 / step),
  step: steps.at(-1) ?? 0,
  totalSteps: 100,
  stepsPerEpoch: 10,
  secondsLeft: 3,
});
const phase = (run: number, name: 'running' | 'done' | 'paused'): FromWorker => ({
  kind: 'phase',
  run,
  phase: name,
  reason: name === 'done' ? 'all-epochs' : null,
  detail: '',
});

describe('messages of a run', () => {
  it('add up to its curve', () => {
    const view = [lossMessage(1, [1, 2]), lossMessage(1, [3])].reduce(applyMessage, createRunView(defaultTrainChoice));
    expect(view.losses.map(({ step }) => step)).toEqual([1, 2, 3]);
    expect([view.step, view.totalSteps, view.secondsLeft]).toEqual([3, 100, 3]);
  });

  it('drop what came after the checkpoint when the device was rebuilt, so that each step stands once', () => {
    const messages: FromWorker[] = [
      lossMessage(1, [1, 2, 3, 4]),
      { kind: 'evaluation', run: 1, step: 4, loss: 1, accuracy: 0.5 },
      { kind: 'recovered', run: 1, step: 2, seconds: 0.3 },
      lossMessage(1, [3, 4, 5]),
    ];
    const view = messages.reduce(applyMessage, createRunView(defaultTrainChoice));
    expect(view.losses.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
    expect(view.evaluations).toEqual([]);
    expect(view.restarts).toEqual([2]);
  });

  it('show no time left while paused', () => {
    const view = [lossMessage(1, [1]), phase(1, 'paused')].reduce(applyMessage, createRunView(defaultTrainChoice));
    expect(view.secondsLeft).toBeNull();
  });
});

describe('a run', () => {
  it('starts no worker before it is asked to', async () => {
    const { run, workers } = createRun();
    expect(workers).toHaveLength(0);
    expect(run.view.phase).toBe('idle');
    await run.start();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.told.at(-1)).toMatchObject({ kind: 'start', run: 1, choice: defaultTrainChoice });
  });

  it('drops messages of an earlier run', async () => {
    const { run, workers } = createRun();
    await run.start();
    workers[0]?.say(lossMessage(1, [1, 2]));
    await run.start();
    workers[0]?.say(lossMessage(1, [3]));
    workers[0]?.say(phase(1, 'done'));
    expect(run.view.losses).toEqual([]);
    expect(run.isActive).toBe(true);
    workers[0]?.say(lossMessage(2, [1]));
    expect(run.view.losses).toHaveLength(1);
    expect(workers).toHaveLength(1);
  });

  it('keeps the recorded run in sight until it starts, and again after a reset', async () => {
    const { run } = createRun();
    const recorded = { ...createRunView(defaultTrainChoice), isRecorded: true };
    run.showRecorded(recorded);
    expect(run.view).toBe(recorded);
    await run.start();
    expect(run.view.isRecorded).toBe(false);
    run.reset();
    expect(run.view).toBe(recorded);
  });

  it('becomes a measurement of this machine with its first timed windows', async () => {
    const { run, workers } = createRun();
    await run.start();
    workers[0]?.say({ kind: 'backend', run: 1, conditions, refused: [] });
    workers[0]?.say({ kind: 'roof', run: 1, roof });
    expect(run.measurement).toBeNull();
    workers[0]?.say({ kind: 'throughput', run: 1, throughput, voidWindows: 1 });
    expect(run.measurement).toEqual({ provenance: 'here', conditions, roof, throughput });
  });

  it('keeps complete numbers while the next run only warms up', async () => {
    const { run, workers } = createRun();
    await run.start();
    workers[0]?.say({ kind: 'backend', run: 1, conditions, refused: [] });
    workers[0]?.say({ kind: 'roof', run: 1, roof });
    workers[0]?.say({ kind: 'throughput', run: 1, throughput, voidWindows: 0 });
    workers[0]?.say(phase(1, 'done'));
    await run.start();
    workers[0]?.say({ kind: 'backend', run: 2, conditions, refused: [] });
    workers[0]?.say({ kind: 'roof', run: 2, roof });
    workers[0]?.say(phase(2, 'done'));
    expect(run.measurement?.throughput).toEqual(throughput);
  });

  it('starts its worker again once when it crashes, with its own order, and then says so', async () => {
    const { run, workers } = createRun();
    await run.start();
    workers[0]?.say(lossMessage(1, [1, 2]));
    workers[0]?.onerror?.({ message: 'boom' } as ErrorEvent);
    await settle();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    expect(run.view).toMatchObject({ phase: 'probing', number: 1, losses: [] });
    const orders = workers.flatMap(({ told }) => told.filter(({ kind }) => kind === 'start'));
    expect(orders[1]).toEqual({ ...orders[0], run: 2 });
    workers[1]?.onerror?.({ message: 'boom again' } as ErrorEvent);
    await settle();
    expect(run.view).toMatchObject({ phase: 'failed', reason: 'worker-failed', detail: 'boom again' });
    expect(workers).toHaveLength(2);
    await run.start();
    expect(workers).toHaveLength(3);
    workers[0]?.say(lossMessage(2, [1]));
    expect(run.view.losses).toEqual([]);
  });

  it('stays done when its worker crashes afterwards', async () => {
    const { run, workers } = createRun();
    await run.start();
    workers[0]?.say(phase(1, 'done'));
    workers[0]?.onerror?.({ message: 'boom' } as ErrorEvent);
    expect(run.view).toMatchObject({ phase: 'done', reason: 'all-epochs' });
    await expect(run.save()).rejects.toThrow('no run');
  });

  it('fails with a reason where the browser refuses workers', async () => {
    const run = new Run(async () => {
      throw new DOMException('no workers here', 'SecurityError');
    }, '');
    await run.start();
    expect(run.view).toMatchObject({ phase: 'failed', reason: 'worker-refused' });
  });

  it('is started, paused and resumed by one key', async () => {
    const { run, workers } = createRun();
    run.toggle();
    await settle();
    workers[0]?.say(phase(1, 'running'));
    run.toggle();
    workers[0]?.say(phase(1, 'paused'));
    run.toggle();
    expect(workers[0]?.told.map(({ kind }) => kind)).toEqual(['start', 'pause', 'resume']);
  });

  it('tells the worker when the tab is hidden, but only while there is a run', async () => {
    const { run, workers } = createRun();
    run.setVisible(false);
    await run.start();
    run.setVisible(false);
    expect(workers[0]?.told.at(-1)).toEqual({ kind: 'visibility', run: 1, visible: false });
  });
});
