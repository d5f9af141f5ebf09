/**
 * The rival does the same work: jax-js, on WebAssembly, loses what our cpu engine loses over the first steps, from the same
 * weights and samples. Without this the bench of engines would compare nothing.
 */
import { expect, it } from 'vitest';
import { openEngine } from '#train/engines/open-engine.ts';
import { orderOfRace, raceCases } from '#support/race-models.ts';
import { makeShard, rowsOf } from '#support/small-models.ts';
import { createJaxArm, openJax } from './jax-arm.ts';

it.each(raceCases)('jax-js and the cpu engine lose the same on $name', { timeout: 300_000 }, async (one) => {
  const order = { ...orderOfRace(one), augment: false };
  const { engine } = await openEngine('cpu', order, one.data);
  if (one.data.kind === 'images') engine.addShard(makeShard('train', one.data.train));
  await openJax('wasm');
  const jax = createJaxArm(order, one.data);
  for (let step = 0; step < 3; step++) {
    const [expected = NaN] = (await engine.step(rowsOf(one, step), true)) ?? [];
    jax.step(rowsOf(one, step));
    const found = await jax.read();
    expect(Math.abs(found / expected - 1)).toBeLessThan(1e-4);
  }
  jax.close();
  engine.close();
});
