/**
 * What threads find out together by subgroups, whatever size those have here: sums and largest numbers against plain ones,
 * equal in all runs. Skipped where the device has no subgroups.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeKernel } from '#train/engines/fused/kernel.ts';
import { onShelf } from '#train/engines/fused/memory.ts';
import type { Switches } from '#train/engines/fused/switches.ts';
import {
  addUpCode,
  findLargestCode,
  numberSubgroups,
  numberSubgroupsCode,
} from '#train/engines/fused/wgsl/workgroup.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { trainSmall } from '#support/open-small-engine.ts';
import { differ, makeNumbers, openKernelBench, type KernelBench } from '#support/run-kernels.ts';
import { digits, forger, rowsOf, writer, type SmallCase } from '#support/small-models.ts';

let bench: KernelBench;
beforeAll(async () => {
  bench = await openKernelBench();
  if (!bench.device.features.has('subgroups')) console.warn('skipped: this device has no subgroups');
});
beforeEach((context) => {
  if (!bench.device.features.has('subgroups')) context.skip('this device has no subgroups');
});
afterEach(closeSmallFused);
afterAll(() => bench.close());

/** One is no multiple of a usual subgroup, so that the last one is not full. */
describe.each([64, 256, 44, 7])('in a workgroup of %s threads', (threads) => {
  const wish = { groups: [1, 1, 1], size: [threads, 1, 1], enables: ['subgroups'] } as const;

  it('all know the sum, three times in a row, and the same one in every run', async () => {
    const [numbers, given] = makeNumbers('numbers', threads, threads);
    const sums = onShelf('sums', 6 * threads);
    const kernel = writeKernel({
      ...wish,
      name: 'sums',
      reads: { numbers },
      writes: { sums },
      declarations: addUpCode(threads, true),
      body: `  var own = vec2f(numbers[thread], 1.0);
  for (var turn = 0u; turn < 3u; turn++) {
    let sum = addUp(thread, own);
    sums[(turn * ${threads}u + thread) * 2u] = sum.x;
    sums[(turn * ${threads}u + thread) * 2u + 1u] = sum.y;
    own = own * 2.0;
  }`,
    });
    const run = async () => (await bench.run([kernel], new Map([[numbers, given]]), [sums]))[0];
    const found = await run();
    const total = given.reduce((sum, number) => sum + number, 0);
    const expected = [1, 2, 4].flatMap((times) =>
      Array.from({ length: threads }, () => [times * total, times * threads]).flat(),
    );
    expect(differ(found, expected)).toBeLessThan(1e-6);
    expect(await run()).toEqual(found);
  });

  it('all know the largest number and of equal ones the first place', async () => {
    const [numbers, given] = makeNumbers('numbers', threads, threads + 1);
    const [first, second] = [Math.floor(threads / 3), threads - 2];
    given[first] = given[second] = 5;
    const told = onShelf('told', 2 * threads);
    const kernel = writeKernel({
      ...wish,
      name: 'largest',
      reads: { numbers },
      writes: { told },
      declarations: findLargestCode(threads, true),
      body: `  let found = findLargest(thread, Largest(numbers[thread], thread));
  told[2u * thread] = found.number;
  told[2u * thread + 1u] = f32(found.place);`,
    });
    const [found = new Float64Array()] = await bench.run([kernel], new Map([[numbers, given]]), [told]);
    expect([...found]).toEqual(Array.from({ length: threads }, () => [5, first]).flat());
  });

  it('subgroups are numbered from 0 on, and each thread has a place of its own in one', async () => {
    const told = onShelf('told', 4 * threads);
    const kernel = writeKernel({
      ...wish,
      name: 'numbers of subgroups',
      reads: {},
      writes: { told },
      declarations: numberSubgroupsCode(threads),
      body: `${numberSubgroups}
  told[4u * thread] = f32(subgroup);
  told[4u * thread + 1u] = f32(subgroups);
  told[4u * thread + 2u] = f32(lane);
  told[4u * thread + 3u] = f32(lanes);`,
    });
    const [found = new Float64Array()] = await bench.run([kernel], new Map(), [told]);
    const each = Array.from({ length: threads }, (_, thread) => [...found.subarray(4 * thread, 4 * thread + 4)]);
    const count = each[0]?.[1] ?? NaN;
    const numbers = [...new Set(each.map(([subgroup]) => subgroup))].sort((one, other) => (one ?? 0) - (other ?? 0));
    expect(numbers).toEqual(Array.from({ length: count }, (_, number) => number));
    expect(each.every(([, subgroups]) => subgroups === count)).toBe(true);
    for (const number of numbers) {
      const own = each.filter(([subgroup]) => subgroup === number);
      expect(own.map(([, , lane]) => lane).sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual(
        own.map((_, at) => at),
      );
      expect(own.every(([, , , lanes]) => lanes === own.length)).toBe(true);
    }
  });
});

/** Not with Adam: of gradients that are zero but for rounding, as those by a key's bias, it makes whole steps. */
async function train(one: SmallCase, switches: Partial<Switches>) {
  const { engine } = await openSmallFused(one, { switches, optimizer: 'sgd' });
  const losses = await trainSmall(one, engine, 0, 12);
  for (let step = 12; step < 20; step++) await engine.step(rowsOf(one, step), false);
  const { weights } = await engine.takeCheckpoint();
  expect(engine.fault()).toBeNull();
  return { losses, weights: weights.flatMap((numbers) => [...numbers]), dispatches: engine.dispatches };
}

it.each([digits, writer, forger])(
  '$name trains to the same numbers, the same ones again, by as many kernels',
  async (one) => {
    const expected = await train(one, {});
    const found = await train(one, { subgroups: true });
    expect(differ(found.losses, expected.losses)).toBeLessThan(1e-5);
    expect(differ(found.weights, expected.weights)).toBeLessThan(1e-4);
    expect(found.dispatches).toBe(expected.dispatches);
    expect(await train(one, { subgroups: true })).toEqual(found);
  },
);
