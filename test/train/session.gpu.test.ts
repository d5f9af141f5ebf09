/**
 * Sessions on a real (software) GPU device: a device that is destroyed anywhere in a run costs the run nothing, and runs
 * started and stopped leave no device and no buffer behind.
 */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrainChoice } from '#train/choice.ts';
import { createRandom } from '#train/data/random.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import type { FromWorker } from '#train/protocol.ts';
import { createSession } from '#train/session.ts';
import { createYieldTask } from '#train/yield-task.ts';
import { hearSteps } from '../support/hear-steps.ts';
import { benchChoice, pointModel, points } from '../support/session-bench.ts';

// Every run compiles its kernels anew, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 300_000 });

const alive = { devices: new Set<GPUDevice>(), buffers: new Set<GPUBuffer>(), made: 0 };
/** Called with each step and each submit; tests destroy devices there. */
let onStep: () => void = () => undefined;
let onSubmit: () => void = () => undefined;

beforeAll(() => {
  const { requestDevice } = GPUAdapter.prototype;
  const { createBuffer, destroy } = GPUDevice.prototype;
  const { destroy: destroyBuffer } = GPUBuffer.prototype;
  const { submit } = GPUQueue.prototype;
  GPUAdapter.prototype.requestDevice = async function (descriptor) {
    const device = await requestDevice.call(this, descriptor);
    alive.devices.add(device);
    return device;
  };
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor);
    alive.buffers.add(buffer);
    alive.made++;
    return buffer;
  };
  GPUDevice.prototype.destroy = function () {
    alive.devices.delete(this);
    return destroy.call(this);
  };
  GPUBuffer.prototype.destroy = function () {
    alive.buffers.delete(this);
    return destroyBuffer.call(this);
  };
  GPUQueue.prototype.submit = function (work) {
    submit.call(this, work);
    onSubmit();
  };
});
beforeEach(() => {
  onStep = () => undefined;
  onSubmit = () => undefined;
});

const choice: TrainChoice = { ...benchChoice, optimizer: 'adam', learningRate: 0.01, epochs: 3, backend: 'webgpu' };
const totalSteps = 24;

function openSession(onMessage: (message: FromWorker) => void = () => undefined) {
  const inbox: FromWorker[] = [];
  const session = createSession({
    post(message) {
      inbox.push(message);
      onMessage(message);
    },
    openEngine: hearSteps(openEngine, () => onStep()),
    openImages: () => Promise.reject(new Error('no images here')),
    openDataSet: () => Promise.resolve(points),
    fitBigram: () => ({ lossNats: 1 }),
    buildModel: () => pointModel,
    measureRoof: () => Promise.resolve(null),
    nowSeconds: () => performance.now() / 1000,
    yieldTask: createYieldTask(),
    wait: (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds)),
  });
  const start = (run: number) => session.receive({ kind: 'start', run, choice, dataUrl: 'http://x/' });
  const end = () => inbox.findLast((message) => message.kind === 'phase');
  const losses = () =>
    new Map(
      inbox.flatMap((message) =>
        message.kind === 'loss' ? message.steps.map((step, at) => [step, message.losses[at] ?? NaN] as const) : [],
      ),
    );
  return { session, inbox, start, end, losses };
}

describe('a device destroyed while a run trains', () => {
  it('at two seeded moments: the run goes on along the undisturbed curve', async () => {
    const plain = openSession();
    await plain.start(1);
    await plain.session.receive({ kind: 'dispose', run: 1 });
    const expected = plain.losses();
    expect(Math.max(...expected.keys())).toBe(totalSteps);
    const random = createRandom(21, 0);
    for (let trial = 0; trial < 2; trial++) {
      const began = performance.now();
      const atStep = Math.floor((totalSteps - 4) * random());
      const atSubmit = Math.floor(5 * random());
      let isTraining = false;
      let [steps, submits] = [0, 0];
      const disturbed = openSession((message) => {
        // Steps and submits before are tests of the device: one that is lost in them makes the run take another backend.
        if (message.kind === 'phase' && message.phase === 'warming') isTraining = true;
      });
      onStep = () => void (isTraining && steps++);
      onSubmit = () => {
        if (steps <= atStep || submits++ !== atSubmit) return;
        for (const device of [...alive.devices]) device.destroy();
      };
      await disturbed.start(1);
      expect(disturbed.end()).toMatchObject({ phase: 'done', reason: 'all-epochs' });
      const [recovered, ...more] = disturbed.inbox.filter((message) => message.kind === 'recovered');
      expect(more).toEqual([]);
      expect(recovered, 'a device that died').toBeDefined();
      const losses = disturbed.losses();
      for (const [step, loss] of losses) {
        // Not zero: after a restore Adam's powers of beta are computed in another way.
        expect(Math.abs(loss / (expected.get(step) ?? NaN) - 1), `step ${step}`).toBeLessThan(2e-6);
      }
      expect(Math.max(...losses.keys())).toBe(totalSteps);
      await disturbed.session.receive({ kind: 'dispose', run: 1 });
      const seconds = (recovered?.seconds ?? NaN).toFixed(2);
      console.log(
        `destroyed in step ${atStep + 1}: rebuilt in ${seconds} s, run of ${Math.round(performance.now() - began)} ms`,
      );
    }
  });
});

describe('runs started and stopped', () => {
  it('leave no device and no buffer behind, whenever they are stopped', async () => {
    expect([alive.devices.size, alive.buffers.size]).toEqual([0, 0]);
    const made = alive.made;
    let stopAt = 0;
    const { session, start } = openSession((message) => {
      if (message.kind === 'loss' && message.step >= stopAt) void session.receive({ kind: 'stop', run: message.run });
    });
    const began = performance.now();
    for (let run = 1; run <= 4; run++) {
      stopAt = run * 3;
      // The second is overtaken by the third while it starts.
      const ended = start(run);
      if (run === 2) continue;
      await ended;
      expect(alive.devices.size).toBe(1);
      await session.receive({ kind: 'dispose', run });
      expect([alive.devices.size, alive.buffers.size]).toEqual([0, 0]);
    }
    console.log(`four runs: ${((performance.now() - began) / 1000).toFixed(1)} s, ${alive.made - made} buffers`);
    expect(alive.made - made).toBeGreaterThan(50);
  });
});
