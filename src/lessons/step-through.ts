/**
 * One training step of a network small enough to do by hand, in double precision, stage by stage: forward, loss, error
 * signals, gradients, update. One sample, no batch. "Diagonal" joins unit i to unit i only, as S1's numbers assume;
 * "dense" joins every unit to every unit, as its words say.
 */
import { activations, computeBinaryLoss, type ActivationName } from './activations.ts';

export interface Tensor {
  /** As in the formulas: W, b, z, a, delta, dW, db. */
  readonly symbol: 'W' | 'b' | 'z' | 'a' | 'y' | 'delta' | 'dW' | 'db' | 'loss';
  /** 1 for the first layer of weights; 0 for the input. */
  readonly layer: number;
  /** Rows and columns, or one length; empty for a single number. */
  readonly shape: readonly number[];
  /** Row by row. */
  readonly values: readonly number[];
}

export interface TinyLayer {
  /** Dense: outputs x inputs, row by row. Diagonal: one per unit. */
  readonly weights: readonly number[];
  readonly biases: readonly number[];
}

export interface TinyNet {
  readonly connections: 'diagonal' | 'dense';
  readonly activation: ActivationName;
  /** `squares`: half the sum of squared errors. `cross-entropy`: sum over outputs; wants sigmoid at the end. */
  readonly loss: 'squares' | 'cross-entropy';
  readonly layers: readonly TinyLayer[];
}

export interface Stage {
  readonly kind: 'forward' | 'loss' | 'delta' | 'gradients' | 'update';
  /** Layer it works on; null where it works on all, or on the end. */
  readonly layer: number | null;
  /** What the stage makes, in order. */
  readonly makes: readonly Tensor[];
}

export interface Step {
  readonly stages: readonly Stage[];
  readonly output: readonly number[];
  readonly loss: number;
  /** Slopes of the loss, layer by layer. */
  readonly gradients: readonly TinyLayer[];
  /** The network after the update. */
  readonly next: TinyNet;
}

/**
 * A network of equal weights.
 * @param sizes units from input to output; diagonal networks need all the same
 */
export function createTinyNet(
  sizes: readonly number[],
  choice: Pick<TinyNet, 'connections' | 'activation' | 'loss'>,
  weight = 1,
): TinyNet {
  const layers = sizes.slice(1).map((outputs, place): TinyLayer => {
    const inputs = sizes[place] ?? 0;
    const count = choice.connections === 'dense' ? outputs * inputs : outputs;
    return { weights: new Array<number>(count).fill(weight), biases: new Array<number>(outputs).fill(0) };
  });
  return { ...choice, layers };
}

/** Loss of one sample under the network. */
export function measureLoss(net: TinyNet, input: readonly number[], target: readonly number[]): number {
  let flow = input;
  for (const layer of net.layers) flow = weigh(net, layer, flow).map(activations[net.activation].value);
  return compareOutput(net, flow, target);
}

/** One whole training step of one sample, kept stage by stage. */
export function takeStep(net: TinyNet, input: readonly number[], target: readonly number[], rate: number): Step {
  const { value, slope } = activations[net.activation];
  const stages: Stage[] = [];
  const inputs: (readonly number[])[] = [];
  const sums: (readonly number[])[] = [];
  let flow = input;
  for (const [place, layer] of net.layers.entries()) {
    inputs.push(flow);
    const z = weigh(net, layer, flow);
    sums.push(z);
    flow = z.map(value);
    stages.push({ kind: 'forward', layer: place + 1, makes: [row('z', place + 1, z), row('a', place + 1, flow)] });
  }
  const output = flow;
  const loss = compareOutput(net, output, target);
  const end = net.layers.length;
  stages.push({
    kind: 'loss',
    layer: null,
    makes: [row('y', end, target), { symbol: 'loss', layer: end, shape: [], values: [loss] }],
  });
  // Slope of the loss by each activation of the last layer, walked back layer by layer.
  let back = output.map((answer, unit) => slopeOfLoss(net, answer, target[unit] ?? NaN));
  const gradients: TinyLayer[] = [];
  for (let place = end - 1; place >= 0; place--) {
    const layer = net.layers[place];
    const from = inputs[place] ?? [];
    if (!layer) break;
    const delta = back.map((one, unit) => one * slope(sums[place]?.[unit] ?? NaN));
    const weights = spreadGradient(net, delta, from);
    stages.push({ kind: 'delta', layer: place + 1, makes: [row('delta', place + 1, delta)] });
    const dW: Tensor = { symbol: 'dW', layer: place + 1, shape: weightShape(net, delta, from), values: weights };
    stages.push({ kind: 'gradients', layer: place + 1, makes: [dW, row('db', place + 1, delta)] });
    gradients.unshift({ weights, biases: delta });
    back = sendBack(net, layer, delta, from.length);
  }
  const layers = net.layers.map(({ weights, biases }, place): TinyLayer => ({
    weights: weights.map((weight, one) => weight - rate * (gradients[place]?.weights[one] ?? NaN)),
    biases: biases.map((bias, one) => bias - rate * (gradients[place]?.biases[one] ?? NaN)),
  }));
  const makes = layers.flatMap(({ weights, biases }, place): Tensor[] => [
    { symbol: 'W', layer: place + 1, shape: weightShape(net, biases, inputs[place] ?? []), values: weights },
    row('b', place + 1, biases),
  ]);
  stages.push({ kind: 'update', layer: null, makes });
  return { stages, output, loss, gradients, next: { ...net, layers } };
}

/** Mean squared errors before the first step and after each: the loop of S1, run. */
export function trainTinyNet(
  net: TinyNet,
  input: readonly number[],
  target: readonly number[],
  choice: { readonly rate: number; readonly steps: number },
): readonly number[] {
  const errors: number[] = [];
  let current = net;
  for (let step = 0; step <= choice.steps; step++) {
    const { output, next } = takeStep(current, input, target, choice.rate);
    errors.push(output.reduce((sum, answer, unit) => sum + (answer - (target[unit] ?? NaN)) ** 2, 0) / output.length);
    current = next;
  }
  return errors;
}

const row = (symbol: Tensor['symbol'], layer: number, values: readonly number[]): Tensor => ({
  symbol,
  layer,
  shape: [values.length],
  values,
});

function weightShape({ connections }: TinyNet, outputs: readonly number[], inputs: readonly number[]) {
  return connections === 'dense' ? [outputs.length, inputs.length] : [outputs.length];
}

/** z = W a + b; for diagonal connections W has one number a unit. */
function weigh({ connections }: TinyNet, { weights, biases }: TinyLayer, from: readonly number[]): readonly number[] {
  return biases.map((bias, unit) => {
    if (connections === 'diagonal') return (weights[unit] ?? NaN) * (from[unit] ?? NaN) + bias;
    return from.reduce((sum, value, input) => sum + (weights[unit * from.length + input] ?? NaN) * value, bias);
  });
}

/** dW = delta a^T: each error signal times each input; only unit by unit for diagonal connections. */
function spreadGradient({ connections }: TinyNet, delta: readonly number[], from: readonly number[]) {
  if (connections === 'diagonal') return delta.map((one, unit) => one * (from[unit] ?? NaN));
  return delta.flatMap((one) => from.map((value) => one * value));
}

/** W^T delta: how much each input is to blame. */
function sendBack({ connections }: TinyNet, { weights }: TinyLayer, delta: readonly number[], inputs: number) {
  if (connections === 'diagonal') return delta.map((one, unit) => one * (weights[unit] ?? NaN));
  return Array.from({ length: inputs }, (_, input) =>
    delta.reduce((sum, one, unit) => sum + one * (weights[unit * inputs + input] ?? NaN), 0),
  );
}

function compareOutput({ loss }: TinyNet, output: readonly number[], target: readonly number[]): number {
  return output.reduce((sum, answer, unit) => {
    const wanted = target[unit] ?? NaN;
    return sum + (loss === 'squares' ? (answer - wanted) ** 2 / 2 : computeBinaryLoss(answer, wanted));
  }, 0);
}

function slopeOfLoss({ loss }: TinyNet, answer: number, wanted: number): number {
  return loss === 'squares' ? answer - wanted : (answer - wanted) / (answer * (1 - answer));
}
