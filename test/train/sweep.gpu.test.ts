/** Sweeps with real engines in a real browser; rates are printed, since a software adapter's mean nothing. */
import { afterEach, expect, it } from 'vitest';
import { createControl } from '#train/control.ts';
import type { EngineOrder } from '#train/engines/engine.ts';
import { openEngine, type OpenedEngine } from '#train/engines/open-engine.ts';
import { defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { decodeSweep } from '#train/sweep/decode-sweep.ts';
import { encodeSweep } from '#train/sweep/encode-sweep.ts';
import type { MadeData } from '#train/sweep/made-data.ts';
import { runSweep } from '#train/sweep/run-sweep.ts';
import type { FromSweepWorker, ToSweepWorker } from '#train/sweep/sweep-messages.ts';
import type { SweepChoice } from '#train/sweep/sweep-result.ts';
import { testOpened } from '#train/test-opened.ts';
import { createYieldTask } from '#train/yield-task.ts';

const choice: SweepChoice = {
  // The smallest: what is asked here is the same of every model, and each kernel takes a software GPU a moment to compile.
  models: ['linear-regression'],
  batches: [8],
  arms: ['fused', 'webgpu', 'cpu', 'wasm'],
  secondsPerCell: 1,
  tailSeconds: 0,
  measuresRoof: false,
  statedWatts: null,
  seed: 1,
};
const nowSeconds = () => performance.now() / 1000;

let worker: Worker | null = null;
afterEach(() => worker?.terminate());

it('the worker measures both engines on webgpu and one on cpu, says why not wasm, and leaves a file that can be read', async () => {
  const own = new Worker(new URL('../../src/train/sweep.worker.ts', import.meta.url), { type: 'module' });
  worker = own;
  const done = new Promise<Extract<FromSweepWorker, { kind: 'done' }>>((resolve, reject) => {
    own.onerror = (event) => reject(new Error(event.message));
    own.onmessage = ({ data }: MessageEvent<FromSweepWorker>) => {
      if (data.kind === 'done') resolve(data);
      if (data.kind === 'failed') reject(new Error(data.detail));
    };
  });
  const start: ToSweepWorker = { kind: 'start', run: 1, choice };
  own.postMessage(start);
  const { result } = await done;
  const [fused, webgpu, cpu, wasm] = result.cells;
  for (const cell of result.cells) {
    if (cell.kind === 'refused') console.log(`${cell.engine} on ${cell.backend}: ${cell.reason}`);
    else
      console.log(
        `${cell.engine} on ${cell.backend}: ${cell.samplesPerSecond.median.toFixed(0)} samples/s over ${cell.windows.length} windows` +
          `${cell.isSteady ? '' : ', not steady'}, step ${(1000 * cell.anatomy.stepSeconds).toFixed(1)} ms`,
      );
  }
  expect(result.isComplete).toBe(true);
  const isSeen = { kind: 'measured', backend: 'webgpu', conditions: { browser: expect.any(String) } };
  expect(fused).toMatchObject({ ...isSeen, engine: 'fused', conditions: { engine: 'fused' } });
  expect(webgpu).toMatchObject({ ...isSeen, engine: 'tfjs', conditions: { engine: 'tfjs' } });
  expect(cpu).toMatchObject({ kind: 'measured', backend: 'cpu', anatomy: { gpuBusySeconds: null } });
  expect(wasm).toMatchObject({ kind: 'refused', reason: 'wasm-not-allowed' });
  expect(decodeSweep(encodeSweep(result))).toEqual({ kind: 'sweep', sweep: result });
}, 240_000);

/** From now on, floats that come back from the device are one percent too large. */
function scaleReadbacks(device: GPUDevice): void {
  const createBuffer = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer(descriptor);
    if ((descriptor.usage & GPUBufferUsage.MAP_READ) === 0) return buffer;
    const getMappedRange = buffer.getMappedRange.bind(buffer);
    buffer.getMappedRange = (...range) =>
      Float32Array.from(new Float32Array(getMappedRange(...range)), (value) => 1.01 * value).buffer;
    return buffer;
  };
}

it.each(['fused', 'webgpu'] as const)(
  'a GPU whose results are one percent off is caught before it is timed: %s',
  async (arm) => {
    let wasTimed = false;
    const parts = {
      findCard,
      defaultChoiceOf,
      openEngine: async (...given: Parameters<typeof openEngine>) => {
        const opened = await openEngine(...given);
        if (opened.gpu) scaleReadbacks(opened.gpu.device);
        return opened;
      },
      testEngine: (opened: OpenedEngine, order: EngineOrder, { data }: MadeData) =>
        testOpened(opened, order, data, nowSeconds),
      measureRoof: () => Promise.resolve(null),
      post: (message: FromSweepWorker) => {
        wasTimed ||= message.kind === 'progress' && message.stage !== 'opening';
      },
      browser: '',
      now: () => new Date().toISOString(),
      nowSeconds,
      yieldTask: createYieldTask(),
    };
    const result = await runSweep({ ...choice, arms: [arm] }, parts, createControl(), 1);
    expect(result.cells).toMatchObject([{ kind: 'refused', reason: 'wrong-results' }]);
    expect(wasTimed).toBe(false);
  },
);
