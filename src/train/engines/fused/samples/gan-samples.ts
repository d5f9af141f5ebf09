/**
 * A GAN's batch: noise for its inputs and real samples for its targets. Real samples are put a second time behind the
 * room that the generator fills, so that the judge is shown both as one batch. Nothing held-out is ever looked at: the
 * generator is examined on noise, which comes from outside.
 */
import { sizeOf } from '../../../models/layer.ts';
import { outputShape, type Model } from '../../../models/model.ts';
import type { Value } from '../graph.ts';
import { writeElementKernel } from '../kernel.ts';
import { onShelf } from '../memory.ts';
import { writeNoise } from '../wgsl/draw.ts';
import type { BatchRows, GatheredBatch, Samples } from './samples.ts';

/** @param real the samples that the generator is to match */
export function createGanSamples(real: Samples, model: Model): Samples {
  const valueOf = (name: string, shape: readonly number[]): Value => {
    return { memory: onShelf(name, sizeOf(shape)), shape, needsGradient: false };
  };
  return {
    ...real,
    plan(rows: BatchRows): GatheredBatch {
      if (rows.set === 'test')
        return { input: valueOf('noise', [rows.count, ...model.input]), targets: null, kernels: [] };
      const { feed } = rows;
      const gathered = real.plan(rows);
      const noise = valueOf('noise', [feed.batch, ...model.input]);
      const targets: Value = { ...gathered.input, shape: [feed.batch, ...outputShape(model)] };
      const shown = valueOf('made and real', [2 * feed.batch, ...outputShape(model)]);
      const [width, reals] = [sizeOf(model.input), sizeOf(targets.shape)];
      // Four numbers of a sample are made at once.
      const blocks = Math.ceil(width / 4);
      const place = writeElementKernel(Math.max(feed.batch * blocks, reals), {
        name: 'make noise, place real samples',
        reads: { real: targets.memory },
        writes: { noise: noise.memory, shown: shown.memory },
        declarations: writeNoise(),
        body: `    if (index < ${feed.batch * blocks}u) {
      let sample = index / ${blocks}u;
      let block = index % ${blocks}u;
      let four = drawNoise(sample, block);
      for (var at = 4u * block; at < min(4u * block + 4u, ${width}u); at++) { noise[sample * ${width}u + at] = four[at % 4u]; }
    }
    if (index < ${reals}u) { shown[${reals}u + index] = real[index]; }`,
      });
      return { input: noise, targets, shown, kernels: [...gathered.kernels, place] };
    },
    spreadTargets: (targets) => targets,
  };
}
