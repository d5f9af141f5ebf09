/**
 * A layer of a sample model as data, with its place in the model: what shape it takes and gives, what weights it has,
 * what it costs. Shapes are of one sample, without the batch: an image is [height, width, channels], a row of numbers
 * [width], a sequence [time, width], a window of symbols [time].
 */

export type Activation = 'none' | 'relu' | 'tanh' | 'sigmoid' | 'gelu';

/** Where `bias` is false there is none: a batch norm behind the layer would take it off again. */
export type Layer =
  /** Every input to every output, along the last side of the shape: a sequence is transformed step by step. */
  | { readonly kind: 'dense'; readonly outputs: number; readonly activation: Activation; readonly bias?: false }
  /** Square kernel, stride 1, no padding, on [height, width, channels]. */
  | {
      readonly kind: 'conv';
      readonly filters: number;
      readonly kernel: number;
      readonly activation: Activation;
      readonly bias?: false;
    }
  /** Mean 0 and variance 1 of each channel over the batch, then a learnt gain and offset: `batch-norm.ts`. */
  | { readonly kind: 'batch-norm'; readonly activation: Activation }
  /** Largest of each `size` x `size` square, squares side by side; a ragged edge is dropped. */
  | { readonly kind: 'max-pool'; readonly size: number }
  /** Any shape to one row. */
  | { readonly kind: 'flatten' }
  /** [time] symbols to [time, width]: one learnt row for each symbol of the vocabulary. */
  | { readonly kind: 'embedding'; readonly vocabulary: number; readonly width: number }
  /** Adds a learnt row to each place of [time, width]. */
  | { readonly kind: 'position' }
  /** Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers 2000): every hidden state. */
  | { readonly kind: 'lstm'; readonly units: number }
  /** Gated recurrent unit (Cho and others 2014; the reset gate acts before the product): every hidden state. */
  | { readonly kind: 'gru'; readonly units: number }
  /** The last step of [time, width]. */
  | { readonly kind: 'last' }
  /** Mean 0 and variance 1 along the last side, then a learnt gain and offset (Ba and others 2016; epsilon 1e-5). */
  | { readonly kind: 'layer-norm' }
  /** Pre-norm transformer block: causal self-attention, then a GELU network four times as wide, each added to its input. */
  | { readonly kind: 'decoder-block'; readonly heads: number };

export type Shape = readonly number[];

export interface PlacedLayer {
  readonly layer: Layer;
  readonly input: Shape;
  readonly output: Shape;
  /** Shapes of the weights, in the order the layer uses them; empty for a layer without. */
  readonly weights: readonly Shape[];
  /** Running mean and variance of a batch norm, which no gradient moves; other layers have none. */
  readonly running?: readonly Shape[];
  /**
   * Multiply-adds of one sample's forward pass, as computed: attention counts the whole square, masked half included.
   * Biases, activations, normalisation, pooling and look-ups are not counted.
   */
  readonly multiplyAdds: number;
}

/** Product of a shape's sides. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** A layer's kernel and its bias, where it has one. */
function withBias({ bias }: { readonly bias?: false }, kernel: Shape): readonly Shape[] {
  return bias === false ? [kernel] : [kernel, kernel.slice(-1)];
}

/** The layer at its place. Weight shapes and their order are those of TensorFlow.js' layers where it has the layer. */
export function placeLayer(layer: Layer, input: Shape): PlacedLayer {
  const last = input.at(-1) ?? 1;
  const before = input.slice(0, -1);
  const [time = 1] = input;
  switch (layer.kind) {
    case 'dense': {
      const weights = withBias(layer, [last, layer.outputs]);
      const output = [...before, layer.outputs];
      return { layer, input, output, weights, multiplyAdds: sizeOf(before) * last * layer.outputs };
    }
    case 'conv': {
      const { kernel, filters } = layer;
      const [height = 1, width = 1, channels = 1] = input;
      const output = [height - kernel + 1, width - kernel + 1, filters];
      const weights = withBias(layer, [kernel, kernel, channels, filters]);
      return { layer, input, output, weights, multiplyAdds: sizeOf(output) * kernel * kernel * channels };
    }
    case 'batch-norm': {
      const pair = [[last], [last]];
      return { layer, input, output: input, weights: pair, running: pair, multiplyAdds: 0 };
    }
    case 'max-pool': {
      const [height = 1, width = 1, channels = 1] = input;
      const output = [Math.floor(height / layer.size), Math.floor(width / layer.size), channels];
      return { layer, input, output, weights: [], multiplyAdds: 0 };
    }
    case 'flatten':
      return { layer, input, output: [sizeOf(input)], weights: [], multiplyAdds: 0 };
    case 'embedding': {
      const { vocabulary, width } = layer;
      return { layer, input, output: [time, width], weights: [[vocabulary, width]], multiplyAdds: 0 };
    }
    case 'position':
      return { layer, input, output: input, weights: [input], multiplyAdds: 0 };
    case 'lstm':
    case 'gru': {
      const gates = (layer.kind === 'lstm' ? 4 : 3) * layer.units;
      const weights = [[last, gates], [layer.units, gates], [gates]];
      const multiplyAdds = time * (last + layer.units) * gates;
      return { layer, input, output: [time, layer.units], weights, multiplyAdds };
    }
    case 'last':
      return { layer, input, output: [last], weights: [], multiplyAdds: 0 };
    case 'layer-norm':
      return { layer, input, output: input, weights: [[last], [last]], multiplyAdds: 0 };
    case 'decoder-block': {
      const norm = [[last], [last]];
      const dense = (inputs: number, outputs: number) => [[inputs, outputs], [outputs]];
      const attention = [...norm, ...dense(last, 3 * last), ...dense(last, last)];
      const network = [...norm, ...dense(last, 4 * last), ...dense(4 * last, last)];
      // Four width x width products and two of four times that for each place; scores and their use for each pair.
      const multiplyAdds = time * 12 * last * last + 2 * time * time * last;
      return { layer, input, output: input, weights: [...attention, ...network], multiplyAdds };
    }
  }
}
