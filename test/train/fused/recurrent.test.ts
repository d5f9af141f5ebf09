/** Recurrent cells of the fused engine before any device: how many kernels there are, and what they ask of a workgroup. */
import { describe, expect, it } from 'vitest';
import { planArena } from '#train/engines/fused/memory.ts';
import { gruCell } from '#train/engines/fused/operations/gru.ts';
import { lstmCell } from '#train/engines/fused/operations/lstm.ts';
import { createTextSamples } from '#train/engines/fused/samples/text-samples.ts';
import { planFeed } from '#train/engines/fused/feed.ts';
import { planSchedule } from '#train/engines/fused/schedule.ts';
import { createTilingPicker } from '#train/engines/fused/wgsl/tilings.ts';
import { weightShapes, type Model } from '#train/models/model.ts';
import { makeText } from '#support/small-models.ts';

function planStep(cell: 'lstm' | 'gru', units: number, time: number, batch: number) {
  const model: Model = {
    id: 'recurrent',
    input: [time],
    layers: [
      { kind: 'embedding', vocabulary: 9, width: 6 },
      { kind: cell, units },
      { kind: 'dense', outputs: 9, activation: 'none' },
    ],
    loss: 'softmax-cross-entropy',
  };
  const samples = createTextSamples(makeText(9, 2000), time);
  const gathered = samples.plan({ set: 'train', feed: planFeed(batch), isMoved: false });
  const wish = { model, arena: planArena(weightShapes(model)), batch: gathered, pickTiling: createTilingPicker(false) };
  return planSchedule(wish, { optimizer: 'adam', frozenWeights: 0 }).kernels.map(({ kernel }) => kernel);
}

describe.each([lstmCell, gruCell])('a step of $name', ({ name }) => {
  const cell = name === 'lstm' ? 'lstm' : 'gru';

  it('is as many kernels for a long text as for a short one', () => {
    const counts = [40, 300].map((time) => planStep(cell, 128, time, 64).length);
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(17);
  });

  it.each([1, 3, 128, 257, 700, 1500])('asks of a workgroup of %i units what every device has', (units) => {
    for (const { code, bindings, groups } of planStep(cell, units, 2, 5)) {
      const size = /@workgroup_size\((\d+), (\d+), (\d+)\)/.exec(code)?.slice(1).map(Number) ?? [];
      expect(size.reduce((product, side) => product * side, 1)).toBeLessThanOrEqual(256);
      expect(bindings.length).toBeLessThanOrEqual(8);
      expect(Math.max(...groups)).toBeLessThanOrEqual(65_535);
      const lane = /alias Lane = vec(\d)f/.exec(code)?.[1] ?? '1';
      const shared = [...code.matchAll(/var<workgroup> \w+: array<(\w+), (\d+)>/g)].map(
        ([, type, length]) => 4 * (type === 'Lane' ? Number(lane) : 1) * Number(length),
      );
      expect(shared.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(16_384);
    }
  });
});
