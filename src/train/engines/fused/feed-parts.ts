/** What the steps of a run need from the CPU besides the rows of their batch. */
import { createRandom } from '../../data/random.ts';
import { sizeOf } from '../../models/layer.ts';
import { imageShape } from '../../models/model.ts';
import { drawTransforms, transformLength } from '../augment.ts';
import type { EngineData, EngineOrder } from '../engine.ts';
import { drawGaussian, drawStepNoise, streams } from '../noise.ts';
import type { FeedPart } from './feed.ts';

/** What of an order the feed depends on. */
type FedOrder = Pick<EngineOrder, 'model' | 'batch' | 'augment' | 'seed'>;

/** How the pictures of a batch are moved, eight numbers each. */
function planMovements({ seed, batch }: FedOrder): FeedPart {
  const [side = 1] = imageShape;
  return {
    name: 'movements',
    length: batch * transformLength,
    numbers: (step) => drawTransforms(seed, step, batch, side),
  };
}

/** What a GAN's generator makes samples of. */
function planNoise({ seed, batch, model }: FedOrder): FeedPart {
  const length = batch * sizeOf(model.input);
  return { name: 'noise', length, numbers: (step) => drawStepNoise(seed, step, length) };
}

/** What an evaluation's pass number so many looks at, where that is a GAN's noise; null where held-out samples are. */
export function planEvaluationInputs(
  { seed, model }: FedOrder,
  samples: number,
): ((pass: number) => Float32Array) | null {
  if (!model.judge) return null;
  return (pass) => drawGaussian(createRandom(seed, streams.evaluation + pass), samples * sizeOf(model.input));
}

export function listFeedParts(order: FedOrder, data: EngineData): FeedPart[] {
  return [
    ...(order.augment && data.kind === 'images' ? [planMovements(order)] : []),
    ...(order.model.judge ? [planNoise(order)] : []),
  ];
}
