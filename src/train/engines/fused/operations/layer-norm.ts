/**
 * Each row to mean 0 and variance 1, then a learnt gain and offset (Ba and others 2016). Several threads share a row:
 * each adds up its columns, and after one barrier all of them add up the others' sums, in the same order in every run.
 * With subgroups each of them takes whole rows, and adds up without waiting.
 * Mean and reciprocal deviation are kept for the way back. There rows give the gradient by the input and columns those by
 * gain and offset; the two do not wait for one another, so they are one kernel where that suits. Where a program imitates
 * the device, threads do not share: see `layer-norm-alone.ts`.
 */
import {
  asRows,
  type BackwardKernels,
  type BackwardPlace,
  type GraphBuilder,
  type Value,
  type Weight,
} from '../graph.ts';
import { groupNumber, spreadGroups, writeKernel, type KernelWish } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';
import { numberSubgroups, numberSubgroupsCode } from '../wgsl/workgroup.ts';
import {
  blameAllAlone,
  blameInputAlone,
  blameWeightsAlone,
  normaliseAlone,
  type AloneBlame,
} from './layer-norm-alone.ts';

const epsilon = 1e-5;
/** Threads of a row, and rows of a workgroup. */
const [lanes, rowsAtOnce] = [16, 16];
const threads = lanes * rowsAtOnce;
/** Columns of a workgroup on the way to gain and offset; the other threads share the rows. */
const columnsAtOnce = 8;
const stripes = threads / columnsAtOnce;

export function addLayerNorm(graph: GraphBuilder, input: Value, gain: Weight, offset: Weight): Value {
  const { rows, width } = asRows(input);
  /** Mean and reciprocal deviation of each row. */
  const told = onShelf('rows told', 2 * rows);
  return graph.add({
    name: 'layer norm',
    inputs: [input],
    weights: [gain, offset],
    shape: input.shape,
    flop: 7 * rows * width,
    forward: ({ output, pickTiling }) => {
      const places = { input: input.memory, gain: gain.memory, offset: offset.memory };
      const writes = { output: output.memory, told };
      if (pickTiling.isImitated && !graph.hasSubgroups)
        return [normaliseAlone({ rows, width }, { ...places, ...writes }, epsilon)];
      const kernel = {
        name: 'layer norm',
        reads: places,
        writes,
        groups: spreadGroups(Math.ceil(rows / rowsAtOnce)),
        size: [threads, 1, 1],
      } as const;
      const text = graph.hasSubgroups ? normaliseBySubgroups(rows, width) : normalise(rows, width);
      return [writeKernel({ ...kernel, ...text })];
    },
    backward: (place) => blame(place, { rows, width, input, gain, offset, told }),
  });
}

type Text = Pick<KernelWish, 'declarations' | 'body' | 'enables'>;

function normalise(rows: number, width: number): Text {
  return {
    declarations: `
var<workgroup> sums: array<f32, ${threads}>;
var<workgroup> squares: array<f32, ${threads}>;`,
    body: `${findRow(rows, width)}
  var sum = 0.0;
  for (var at = lane; at < ${width}u; at += ${lanes}u) { sum += input[first + at]; }
  sums[thread] = sum;
  workgroupBarrier();
${findMean('mean', 'sums', 'f32', width)}
  var square = 0.0;
  for (var at = lane; at < ${width}u; at += ${lanes}u) { let off = input[first + at] - mean; square += off * off; }
  squares[thread] = square;
  workgroupBarrier();
${findMean('variance', 'squares', 'f32', width)}
  if (isRow) {
${writeRow(width, `${lanes}u`)}
  }`,
  };
}

/**
 * Subgroups take the workgroup's rows in turn, however many they are and however large. That all threads of one are at the
 * same row follows from what they added up, which the checker of the language cannot see.
 */
function normaliseBySubgroups(rows: number, width: number): Text {
  const each = (line: string) => `    for (var at = lane; at < ${width}u; at += lanes) { ${line} }`;
  return {
    enables: ['subgroups'],
    declarations: numberSubgroupsCode(threads),
    body: `${numberSubgroups}
  let begin = ${groupNumber} * ${rowsAtOnce}u;
  @diagnostic(off, subgroup_uniformity)
  for (var row = begin + subgroup; row < min(begin + ${rowsAtOnce}u, ${rows}u); row += subgroups) {
    let first = row * ${width}u;
    var sum = 0.0;
${each('sum += input[first + at];')}
    let mean = subgroupAdd(sum) / ${width}.0;
    var square = 0.0;
${each('let off = input[first + at] - mean; square += off * off;')}
    let variance = subgroupAdd(square) / ${width}.0;
${writeRow(width, 'lanes')}
  }`,
  };
}

/** Statements that write a row and what the way back wants of it. @param step threads that share it */
const writeRow = (width: number, step: string) => `    let scale = inverseSqrt(variance + ${epsilon});
    for (var at = lane; at < ${width}u; at += ${step}) {
      output[first + at] = (input[first + at] - mean) * scale * gain[at] + offset[at];
    }
    if (lane == 0u) { told[2u * row] = mean; told[2u * row + 1u] = scale; }`;

interface Norm {
  readonly rows: number;
  readonly width: number;
  readonly input: Value;
  readonly gain: Weight;
  readonly offset: Weight;
  readonly told: Memory;
}

/** Threads beyond the last row compute it once more: all must meet at the barriers. */
const findRow = (rows: number, width: number) => `  let place = ${groupNumber} * ${rowsAtOnce}u + thread / ${lanes}u;
  let isRow = place < ${rows}u;
  let row = min(place, ${rows - 1}u);
  let lane = thread % ${lanes}u;
  let first = row * ${width}u;`;

/** Statements that set `name` to the mean over the row of what its threads wrote down. */
const findMean = (name: string, sums: string, type: 'f32' | 'vec2f', width: number) => `  var ${name} = ${type}();
  for (var other = thread - lane; other < thread - lane + ${lanes}u; other++) { ${name} += ${sums}[other]; }
  ${name} /= ${width}.0;`;

function blame({ slope, sinkOf, canJoin, pickTiling }: BackwardPlace, norm: Norm): BackwardKernels {
  const { rows, width, input, gain, offset, told } = norm;
  const sink = sinkOf(input)?.inGeneral(gain.memory);
  const rowGroups = Math.ceil(rows / rowsAtOnce);
  const columnGroups = Math.ceil(width / columnsAtOnce);
  const gradients = { toGain: gain.gradient, toOffset: offset.gradient };
  const reads = { slope, input: input.memory, told };
  if (pickTiling.isImitated) {
    const alone: AloneBlame = { sides: { rows, width }, ...reads, ...gradients, gain: gain.memory };
    if (sink && canJoin) return { toWeights: [], toInputs: [blameAllAlone(alone, sink)] };
    return { toWeights: [blameWeightsAlone(alone)], toInputs: sink ? [blameInputAlone(alone, sink)] : [] };
  }
  const declarations = `
var<workgroup> pairs: array<vec2f, ${threads}>;`;
  // With n = (x - mean) / deviation and s = gain x slope: (s - mean of s - n x mean of s n) / deviation.
  const toInput = (write: (index: string, amount: string) => string) => `${findRow(rows, width)}
  let mean = told[2u * row];
  let scale = told[2u * row + 1u];
  var pair = vec2f();
  for (var at = lane; at < ${width}u; at += ${lanes}u) {
    let share = slope[first + at] * gain[at];
    pair += vec2f(share, share * (input[first + at] - mean) * scale);
  }
  pairs[thread] = pair;
  workgroupBarrier();
${findMean('means', 'pairs', 'vec2f', width)}
  if (isRow) {
    for (var at = lane; at < ${width}u; at += ${lanes}u) {
      let normal = (input[first + at] - mean) * scale;
      ${write('first + at', 'scale * (slope[first + at] * gain[at] - means.x - normal * means.y)')}
    }
  }`;
  const toWeights = (group: string) => `  let column = ${group} * ${columnsAtOnce}u + thread % ${columnsAtOnce}u;
  let near = min(column, ${width - 1}u);
  var pair = vec2f();
  for (var row = thread / ${columnsAtOnce}u; row < ${rows}u; row += ${stripes}u) {
    let amount = slope[row * ${width}u + near];
    pair += vec2f(amount * (input[row * ${width}u + near] - told[2u * row]) * told[2u * row + 1u], amount);
  }
  pairs[thread] = pair;
  workgroupBarrier();
  if (thread < ${columnsAtOnce}u && column < ${width}u) {
    var total = vec2f();
    for (var stripe = 0u; stripe < ${stripes}u; stripe++) { total += pairs[stripe * ${columnsAtOnce}u + thread]; }
    toGain[column] = total.x;
    toOffset[column] = total.y;
  }`;
  const size = [threads, 1, 1] as const;
  const [wide, high] = spreadGroups(rowGroups);
  if (sink && canJoin && high === 1) {
    const joined = writeKernel({
      name: 'layer norm backward',
      reads: { ...reads, gain: gain.memory, ...sink.reads },
      writes: { ...sink.writes, ...gradients },
      groups: [wide, 1 + Math.ceil(columnGroups / wide), 1],
      size,
      sizes: sink.sizes,
      declarations: declarations + sink.declarations,
      body: `  if (block.y == 0u) {
${toInput(sink.write)}
  } else {
${toWeights(`(block.x + (block.y - 1u) * ${wide}u)`)}
  }`,
    });
    return { toWeights: [], toInputs: [joined] };
  }
  const own = writeKernel({
    name: 'layer norm to weights',
    reads,
    writes: gradients,
    groups: [columnGroups, 1, 1],
    size,
    declarations,
    body: toWeights('block.x'),
  });
  const back =
    sink &&
    writeKernel({
      name: 'layer norm to input',
      reads: { ...reads, gain: gain.memory, ...sink.reads },
      writes: sink.writes,
      groups: [wide, high, 1],
      size,
      sizes: sink.sizes,
      declarations: declarations + sink.declarations,
      body: toInput(sink.write),
    });
  return { toWeights: [own], toInputs: back ? [back] : [] };
}
