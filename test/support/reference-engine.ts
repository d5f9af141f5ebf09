/**
 * An engine without TensorFlow.js, for tests of sessions: the float64 reference and Adam by the book (Kingma and Ba
 * 2015, algorithm 1), a clock that advances by a fixed time a step, and faults on demand.
 */
import { pixelsPerImage, type Shard } from '#train/data/shard.ts';
import {
  adam,
  evaluationChunk,
  type Checkpoint,
  type Engine,
  type EngineOrder,
  type Fault,
} from '#train/engines/engine.ts';
import type { OpenedEngine } from '#train/engines/open-engine.ts';
import { computeReferenceStep } from '#train/reference.ts';
import type { TestClock } from './test-clock.ts';
import type { BackendName } from '#datacenter/calibration/measurement.ts';

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

/** A device of the given name; `evaluate` answers with the share of 100 steps done, as a stand-in for a score. */
export function openReferenceEngine(
  name: BackendName,
  order: EngineOrder,
  clock: TestClock,
  faults: Faults = {},
): OpenedEngine & { readonly engine: Engine & { readonly isClosed: () => boolean } } {
  const images = new Map<number, { pixels: Uint8Array; label: number }>();
  let weights = order.weights.map((numbers) => Float32Array.from(numbers));
  let firstMoments = order.weights.map((numbers) => new Float32Array(numbers.length));
  let secondMoments = order.weights.map((numbers) => new Float32Array(numbers.length));
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
  const copy = (arrays: readonly Float32Array[]) => arrays.map((numbers) => Float32Array.from(numbers));

  function update(gradients: readonly Float64Array[]): void {
    step++;
    const { beta1, beta2, epsilon } = adam;
    gradients.forEach((gradient, index) => {
      const [own, first, second] = [weights[index]!, firstMoments[index]!, secondMoments[index]!];
      gradient.forEach((exact, at) => {
        // Most pixels of the made images are always black: nothing to do for their weights.
        if (exact === 0 && first[at] === 0) return;
        const slope = exact * (faults.gradientFactor ?? 1);
        first[at] = beta1 * first[at]! + (1 - beta1) * slope;
        second[at] = beta2 * second[at]! + (1 - beta2) * slope * slope;
        const mean = first[at]! / (1 - beta1 ** step);
        const size = Math.sqrt(second[at]! / (1 - beta2 ** step));
        own[at]! -= (learningRate * mean) / (size + epsilon);
      });
    });
  }

  let { learningRate } = order;
  const refuse = () => Promise.reject(new Error('not offered by this engine'));

  const engine: Engine & { isClosed: () => boolean } = {
    backend: name,
    batch: order.batch,
    addShard({ set, first, images: pixels, labels }: Shard) {
      if (set !== 'train') return;
      labels.forEach((label, index) => {
        const from = index * pixelsPerImage;
        images.set(first + index, { pixels: pixels.subarray(from, from + pixelsPerImage), label });
      });
    },
    step(numbers, wantsLoss) {
      if (isClosed) throw new Error('engine used after close');
      // As on a GPU: issuing work on a lost device is silent, reading its result is not.
      if (fault) return wantsLoss ? Promise.reject(new DOMException('device lost', 'AbortError')) : null;
      const batch = Array.from(numbers, (number) => images.get(number)!);
      const pixels = Uint8Array.from(batch.flatMap((image) => [...image.pixels]));
      const labels = Uint8Array.from(batch, (image) => image.label);
      const { loss, gradients } = computeReferenceStep(order.model, weights, pixels, labels);
      update(gradients);
      clock.advance(clock.secondsPerStep);
      stepsRun++;
      if (stepsRun === faults.loseAfter) lose();
      const told = stepsRun > (faults.nanAfter ?? Infinity) ? NaN : loss;
      return wantsLoss ? Promise.resolve([told] as const) : null;
    },
    evaluationChunk,
    gradients: refuse,
    trace: refuse,
    predict: refuse,
    predictHeldOut: refuse,
    generate: refuse,
    change: (change) => {
      ({ learningRate } = change);
    },
    settle: () => Promise.resolve(),
    evaluate: () => Promise.resolve({ loss: 1, accuracy: Math.min(1, step / 100) }),
    multiply: () => Promise.resolve(),
    async takeCheckpoint() {
      expectAlive();
      const moments = { firstMoments: copy(firstMoments), secondMoments: copy(secondMoments) };
      return Promise.resolve({ step, weights: copy(weights), ...moments });
    },
    async restore(checkpoint: Checkpoint) {
      expectAlive();
      step = checkpoint.step;
      weights = copy(checkpoint.weights);
      const zeros = () => weights.map((numbers) => new Float32Array(numbers.length));
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
