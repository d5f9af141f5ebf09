/**
 * The sample models once more, in plain double-precision loops that share no code with the engines, so that a backend
 * that computes wrongly (drivers have) is caught before it trains. Slow on purpose: the order of every sum is plain.
 */
import { sizeOf, type PlacedLayer } from '../models/layer.ts';
import { normalizeRows, runBlock, type BlockWeights } from './block.ts';
import { runCells } from './cells.ts';
import { convolve, poolLargest } from './images.ts';
import { activateNumber, multiplyRows } from './numbers.ts';

/** What layers make of `count` inputs, row by row; `weights` are exactly theirs, in order. */
export function computeOutputs(
  layers: readonly PlacedLayer[],
  weights: readonly Float64Array[],
  inputs: Float64Array,
  count: number,
): Float64Array {
  let used = 0;
  return layers.reduce((flow, placed) => {
    const own = weights.slice(used, (used += placed.weights.length));
    return runLayer(placed, own, flow, count);
  }, inputs);
}

/** One layer on `count` inputs. */
export function runLayer(
  placed: PlacedLayer,
  own: readonly Float64Array[],
  input: Float64Array,
  count: number,
): Float64Array {
  const { layer } = placed;
  const [time = 1, width = 1] = placed.input;
  const [first = none, second = none] = own;
  switch (layer.kind) {
    case 'flatten':
      return input;
    case 'dense':
      return multiplyRows(input, first, second).map((sum) => activateNumber(sum, layer.activation));
    case 'conv':
      return convolve(placed, input, first, second, count).map((sum) => activateNumber(sum, layer.activation));
    case 'max-pool':
      return poolLargest(placed, layer.size, input, count);
    case 'embedding':
      return Float64Array.from({ length: input.length * layer.width }, (_, index) => {
        const symbol = input[Math.floor(index / layer.width)] ?? NaN;
        return first[symbol * layer.width + (index % layer.width)] ?? NaN;
      });
    case 'position':
      return input.map((value, index) => value + (first[index % first.length] ?? NaN));
    case 'lstm':
    case 'gru':
      return runCells(layer.kind, input, own as readonly [Float64Array, Float64Array, Float64Array], time);
    case 'last':
      return Float64Array.from({ length: count * sizeOf(placed.output) }, (_, index) => {
        const sample = Math.floor(index / width);
        return input[((sample + 1) * time - 1) * width + (index % width)] ?? NaN;
      });
    case 'layer-norm':
      return normalizeRows(input, first, second);
    case 'decoder-block':
      return runBlock(input, own as unknown as BlockWeights, layer.heads, time);
  }
}

const none = new Float64Array();
