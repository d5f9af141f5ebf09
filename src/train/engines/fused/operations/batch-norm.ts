/**
 * Batch normalisation: each channel to mean 0 and variance 1 over all rows (places of all samples), then gain, offset, the
 * activation, and where a max pool comes behind it, that too, so that the normalised numbers are never written down. A
 * batch norm's mean and variance go where gradients of its running statistics would lie (`update.ts` moves those towards
 * them), and everything that needs them reads them there. In a pass that does not train, the running ones take their place.
 * The way back is in `blame-batch.ts`. All sizes are told: the batch norms of a model share their pipelines.
 */
import { asRows, type ForwardPlace, type GraphBuilder, type Value, type Weight } from '../graph.ts';
import { writeKernel, type Kernel } from '../kernel.ts';
import { onShelf } from '../memory.ts';
import { sizeOf } from '../../../models/layer.ts';
import { bendCode, numberOf } from '../wgsl/activation.ts';
import { eachOf, findSides, findStart, writeScale, type BatchNorm } from './batch-norm-sides.ts';
import { blameInput, blameWeights } from './blame-batch.ts';
import { measureBatch } from './measure-batch.ts';

type Pair = readonly [first: Weight, second: Weight];

/** @param input [batch, ..., channels] */
export function addBatchNorm(graph: GraphBuilder, input: Value, [gain, offset]: Pair, [mean, variance]: Pair): Value {
  const { isLearning } = graph;
  const { rows, width: channels } = asRows(input);
  const told = isLearning
    ? { means: mean.gradient, variances: variance.gradient }
    : { means: mean.memory, variances: variance.memory };
  const norm: BatchNorm = { rows, channels, input, gain, offset, ...told };
  return graph.add({
    name: 'batch norm',
    inputs: [input],
    weights: [gain, offset],
    shape: input.shape,
    canBend: true,
    canPool: true,
    // As elsewhere only products are counted.
    flop: 0,
    forward: (place) => [...(isLearning ? measureBatch(norm) : []), normalise(place, norm, isLearning)],
    backward: (place) => {
      const { kernels, turn } = blameWeights(place, norm);
      return { toWeights: kernels, toInputs: blameInput(place, norm, turn) };
    },
  });
}

/** Of each square the largest, or each number by itself. @param isOwn whether the statistics are the batch's own */
function normalise({ output, bend, unbent, pool }: ForwardPlace, norm: BatchNorm, isOwn: boolean): Kernel {
  const { rows, input, gain, offset, means, variances } = norm;
  const count = sizeOf(output.shape);
  return writeKernel({
    name: 'batch norm',
    reads: { input: input.memory, means, variances, gain: gain.memory, offset: offset.memory },
    writes: {
      output: output.memory,
      winners: pool?.winners ?? onShelf('no winners', 1, 'u32'),
      unbent: unbent ?? onShelf('nothing kept', 1),
    },
    sizes: {
      ...findSides(norm, output, pool),
      count,
      rows,
      estimated: isOwn ? 1 : 0,
      bend: numberOf(bend),
      keeps: unbent ? 1 : 0,
    },
    declarations: bendCode,
    ...eachOf(
      count,
      `    let channel = index % sizes.channels;
    let spot = index / sizes.channels;
    ${findStart}
    let scale = ${writeScale('channel', 'sizes.estimated')} * gain[channel];
    let mean = means[channel];
    var before = 0.0;
    var most = 0.0;
    var winner = 0u;
    for (var at = 0u; at < sizes.square * sizes.square; at++) {
      let place = start + at / sizes.square * sizes.width + at % sizes.square;
      let sum = (input[place * sizes.channels + channel] - mean) * scale + offset[channel];
      let rival = bendBy(sizes.bend, sum);
      if (at == 0u || rival > most) { most = rival; before = sum; winner = at; }
    }
    output[index] = most;
    if (sizes.square > 1u) { winners[index] = winner; }
    if (sizes.keeps != 0u) { unbent[index] = before; }`,
    ),
  });
}
