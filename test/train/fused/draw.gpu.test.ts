/** Random numbers made on the device: those that the processor makes for other engines, at every step, in every kernel. */
import { afterEach, describe, expect, it } from 'vitest';
import { openGpu } from '#device/gpu.ts';
import { drawTransforms, transformImages } from '#train/engines/augment.ts';
import { drawStepNoise } from '#train/engines/noise.ts';
import { createFusedEngine, type FusedEngine } from '#train/engines/fused/fused-engine.ts';
import { planTraining } from '#train/engines/fused/plan-training.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { trainSmall } from '#support/open-small-engine.ts';
import { digits, forger, makeShard, orderFor, rowsOf, type SmallCase } from '#support/small-models.ts';
import { differ } from '#support/run-kernels.ts';

let staying: FusedEngine | null = null;
afterEach(() => {
  closeSmallFused();
  staying?.close();
});

/** Steps and seeds at both ends of what 32 bits hold. */
const places = [
  { seed: 1, step: 0 },
  { seed: 2_654_435_769, step: 1 },
  { seed: 4_294_967_295, step: 4_000_000_123 },
] as const;

const at = (step: number, weights: readonly Float32Array[]) => {
  return { step, weights, firstMoments: [], secondMoments: [] };
};

it.each([1, 4, 7])(
  'noise of %i numbers a sample is that of the processor, each number to 1e-6 of itself',
  async (width) => {
    const one: SmallCase = { ...forger, model: { ...forger.model, input: [width] }, batch: 37 };
    let worst = 0;
    for (const { seed, step } of places) {
      const { engine, order } = await openSmallFused(one, { seed });
      await engine.restore(at(step, order.weights));
      const [noise] = await engine.trace(rowsOf(one, 0));
      const expected = drawStepNoise(seed, step, one.batch, width);
      expect(noise?.numbers).toHaveLength(expected.length);
      expected.forEach((own, place) => {
        worst = Math.max(worst, Math.abs((noise?.numbers[place] ?? NaN) / own - 1));
      });
    }
    console.log(`noise of ${width}: at most ${worst.toExponential(1)} off`);
    expect(worst).toBeLessThan(1e-6);
  },
);

it('pictures are moved as the processor says, at any step', async () => {
  for (const { seed, step } of places) {
    const { engine, order } = await openSmallFused(digits, { seed, augment: true });
    await engine.restore(at(step, order.weights));
    const rows = rowsOf(digits, 0);
    const [inputs] = await engine.trace(rows);
    const { images } = makeShard('train', 60);
    const pixels = Float64Array.from(
      [...rows].flatMap((row) => [...images.subarray(784 * row, 784 * row + 784)]),
      (byte) => byte / 255,
    );
    expect(
      differ(inputs?.numbers, transformImages(pixels, drawTransforms(seed, step, rows.length, 28), 28)),
    ).toBeLessThan(1e-5);
  }
});

describe.each([forger, digits])('$name', (one) => {
  it('goes on from any step with the numbers it would have had, to the last bit', async () => {
    const changes = { augment: true, learningRate: 0.002 };
    const { engine, order } = await openSmallFused(one, changes);
    const whole = await trainSmall(one, engine, 0, 6);
    await engine.restore(at(0, order.weights));
    const before = await trainSmall(one, engine, 0, 2);
    const checkpoint = await engine.takeCheckpoint();
    const { engine: next } = await openSmallFused(one, changes);
    await next.restore(checkpoint);
    expect([...before, ...(await trainSmall(one, next, 2, 6))]).toEqual(whole);
  });
});

it('a GAN in the kernel that stays has the noise of one in kernels of its own', async () => {
  const order = orderFor(forger, { learningRate: 0.002 });
  const train = async (persistent: boolean) => {
    staying?.close();
    const own = { ...order, switches: { persistent } };
    expect(planTraining(own, forger.data, false).persistent !== null).toBe(persistent);
    const opening = await openGpu();
    if (opening.kind === 'none') throw new Error(opening.detail);
    // Taken for a GPU, whose plans are others.
    staying = await createFusedEngine(own, forger.data, { ...opening.gpu, isSoftware: false });
    for (let step = 0; step < 6; step++) await staying.step(rowsOf(forger, step), false);
    const { weights } = await staying.takeCheckpoint();
    return weights.flatMap((array) => [...array]);
  };
  expect(differ(await train(true), await train(false))).toBeLessThan(1e-5);
});
