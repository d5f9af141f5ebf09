/**
 * Exact counts of the MNIST models: parameters, multiply-adds and training FLOP per image, layer by layer. They turn
 * measured images per second into FLOP/s.
 *
 * Convention: a multiply-add is two FLOP; biases, activations, pooling, loss and optimizer are left out; a training step
 * counts three forward passes (forward, gradient by input, gradient by weight). The first layer needs no gradient by
 * input, which is kept in the count as everybody does: a stated convention matters more than the small difference.
 */
import { imageModels, type ImageLayer, type ImageModel } from '../catalog/models.ts';
import type { ImageModelId, SampleModelId } from './measurement.ts';

export interface SampleLayer {
  readonly kind: ImageLayer['kind'];
  /** Height and width (1 once flat) and channels (or units) of the layer's output. */
  readonly outputSide: number;
  readonly outputChannels: number;
  readonly parameters: number;
  /** For one image, forward. */
  readonly multiplyAdds: number;
}

export interface SampleModel {
  readonly name: string;
  readonly layers: readonly SampleLayer[];
  readonly parameters: number;
  readonly forwardMultiplyAdds: number;
  /** 3 x 2 x forward multiply-adds. */
  readonly trainingFlopPerSample: number;
  /** Numbers kept from the forward pass for the backward one, per image (input included). */
  readonly activationsPerSample: number;
  /** Width of the widest dense input. */
  readonly widestInput: number;
}

type Input = Pick<SampleLayer, 'outputSide' | 'outputChannels'>;

/** Counts one layer from the shape it is fed. */
function countLayer(layer: ImageLayer, { outputSide: side, outputChannels: channels }: Input): SampleLayer {
  const { kind } = layer;
  switch (kind) {
    case 'convolution': {
      const outputSide = side - layer.kernel + 1;
      const weights = layer.kernel ** 2 * channels * layer.filters;
      const multiplyAdds = weights * outputSide ** 2;
      return { kind, outputSide, outputChannels: layer.filters, parameters: weights + layer.filters, multiplyAdds };
    }
    case 'max-pool':
      return {
        kind,
        outputSide: Math.floor(side / layer.size),
        outputChannels: channels,
        parameters: 0,
        multiplyAdds: 0,
      };
    case 'flatten':
      return { kind, outputSide: 1, outputChannels: side ** 2 * channels, parameters: 0, multiplyAdds: 0 };
    case 'dense': {
      const weights = channels * layer.units;
      return {
        kind,
        outputSide: 1,
        outputChannels: layer.units,
        parameters: weights + layer.units,
        multiplyAdds: weights,
      };
    }
  }
}

/** Counts a whole image model for one image. */
export function countImageModel(model: ImageModel): SampleModel {
  const layers: SampleLayer[] = [];
  let input: Input = { outputSide: model.imageSide, outputChannels: 1 };
  let activations = model.imageSide ** 2;
  let widest = 0;
  for (const layer of model.layers) {
    const counted = countLayer(layer, input);
    if (layer.kind === 'dense') widest = Math.max(widest, input.outputChannels);
    if (layer.kind !== 'flatten') activations += counted.outputSide ** 2 * counted.outputChannels;
    layers.push(counted);
    input = counted;
  }
  const forwardMultiplyAdds = layers.reduce((sum, layer) => sum + layer.multiplyAdds, 0);
  return {
    name: model.name,
    layers,
    parameters: layers.reduce((sum, layer) => sum + layer.parameters, 0),
    forwardMultiplyAdds,
    trainingFlopPerSample: 3 * 2 * forwardMultiplyAdds,
    activationsPerSample: activations,
    widestInput: widest,
  };
}

/** The two models of images, counted. */
export const sampleModels: Readonly<Record<ImageModelId, SampleModel>> = {
  'mnist-mlp': countImageModel(imageModels['mnist-mlp']),
  'mnist-cnn': countImageModel(imageModels['mnist-cnn']),
};

/** The counts of a model that the simulator knows, null for the others. */
export function findSampleModel(id: SampleModelId): SampleModel | null {
  return id in sampleModels ? sampleModels[id as ImageModelId] : null;
}
