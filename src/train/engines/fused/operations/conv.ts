/**
 * Convolution of [height, width, channels] pictures with square filters, stride 1, no padding, and where a max pool comes
 * behind it, that too. Forward each thread keeps a few filters at all places of a square in registers (`convolve.ts`); on
 * the way back only places that won their square count (`blame-conv.ts`).
 */
import { sizeOf } from '../../../models/layer.ts';
import type { ForwardPlace, GraphBuilder, Value, Weight } from '../graph.ts';
import { blameFilters, blamePictures } from './blame-conv.ts';
import type { ConvSides } from './conv-sides.ts';
import { convolve } from './convolve.ts';

/** The value of a convolution. @param kernel [side, side, channels, filters] @param bias null for none */
export function addConv(graph: GraphBuilder, input: Value, kernel: Weight, bias: Weight | null): Value {
  const [batch = 1, height = 1, width = 1, channels = 1] = input.shape;
  const [side = 1, , , filters = 1] = kernel.shape;
  const shape = [batch, height - side + 1, width - side + 1, filters];
  const fixed = { batch, height, width, channels, kernel: side, filters };
  const sidesOf = ({ output, pool }: ForwardPlace): ConvSides => {
    const [, rows = 1, columns = 1] = output.shape;
    return { ...fixed, rows, columns, square: pool?.size ?? 1 };
  };
  return graph.add({
    name: 'conv',
    inputs: [input],
    weights: bias ? [kernel, bias] : [kernel],
    shape,
    canBend: true,
    canPool: true,
    flop: 2 * sizeOf(shape) * side * side * channels,
    forward: (place) => [convolve(place, sidesOf(place), input.memory, kernel.memory, bias?.memory ?? null)],
    backward: (place) => ({
      toWeights: blameFilters(place, sidesOf(place), input.memory, kernel.gradient, bias?.gradient ?? null),
      toInputs: blamePictures(place, sidesOf(place), input, kernel.memory),
    }),
  });
}
