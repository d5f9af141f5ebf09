/** Real workers of a real browser that train one model together, on the cpu backend, each on a core where there is one, and on WebGPU. */
import { afterEach, describe, expect, it } from 'vitest';
import type { TrainChoice } from '#train/choice.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import { defaultParallelChoice, type ParallelChoice } from '#train/parallel/parallel-choice.ts';
import type { FromParallelWorker, ToParallelWorker } from '#train/parallel/parallel-messages.ts';
import { rateOf, serverBytes, type ParallelArm } from '#train/parallel/parallel-result.ts';

const workers: Worker[] = [];
/** What trained, as the lead told it. */
let engines: (string | undefined)[] = [];
afterEach(() => workers.splice(0).forEach((worker) => worker.terminate()));

function enlist(): Worker {
  const worker = new Worker(new URL('../../../src/train/train.worker.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  return worker;
}

/** The whole of one experiment; its groups. */
function train(train: TrainChoice, change: Partial<ParallelChoice>): Promise<ParallelArm[]> {
  const choice = { ...defaultParallelChoice, ...change };
  const send = (worker: Worker, message: ToParallelWorker['message'], given: Transferable[]) =>
    worker.postMessage({ kind: 'parallel', message } satisfies ToParallelWorker, given);
  const lead = enlist();
  const arms: ParallelArm[] = [];
  engines = [];
  const lines = Array.from({ length: choice.workers }, () => {
    const { port1, port2 } = new MessageChannel();
    send(enlist(), { kind: 'join', line: port2 }, [port2]);
    return port1;
  });
  return new Promise((resolve, reject) => {
    lead.onerror = ({ message }) => reject(new Error(message));
    lead.onmessage = ({ data }: MessageEvent<FromParallelWorker>) => {
      if (data.kind === 'conditions') engines.push(data.conditions.engine);
      if (data.kind === 'arm') arms.push(data.arm);
      if (data.kind === 'failed') reject(new Error(`${data.reason}: ${data.detail}`));
      if (data.kind === 'done') resolve(arms);
    };
    const order = { choice, train, dataUrl: new URL('/data/', location.href).href };
    send(lead, { kind: 'lead', run: 1, order, lines }, lines);
  });
}

describe.each(['toy-network', 'table-mlp', 'mnist-mlp'] as const)('workers that train %s together', (model) => {
  it('compute the gradient of the whole batch within 1e-5 and end where one worker alone ends', async () => {
    const arms = await train(defaultChoiceOf(model), { workers: 4, batch: 64, steps: 20 });
    const [alone, group] = arms;
    expect(arms.map(({ workers: count, mode, steps }) => [count, mode, steps])).toEqual([
      [1, 'alone', 20],
      [4, 'sync', 20],
    ]);
    if (!alone || !group) return;
    const rates = [alone, group].map((arm) => Math.round(rateOf(arm)));
    const worst = Math.max(...group.differences);
    console.log(`${model}: ${rates.join(' and ')} samples/s; gradient difference ${worst.toExponential(2)}`);
    expect(worst).toBeLessThanOrEqual(1e-5);
    expect(group.sentBytes).toBe(20 * serverBytes(group.parameters, 4));
    expect(Math.abs((group.endLoss ?? NaN) / (alone.endLoss ?? NaN) - 1)).toBeLessThan(1e-3);
  });
});

it('workers that average weights every four steps send a quarter', async () => {
  const [, group] = await train(defaultChoiceOf('toy-network'), {
    workers: 2,
    mode: 'local',
    localSteps: 4,
    batch: 32,
    steps: 20,
  });
  expect([group?.exchanges, group?.sentBytes]).toEqual([5, 5 * serverBytes(group?.parameters ?? 0, 2)]);
});

it('workers on WebGPU train on the fused engine, each with a device of its own, and agree all the same', async () => {
  const choice = defaultChoiceOf('toy-network');
  const [alone, group] = await train(choice, { workers: 2, batch: 32, steps: 20, backend: 'webgpu' });
  console.log(`fused: ${[alone, group].map((arm) => arm && Math.round(rateOf(arm))).join(' and ')} samples/s`);
  expect(engines).toEqual(['fused']);
  expect(Math.max(...(group?.differences ?? [NaN]))).toBeLessThanOrEqual(1e-5);
  expect(Math.abs((group?.endLoss ?? NaN) / (alone?.endLoss ?? NaN) - 1)).toBeLessThan(1e-3);
});
