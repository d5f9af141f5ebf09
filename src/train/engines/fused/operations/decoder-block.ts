/**
 * The decoder block of a transformer, pre-norm as in GPT-2 (Radford and others 2019): attention, then a network, each on a
 * normalised copy and added back by the product that ends it.
 */
import type { GraphBuilder, Value, Weight } from '../graph.ts';
import { addActivation } from './activate.ts';
import { addAttention } from './attention.ts';
import { addDense } from './dense.ts';
import { addLayerNorm } from './layer-norm.ts';

/**
 * @param weights gain, offset, kernel and bias to queries, keys and values, kernel and bias of the mix; then gain,
 *   offset, kernel and bias to four times the width, kernel and bias back
 * @throws RangeError for fewer weights
 */
export function addDecoderBlock(graph: GraphBuilder, input: Value, weights: readonly Weight[], heads: number): Value {
  const take = (at: number): readonly [Weight, Weight] => {
    const [first, second] = weights.slice(at, at + 2);
    if (!first || !second) throw new RangeError('a decoder block has twelve weights');
    return [first, second];
  };
  const projected = addDense(graph, addLayerNorm(graph, input, ...take(0)), ...take(2));
  const mixed = addDense(graph, addAttention(graph, projected, heads), ...take(4), input);
  const wide = addActivation(graph, addDense(graph, addLayerNorm(graph, mixed, ...take(6)), ...take(8)), 'gelu');
  return addDense(graph, wide, ...take(10), mixed);
}
