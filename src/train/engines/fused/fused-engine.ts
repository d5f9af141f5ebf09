/**
 * The fused engine: a training step compiled as a whole for plain WebGPU. The way of a model through this folder is
 * graph (`build-graph`) -> fusion (`fuse`) -> schedule of kernels (`schedule`, `backward`) -> memory plan
 * (`memory-plan`) -> buffers, pipelines and bind groups (`program`) -> steps, several in one submit (`trainer`).
 * No TensorFlow.js anywhere in it.
 */
import type { Gpu } from '#device/gpu.ts';
import { sizeOf } from '../../models/layer.ts';
import { countTrained } from '../../models/model.ts';
import type { Engine, EngineData, EngineOrder } from '../engine.ts';
import { planEvaluationChunk } from '../evaluation-chunk.ts';
import { drawEvaluationNoise, makeSamples } from '../made-samples.ts';
import { watchDevice } from '../watch-device.ts';
import { asFloats, createExaminer } from './examiner.ts';
import type { Value } from './graph.ts';
import { createMachine } from './machine.ts';
import { multiplySquares } from './multiply.ts';
import { createPace, submitSeconds } from './pace.ts';
import { planOf, planTraining } from './plan-training.ts';
import { buildProgram } from './program.ts';
import { createReadback } from './readback.ts';
import type { WriteBuffer } from './samples/samples.ts';
import { createStoredWeights } from './stored-weights.ts';
import { kernelsOfStep, stepPhases } from './schedule.ts';
import { asLosses, createTrainer } from './trainer.ts';
import { createTilingPicker, type PickTiling } from './wgsl/tilings.ts';
import type { TilingReport } from './tuning/tiling-report.ts';
import { tuneTilings } from './tuning/tune-tilings.ts';

export interface FusedEngine extends Engine {
  /** Of one training step done by itself. */
  readonly dispatches: number;
  /** Different kernels compiled so far. */
  readonly pipelines: number;
  /** How its products are cut, and how that is known. */
  readonly tilings: TilingReport;
}

/**
 * Compiles the order's model for this device; takes the device over, `close` destroys it.
 * @param order one without a `findRefusal`
 * @throws RunFailure `out-of-memory`, `validation-error`
 */
export async function createFusedEngine(order: EngineOrder, data: EngineData, gpu: Gpu): Promise<FusedEngine> {
  const { model, batch, optimizer, seed } = order;
  const { device } = gpu;
  const watch = watchDevice(gpu);
  const nowSeconds = () => performance.now() / 1000;
  const planWith = (pick?: PickTiling) => planTraining(order, data, gpu.isSoftware, pick);
  const ruled = planWith();
  const { pickTiling, report: tilings } = await tuneTilings(
    gpu,
    createTilingPicker(gpu.isSoftware, ruled.switches.f16),
    kernelsOfStep(ruled.schedule),
    (pick) => kernelsOfStep(planWith(pick).schedule),
    // A kernel that stays cuts its products in its own way, and f16 is not tried in others.
    (!ruled.persistent && !ruled.switches.f16 && order.tilings) || null,
    nowSeconds,
  );
  const machine = createMachine(device);
  const readback = createReadback(device);
  const { arena, samples, feed, schedule, seen, buffers, switches, wish, persistent } = pickTiling
    ? planWith(pickTiling)
    : ruled;
  const evaluationChunk = planEvaluationChunk(model, data, samples.heldOut);

  for (const [name, bytes] of Object.entries(buffers)) machine.makeBuffer(bytes, name);
  const stored = createStoredWeights(machine, arena, optimizer, countTrained(model));
  const write: WriteBuffer = (name, firstByte, { buffer, byteOffset, byteLength }) =>
    device.queue.writeBuffer(machine.findBuffer(name), firstByte, buffer, byteOffset, byteLength);
  samples.fill(write);
  stored.write('parameters', order.weights);

  const program = await buildProgram(
    machine,
    schedule.kernels,
    seen.map(({ memory }) => memory),
    switches,
  );
  const staying =
    persistent && (await buildProgram(machine, [{ kernel: persistent.kernel, phase: 'update' }], [], switches));
  const pace = createPace(device.queue, nowSeconds, submitSeconds);
  const isGan = model.judge !== undefined;
  const trainer = createTrainer(
    { machine, program, persistent: staying, readback, feed, pace, optimizer, seed, isGan, switches },
    order.learningRate,
  );
  const examined = planOf(model)({ ...wish, batch: samples.plan({ set: 'test', count: evaluationChunk }) }, null);
  const drawInputs = isGan ? (pass: number) => drawEvaluationNoise(model, seed, pass, evaluationChunk) : null;
  const examiner = createExaminer(machine, readback, model, examined, evaluationChunk, drawInputs);
  // Fetched by models of texts alone: the others write nothing.
  const writer = data.kind === 'text' ? (await import('./generate.ts')).createWriter(machine, readback, wish) : null;
  let isClosed = false;

  const settle = async () => {
    trainer.flush();
    await device.queue.onSubmittedWorkDone();
  };
  const readValue = ({ memory, shape }: Value, bytes: ArrayBuffer | undefined) => {
    const numbers = asFloats(bytes, memory).slice(0, sizeOf(shape));
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
    tilings,
    addShard: (shard) => samples.add(shard, write),
    step: (rows, wantsLoss) => trainer.step(rows, wantsLoss),
    whenReady: () => trainer.whenReady(),

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
      trainer.look(rows, ['gather', 'forward', 'shown']);
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
    async generate(wish) {
      trainer.flush();
      if (isGan) return makeSamples(model, wish, batch, (noise, count) => examiner.predict(noise, count));
      if (writer) return writer(wish);
      throw new RangeError(`${model.id} makes no samples`);
    },
    async multiply(n, repeats) {
      if (repeats > 0) await multiplySquares(machine, wish.pickTiling, n, repeats, settle);
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
        firstMoments: first ? stored.cut(moments[0], 'trained') : [],
        secondMoments: second ? stored.cut(moments.at(-1), 'trained') : [],
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
