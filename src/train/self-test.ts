/**
 * Whether a backend computes rightly: one training step of the very model and batch shape that will be trained, on made
 * images, against the double-precision reference. Drivers have shipped wrong matrix products; numbers measured on
 * such a machine would be numbers of nothing. It also compiles every kernel, so the step's duration is the compile time.
 */
import { createRandom } from './data/random.ts';
import { pixelsPerImage } from './data/shard.ts';
import { adam, type Engine, type StepLosses } from './engines/engine.ts';
import { classCount, type Model } from './models/model.ts';
import { computeReferenceStep } from './reference.ts';
import { RunFailure, failureOf } from './run-failure.ts';

export interface SelfTestOrder {
  readonly model: Model;
  readonly weights: readonly Float32Array[];
  readonly learningRate: number;
}

/** Largest difference allowed, as a share of the largest number of the same array; right backends stay under 1e-5. */
const tolerance = 1e-3;

/**
 * Runs the test on a fresh engine that has room for `batch` training images; leaves its weights changed.
 * @param nowSeconds a steady clock
 * @returns seconds from the first call to the first finished step
 * @throws RunFailure `wrong-results`, or what the device reported: `out-of-memory`, `validation-error`, `device-lost`
 */
export async function testEngine(engine: Engine, order: SelfTestOrder, nowSeconds: () => number): Promise<number> {
  const { images, labels } = makeImages(engine.batch);
  const startedAt = nowSeconds();
  let pending: Promise<StepLosses> | null = null;
  const fault = await engine.guard(() => {
    engine.addShard({ set: 'train', first: 0, images, labels });
    pending = engine.step(
      Int32Array.from(labels, (_, index) => index),
      true,
    );
    // A read of a lost device rejects; the fault below says it better.
    pending?.catch(() => undefined);
  });
  const seconds = nowSeconds() - startedAt;
  if (fault) throw failureOf(fault);

  const [loss] = (await (pending as Promise<StepLosses> | null)) ?? [NaN];
  const after = await engine.takeCheckpoint();
  const expected = computeReferenceStep(order.model, order.weights, images, labels);
  expectClose('loss', [loss], [expected.loss]);
  expected.gradients.forEach((gradient, index) => {
    // After one step Adam's means are the gradient and its square, scaled: the gradient is read off them.
    const { beta1, beta2, epsilon } = adam;
    expectClose(
      `gradient ${index}`,
      after.firstMoments[index],
      gradient.map((slope) => (1 - beta1) * slope),
    );
    expectClose(
      `square ${index}`,
      after.secondMoments[index],
      gradient.map((slope) => (1 - beta2) * slope * slope),
    );
    // The update is checked from the backend's own means: for slopes near zero its sign is rounding noise.
    const means = after.firstMoments[index] ?? new Float32Array();
    const updated = Float64Array.from(means, (mean, at) => {
      const slope = mean / (1 - beta1);
      const size = Math.sqrt((after.secondMoments[index]?.[at] ?? NaN) / (1 - beta2));
      return (order.weights[index]?.[at] ?? NaN) - (order.learningRate * slope) / (size + epsilon);
    });
    expectClose(`weights ${index}`, after.weights[index], updated);
  });
  return seconds;
}

function expectClose(what: string, found: ArrayLike<number> | undefined, expected: ArrayLike<number>): void {
  let largest = 0;
  let difference = 0;
  for (let index = 0; index < expected.length; index++) {
    const wanted = expected[index] ?? NaN;
    largest = Math.max(largest, Math.abs(wanted));
    // Written so that a missing number or a NaN counts as infinitely wrong.
    const off = Math.abs((found?.[index] ?? NaN) - wanted);
    difference = off <= difference ? difference : Number.isNaN(off) ? Infinity : off;
  }
  if (difference > tolerance * largest) {
    throw new RunFailure('wrong-results', `${what}: off by ${difference} where the largest is ${largest}`);
  }
}

/** Noise images and labels that go round: no two images alike, every digit present. */
function makeImages(count: number) {
  const random = createRandom(1, 0);
  const images = Uint8Array.from({ length: count * pixelsPerImage }, () => Math.floor(256 * random()));
  const labels = Uint8Array.from({ length: count }, (_, index) => index % classCount);
  return { images, labels };
}
