/**
 * A fast engine for tests of sessions, of any model: each weight is pulled towards a number that depends on the rows of
 * the batch, with momentum. It learns nothing, but what it gives depends on every row, every rate and every state it was
 * given, so a session that mixes up order, rates or checkpoints is found out. Its clock advances by a fixed time a step.
 */
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { Engine, EngineOrder, Fault, StepLosses } from '#train/engines/engine.ts';
import type { OpenedEngine } from '#train/engines/open-engine.ts';
import { sizeOf } from '#train/models/layer.ts';
import { outputShape, placeLayers } from '#train/models/model.ts';
import type { TestClock } from './test-clock.ts';

export interface BowlFaults {
  /** At this call of any kind, counted from the opening, the device is gone. */
  readonly loseAtCall?: number;
  /** From this step on losses are not a number, and from the next on weights neither. */
  readonly nanAtStep?: number;
  /** The read of this step's loss never settles. */
  readonly hangAtStep?: number;
  readonly evaluationSeconds?: number;
}

export interface Bowl extends OpenedEngine {
  readonly name: BackendName;
  readonly order: EngineOrder;
  readonly rates: number[];
  /** Calls that brought numbers back other than a step's loss, with the clock. */
  readonly reads: { readonly call: string; readonly at: number }[];
  isClosed(): boolean;
}

export function openBowl(name: BackendName, order: EngineOrder, clock: TestClock, faults: BowlFaults = {}): Bowl {
  const { model, batch } = order;
  let weights = order.weights.map((numbers) => Float32Array.from(numbers));
  let speeds = weights.map((numbers) => new Float32Array(numbers.length));
  let { learningRate } = order;
  let step = 0;
  let calls = 0;
  let fault: Fault | null = null;
  let isClosed = false;
  const rates: number[] = [];
  const reads: { call: string; at: number }[] = [];

  const lose = () => {
    fault ??= { kind: 'lost', detail: 'lost on purpose' };
  };
  /** As on a GPU: issuing work on a lost device is silent, reading its result is not. */
  function call(what: string): void {
    if (isClosed) throw new Error(`${what}: engine used after close`);
    if (++calls === faults.loseAtCall) lose();
  }
  async function read(what: string): Promise<void> {
    call(what);
    reads.push({ call: what, at: clock.now });
    if (fault) throw new DOMException('device lost', 'AbortError');
    return Promise.resolve();
  }
  const pull = (rows: Int32Array, index: number, at: number) =>
    rows.reduce((sum, row) => sum + Math.sin(row + 3 * index + at), 0) / rows.length;
  function slopesOf(rows: Int32Array): Float32Array[] {
    return weights.map((own, index) => own.map((weight, at) => (at < 8 ? weight - pull(rows, index, at) : 0)));
  }
  function lossesOf(slopes: readonly Float32Array[]): StepLosses {
    const told = faults.nanAtStep !== undefined && step + 1 >= faults.nanAtStep ? NaN : 1;
    const loss = told * slopes.reduce((sum, slope) => sum + slope.reduce((part, one) => part + one * one, 0), 0);
    return model.judge ? [loss, 2 * loss] : [loss];
  }
  const copy = (arrays: readonly Float32Array[]) => arrays.map((numbers) => Float32Array.from(numbers));

  function move(slopes: readonly Float32Array[], factor: number): void {
    slopes.forEach((slope, index) => {
      const [own, speed] = [weights[index]!, speeds[index]!];
      slope.forEach((one, at) => {
        speed[at] = 0.9 * speed[at]! + one * factor;
        own[at]! -= learningRate * speed[at];
      });
    });
    rates.push(learningRate);
    step++;
    clock.advance(clock.secondsPerStep);
  }

  const engine: Engine = {
    backend: name,
    batch,
    evaluationChunk: 4,
    addShard: () => undefined,
    step(rows, wantsLoss) {
      call('step');
      if (rows.length !== batch) throw new RangeError('not one batch');
      const slopes = slopesOf(rows);
      const losses = lossesOf(slopes);
      move(slopes, Number.isNaN(losses[0]) ? NaN : 1);
      if (fault) return wantsLoss ? Promise.reject(new DOMException('device lost', 'AbortError')) : null;
      if (step === faults.hangAtStep) return new Promise(() => undefined);
      return wantsLoss ? Promise.resolve(losses) : null;
    },
    async gradients(rows) {
      await read('gradients');
      const gradients = slopesOf(rows);
      return { losses: lossesOf(gradients), gradients };
    },
    update(gradients) {
      call('update');
      move(gradients, 1);
    },
    async trace(rows) {
      await read('trace');
      const row = { shape: [batch], numbers: Float32Array.from(rows) };
      const outputs = placeLayers(model).map(({ output }) => {
        const shape = [batch, ...output];
        return { shape, numbers: new Float32Array(sizeOf(shape)) };
      });
      return [row, row, ...outputs];
    },
    async evaluate() {
      await read('evaluate');
      clock.advance(faults.evaluationSeconds ?? 0);
      return { loss: lossesOf(slopesOf(Int32Array.of(1)))[0], accuracy: model.judge ? null : Math.min(1, step / 100) };
    },
    async predict(inputs, count) {
      await read('predict');
      const [width, own] = [sizeOf(outputShape(model)), sizeOf(model.input)];
      return Float32Array.from({ length: count * width }, (_, at) => inputs[Math.floor(at / width) * own] ?? NaN);
    },
    async predictHeldOut(count) {
      await read('predictHeldOut');
      const width = sizeOf(outputShape(model));
      return { outputs: new Float32Array(count * width), targets: new Float32Array(count * width) };
    },
    async generate({ count }) {
      await read('generate');
      return { kind: 'points', points: new Float32Array(2 * count) };
    },
    change: (change) => {
      ({ learningRate } = change);
    },
    settle: () => Promise.resolve(),
    multiply: () => Promise.resolve(),
    async takeCheckpoint() {
      await read('takeCheckpoint');
      return { step, weights: copy(weights), firstMoments: copy(speeds), secondMoments: [] };
    },
    async restore(checkpoint) {
      await read('restore');
      step = checkpoint.step;
      weights = copy(checkpoint.weights);
      const zeros = weights.map((numbers) => new Float32Array(numbers.length));
      speeds = checkpoint.firstMoments.length > 0 ? copy(checkpoint.firstMoments) : zeros;
    },
    fault: () => fault,
    guard(work) {
      work();
      return Promise.resolve(fault);
    },
    loseDevice: lose,
    countTensors: () => 0,
    close: () => {
      isClosed = true;
    },
  };
  const conditions = { takenAt: '', backend: name, vendor: '', architecture: '', isSoftware: true, browser: '' };
  return { engine, conditions, gpu: null, name, order, rates, reads, isClosed: () => isClosed };
}
