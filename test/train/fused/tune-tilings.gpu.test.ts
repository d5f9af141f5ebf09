/** A trial of tilings on a device: it ends, leaves nothing behind, is not made twice, and what it picks computes right. */
import { afterEach, expect, it } from 'vitest';
import type { Gpu } from '#device/gpu.ts';
import { openGpu } from '#device/gpu.ts';
import { planTraining } from '#train/engines/fused/plan-training.ts';
import { kernelsOfStep } from '#train/engines/fused/schedule.ts';
import { createTilingWish, type TilingWish } from '#train/engines/fused/tuning/tiling-report.ts';
import { tuneTilings } from '#train/engines/fused/tuning/tune-tilings.ts';
import { createTilingPicker, findTiling } from '#train/engines/fused/wgsl/tilings.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { digits, orderFor } from '#support/small-models.ts';

afterEach(closeSmallFused);

const now = () => performance.now() / 1000;
/** A software adapter makes no trial by itself. */
const asked = (wish: TilingWish): TilingWish => ({ ...wish, budgetSeconds: 10 });

async function tune(gpu: Gpu, wish: TilingWish) {
  const order = orderFor(digits);
  const plan = (pick?: Parameters<typeof planTraining>[3]) =>
    kernelsOfStep(planTraining(order, digits.data, gpu.isSoftware, pick).schedule);
  return (await tuneTilings(gpu, createTilingPicker(gpu.isSoftware), plan(), plan, wish, now)).report;
}

it('it ends, destroys each buffer it made, and another one finds its results remembered', async () => {
  const opening = await openGpu();
  if (opening.kind === 'none') throw new Error(opening.detail);
  const { gpu } = opening;
  const alive = new Set<GPUBuffer>();
  const { device } = gpu;
  const create = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = create(descriptor);
    const destroy = buffer.destroy.bind(buffer);
    alive.add(buffer);
    buffer.destroy = () => {
      alive.delete(buffer);
      return destroy();
    };
    return buffer;
  };
  const known = asked(createTilingWish({}, () => true));
  const first = await tune(gpu, known);
  expect(alive.size).toBe(0);
  expect(first.rows.length).toBeGreaterThan(0);
  // A machine that is busy with other things may not finish all of them.
  const measured = first.rows.filter(({ how }) => how === 'measured');
  expect(measured.length).toBeGreaterThan(0);
  for (const row of first.rows) expect(findTiling(row.chosen)).not.toBeNull();
  for (const { seconds, ruled, best } of measured) {
    const names = Object.keys(seconds);
    if (names.length > 0) expect(names).toEqual(expect.arrayContaining([ruled, best]));
    else expect(best).toBe(ruled);
  }
  const second = await tune(gpu, known);
  if (measured.length === first.rows.length) expect(second).toMatchObject({ clock: null, trialSeconds: 0 });
  for (const { key, chosen } of measured) {
    expect(second.rows.find((row) => row.key === key)).toMatchObject({ chosen, how: 'remembered' });
  }

  // Stopped before it began, and on a device that is gone: the rule's.
  const stopped = await tune(gpu, asked(createTilingWish({}, () => false)));
  expect(stopped.rows.every(({ how, chosen, ruled }) => how === 'rule' && chosen === ruled)).toBe(true);
  let looks = 0;
  const halfway = await tune(gpu, asked(createTilingWish({}, () => ++looks < 4)));
  expect(halfway.rows.every(({ chosen }) => findTiling(chosen) !== null)).toBe(true);
  device.destroy();
  const lost = await tune(gpu, asked(createTilingWish({}, () => true)));
  expect(lost.rows.every(({ how }) => how === 'rule')).toBe(true);
  expect(alive.size).toBe(0);
}, 60_000);

it('an engine with other tilings than the rule’s passes its self-test, with at most 16 pipelines', async () => {
  const wish: TilingWish = {
    // As if a trial had found another one for each product.
    find: (_, key) => {
      const best = key.startsWith('dense forward') ? '8x8 threads of 1x1' : '4x16 threads of 4x1';
      return { best, seconds: { [best]: 1e-5, '8x8 threads of 4x4': 2e-5 } };
    },
    keep: () => expect.fail('nothing is unknown'),
    mayTry: () => true,
  };
  const { engine, order } = await openSmallFused(digits, { tilings: wish, switches: { persistent: false } });
  const rows = engine.tilings.rows;
  expect(rows.every(({ how }) => how === 'remembered')).toBe(true);
  expect(rows.some(({ chosen, ruled }) => chosen !== ruled)).toBe(true);
  expect(engine.pipelines).toBeLessThanOrEqual(16);
  await testEngine(engine, order, digits.data, now);
  expect(engine.fault()).toBeNull();
});
