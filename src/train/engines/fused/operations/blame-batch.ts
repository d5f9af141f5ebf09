/**
 * The way back through a batch norm. With n the normalised numbers, s the slopes by the result before the activation and N
 * rows, the gradients are: offset, the sum of s; gain, the sum of s n; and the input's gain / deviation times
 * (s - mean of s - n times mean of s n), because each number moved its channel's mean and variance as well. Where a pool
 * follows, only numbers that won their square have a slope, but all rows count and all are blamed.
 */
import type { BackwardPlace } from '../graph.ts';
import { writeKernel, type Kernel } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';
import { sizeOf } from '../../../models/layer.ts';
import {
  cutRows,
  eachOf,
  findSides,
  findStart,
  lanes,
  stripes,
  writeScale,
  type BatchNorm,
} from './batch-norm-sides.ts';
import { addStripes, findChannel, isFirst, sumsOf } from './measure-batch.ts';

/** Gradients by gain and offset, and what each channel's numbers need to know of it: [channels, 4]. */
export function blameWeights(
  { slope, output, pool }: BackwardPlace,
  norm: BatchNorm,
): { readonly kernels: readonly Kernel[]; readonly turn: Memory } {
  const { rows, channels, input, gain, offset, means, variances } = norm;
  const spots = sizeOf(output.shape) / channels;
  const { parts, share } = cutRows(spots);
  const partial = onShelf('parts of a gradient', 2 * parts * channels);
  const turn = onShelf('turn of channels', 4 * channels);
  const across = Math.ceil(channels / lanes);
  const common = { size: [lanes, stripes, 1], declarations: sumsOf('vec2f') } as const;
  const addRows = writeKernel({
    ...common,
    name: 'batch norm to weights',
    reads: { slope, input: input.memory, means, variances, winners: pool?.winners ?? onShelf('no winners', 1, 'u32') },
    writes: { partial },
    groups: [across, parts, 1],
    sizes: { ...findSides(norm, output, pool), rows, spots, share },
    body: `${findChannel}
  let mean = means[near];
  let end = min((block.y + 1u) * sizes.share, sizes.spots);
  var own = vec2f();
  for (var spot = block.y * sizes.share + local.y; spot < end; spot += ${stripes}u) {
    let blame = slope[spot * sizes.channels + near];
    ${findStart}
    var place = start;
    if (sizes.square > 1u) {
      let winner = winners[spot * sizes.channels + near];
      place += winner / sizes.square * sizes.width + winner % sizes.square;
    }
    own += vec2f(blame * (input[place * sizes.channels + near] - mean), blame);
  }
${addStripes('sum', 'own', 'vec2f')}
  ${isFirst} {
    let place = 2u * (block.y * sizes.channels + channel);
    partial[place] = sum.x * ${writeScale('near', '1u')};
    partial[place + 1u] = sum.y;
  }`,
  });
  const addParts = writeKernel({
    ...common,
    name: 'join batch norm to weights',
    reads: { partial, gain: gain.memory },
    // The statistics lie beside the gradients, and a buffer that is written cannot be bound for reading only.
    writes: { means, variances, turn, toGain: gain.gradient, toOffset: offset.gradient },
    groups: [across, 1, 1],
    sizes: { rows, channels, parts },
    body: `${findChannel}
  var own = vec2f();
  for (var part = local.y; part < sizes.parts; part += ${stripes}u) {
    let place = 2u * (part * sizes.channels + near);
    own += vec2f(partial[place], partial[place + 1u]);
  }
${addStripes('sum', 'own', 'vec2f')}
  ${isFirst} {
    let scale = ${writeScale('channel', '1u')};
    toGain[channel] = sum.x;
    toOffset[channel] = sum.y;
    let at = 4u * channel;
    let mean = sum / f32(sizes.rows);
    turn[at] = means[channel];
    turn[at + 1u] = scale * gain[channel];
    turn[at + 2u] = mean.y;
    turn[at + 3u] = mean.x * scale;
  }`,
  });
  return { kernels: [addRows, addParts], turn };
}

/** Gradient of the input, number by number; a ragged edge is in no square. @param turn from `blameWeights` */
export function blameInput({ slope, output, pool, sinkOf }: BackwardPlace, norm: BatchNorm, turn: Memory): Kernel[] {
  const { input } = norm;
  const sink = sinkOf(input);
  if (!sink) return [];
  const count = sizeOf(input.shape);
  return [
    writeKernel({
      name: 'batch norm to input',
      reads: {
        slope,
        input: input.memory,
        turn,
        winners: pool?.winners ?? onShelf('no winners', 1, 'u32'),
        ...sink.reads,
      },
      writes: sink.writes,
      sizes: { ...findSides(norm, output, pool), count },
      ...eachOf(
        count,
        `    let channel = index % sizes.channels;
    var blame = 0.0;
    let row = index / sizes.channels;
    let line = row / sizes.width;
    let down = line % sizes.height;
    let across = row % sizes.width;
    if (down / sizes.square < sizes.tall && across / sizes.square < sizes.wide) {
      let top = line / sizes.height * sizes.tall + down / sizes.square;
      let spot = (top * sizes.wide + across / sizes.square) * sizes.channels + channel;
      let own = down % sizes.square * sizes.square + across % sizes.square;
      if (sizes.square == 1u || winners[spot] == own) { blame = slope[spot]; }
    }
    let at = 4u * channel;
    let amount = turn[at + 1u] * (blame - turn[at + 2u] - (input[index] - turn[at]) * turn[at + 3u]);
    ${sink.write('index', 'amount')}`,
      ),
    }),
  ];
}
