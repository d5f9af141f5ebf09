/**
 * The sample models once more, in plain double-precision loops that share no code with the engines, so that a backend
 * that computes wrongly (drivers have) is caught before it trains. Slow on purpose: the order of every sum is plain.
 */
import { sizeOf, type PlacedLayer } from '../models/layer.ts';
import { measureChannels, normalizeChannels } from './batch-norm.ts';
import { normalizeRows, runBlock, type BlockWeights } from './block.ts';
import { runCells } from './cells.ts';
import { convolve, poolLargest } from './images.ts';
import { activateNumber, multiplyRows } from './numbers.ts';

/**
 * What layers make of `count` inputs, row by row; `weights` are exactly theirs, in order.
 * @param running statistics that batch norms take in place of the batch's own; null: as in training
 */
export function computeOutputs(
  layers: readonly PlacedLayer[],
  weights: readonly Float64Array[],
  inputs: Float64Array,
  count: number,
  running: readonly Float64Array[] | null = null,
): Float64Array {
  let [used, known] = [0, 0];
  return layers.reduce((flow, placed) => {
    const own = weights.slice(used, (used += placed.weights.length));
    const kept = running?.slice(known, (known += placed.running?.length ?? 0));
    return runLayer(placed, own, flow, count, kept);
  }, inputs);
}

/** One layer on `count` inputs. @param running mean and variance that a batch norm takes; without them the batch's own */
export function runLayer(
  placed: PlacedLayer,
  own: readonly Float64Array[],
  input: Float64Array,
  count: number,
  [means, variances]: readonly Float64Array[] = [],
): Float64Array {
  const { layer } = placed;
  const [time = 1, width = 1] = placed.input;
  const [first = none, second = none] = own;
  const bias = () => own[1] ?? new Float64Array(placed.output.at(-1) ?? 1);
  switch (layer.kind) {
    case 'flatten':
      return input;
    case 'dense':
      return multiplyRows(input, first, bias()).map((sum) => activateNumber(sum, layer.activation));
    case 'conv':
      return convolve(placed, input, first, bias(), count).map((sum) => activateNumber(sum, layer.activation));
    case 'batch-norm': {
      const statistics = means && variances ? { means, variances } : measureChannels(input, first.length);
      return normalizeChannels(input, first, second, statistics).map((sum) => activateNumber(sum, layer.activation));
    }
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
