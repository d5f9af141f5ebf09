/** How the work of a step is cut up for a slow GPU: on a made-up one whose kernels take as long as it is told. */
import { describe, expect, it, vi } from 'vitest';
import { chooseEngine } from '#train/choose-engine.ts';
import type { EngineOrder } from '#train/engines/engine.ts';
import { benchChoice, pointModel, points } from '#support/session-bench.ts';
import { openBowl } from '#support/bowl-engine.ts';
import { createSlowQueue } from '#support/slow-queue.ts';
import { createTestClock } from '#support/test-clock.ts';

// Whether it computes rightly is another test's business.
vi.mock('#train/self-test.ts', () => ({ testEngine: () => Promise.resolve(0.1) }));

const kernels = 30;
const firstBatch = 32;

/** What comes of an order on a GPU whose every kernel takes `seconds` for each sample. */
async function plan(seconds: number, isSoftware = false) {
  const tried: EngineOrder[] = [];
  const told: number[] = [];
  const { queue, nowSeconds, next } = createSlowQueue();
  const order: EngineOrder = {
    model: pointModel,
    batch: firstBatch,
    optimizer: 'adam',
    learningRate: 0.01,
    augment: false,
    seed: 1,
    weights: [],
  };
  const chosen = await chooseEngine(
    { ...benchChoice, backend: 'webgpu' },
    order,
    points,
    (name, own) => {
      tried.push(own);
      const bowl = openBowl(name, own, createTestClock(0));
      const perSubmit = own.dispatchesPerSubmit ?? 15;
      const step = () => {
        next(seconds * own.batch * perSubmit);
        for (let done = 0; done < kernels; done += perSubmit) queue.submit([]);
        return null;
      };
      const settle = () => queue.onSubmittedWorkDone();
      const restore = () => Promise.resolve();
      return Promise.resolve({
        engine: { ...bowl.engine, step, settle, restore },
        conditions: { ...bowl.conditions, backend: 'webgpu' as const, isSoftware },
        gpu: { device: { queue } } as NonNullable<typeof bowl.gpu>,
      });
    },
    nowSeconds,
    (batch) => void told.push(batch),
  );
  const { batch, dispatchesPerSubmit = 15 } = chosen.order;
  return { tried: tried.length, told, batch, dispatchesPerSubmit, whySmaller: chosen.whySmaller };
}

describe('a GPU', () => {
  it('that is quick gets its work in the usual pieces', async () => {
    expect(await plan(1e-6)).toMatchObject({ tried: 1, batch: firstBatch, dispatchesPerSubmit: 15, whySmaller: null });
  });

  it('that is busy for 0.48 s with a submit gets fewer kernels in one, and the whole batch', async () => {
    // 32 samples x 15 kernels x 1 ms; a step takes 0.96 s, which is allowed.
    const { batch, dispatchesPerSubmit, whySmaller, told } = await plan(1e-3);
    expect([batch, whySmaller, told]).toEqual([firstBatch, null, []]);
    expect(firstBatch * dispatchesPerSubmit * 1e-3).toBeLessThanOrEqual(0.2);
    expect(dispatchesPerSubmit).toBe(6);
  });

  it('that is busy for long with a single kernel gets a smaller batch, is told so, and no submit lasts over 0.2 s', async () => {
    const seconds = 0.02;
    const { batch, dispatchesPerSubmit, whySmaller, told } = await plan(seconds);
    expect(whySmaller).toBe('too-slow');
    expect(told).toEqual([batch]);
    expect(batch * dispatchesPerSubmit * seconds).toBeLessThanOrEqual(0.2);
    expect(batch * kernels * seconds).toBeLessThanOrEqual(1);
  });

  it('that is imitated by a program has no driver that minds', async () => {
    expect(await plan(0.02, true)).toMatchObject({ tried: 1, batch: firstBatch, whySmaller: null });
  });
});
