/**
 * What a sample model is: a list of layers as data. Engines build it, the float64 reference computes it, and the
 * counts below are read off it, so all of them speak of the same model. Images are 28 x 28, one grey channel.
 */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import { createRandom } from '../data/random.ts';

export type Layer =
  /** Every input to every output; inputs are flattened. */
  | { readonly kind: 'dense'; readonly outputs: number; readonly relu: boolean }
  /** Square kernel, stride 1, no padding. */
  | { readonly kind: 'conv'; readonly filters: number; readonly kernel: number; readonly relu: boolean }
  /** Largest of each `size` x `size` square, squares side by side; a ragged edge is dropped. */
  | { readonly kind: 'max-pool'; readonly size: number };

export interface Model {
  readonly id: SampleModelId;
  readonly layers: readonly Layer[];
}

/** Height, width, channels. */
export type Shape = readonly [height: number, width: number, channels: number];

/** A layer with its place in the model. Dense layers take their input as one row of `inputs` numbers. */
export interface PlacedLayer {
  readonly layer: Layer;
  readonly input: Shape;
  readonly output: Shape;
  /** Shapes of the weights: kernel and bias; empty for a layer without. */
  readonly weights: readonly (readonly number[])[];
  /** Multiply-adds of one image's forward pass; bias, relu and pooling are not counted. */
  readonly multiplyAdds: number;
}

export const imageShape: Shape = [28, 28, 1];
export const classCount = 10;

/** The layers with their shapes, first to last. */
export function placeLayers(model: Model): readonly PlacedLayer[] {
  let input = imageShape;
  return model.layers.map((layer) => {
    const placed = placeLayer(layer, input);
    input = placed.output;
    return placed;
  });
}

function placeLayer(layer: Layer, input: Shape): PlacedLayer {
  const [height, width, channels] = input;
  switch (layer.kind) {
    case 'dense': {
      const inputs = height * width * channels;
      const weights = [[inputs, layer.outputs], [layer.outputs]];
      return { layer, input, output: [1, 1, layer.outputs], weights, multiplyAdds: inputs * layer.outputs };
    }
    case 'conv': {
      const { kernel, filters } = layer;
      const output: Shape = [height - kernel + 1, width - kernel + 1, filters];
      const weights = [[kernel, kernel, channels, filters], [filters]];
      const multiplyAdds = output[0] * output[1] * kernel * kernel * channels * filters;
      return { layer, input, output, weights, multiplyAdds };
    }
    case 'max-pool': {
      const output: Shape = [Math.floor(height / layer.size), Math.floor(width / layer.size), channels];
      return { layer, input, output, weights: [], multiplyAdds: 0 };
    }
  }
}

/** Shapes of all weights in order: kernel then bias of each layer that has them. */
export function weightShapes(model: Model): readonly (readonly number[])[] {
  return placeLayers(model).flatMap(({ weights }) => weights);
}

/** Trainable numbers of the model. */
export function countParameters(model: Model): number {
  return weightShapes(model).reduce((sum, shape) => sum + sizeOf(shape), 0);
}

/** Multiply-adds of one image's forward pass. */
export function countForwardMultiplyAdds(model: Model): number {
  return placeLayers(model).reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
}

/** FLOP of one training step per image: two per multiply-add, and backward counted as twice forward. */
export function countTrainingFlopPerSample(model: Model): number {
  return 3 * 2 * countForwardMultiplyAdds(model);
}

/** Product of a shape's sides. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/**
 * Weights before the first step, in the order of `weightShapes`. Dense kernels are Glorot-uniform,
 * within +-sqrt(6 / (inputs + outputs) of one unit) (Glorot and Bengio 2010, eq. 16). Convolutions are He-uniform, within
 * +-sqrt(6 / inputs) (He and others 2015, eq. 10): with one grey channel in and 32 filters out, Glorot's sum would start
 * the filters almost six times smaller. Biases are zero. Made here and not by a backend, so that all backends start from
 * the same bits.
 */
export function createInitialWeights(model: Model, seed: number): Float32Array<ArrayBuffer>[] {
  return weightShapes(model).map((shape, index) => {
    const weights = new Float32Array(sizeOf(shape));
    if (shape.length === 1) return weights;
    const random = createRandom(seed, index);
    const limit = Math.sqrt(6 / (shape.length > 2 ? countInputs(shape) : countInputs(shape) + (shape.at(-1) ?? 0)));
    return weights.map(() => (2 * random() - 1) * limit);
  });
}

/** Inputs of one unit: for a convolution, its window over all channels. */
function countInputs(shape: readonly number[]): number {
  return sizeOf(shape.slice(0, -1));
}
