/** The compiler's switches on a device: whichever is off, a run's losses are the same. */
import { afterEach, expect, it } from 'vitest';
import { savingNames, type Switches } from '#train/engines/fused/switches.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { trainSmall } from '#support/open-small-engine.ts';
import { differ } from '#support/run-kernels.ts';
import { logistic, rowsOf, type SmallCase } from '#support/small-models.ts';

afterEach(closeSmallFused);

async function train(one: SmallCase, switches: Partial<Switches>) {
  const { engine } = await openSmallFused(one, { switches });
  const losses = await trainSmall(one, engine, 0, 12);
  // And steps that nobody asks about, which may be sent together.
  for (let step = 12; step < 20; step++) await engine.step(rowsOf(one, step), false);
  const { weights } = await engine.takeCheckpoint();
  expect(engine.fault()).toBeNull();
  return { losses, weights: weights.flatMap((numbers) => [...numbers]) };
}

it('a network trains to the same numbers without any one of them', async () => {
  // On a software adapter the persistent kernel runs only where it is asked for.
  const variants: Partial<Switches>[] = [...savingNames.map((name) => ({ [name]: false })), { persistent: true }];
  const expected = await train(logistic, {});
  for (const switches of variants) {
    const found = await train(logistic, switches);
    const off = Math.max(differ(found.losses, expected.losses), differ(found.weights, expected.weights));
    expect([switches, off]).toEqual([switches, Math.min(off, 1e-6)]);
  }
});
