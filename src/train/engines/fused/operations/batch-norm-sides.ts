/** What the kernels of a batch norm know of its sizes, and how a thread finds its place. */
import { batchNormEpsilon } from '../../../models/batch-norm.ts';
import type { Pool, Value, Weight } from '../graph.ts';
import { groupNumber, plainSize, spreadGroups } from '../kernel.ts';
import type { Memory } from '../memory.ts';

export interface BatchNorm {
  /** Places of all samples. */
  readonly rows: number;
  readonly channels: number;
  readonly input: Value;
  readonly gain: Weight;
  readonly offset: Weight;
  /** Of each channel. */
  readonly means: Memory;
  readonly variances: Memory;
}

/**
 * Sides of what goes in, and of what comes out after pooling squares of side `square`, as a kernel's sizes. Without a pool
 * only the order of rows counts: one line of them.
 */
export function findSides({ rows, channels, input }: BatchNorm, output: Value, pool: Pool | null) {
  if (!pool) return { channels, height: 1, width: rows, tall: 1, wide: rows, square: 1 };
  const [, height = 1, width = 1] = input.shape;
  const [, tall = 1, wide = 1] = output.shape;
  return { channels, height, width, tall, wide, square: pool.size };
}

/** Statements that name `start`: the row of the input where the square of `spot` begins. */
export const findStart = `let line = spot / sizes.wide;
    let top = line / sizes.tall * sizes.height + line % sizes.tall * sizes.square;
    let start = top * sizes.width + spot % sizes.wide * sizes.square;`;

/**
 * Reciprocal deviation of a channel: the batch's own variance is kept as an estimate for all there could be, and for the
 * batch's own numbers it is theirs that counts. @param estimated 1 for the batch's own, 0 for the running one
 */
export const writeScale = (channel: string, estimated: string) =>
  `inverseSqrt(variances[${channel}] * (f32(sizes.rows - ${estimated}) / f32(sizes.rows)) + ${batchNormEpsilon})`;

/** One thread for each `index` below `sizes.count`, which is told and not in the text. */
export const eachOf = (count: number, body: string) =>
  ({
    groups: spreadGroups(Math.ceil(count / plainSize)),
    size: [plainSize, 1, 1],
    body: `  let index = ${groupNumber} * ${plainSize}u + thread;
  if (index < sizes.count) {
${body}
  }`,
  }) as const;

/** Channels and rows of a workgroup that adds up: threads side by side read numbers side by side. */
export const [lanes, stripes] = [16, 16];

/** Rows that one workgroup adds up, until there are too many parts to add. */
const rowsEach = 128;
const mostParts = 256;
/** So many rows are added up by one workgroup: a second kernel would cost more than they do. */
const rowsAtOnce = 1024;

/** How rows are dealt to workgroups: `share` to each part. */
export function cutRows(rows: number): { readonly parts: number; readonly share: number } {
  const wished = rows <= rowsAtOnce ? 1 : Math.min(mostParts, Math.ceil(rows / rowsEach));
  const share = Math.ceil(rows / wished);
  return { parts: Math.ceil(rows / share), share };
}
