/** How the training loop lets messages in between steps, on a clock of its own. */
import { expect, it } from 'vitest';
import { createGiveWay } from '#train/give-way.ts';
import { createPace } from '#train/engines/fused/pace.ts';

type Engine = Parameters<ReturnType<typeof createGiveWay>>[0];

/** A loop that counts how often it let messages in; `whenReady` as an engine has it, or none. */
function openLoop(whenReady?: () => Promise<void> | null) {
  let now = 0;
  let turns = 0;
  const giveWay = createGiveWay({
    nowSeconds: () => now,
    yieldTask() {
      turns++;
      return Promise.resolve();
    },
  });
  const engine = (whenReady ? { whenReady } : {}) as Engine;
  return {
    get turns() {
      return turns;
    },
    async doSteps(count: number, seconds: number) {
      for (let step = 0; step < count; step++) {
        now += seconds;
        await giveWay(engine);
      }
    },
  };
}

it('an engine that does not run ahead gives way after each step', async () => {
  const loop = openLoop();
  await loop.doSteps(20, 0.0001);
  expect(loop.turns).toBe(20);
});

it('an engine whose steps cost next to nothing gives way every four milliseconds', async () => {
  const loop = openLoop(() => null);
  await loop.doSteps(1000, 0.0001);
  expect(loop.turns).toBeGreaterThanOrEqual(20);
  expect(loop.turns).toBeLessThanOrEqual(26);
});

it('the loop waits while three submits are on their way, and never for a lost device', async () => {
  const settle: (() => void)[] = [];
  const queue = {
    onSubmittedWorkDone: () =>
      new Promise<undefined>((resolve, reject) => {
        settle.push(settle.length === 2 ? () => reject(new Error('lost')) : () => resolve(undefined));
      }),
  };
  const pace = createPace(queue, () => 0, 0.008);
  pace.note(1);
  pace.note(1);
  expect(pace.whenReady()).toBeNull();
  pace.note(1);
  const ready = pace.whenReady();
  expect(ready).not.toBeNull();
  settle[0]?.();
  await ready;
  expect(pace.whenReady()).toBeNull();
  pace.note(1);
  const again = pace.whenReady();
  settle[1]?.();
  settle[2]?.();
  await again;
  expect(pace.whenReady()).toBeNull();
});
