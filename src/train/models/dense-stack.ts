/** Hidden dense layers one after another: the middle of several sample models. */
import type { TrainChoice } from '../choice.ts';
import type { Layer } from './layer.ts';

/** `depth` layers of `width` units; none for a depth of 0. */
export function stackDense({ width, depth, activation }: Pick<TrainChoice, 'width' | 'depth' | 'activation'>): Layer[] {
  return Array.from({ length: depth }, () => ({ kind: 'dense', outputs: width, activation }));
}
