/**
 * Whether a backend computes rightly, tried on the very model and batch shape that will be trained, in two halves. Losses
 * and gradients of one batch must be those of the double-precision reference. Then one training step must move the weights
 * as the optimizer's rule says, given the backend's own gradients, and running statistics towards the batch's. Drivers
 * have shipped wrong matrix products; numbers measured on such a machine would be numbers of nothing. The test also
 * compiles every kernel, so it tells the compile time.
 */
import type { Engine, EngineData, EngineOrder, StepLosses } from './engines/engine.ts';
import { moveRunning } from './models/batch-norm.ts';
import { countTrained } from './models/model.ts';
import { updateWeight } from './optimizers.ts';
import { checkAgainstReference } from './reference/check-gradients.ts';
import { countArrays } from './reference/loss.ts';
import { RunFailure, failureOf } from './run-failure.ts';
import { makeTestBatch, takeTestWeights } from './test-batch.ts';

type Differentiated = Awaited<ReturnType<Engine['gradients']>>;

/** Largest difference allowed, as a share of the largest number of the same array; right backends stay under 1e-5. */
const tolerance = 1e-3;
/** Rounding of a stored weight, as a share of the largest. */
const weightRounding = 2e-7;

/**
 * Runs the test on a fresh engine; leaves its weights changed, and images of its own in the place of the first ones.
 * @param nowSeconds a steady clock
 * @returns seconds from the first call to the first finished step
 * @throws RunFailure `wrong-results`, or what the device reported: `out-of-memory`, `validation-error`, `device-lost`
 */
export async function testEngine(
  engine: Engine,
  given: EngineOrder,
  data: EngineData,
  nowSeconds: () => number,
): Promise<number> {
  const made = makeTestBatch(given, data);
  const startedAt = nowSeconds();
  const order = { ...given, weights: takeTestWeights(given) };
  if (order.weights !== given.weights) {
    await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
  }
  const issued: { readonly found: Promise<Differentiated>; readonly told: Promise<StepLosses> | null }[] = [];
  const fault = await engine.guard(() => {
    if (made.shard) engine.addShard(made.shard);
    // A read of a lost device rejects; the fault below says it better. Met before the step, which may throw.
    const found = engine.gradients(made.rows);
    found.catch(() => undefined);
    const told = engine.step(made.rows, true);
    told?.catch(() => undefined);
    issued.push({ found, told });
  });
  const seconds = nowSeconds() - startedAt;
  if (fault) throw failureOf(fault);
  const [issue] = issued;
  if (!issue?.told) throw new RunFailure('wrong-results', 'a step without a loss');

  const before = await issue.found;
  checkAgainstReference(order, made.batch, before);
  // A GAN's generator is judged by the judge just trained; what is told before any update is the last loss.
  expectClose('loss of the step', [(await issue.told).at(-1) ?? NaN], [before.losses.at(-1) ?? NaN]);
  const after = await engine.takeCheckpoint();
  const gradients = order.model.judge
    ? await differentiateInTurn(engine, order, made.rows, before, after.weights)
    : before.gradients;
  const { frozenWeights = 0 } = order;
  const trained = countTrained(order.model);
  gradients.forEach((gradient, index) => {
    if (index >= trained) return expectRunning(order, index, gradient, after.weights[index]);
    const isFrozen = index < frozenWeights;
    expectUpdate(order, index, isFrozen ? new Float32Array(gradient.length) : gradient, after.weights[index]);
  });
  return seconds;
}

/** The gradients a GAN's step had in hand: the judge's at the old weights, the generator's before the new judge. */
async function differentiateInTurn(
  engine: Engine,
  { model, weights }: EngineOrder,
  rows: Int32Array,
  before: Differentiated,
  moved: readonly Float32Array[],
): Promise<readonly Float32Array[]> {
  const makers = countArrays(model);
  const between = [...weights.slice(0, makers), ...moved.slice(makers)];
  await engine.restore({ step: 0, weights: between, firstMoments: [], secondMoments: [] });
  const second = await engine.gradients(rows);
  return [...second.gradients.slice(0, makers), ...before.gradients.slice(makers)];
}

function expectRunning(
  { weights }: EngineOrder,
  index: number,
  statistic: Float32Array,
  moved: Float32Array | undefined,
): void {
  const old = weights[index] ?? new Float32Array();
  const expected = Float64Array.from(statistic, (one, at) => moveRunning(old[at] ?? NaN, one));
  expectClose(`running statistic ${index}`, moved ?? new Float32Array(), expected, weightRounding);
}

/** The update and not the weight is compared: it is so much smaller that an error of it would not show in the sum. */
function expectUpdate(
  { optimizer, learningRate, weights }: EngineOrder,
  index: number,
  gradient: Float32Array,
  moved: Float32Array | undefined,
): void {
  const old = weights[index] ?? new Float32Array();
  const found = Float64Array.from(old, (weight, at) => (moved?.[at] ?? NaN) - weight);
  const expected = Float64Array.from(
    gradient,
    (slope) => updateWeight(optimizer, { weight: 0, firstMoment: 0, secondMoment: 0 }, slope, learningRate, 1).weight,
  );
  const largest = old.reduce((most, weight) => Math.max(most, Math.abs(weight)), learningRate);
  expectClose(`update ${index}`, found, expected, weightRounding * largest);
}

/**
 * @param allowed further difference allowed, in the numbers' own unit
 * @throws RunFailure `wrong-results`
 */
function expectClose(what: string, found: ArrayLike<number>, expected: ArrayLike<number>, allowed = 0): void {
  let largest = 0;
  let difference = 0;
  for (let index = 0; index < expected.length; index++) {
    const wanted = expected[index] ?? NaN;
    largest = Math.max(largest, Math.abs(wanted));
    // Written so that a missing number or a NaN counts as infinitely wrong.
    const off = Math.abs((found[index] ?? NaN) - wanted);
    difference = off <= difference ? difference : Number.isNaN(off) ? Infinity : off;
  }
  if (difference > tolerance * largest + allowed) {
    throw new RunFailure('wrong-results', `${what}: off by ${difference} where the largest is ${largest}`);
  }
}
