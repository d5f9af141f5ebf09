/** What the steps of a run need from the CPU besides the rows of their batch. */
import { imageShape } from '../../models/model.ts';
import { drawTransforms, transformLength } from '../augment.ts';
import type { EngineData, EngineOrder } from '../engine.ts';
import type { FeedPart } from './feed.ts';

/** How the pictures of a batch are moved, eight numbers each. */
function planMovements({ seed, batch }: EngineOrder): FeedPart {
  const [side = 1] = imageShape;
  return {
    name: 'movements',
    length: batch * transformLength,
    numbers: (step) => drawTransforms(seed, step, batch, side),
  };
}

export function listFeedParts(order: EngineOrder, data: EngineData): FeedPart[] {
  return order.augment && data.kind === 'images' ? [planMovements(order)] : [];
}
