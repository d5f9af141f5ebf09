/**
 * Whether losses and gradients that a backend computed are right: the losses against the double-precision reference, and
 * the gradients by how fast the reference loss changes along one direction that moves every weight array. One direction
 * costs two losses where one difference for each weight would cost millions.
 */
import { createRandom } from '../data/random.ts';
import { countTrained, type Model } from '../models/model.ts';
import { RunFailure } from '../run-failure.ts';
import { computeReferenceLoss, countArrays, type ReferenceBatch, type ReferenceLosses } from './loss.ts';
import { computeStatistics } from './statistics.ts';

/** Largest relative difference allowed; right backends stay under 1e-5. */
const tolerance = 1e-3;
/** A loss below this is none: a model that happens to fit already, where the two ends around it are all there is to see. */
const nothing = 1e-8;
/**
 * Farthest that one weight is moved: small enough that hardly a ReLU turns on or off, large enough for 16 digits. At 1e-5
 * right gradients of a GAN of points were refused with 2 of 24 seeds, at 1e-7 with none.
 */
const farthest = 1e-7;

export interface FoundStep {
  readonly losses: ReferenceLosses;
  /**
   * In the order of `weightShapes`; of a GAN: the generator's loss by its weights, then the judge's by its own. In place of
   * running statistics the batch's own.
   */
  readonly gradients: readonly Float32Array[];
}

/**
 * Passes, or throws. The found batch may hold each of the `count` samples several times, all equally often: means do not
 * change. Samples should not lie on a corner of the model, as a blank picture does with a ReLU and no bias.
 * @param batch.rows samples of the found batch; as many as there are different ones unless given
 * @throws RunFailure `wrong-results`
 */
export function checkAgainstReference(
  {
    model,
    weights,
    batch: rows,
  }: { readonly model: Model; readonly weights: readonly Float32Array[]; readonly batch?: number },
  batch: ReferenceBatch,
  { losses, gradients }: FoundStep,
): void {
  const own = countArrays(model);
  const trained = countTrained(model);
  // One loss, or a generator's and a judge's, each by the weights that make it small.
  for (const which of model.judge ? [0, 1] : [0]) {
    const isMoved = (array: number) => array < trained && (!model.judge || array < own === (which === 0));
    const direction = chooseDirection(weights, gradients, isMoved);
    const lossAt = (steps: number) => {
      const moved = weights.map((numbers, array) =>
        Float64Array.from(numbers, (weight, at) => weight + steps * (direction[array]?.[at] ?? 0)),
      );
      return computeReferenceLoss(model, moved, batch)[which] ?? NaN;
    };
    const [ahead, behind] = [lossAt(1), lossAt(-1)];
    // Halfway between two ends so near is the loss itself, which saves a third forward pass.
    expectClose(`loss ${which + 1}`, losses[which], (ahead + behind) / 2, nothing);
    const found = direction.reduce((sum, numbers, array) => sum + multiply(numbers, gradients[array]), 0);
    expectClose(`gradients ${which + 1}`, found, (ahead - behind) / 2);
  }
  if (trained < weights.length) {
    const exact = weights.map((numbers) => Float64Array.from(numbers));
    const repeats = (rows ?? batch.count) / batch.count;
    const wanted = computeStatistics(model, exact, Float64Array.from(batch.inputs), batch.count, repeats);
    wanted.forEach((numbers, at) => expectAllClose(`running statistic ${at + 1}`, gradients[trained + at], numbers));
  }
}

/**
 * A step for every weight. Each array goes along its own found gradient, which no error of scale survives, and along
 * signs drawn at random, which no error of direction does; turned so that all arrays add up, and scaled so that each
 * adds about as much, however small its gradient is.
 * @throws RunFailure `wrong-results` where a gradient is missing or not a number
 */
function chooseDirection(
  weights: readonly Float32Array[],
  gradients: readonly Float32Array[],
  isMoved: (array: number) => boolean,
): readonly Float64Array[] {
  const lengths = weights.map((_, array) => (isMoved(array) ? lengthOf(gradients[array]) : 0));
  const longest = Math.max(...lengths);
  const direction = weights.map((numbers, array) => {
    if (!isMoved(array)) return new Float64Array();
    const gradient = gradients[array];
    const length = lengths[array] ?? 0;
    const random = createRandom(1, array);
    const signs = Float64Array.from(numbers, () => (random() < 0.5 ? -1 : 1));
    const turn = multiply(signs, gradient) < 0 ? -1 : 1;
    // An array whose gradient is nothing beside the others' would have to go too far to count as much.
    const scale = 1 / (Math.max(length, longest / 1000) || 1);
    return signs.map((sign, at) => scale * (turn * sign + (length > 0 ? (gradient?.[at] ?? NaN) / length : 0)));
  });
  const largest = direction.reduce(
    (top, numbers) => numbers.reduce((most, one) => Math.max(most, Math.abs(one)), top),
    0,
  );
  if (!Number.isFinite(largest)) throw new RunFailure('wrong-results', 'gradients are missing or not numbers');
  return direction.map((numbers) => numbers.map((one) => (one * farthest) / largest));
}

/** NaN where a number is missing. */
function multiply(left: Float64Array, right: Float32Array | undefined): number {
  return left.reduce((sum, value, at) => sum + value * (right?.[at] ?? NaN), 0);
}

function lengthOf(numbers: Float32Array | undefined): number {
  return Math.sqrt(numbers?.reduce((sum, value) => sum + value * value, 0) ?? NaN);
}

/** Every number, to a share of the largest. */
function expectAllClose(what: string, found: Float32Array | undefined, expected: Float64Array): void {
  const largest = expected.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  expected.forEach((one, at) => expectClose(what, found?.[at], one, Math.max(nothing, tolerance * largest)));
}

function expectClose(what: string, found: number | undefined, expected: number, least = 0): void {
  // Written so that a missing number or a NaN is wrong.
  if (Math.abs((found ?? NaN) - expected) <= Math.max(least, tolerance * Math.abs(expected))) return;
  throw new RunFailure('wrong-results', `${what}: ${found} instead of ${expected}`);
}
