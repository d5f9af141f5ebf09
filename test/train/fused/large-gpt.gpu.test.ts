/**
 * The largest transformer that can be chosen, eight blocks of 256 and windows of 256 symbols, on the fused engine and on
 * TensorFlow.js: equal losses. With one window in a batch; a step of it keeps a device that is a program busy for many
 * seconds, so it comes with `npm run sweep`.
 */
import { afterEach, expect, it } from 'vitest';
import { largeCases } from '#support/race-models.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';

const isSweep = import.meta.env['VITE_SWEEP'] === 'all';
const steps = 3;

afterEach(() => {
  closeSmallFused();
  closeSmall();
});

it.runIf(isSweep).each(largeCases)('$name loses the same on both', { timeout: 1_200_000 }, async (large) => {
  const one = { ...large, batch: 1 };
  const { optimizer, learningRate } = large.choice;
  const { engine } = await openSmallFused(one, { optimizer, learningRate });
  const found = await trainSmall(one, engine, 0, steps);
  expect(engine.fault()).toBeNull();
  closeSmallFused();
  const { engine: other } = await openSmall('webgpu', one, { optimizer, learningRate });
  const expected = await trainSmall(one, other, 0, steps);
  console.log(`${large.name}, batch 1: ${found.join(', ')} and ${expected.join(', ')}`);
  expect(found).toHaveLength(steps);
  expected.forEach((loss, at) => expect(Math.abs((found[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
});

it.runIf(!isSweep)('is left to npm run sweep', ({ skip }) => skip('minutes on a device that is a program'));
