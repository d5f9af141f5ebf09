/**
 * Mean and variance of each channel over all rows of a batch. A workgroup takes some of the rows: its threads add them up,
 * and then once more as squares of what is left when the mean is taken off, because a difference of large squares has no
 * digits left. A second kernel joins the parts (Chan, Golub and LeVeque 1979), always in the same order.
 */
import { writeKernel, type Kernel } from '../kernel.ts';
import { onShelf } from '../memory.ts';
import { cutRows, lanes, stripes, type BatchNorm } from './batch-norm-sides.ts';

const threads = lanes * stripes;

/** Statements that set `name` to the sum over the stripes of what each thread of this channel wrote down as `own`. */
export const addStripes = (name: string, own: string, type: 'f32' | 'vec2f' = 'f32') => `  workgroupBarrier();
  sums[thread] = ${own};
  workgroupBarrier();
  var ${name} = ${type}();
  for (var stripe = 0u; stripe < ${stripes}u; stripe++) { ${name} += sums[stripe * ${lanes}u + local.x]; }`;

/** A thread beyond the last channel adds up that one once more: all must meet at the barriers. One thread of each writes. */
export const findChannel = `  let channel = id.x;
  let near = min(channel, sizes.channels - 1u);`;
export const isFirst = 'if (local.y == 0u && channel < sizes.channels)';

export const sumsOf = (type: 'f32' | 'vec2f') => `
var<workgroup> sums: array<${type}, ${threads}>;`;

export function measureBatch({ rows, channels, input, means, variances }: BatchNorm): Kernel[] {
  const { parts, share } = cutRows(rows);
  const partial = onShelf('parts of statistics', parts > 1 ? 2 * parts * channels : 1);
  const across = Math.ceil(channels / lanes);
  const common = { size: [lanes, stripes, 1], sizes: { rows, channels, parts, share } } as const;
  const addRows = writeKernel({
    ...common,
    name: 'batch statistics',
    reads: { input: input.memory },
    writes: { partial, means, variances },
    groups: [across, parts, 1],
    declarations: sumsOf('f32'),
    body: `${findChannel}
  let begin = block.y * sizes.share;
  let end = min(begin + sizes.share, sizes.rows);
  var own = 0.0;
  for (var row = begin + local.y; row < end; row += ${stripes}u) { own += input[row * sizes.channels + near]; }
${addStripes('sum', 'own')}
  let mean = sum / f32(end - begin);
  var square = 0.0;
  for (var row = begin + local.y; row < end; row += ${stripes}u) {
    let off = input[row * sizes.channels + near] - mean;
    square += off * off;
  }
${addStripes('spread', 'square')}
  ${isFirst} {
    if (sizes.parts == 1u) {
      means[channel] = mean;
      variances[channel] = ${estimate('spread')};
    } else {
      let place = 2u * (block.y * sizes.channels + channel);
      partial[place] = mean;
      partial[place + 1u] = spread;
    }
  }`,
  });
  if (parts === 1) return [addRows];
  const joinParts = writeKernel({
    ...common,
    name: 'join batch statistics',
    reads: { partial },
    writes: { means, variances },
    groups: [across, 1, 1],
    declarations: sumsOf('f32'),
    body: `${findChannel}
  var own = 0.0;
  for (var part = local.y; part < sizes.parts; part += ${stripes}u) {
    own += ${rowsOf} * partial[2u * (part * sizes.channels + near)];
  }
${addStripes('sum', 'own')}
  let mean = sum / f32(sizes.rows);
  var square = 0.0;
  for (var part = local.y; part < sizes.parts; part += ${stripes}u) {
    let place = 2u * (part * sizes.channels + near);
    let off = partial[place] - mean;
    square += ${rowsOf} * off * off + partial[place + 1u];
  }
${addStripes('spread', 'square')}
  ${isFirst} {
    means[channel] = mean;
    variances[channel] = ${estimate('spread')};
  }`,
  });
  return [addRows, joinParts];
}

/** Rows of a part. */
const rowsOf = 'f32(min(sizes.share, sizes.rows - part * sizes.share))';

/** From squares added up to the variance of all there could be: divided by one less than there are. */
const estimate = (spread: string) => `${spread} / f32(max(sizes.rows, 2u) - 1u)`;
