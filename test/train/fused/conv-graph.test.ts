/** What the compiler makes of models with convolutions, without a GPU. */
import { describe, expect, it } from 'vitest';
import { planFeed } from '#train/engines/fused/feed.ts';
import { planArena } from '#train/engines/fused/memory.ts';
import { createSamples } from '#train/engines/fused/samples/create-samples.ts';
import { planSchedule, type Schedule } from '#train/engines/fused/schedule.ts';
import { createTilingPicker } from '#train/engines/fused/wgsl/tilings.ts';
import type { Layer } from '#train/models/layer.ts';
import { countForwardMultiplyAdds, weightShapes } from '#train/models/model.ts';
import { raceCases } from '#support/race-models.ts';
import { digits, type SmallCase } from '#support/small-models.ts';

function plan({ model, data, batch }: SmallCase, isLearning = true): Schedule {
  const rows = { set: 'train', feed: planFeed(batch), isMoved: false } as const;
  return planSchedule(
    {
      model,
      arena: planArena(weightShapes(model)),
      batch: createSamples(data, model).plan(rows),
      pickTiling: createTilingPicker(false),
    },
    isLearning ? { optimizer: 'adam', frozenWeights: 0 } : null,
  );
}

const images = (...layers: Layer[]): SmallCase => ({
  ...digits,
  model: {
    ...digits.model,
    layers: [...layers, { kind: 'flatten' }, { kind: 'dense', outputs: 10, activation: 'none' }],
  },
});
const conv: Layer = { kind: 'conv', filters: 3, kernel: 3, activation: 'relu' };
const pool = (size: number): Layer => ({ kind: 'max-pool', size });
const namesOf = ({ kernels }: Schedule) => kernels.map(({ kernel, phase }) => `${kernel.name}: ${phase}`);

const known = raceCases.filter(({ data }) => data.kind === 'images');
it.each(known)('the multiply-adds of $name are those that the project counts', (one) => {
  expect(plan(one).forwardFlop).toBe(2 * one.batch * countForwardMultiplyAdds(one.model));
});

describe('a pool behind a convolution', () => {
  it('is part of it; the numbers in between are written for a look at the layers only', () => {
    const names = namesOf(plan(images(conv, pool(2))));
    expect(names).toContain('conv and pool: forward');
    expect(names).toContain('conv: shown');
    expect(names.filter((name) => name.includes('pool'))).toHaveLength(1);
    expect(namesOf(plan(images(conv, pool(2)), false))).not.toContain('conv: shown');
  });

  it('is not, where its squares are large or another pool has taken its place', () => {
    expect(namesOf(plan(images(conv, pool(4))))).toContain('max pool: forward');
    const names = namesOf(plan(images(conv, pool(2), pool(2))));
    expect(names).toContain('conv and pool: forward');
    expect(names).toContain('max pool: forward');
  });

  it('leaves both layers to be looked at, in their shapes', () => {
    const shapes = plan(images(conv, pool(2))).layerOutputs.map(({ shape }) => shape);
    expect(shapes.slice(0, 2)).toEqual([
      [4, 26, 26, 3],
      [4, 13, 13, 3],
    ]);
  });
});

it('no kernel asks for more than every device allows', () => {
  const many: Layer = { kind: 'conv', filters: 200, kernel: 7, activation: 'gelu' };
  const { kernels } = plan({ ...images(conv, pool(3), many), batch: 1024 });
  for (const { kernel } of kernels) {
    expect(kernel.bindings.length).toBeLessThanOrEqual(8);
    expect(Math.max(...kernel.groups)).toBeLessThanOrEqual(65_535);
  }
});
