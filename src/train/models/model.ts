/**
 * What a sample model is: a list of layers as data. Engines build it, the float64 reference computes it, and the
 * counts below are read off it, so all of them speak of the same model.
 */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import { isUsualLoss } from './losses.ts';
import { placeLayer, sizeOf, type Layer, type PlacedLayer, type Shape } from './layer.ts';

/** What training makes small, always a mean over the batch (and over time, for sequences). */
export type Loss =
  /** Nats, from logits and one-hot targets, or the number of the right symbol at each step. */
  | 'softmax-cross-entropy'
  /** Nats, from one logit and a target of 0 or 1. */
  | 'sigmoid-cross-entropy'
  | 'mean-squared-error'
  /** Of the shares that softmax makes of the logits, summed over classes (Brier 1950). */
  | 'softmax-squared-error'
  /** Of the share that the sigmoid makes of the one logit. */
  | 'sigmoid-squared-error'
  | 'mean-absolute-error';

export interface Model {
  readonly id: SampleModelId;
  /** Of one sample, as the first layer takes it. */
  readonly input: Shape;
  readonly layers: readonly Layer[];
  readonly loss: Loss;
  /**
   * Only a GAN has one: the judge, from what `layers` make to one logit, "this is real". Its weights follow those of
   * `layers` wherever weights are listed.
   */
  readonly judge?: readonly Layer[];
}

/** Whether a rule without a model can be set beside it: rules are counted in the usual losses, and none makes samples. */
export function hasRule({ judge, loss }: Model): boolean {
  return judge === undefined && isUsualLoss(loss);
}

export const imageShape: Shape = [28, 28, 1];
export const classCount = 10;

function place(layers: readonly Layer[], first: Shape): PlacedLayer[] {
  let input = first;
  return layers.map((layer) => {
    const placed = placeLayer(layer, input);
    input = placed.output;
    return placed;
  });
}

/** The layers with their shapes, first to last; a GAN's judge is apart. */
export function placeLayers(model: Model): readonly PlacedLayer[] {
  return place(model.layers, model.input);
}

/** The judge's layers with their shapes; empty but for a GAN. */
export function placeJudge(model: Model): readonly PlacedLayer[] {
  return place(model.judge ?? [], outputShape(model));
}

/** Of one sample, as the last layer gives it. */
export function outputShape(model: Model): Shape {
  return placeLayers(model).at(-1)?.output ?? model.input;
}

/**
 * Shapes of all weights in order: layer by layer, the judge's last; behind them the running statistics of batch norms,
 * which an optimizer leaves alone.
 */
export function weightShapes(model: Model): readonly Shape[] {
  const placed = [...placeLayers(model), ...placeJudge(model)];
  return [...placed.flatMap(({ weights }) => weights), ...placed.flatMap(({ running = [] }) => running)];
}

/** How many of `weightShapes` are trained; those behind them are running statistics. */
export function countTrained(model: Model): number {
  return [...placeLayers(model), ...placeJudge(model)].reduce((sum, { weights }) => sum + weights.length, 0);
}

/** How many of `weightShapes` belong to the first `layers` layers that have weights at all. */
export function countLeadingWeights(model: Model, layers: number): number {
  const holders = placeLayers(model).filter(({ weights }) => weights.length > 0);
  return holders.slice(0, layers).reduce((sum, { weights }) => sum + weights.length, 0);
}

/** Trainable numbers of the model. */
export function countParameters(model: Model): number {
  return sumSizes(weightShapes(model).slice(0, countTrained(model)));
}

/** Numbers that are kept with the weights and not trained: the running statistics of batch norms. */
export function countRunning(model: Model): number {
  return sumSizes(weightShapes(model).slice(countTrained(model)));
}

const sumSizes = (shapes: readonly Shape[]) => shapes.reduce((sum, shape) => sum + sizeOf(shape), 0);

const sumMultiplyAdds = (layers: readonly PlacedLayer[]) =>
  layers.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);

/** Multiply-adds of one sample's forward pass; of a GAN's generator alone. */
export function countForwardMultiplyAdds(model: Model): number {
  return sumMultiplyAdds(placeLayers(model));
}

/**
 * FLOP of one training step per sample: two per multiply-add, and backward counted as twice forward. A GAN's step trains
 * the judge on a real and a made sample (two passes, and the generator once forward), then the generator through the
 * judge (one pass of both; the judge's own weights need no gradient there, so its backward counts once).
 */
export function countTrainingFlopPerSample(model: Model): number {
  const made = countForwardMultiplyAdds(model);
  if (!model.judge) return 3 * 2 * made;
  const judged = sumMultiplyAdds(placeJudge(model));
  return 2 * (made + 2 * 3 * judged + 3 * made + 2 * judged);
}
