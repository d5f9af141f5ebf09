/**
 * Random numbers that the drop-in tier makes on the device: the processor's words to the bit, its noise and its moved
 * pictures to rounding, those of the fused engine, and what a step no longer sends.
 */
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, expect, it } from 'vitest';
import { countCalls } from '#device/call-counter.ts';
import { openGpu } from '#device/gpu.ts';
import { drawTransforms, transformImages } from '#train/engines/augment.ts';
import { deviceDraws } from '#train/engines/dropin/draw.ts';
import { launchTensor } from '#train/engines/dropin/launch.ts';
import type { Engine } from '#train/engines/engine.ts';
import { writeNoise } from '#train/engines/fused/wgsl/draw.ts';
import { drawStepNoise, drawWords, purposes } from '#train/engines/noise.ts';
import { openWebgpuBackend, type OpenBackend } from '#train/engines/tfjs-backends.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { differ } from '#support/run-kernels.ts';
import { digits, forger, rowsOf } from '#support/small-models.ts';

/** Steps and seeds at both ends of what 32 bits hold. */
const places = [
  { seed: 1, step: 0 },
  { seed: 2_654_435_769, step: 1 },
  { seed: 4_294_967_295, step: 4_000_000_123 },
] as const;

let backend: OpenBackend | null = null;
async function open(): Promise<OpenBackend> {
  const opening = await openGpu();
  if (opening.kind === 'none') throw new Error(opening.detail);
  return (backend = await openWebgpuBackend(opening.gpu, { tuning: 'drop-in' }));
}
async function take(tensor: tf.Tensor): Promise<Float32Array> {
  const numbers = Float32Array.from((await backend?.read(tensor)) ?? []);
  tensor.dispose();
  return numbers;
}
afterEach(() => {
  expect(backend?.fault() ?? null).toBeNull();
  backend?.close();
  backend = null;
  closeSmall();
  closeSmallFused();
});

it('words are those of the processor, to the last bit', async () => {
  await open();
  const samples = 19;
  for (const { seed, step } of places) {
    const halves = launchTensor({
      name: 'words in halves',
      code: () => `${writeNoise({ step: 'u32(uniforms.step)', seed: 'u32(uniforms.seed)' })}
      fn main(index: i32) {
        if (index < uniforms.size) {
          let words = drawWords(${purposes.noise}u, u32(index), 3u);
          for (var at = 0; at < 4; at++) {
            result[8 * index + 2 * at] = f32(words[at] >> 16u);
            result[8 * index + 2 * at + 1] = f32(words[at] & 0xffffu);
          }
        }
      }`,
      inputs: {},
      shape: [samples, 8],
      threads: samples,
      whole: { step, seed },
    });
    const expected = Array.from({ length: samples }, (_, sample) =>
      drawWords({ seed, purpose: purposes.noise, step }, sample, 3).flatMap((word) => [word >>> 16, word & 0xffff]),
    );
    expect([...(await take(halves))]).toEqual(expected.flat());
  }
});

it.each([1, 4, 7])('noise of %i numbers a sample is that of the processor, each to 1e-6 of itself', async (width) => {
  await open();
  let worst = 0;
  for (const place of places) {
    const noise = deviceDraws.noise(place, 37, [width]);
    expect(noise.shape).toEqual([37, width]);
    const found = await take(noise);
    const expected = drawStepNoise(place.seed, place.step, 37, width);
    expect(found).toHaveLength(expected.length);
    expected.forEach((own, at) => (worst = Math.max(worst, Math.abs((found[at] ?? NaN) / own - 1))));
  }
  console.log(`noise of ${width}: at most ${worst.toExponential(1)} off`);
  expect(worst).toBeLessThan(1e-6);
});

// Of an odd side, whose pictures no group of four pixels divides.
it.each([28, 5])('pictures of side %i are moved as the processor says, at any step', async (side) => {
  await open();
  const pixels = Float64Array.from({ length: 6 * side * side }, (_, at) => ((at * 37) % 101) / 101);
  for (const place of places) {
    const images = tf.tensor(Float32Array.from(pixels), [6, side, side, 1]);
    const moved = deviceDraws.moveImages(place, images);
    expect(moved.shape).toEqual(images.shape);
    const found = await take(moved);
    images.dispose();
    const expected = transformImages(pixels, drawTransforms(place.seed, place.step, 6, side), side);
    expect(differ(found, expected)).toBeLessThan(1e-4);
  }
});

it.each([forger, digits])('$name sees what the fused engine sees, goes on from a copy, and sends less', async (one) => {
  const changes = { augment: true, learningRate: 0.002, seed: 4_294_967_290 };
  const { engine: fused } = await openSmallFused(one, changes);
  const [expected] = await fused.trace(rowsOf(one, 0));

  const train = async (engine: Engine) => {
    const before = await trainSmall(one, engine, 0, 2);
    const copy = await engine.takeCheckpoint();
    const counter = countCalls();
    const after = await trainSmall(one, engine, 2, 5);
    return { copy, before, after, bytes: counter.stop().writtenBytes };
  };
  const { engine } = await openSmall('webgpu', one, { ...changes, tuning: 'drop-in' });
  const [seen] = await engine.trace(rowsOf(one, 0));
  expect(seen?.shape).toEqual(expected?.shape);
  expect(differ(seen?.numbers, expected?.numbers ?? [])).toBeLessThan(1e-6);
  const made = await train(engine);
  await engine.restore(made.copy);
  expect(await trainSmall(one, engine, 2, 5)).toEqual(made.after);

  const { engine: other } = await openSmall('webgpu', one, { ...changes, tuning: 'drop-in', without: ['draws'] });
  const sent = await train(other);
  const losses = [...sent.before, ...sent.after];
  expect(losses).toHaveLength(made.before.length + made.after.length);
  [...made.before, ...made.after].forEach((loss, at) => expect(loss).toBeCloseTo(losses[at] ?? NaN, 5));
  expect(made.bytes).toBeLessThan(sent.bytes);
});
