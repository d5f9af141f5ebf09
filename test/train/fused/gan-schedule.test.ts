/** The plan of a GAN's step, without a GPU: which kernels may write what, and in which order. */
import { describe, expect, it } from 'vitest';
import { planFeed } from '#train/engines/fused/feed.ts';
import { planGan } from '#train/engines/fused/gan-schedule.ts';
import type { Binding } from '#train/engines/fused/kernel.ts';
import { planArena } from '#train/engines/fused/memory.ts';
import { findRefusal } from '#train/engines/fused/refuse.ts';
import { createSamples } from '#train/engines/fused/samples/create-samples.ts';
import { createTilingPicker } from '#train/engines/fused/wgsl/tilings.ts';
import { sizeOf } from '#train/models/layer.ts';
import { placeLayers, weightShapes } from '#train/models/model.ts';
import { orderOfRace, raceCases } from '#support/race-models.ts';
import { forger, orderFor, writer } from '#support/small-models.ts';

const points = raceCases.find(({ model }) => model.judge !== undefined) ?? forger;

/** @param isSoftware kernels differ there */
function planStep(isSoftware: boolean) {
  const order = orderFor(points);
  const arena = planArena(weightShapes(order.model));
  const samples = createSamples(points.data, order.model);
  const batch = samples.plan({ set: 'train', feed: planFeed(order.batch), isMoved: false });
  const wish = { model: order.model, arena, batch, pickTiling: createTilingPicker(isSoftware) };
  const { kernels, stepFlop } = planGan(wish, { optimizer: 'rmsprop', frozenWeights: 0 });
  const makerArrays = placeLayers(order.model).reduce((sum, { weights }) => sum + weights.length, 0);
  return { kernels, stepFlop, arena, makerArrays };
}

/** Offsets of what a kernel writes in an arena. */
const writesTo = (arena: string, bindings: readonly Binding[]) =>
  bindings.flatMap(({ access, memory: { home } }) =>
    access === 'write' && home.kind === 'buffer' && home.buffer === arena ? [home.offset] : [],
  );

describe.each([false, true])('on a device that is a program: %s', (isSoftware) => {
  const { kernels, stepFlop, arena, makerArrays } = planStep(isSoftware);
  const updates = kernels.flatMap(({ phase }, at) => (phase === 'update' ? [at] : []));
  const offsetsWritten = (from: number, to: number) =>
    kernels
      .slice(from, to)
      .flatMap(({ kernel }) => writesTo('gradients', kernel.bindings))
      .sort((one, other) => one - other);

  it('each half writes the gradients of its own network, all of them, once each', () => {
    const [judged = -1, made = -1] = updates;
    expect(updates).toHaveLength(2);
    expect(made).toBe(kernels.length - 1);
    expect(offsetsWritten(0, judged)).toEqual(arena.offsets.slice(makerArrays));
    expect(offsetsWritten(judged, made)).toEqual(arena.offsets.slice(0, makerArrays));
  });

  it('each half moves the weights of its own network, which do not overlap', () => {
    const moved = updates.map((at) => {
      const weights = kernels[at]?.kernel.bindings.find(({ name }) => name === 'weights')?.memory;
      const from = weights?.home.kind === 'buffer' ? weights.home.offset : NaN;
      return [from, from + (weights?.length ?? NaN)];
    });
    const judgeStart = arena.offsets[makerArrays] ?? NaN;
    expect(moved).toEqual([
      [judgeStart, arena.length],
      [0, judgeStart],
    ]);
  });

  it('counts both halves: three products for each layer, the judge on twice the samples, and once more seen through', () => {
    const products = weightShapes(points.model).map((shape) => (shape.length === 2 ? sizeOf(shape) : 0));
    const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
    const [maker, judge] = [sum(products.slice(0, makerArrays)), sum(products.slice(makerArrays))];
    expect(stepFlop).toBe(2 * points.batch * (3 * maker + (3 * 2 + 2) * judge));
  });

  it('has few kernels and few pipelines', () => {
    expect(kernels.length).toBeLessThanOrEqual(30);
    expect(new Set(kernels.map(({ kernel }) => kernel.code)).size).toBeLessThanOrEqual(16);
  });
});

it('is not refused, but for weights that would stay and for layers of a judge that are not there', () => {
  const race = raceCases.find(({ model }) => model.judge !== undefined) ?? raceCases[0];
  if (!race) throw new Error('no GAN to race');
  expect(findRefusal(orderOfRace(race), race.data)).toBeNull();
  expect(findRefusal(orderFor(forger), forger.data)).toBeNull();
  expect(findRefusal(orderFor(forger, { frozenWeights: 2 }), forger.data)).toContain('frozen');
  const strange = { ...forger, model: { ...forger.model, judge: [{ kind: 'unheard of' } as never] } };
  expect(findRefusal({ ...orderFor(forger), model: strange.model }, forger.data)).toContain('unheard of');
  expect(findRefusal(orderFor(forger), writer.data)).toContain('text');
});
