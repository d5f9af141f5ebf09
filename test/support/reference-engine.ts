/**
 * An engine without TensorFlow.js, for tests of sessions: the float64 reference and the optimizer's rule, a clock that
 * advances by a fixed time a step, and faults on demand. It trains models of images.
 */
import { pixelsPerImage, type Shard } from '#train/data/shard.ts';
import type { Checkpoint, Engine, EngineOrder, Fault } from '#train/engines/engine.ts';
import type { OpenedEngine } from '#train/engines/open-engine.ts';
import { classCount, imageShape } from '#train/models/model.ts';
import type { Samples } from '#train/protocol.ts';
import { updateWeight } from '#train/optimizers.ts';
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import { computeReferenceStep } from './reference-step.ts';
import type { TestClock } from './test-clock.ts';

export interface Faults {
  /** After so many steps of this engine, the self-test's included, its device is gone. */
  readonly loseAfter?: number;
  /** Gradients are off by this factor. */
  readonly gradientFactor?: number;
  /** Larger batches do not fit. */
  readonly largestBatch?: number;
  /** After so many steps losses are not a number. */
  readonly nanAfter?: number;
}

/**
 * A device of the given name. What needs no learning has stand-ins that tests can foretell: `evaluate` answers with the
 * share of 100 steps done, `predict` with 0.1 everywhere, `trace` with the pixels alone, `generate` with its seed.
 */
export function openReferenceEngine(
  name: BackendName,
  order: EngineOrder,
  clock: TestClock,
  faults: Faults = {},
): OpenedEngine & { readonly engine: Engine & { readonly isClosed: () => boolean } } {
  const images = new Map<number, { pixels: Uint8Array; label: number }>();
  const zeros = () => order.weights.map((numbers) => new Float32Array(numbers.length));
  const copy = (arrays: readonly Float32Array[]) => arrays.map((numbers) => Float32Array.from(numbers));
  let weights = copy(order.weights);
  let firstMoments = zeros();
  let secondMoments = zeros();
  let learningRate = order.learningRate;
  let step = 0;
  let stepsRun = 0;
  let fault: Fault | null = null;
  let isClosed = false;

  const lose = () => {
    fault ??= { kind: 'lost', detail: 'lost on purpose' };
  };
  const expectAlive = () => {
    if (isClosed) throw new Error('engine used after close');
    if (fault) throw new DOMException('device lost', 'AbortError');
  };

  function gather(rows: Int32Array) {
    const batch = Array.from(rows, (row) => images.get(row)!);
    const pixels = Uint8Array.from(batch.flatMap((image) => [...image.pixels]));
    return { pixels, labels: Uint8Array.from(batch, (image) => image.label) };
  }

  function differentiate(rows: Int32Array) {
    const { pixels, labels } = gather(rows);
    const { loss, gradients } = computeReferenceStep(order.model, weights, pixels, labels);
    const factor = faults.gradientFactor ?? 1;
    return { loss, gradients: gradients.map((gradient) => Float32Array.from(gradient, (slope) => slope * factor)) };
  }

  function update(gradients: readonly Float32Array[]): void {
    step++;
    gradients.forEach((gradient, index) => {
      const [own, first, second] = [weights[index]!, firstMoments[index]!, secondMoments[index]!];
      gradient.forEach((slope, at) => {
        // Most pixels of the made images are always black: nothing to do for their weights.
        if (slope === 0 && first[at] === 0) return;
        const old = { weight: own[at]!, firstMoment: first[at]!, secondMoment: second[at]! };
        const moved = updateWeight(order.optimizer, old, slope, learningRate, step);
        [own[at], first[at], second[at]] = [moved.weight, moved.firstMoment, moved.secondMoment];
      });
    });
  }

  const engine: Engine & { isClosed: () => boolean } = {
    backend: name,
    batch: order.batch,
    evaluationChunk: 500,
    addShard({ set, first, images: pixels, labels }: Shard) {
      if (set !== 'train') return;
      labels.forEach((label, index) => {
        const from = index * pixelsPerImage;
        images.set(first + index, { pixels: pixels.subarray(from, from + pixelsPerImage), label });
      });
    },
    step(rows, wantsLoss) {
      if (isClosed) throw new Error('engine used after close');
      // As on a GPU: issuing work on a lost device is silent, reading its result is not.
      if (fault) return wantsLoss ? Promise.reject(new DOMException('device lost', 'AbortError')) : null;
      const { loss, gradients } = differentiate(rows);
      update(gradients);
      clock.advance(clock.secondsPerStep);
      stepsRun++;
      if (stepsRun === faults.loseAfter) lose();
      const told = stepsRun > (faults.nanAfter ?? Infinity) ? NaN : loss;
      return wantsLoss ? Promise.resolve([told]) : null;
    },
    async gradients(rows) {
      expectAlive();
      const { loss, gradients } = differentiate(rows);
      return Promise.resolve({ losses: [loss] as const, gradients });
    },
    update(gradients) {
      expectAlive();
      update(gradients);
    },
    async trace(rows) {
      expectAlive();
      const numbers = Float32Array.from(gather(rows).pixels, (byte) => byte / 255);
      return Promise.resolve([{ shape: [rows.length, ...imageShape], numbers }]);
    },
    settle: () => Promise.resolve(),
    evaluate: () => Promise.resolve({ loss: 1, accuracy: Math.min(1, step / 100) }),
    predict: (_inputs, count) => Promise.resolve(new Float32Array(count * classCount).fill(0.1)),
    predictHeldOut(count) {
      const numbers = new Float32Array(count * classCount).fill(0.1);
      return Promise.resolve({ outputs: numbers, targets: numbers.slice() });
    },
    generate: ({ count, seed }) =>
      Promise.resolve<Samples>({ kind: 'text', symbols: new Array<number>(count).fill(seed) }),
    multiply: () => Promise.resolve(),
    change(change) {
      learningRate = change.learningRate;
    },
    async takeCheckpoint() {
      expectAlive();
      const moments = { firstMoments: copy(firstMoments), secondMoments: copy(secondMoments) };
      return Promise.resolve({ step, weights: copy(weights), ...moments });
    },
    async restore(checkpoint: Checkpoint) {
      expectAlive();
      step = checkpoint.step;
      weights = copy(checkpoint.weights);
      firstMoments = checkpoint.firstMoments.length > 0 ? copy(checkpoint.firstMoments) : zeros();
      secondMoments = checkpoint.secondMoments.length > 0 ? copy(checkpoint.secondMoments) : zeros();
      return Promise.resolve();
    },
    fault: () => fault,
    async guard(work) {
      if (order.batch > (faults.largestBatch ?? Infinity)) {
        return Promise.resolve({ kind: 'out-of-memory', detail: 'does not fit' });
      }
      work();
      return Promise.resolve(fault);
    },
    loseDevice: lose,
    countTensors: () => 0,
    close: () => {
      isClosed = true;
    },
    isClosed: () => isClosed,
  };
  const conditions = { takenAt: '', backend: name, vendor: '', architecture: '', isSoftware: true, browser: '' };
  return { engine, conditions, gpu: null };
}
