/**
 * The sample models' layers in jax-js, so that it trains the same model from the same weights: shapes and orders are ours.
 * Its arrays are counted by hand: who uses one gives it up, and `.ref` keeps it for another use. Functions here take over
 * the flow and leave the weights to their caller.
 */
import { lax, nn, numpy as np } from '@jax-js/jax';
import type { Activation, PlacedLayer } from '#train/models/layer.ts';
import type { Loss } from '#train/models/model.ts';

type Weights = readonly np.Array[];

const normEpsilon = 1e-5;
const hidden = -1e9;

/** Layers one after another; `weights` begins with theirs. */
export function runLayers(layers: readonly PlacedLayer[], inputs: np.Array, weights: Weights): np.Array {
  let used = 0;
  let flow = inputs;
  for (const placed of layers) flow = runLayer(placed, flow, weights.slice(used, (used += placed.weights.length)));
  return flow;
}

function runLayer({ layer, output }: PlacedLayer, flow: np.Array, weights: Weights): np.Array {
  const [batch = 0, time = 1, width = 1] = flow.shape;
  const [first, second] = weights as readonly [np.Array, np.Array];
  switch (layer.kind) {
    case 'flatten':
      return flow.reshape([batch, ...output]);
    case 'max-pool': {
      const [height = 1, wide = 1, channels = 1] = output;
      const { size } = layer;
      return np.max(flow.reshape([batch, height, size, wide, size, channels]), [2, 4]);
    }
    case 'conv': {
      const planes = lax.conv(flow.transpose([0, 3, 1, 2]), first.ref.transpose([3, 2, 0, 1]), [1, 1], 'VALID');
      return activate(planes.transpose([0, 2, 3, 1]).add(second.ref), layer.activation);
    }
    case 'dense': {
      const rows = flow.reshape([-1, flow.shape.at(-1) ?? 1]);
      return dense(rows, first, second, layer.activation).reshape([batch, ...output]);
    }
    case 'embedding':
      return np.matmul(nn.oneHot(flow, layer.vocabulary), first.ref);
    case 'position':
      return flow.add(first.ref);
    case 'lstm':
      return runLstm(flow, weights, layer.units);
    case 'gru':
      throw new RangeError('no race runs a GRU');
    case 'last':
      return np.split(flow, [time - 1], 1)[1]?.reshape([batch, width]) ?? flow;
    case 'batch-norm':
      throw new RangeError('no race runs a batch norm');
    case 'layer-norm':
      return normalize(flow, first, second);
    case 'decoder-block':
      return runDecoderBlock(flow, weights, layer.heads);
  }
}

function activate(sum: np.Array, activation: Activation): np.Array {
  switch (activation) {
    case 'none':
      return sum;
    case 'relu':
      return nn.relu(sum);
    case 'tanh':
      return np.tanh(sum);
    case 'sigmoid':
      return nn.sigmoid(sum);
    case 'gelu':
      return nn.gelu(sum, { approximate: true });
  }
}

const dense = (rows: np.Array, kernel: np.Array, bias: np.Array, activation: Activation) =>
  activate(np.matmul(rows, kernel.ref).add(bias.ref), activation);

function normalize(flow: np.Array, gain: np.Array, offset: np.Array): np.Array {
  const centred = flow.ref.sub(np.mean(flow, -1, { keepdims: true }));
  const variance = np.mean(np.square(centred.ref), -1, { keepdims: true });
  return centred
    .div(np.sqrt(variance.add(normEpsilon)))
    .mul(gain.ref)
    .add(offset.ref);
}

/** Gates: input, forget, candidate, output. The package has no loop inside a compiled step, so time is unrolled. */
function runLstm(flow: np.Array, [kernel, recurrent, bias]: Weights, units: number): np.Array {
  if (!kernel || !recurrent || !bias) throw new RangeError('an LSTM has three weights');
  const [batch = 0, time = 0, width = 0] = flow.shape;
  const sums = np.matmul(flow.reshape([batch * time, width]), kernel.ref).add(bias.ref);
  let state = np.zeros([batch, units]);
  let cell = np.zeros([batch, units]);
  const states = np.unstack(sums.reshape([batch, time, 4 * units]), 1).map((step) => {
    const [input, forget, candidate, output] = np.split(step.add(np.matmul(state, recurrent.ref)), 4, 1) as Four;
    cell = nn
      .sigmoid(forget)
      .mul(cell)
      .add(nn.sigmoid(input).mul(np.tanh(candidate)));
    state = nn.sigmoid(output).mul(np.tanh(cell.ref));
    return state.ref;
  });
  state.dispose();
  cell.dispose();
  return np.stack(states, 1);
}

function runDecoderBlock(flow: np.Array, weights: Weights, heads: number): np.Array {
  const [gain1, offset1, toHeads, toHeadsBias, mix, mixBias, gain2, offset2, wide, wideBias, narrow, narrowBias] =
    weights as Twelve;
  const [batch = 0, time = 0, width = 0] = flow.shape;
  const own = width / heads;
  const rows = flow.reshape([batch * time, width]);
  const projected = dense(normalize(rows.ref, gain1, offset1), toHeads, toHeadsBias, 'none');
  const [queries, keys, values] = np
    .split(projected, 3, 1)
    .map((part) => part.reshape([batch, time, heads, own]).transpose([0, 2, 1, 3])) as [np.Array, np.Array, np.Array];
  const scores = np.matmul(queries.mul(1 / Math.sqrt(own)), keys.transpose([0, 1, 3, 2]));
  const mask = np.triu(np.full([time, time], hidden), 1);
  const seen = np.matmul(nn.softmax(scores.add(mask), -1), values).transpose([0, 2, 1, 3]);
  const mixed = rows.add(dense(seen.reshape([batch * time, width]), mix, mixBias, 'none'));
  const widened = dense(normalize(mixed.ref, gain2, offset2), wide, wideBias, 'gelu');
  return mixed.add(dense(widened, narrow, narrowBias, 'none')).reshape([batch, time, width]);
}

type A = np.Array;
type Four = [A, A, A, A];
type Twelve = [A, A, A, A, A, A, A, A, A, A, A, A];

/** Mean loss of a batch; targets have the shape of the outputs, or for softmax are symbols (int32). */
export function measureLoss(kind: Loss, outputs: np.Array, targets: np.Array): np.Array {
  switch (kind) {
    case 'softmax-cross-entropy': {
      const wanted = targets.ndim < outputs.ndim ? nn.oneHot(targets, outputs.shape.at(-1) ?? 1) : targets;
      return np.mean(np.sum(nn.logSoftmax(outputs, -1).mul(wanted), -1)).neg();
    }
    case 'sigmoid-cross-entropy': {
      const rest = np.log1p(np.exp(np.abs(outputs.ref).neg()));
      return np.mean(nn.relu(outputs.ref).sub(outputs.mul(targets)).add(rest));
    }
    case 'mean-squared-error':
      return np.mean(np.square(outputs.sub(targets)));
    default:
      throw new RangeError(`no race has the loss ${kind}`);
  }
}
