/** What each part of the drop-in tier is worth, counted on a made-up device: leave it out, and its own number rises. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DropInPart } from '#train/engines/dropin/parts.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { countTraining } from '#support/count-training.ts';
import type { CountingDevice } from '#support/counting-device.ts';
import { stubCountingGpu } from '#support/counting-gpu.ts';
import { orderOfRace, raceCases } from '#support/race-models.ts';
import { makeShard } from '#support/small-models.ts';

let latest: () => CountingDevice;
beforeAll(() => void (latest = stubCountingGpu()));
afterAll(() => void vi.unstubAllGlobals());

async function count(name: string, without: readonly DropInPart[]) {
  const one = raceCases.find((own) => own.name === name);
  if (!one) throw new RangeError(name);
  const { engine } = await openEngine('webgpu', { ...orderOfRace(one), tuning: 'drop-in', without }, one.data);
  try {
    if (one.data.kind === 'images') engine.addShard(makeShard('train', one.data.train));
    return await countTraining(engine, latest().tally, one, 4);
  } finally {
    engine.close();
  }
}

it('kernels and update save dispatches, random numbers save bytes, of a GAN and of moved pictures', async () => {
  for (const name of ['GAN of points', 'MNIST CNN, augmented']) {
    const all = await count(name, []);
    expect((await count(name, ['kernels'])).dispatches).toBeGreaterThan(all.dispatches);
    expect((await count(name, ['update'])).dispatches).toBeGreaterThan(all.dispatches);
    const sent = await count(name, ['draws']);
    console.log(`${name}: ${all.writtenBytes} bytes a step, ${sent.writtenBytes} with random numbers sent`);
    expect(sent.writtenBytes).toBeGreaterThan(all.writtenBytes);
  }
});

it('pictures that are not moved, and models without noise, send the same with and without it', async () => {
  const [all, sent] = [await count('MNIST MLP 784-64-10', []), await count('MNIST MLP 784-64-10', ['draws'])];
  expect(sent).toEqual(all);
});
