/**
 * The fused engine: a training step compiled as a whole for plain WebGPU. The way of a model through this folder is
 * graph (`build-graph`) -> fusion (`fuse`) -> schedule of kernels (`schedule`, `backward`) -> memory plan
 * (`memory-plan`) -> buffers, pipelines and bind groups (`program`) -> steps, several in one submit (`trainer`).
 * No TensorFlow.js anywhere in it.
 */
import type { Gpu } from '#device/gpu.ts';
import { weightShapes } from '../../models/model.ts';
import type { Engine, EngineData, EngineOrder } from '../engine.ts';
import { planEvaluationChunk } from '../evaluation-chunk.ts';
import { watchDevice } from '../watch-device.ts';
import { asFloats, createExaminer } from './examiner.ts';
import { planFeed } from './feed.ts';
import { listFeedParts } from './feed-parts.ts';
import type { Value } from './graph.ts';
import { lossRing } from './losses/losses.ts';
import { createMachine } from './machine.ts';
import { planArena } from './memory.ts';
import { multiplySquares } from './multiply.ts';
import { createPace, submitSeconds } from './pace.ts';
import { buildProgram } from './program.ts';
import { createReadback } from './readback.ts';
import { createSamples } from './samples/create-samples.ts';
import type { WriteBuffer } from './samples/samples.ts';
import { planSchedule } from './schedule.ts';
import { createStoredWeights } from './stored-weights.ts';
import { asLosses, createTrainer, stepPhases } from './trainer.ts';
import { createTilingPicker } from './wgsl/tilings.ts';

export interface FusedEngine extends Engine {
  /** Of one training step. */
  readonly dispatches: number;
  /** Different kernels compiled so far. */
  readonly pipelines: number;
}

/**
 * Compiles the order's model for this device; takes the device over, `close` destroys it.
 * @param order one without a `findRefusal`
 * @throws RunFailure `out-of-memory`, `validation-error`
 */
export async function createFusedEngine(order: EngineOrder, data: EngineData, gpu: Gpu): Promise<FusedEngine> {
  const { model, batch, optimizer, frozenWeights = 0 } = order;
  const { device } = gpu;
  const watch = watchDevice(gpu);
  const machine = createMachine(device);
  const readback = createReadback(device);
  const samples = createSamples(data, model);
  const arena = planArena(weightShapes(model));
  const pickTiling = createTilingPicker(gpu.isSoftware);
  const feed = planFeed(batch, listFeedParts(order, data));
  const evaluationChunk = planEvaluationChunk(model, data, samples.heldOut);

  machine.makeBuffer(4 * lossRing.length, 'losses');
  machine.makeBuffer(4 * feed.memory.length, 'feed');
  for (const [name, bytes] of Object.entries(samples.buffers)) machine.makeBuffer(bytes, name);
  const stored = createStoredWeights(machine, arena, optimizer);
  const write: WriteBuffer = (name, firstByte, { buffer, byteOffset, byteLength }) =>
    device.queue.writeBuffer(machine.findBuffer(name), firstByte, buffer, byteOffset, byteLength);
  samples.fill(write);
  stored.write('parameters', order.weights);

  const wish = { model, arena, pickTiling };
  const schedule = planSchedule({ ...wish, batch: samples.plan({ set: 'train', feed }) }, { optimizer, frozenWeights });
  const seen = [schedule.input, ...(schedule.targets ? [schedule.targets] : []), ...schedule.layerOutputs];
  const program = await buildProgram(
    machine,
    schedule.kernels,
    seen.map(({ memory }) => memory),
  );
  const nowSeconds = () => performance.now() / 1000;
  const pace = createPace(device.queue, nowSeconds, submitSeconds.visible);
  const isGan = model.judge !== undefined;
  const trainer = createTrainer({ machine, program, readback, feed, pace, optimizer, isGan }, order.learningRate);
  const examined = planSchedule({ ...wish, batch: samples.plan({ set: 'test', count: evaluationChunk }) }, null);
  const examiner = createExaminer(machine, readback, model, examined, evaluationChunk);
  let isClosed = false;

  const settle = async () => {
    trainer.flush();
    await device.queue.onSubmittedWorkDone();
  };
  const readValue = ({ memory, shape }: Value, bytes: ArrayBuffer | undefined) => {
    const numbers = asFloats(bytes, memory);
    if (memory !== schedule.targets?.memory) return { shape, numbers };
    const spread = samples.spreadTargets(numbers);
    const isSpread = spread.length > numbers.length;
    return { shape: isSpread ? [...shape, spread.length / numbers.length] : shape, numbers: spread };
  };

  return {
    backend: 'webgpu',
    batch,
    evaluationChunk,
    dispatches: program.countDispatches(stepPhases),
    get pipelines() {
      return machine.pipelines;
    },
    addShard: (shard) => samples.add(shard, write),
    step: (rows, wantsLoss) => trainer.step(rows, wantsLoss),
    whenReady: () => pace.whenReady(),

    async gradients(rows) {
      trainer.look(rows, ['gather', 'forward', 'loss', 'backward', 'frozen']);
      const [losses, gradients] = await readback.read([trainer.lastLosses(), stored.span('gradients')]);
      return { losses: asLosses(losses, isGan), gradients: stored.cut(gradients) };
    },

    update(gradients) {
      if (isGan) throw new RangeError('the two networks of a GAN move one after the other');
      trainer.flush();
      stored.write('gradients', gradients);
      trainer.move();
    },

    async trace(rows) {
      trainer.look(rows, ['gather', 'forward']);
      const numbers = await readback.read(seen.map(({ memory }) => program.find(memory)));
      return seen.map((value, index) => readValue(value, numbers[index]));
    },

    settle,
    async evaluate(count) {
      trainer.flush();
      return examiner.evaluate(count);
    },
    async predict(inputs, count) {
      trainer.flush();
      return examiner.predict(inputs, count);
    },
    async predictHeldOut(count) {
      trainer.flush();
      const { outputs, targets } = await examiner.predictHeldOut(count);
      return { outputs, targets: samples.spreadTargets(targets) };
    },
    async generate() {
      return Promise.reject(new RangeError(`${model.id} makes no samples`));
    },
    async multiply(n, repeats) {
      if (repeats > 0) await multiplySquares(machine, pickTiling, n, repeats, settle);
      else await settle();
    },
    change({ learningRate }) {
      trainer.learningRate = learningRate;
    },

    async takeCheckpoint() {
      trainer.flush();
      const step = trainer.stepsDone;
      const { first, second } = stored.moments;
      const [weights, ...moments] = await readback.read([
        stored.span('parameters'),
        ...(first ? [stored.span('firstMoments')] : []),
        ...(second ? [stored.span('secondMoments')] : []),
      ]);
      return {
        step,
        weights: stored.cut(weights),
        firstMoments: first ? stored.cut(moments[0]) : [],
        secondMoments: second ? stored.cut(moments.at(-1)) : [],
      };
    },
    async restore(checkpoint) {
      trainer.flush();
      stored.restore(checkpoint);
      trainer.stepsDone = checkpoint.step;
      return Promise.resolve();
    },

    fault: () => watch.fault(),
    guard: (work) => watch.guard(work, settle),
    loseDevice: () => device.destroy(),
    countTensors: () => machine.buffers + readback.buffers,
    close() {
      if (isClosed) return;
      isClosed = true;
      watch.close();
      readback.close();
      machine.close();
      device.destroy();
    },
  };
}
