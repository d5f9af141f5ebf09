/**
 * Loss and analytic gradients of the models of dense and convolutional layers, in double precision: the way back through
 * the plain loops of `train/reference`, for the stand-in engine and for a check of the other ways to a gradient. Shares no
 * code with the engines.
 */
import { sizeOf, type PlacedLayer, type Shape } from '#train/models/layer.ts';
import { classCount, placeLayers, type Model } from '#train/models/model.ts';
import { runLayer } from '#train/reference/outputs.ts';

export interface ReferenceStep {
  /** Mean cross-entropy of the batch, nats. */
  readonly loss: number;
  /** Gradient of the loss by each weight, in the order of `weightShapes`. */
  readonly gradients: readonly Float64Array[];
}

/**
 * Loss and gradients of one batch.
 * @param pixels `labels.length` x 784 bytes
 */
export function computeReferenceStep(
  model: Model,
  weights: readonly Float32Array[],
  pixels: Uint8Array,
  labels: Uint8Array,
): ReferenceStep {
  const count = labels.length;
  let flow: Float64Array = Float64Array.from(pixels, (byte) => byte / 255);
  let used = 0;
  const passes = placeLayers(model).map((placed) => {
    const own = weights.slice(used, (used += placed.weights.length)).map((numbers) => Float64Array.from(numbers));
    const input = flow;
    flow = runLayer(placed, own, input, count);
    return { placed, own, input, output: flow };
  });
  const { loss, slope } = computeLoss(flow, labels);
  let back = slope;
  const gradients: Float64Array[] = [];
  for (const [place, { placed, own, input, output }] of [...passes.entries()].reverse()) {
    const kernel = own[0];
    if (placed.layer.kind === 'flatten') continue;
    if (placed.layer.kind === 'max-pool' || !kernel) {
      back = sendToLargest(placed, input, back, count);
      continue;
    }
    if (isRelu(placed)) back = back.map((slope, index) => ((output[index] ?? 0) > 0 ? slope : 0));
    const turned = turnBack(placed, kernel, input, back, count, place > 0);
    gradients.unshift(turned.kernel, turned.bias);
    back = turned.input;
  }
  return { loss, gradients };
}

/** A row of numbers is a picture of one pixel with as many channels. */
function asImage(shape: Shape): readonly [height: number, width: number, channels: number] {
  const [height = 1, width = 1, channels = 1] = shape.length === 1 ? [1, 1, ...shape] : shape;
  return [height, width, channels];
}

const isRelu = ({ layer }: PlacedLayer) => 'activation' in layer && layer.activation === 'relu';

/** Gradients of a dense or convolutional layer from the slope of the loss by its sums. */
function turnBack(
  placed: PlacedLayer,
  weights: Float64Array,
  input: Float64Array,
  slope: Float64Array,
  count: number,
  needsInput: boolean,
) {
  const [, , units] = asImage(placed.output);
  const kernel = new Float64Array(weights.length);
  const bias = new Float64Array(units);
  const inputSlope = new Float64Array(needsInput ? input.length : 0);
  slope.forEach((value, index) => (bias[index % units] = (bias[index % units] ?? 0) + value));
  visitTaps(placed, count, (from, weight, to) => {
    const value = input[from] ?? 0;
    if (!needsInput && value === 0) return;
    let sum = 0;
    for (let unit = 0; unit < units; unit++) {
      const turned = slope[to + unit] ?? 0;
      kernel[weight + unit] = (kernel[weight + unit] ?? 0) + value * turned;
      sum += turned * (weights[weight + unit] ?? 0);
    }
    if (needsInput) inputSlope[from] = (inputSlope[from] ?? 0) + sum;
  });
  return { kernel, bias, input: inputSlope };
}

/** Each square's slope goes to its largest input; among equals to the first. */
function sendToLargest(placed: PlacedLayer, input: Float64Array, slope: Float64Array, count: number) {
  const largest = new Int32Array(slope.length).fill(-1);
  visitPool(placed, count, (from, to) => {
    const held = largest[to] ?? -1;
    if (held < 0 || (input[from] ?? 0) > (input[held] ?? 0)) largest[to] = from;
  });
  const back = new Float64Array(input.length);
  largest.forEach((from, to) => (back[from] = (back[from] ?? 0) + (slope[to] ?? 0)));
  return back;
}

/**
 * Every (input, first weight, first output) that meet, for all images. A dense layer is a convolution whose window is
 * the whole picture, so both kinds are one loop.
 */
function visitTaps(placed: PlacedLayer, count: number, visit: (from: number, weight: number, to: number) => void) {
  const { layer, input, output } = placed;
  const [height, width, channels] = asImage(input);
  const [rows, columns, units] = asImage(output);
  const windowHeight = layer.kind === 'conv' ? layer.kernel : height;
  const windowWidth = layer.kind === 'conv' ? layer.kernel : width;
  for (let place = 0; place < count * rows * columns; place++) {
    const image = Math.floor(place / (rows * columns));
    const row = Math.floor(place / columns) % rows;
    const column = place % columns;
    for (let y = 0; y < windowHeight; y++) {
      for (let x = 0; x < windowWidth; x++) {
        const pixel = (image * height + row + y) * width + column + x;
        const tap = (y * windowWidth + x) * channels;
        for (let channel = 0; channel < channels; channel++) {
          visit(pixel * channels + channel, (tap + channel) * units, place * units);
        }
      }
    }
  }
}

/** Every input of a pooling layer with the output it competes for. */
function visitPool({ layer, input, output }: PlacedLayer, count: number, visit: (from: number, to: number) => void) {
  if (layer.kind !== 'max-pool') return;
  const [height, width, channels] = asImage(input);
  const [rows, columns] = asImage(output);
  for (let to = 0; to < count * sizeOf(output); to++) {
    const channel = to % channels;
    const place = Math.floor(to / channels);
    const image = Math.floor(place / (rows * columns));
    const top = (Math.floor(place / columns) % rows) * layer.size;
    const left = (place % columns) * layer.size;
    for (let y = 0; y < layer.size; y++) {
      for (let x = 0; x < layer.size; x++) {
        visit(((image * height + top + y) * width + left + x) * channels + channel, to);
      }
    }
  }
}

/** Mean of -log softmax at the label, and its slope by each logit. */
function computeLoss(logits: Float64Array, labels: Uint8Array) {
  const slope = new Float64Array(logits.length);
  let loss = 0;
  labels.forEach((label, row) => {
    const own = logits.subarray(row * classCount, (row + 1) * classCount);
    const top = Math.max(...own);
    const sum = own.reduce((total, logit) => total + Math.exp(logit - top), 0);
    loss += (Math.log(sum) + top - (own[label] ?? NaN)) / labels.length;
    own.forEach((logit, digit) => {
      const share = Math.exp(logit - top) / sum;
      slope[row * classCount + digit] = (share - (digit === label ? 1 : 0)) / labels.length;
    });
  });
  return { loss, slope };
}
