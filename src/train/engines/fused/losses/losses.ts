/**
 * Losses with their gradients: one kernel looks at each row of outputs once and writes the row's loss, how many of its
 * answers are right, and the gradient; a second adds the rows up into the loss ring. Means are over the batch (and over
 * time). A new loss is one more case of `writeRow`.
 */
import type { Loss } from '../../../models/model.ts';
import { asRows, type Value } from '../graph.ts';
import { groupNumber, spreadGroups, writeElementKernel, writeKernel, type Kernel, type KernelWish } from '../kernel.ts';
import { inBuffer, onShelf, type Memory } from '../memory.ts';
import type { Sink } from '../sink.ts';
import { writeClassRow } from './class-row.ts';
import { writeNumberRow } from './number-row.ts';
import { wideCode, wideThreads, writeWideClassRow } from './wide-class-row.ts';
import { addUpCode } from '../wgsl/workgroup.ts';

/** The ring of the last losses: so many places of `placeLength` numbers. */
export const ringPlaces = 1024;
/** Mean loss and right answers of the model, then of a GAN's judge. */
export const placeLength = 4;
/** Places behind those of steps, for evaluations. */
export const evaluationPlaces = 64;
export const lossRing = inBuffer('losses', (ringPlaces + evaluationPlaces) * placeLength);

/** One row of outputs, as the writers of losses see it. */
export interface LossRow {
  readonly loss: Loss;
  readonly rows: number;
  readonly width: number;
  /** Whether targets are numbers of classes, one for each row, instead of one number for each output. */
  readonly isNumbered: boolean;
  /** A statement that writes the gradient by output `first + at`; nothing where no gradient is needed. */
  blame(at: string, amount: string): string;
}

/**
 * @param sink of the outputs; null where nothing is learnt
 * @param hasSubgroups whether kernels may use them
 */
export function planLoss(
  loss: Loss,
  outputs: Value,
  targets: Value,
  sink: Sink | null,
  hasSubgroups = false,
): Kernel[] {
  const { rows, width } = asRows(outputs);
  const told = onShelf('losses of rows', 2 * rows);
  const row: LossRow = {
    loss,
    rows,
    width,
    isNumbered: targets.memory.type === 'u32',
    blame: (at, amount) => sink?.write(`first + ${at}`, amount) ?? '',
  };
  const isOfClasses = loss.startsWith('softmax');
  const isWide = isOfClasses && width > mostClassesOfThread;
  const wish = {
    name: loss,
    reads: { outputs: outputs.memory, targets: targets.memory, ...sink?.reads },
    writes: { told, ...sink?.writes },
  };
  const body = `    let first = index * ${width}u;
    var loss = 0.0;
    var right = 0.0;
${isWide ? writeWideClassRow(row) : isOfClasses ? writeClassRow(row) : writeNumberRow(row)}
    told[2u * index] = loss;
    told[2u * index + 1u] = right;`;
  const measure = isWide
    ? measureRows(rows, { ...wish, body }, hasSubgroups)
    : writeElementKernel(rows, { ...wish, body });
  const sumUp = tallyRows({
    name: 'tally of losses',
    rows,
    half: 0,
    hasSubgroups,
    reads: { told },
    writes: {},
    measure: '    sum += vec2f(told[2u * row], told[2u * row + 1u]);',
  });
  return [measure, sumUp];
}

/** With more of them a workgroup looks at a row together. */
const mostClassesOfThread = 128;

function measureRows(
  rows: number,
  wish: Pick<KernelWish, 'name' | 'reads' | 'writes' | 'body'>,
  hasSubgroups: boolean,
): Kernel {
  return writeKernel({
    ...wish,
    groups: spreadGroups(rows),
    size: [wideThreads, 1, 1],
    declarations: wideCode(hasSubgroups),
    enables: hasSubgroups ? ['subgroups'] : [],
    body: `  let index = ${groupNumber};
  if (index < ${rows}u) {
${wish.body}
  }`,
  });
}

const tallySize = 64;

/** How the losses of a batch are measured and added up by one workgroup. */
export interface RowTally {
  readonly name: string;
  readonly rows: number;
  /** Of a place in the ring: 0 for the model's loss, 1 for a judge's. */
  readonly half: 0 | 1;
  readonly hasSubgroups: boolean;
  readonly reads: Readonly<Record<string, Memory>>;
  readonly writes: Readonly<Record<string, Memory>>;
  /** Adds loss and right answers of `row` to `sum`. */
  readonly measure: string;
}

/**
 * Each thread adds up every 64th row, then the threads add up theirs: by subgroups, or in pairs, of which each round is a
 * piece, so that a kernel that stays can run it. Either way in the same order in every run.
 */
export function tallyRows({ name, rows, half, hasSubgroups, reads, writes, measure }: RowTally): Kernel {
  const measureOwn = `  var sum = vec2f();
  for (var row = thread; row < ${rows}u; row += ${tallySize}u) {
${measure}
  }`;
  const store = (total: string) => `  if (thread == 0u) {
    losses[tick.place * ${placeLength}u + ${2 * half}u] = ${total}.x / ${rows}.0;
    losses[tick.place * ${placeLength}u + ${2 * half + 1}u] = ${total}.y;
  }`;
  const wish = {
    name,
    reads,
    writes: { ...writes, losses: lossRing },
    groups: [1, 1, 1],
    size: [tallySize, 1, 1],
  } as const;
  if (hasSubgroups) {
    return writeKernel({
      ...wish,
      enables: ['subgroups'],
      declarations: addUpCode(tallySize, true),
      body: `${measureOwn}
  let total = addUp(thread, sum);
${store('total')}`,
    });
  }
  return writeKernel({
    ...wish,
    declarations: `var<workgroup> sums: array<vec2f, ${tallySize}>;`,
    body: [
      `${measureOwn}
  sums[thread] = sum;`,
      ...[32, 16, 8, 4, 2, 1].map((reach) => `  if (thread < ${reach}u) { sums[thread] += sums[thread + ${reach}u]; }`),
      store('sums[0]'),
    ],
  });
}
