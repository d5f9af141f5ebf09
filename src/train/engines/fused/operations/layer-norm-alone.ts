/**
 * Layer norm where a program imitates the device: a thread takes a whole row by itself, or on the way to gain and offset
 * a whole column. Nobody waits for anybody: in such a program a barrier costs more than all that a row is made of.
 */
import { groupNumber, spreadGroups, writeKernel, type Kernel } from '../kernel.ts';
import type { Memory } from '../memory.ts';
import type { GeneralSink } from '../sink.ts';

/** Threads of a workgroup: few, so that there are workgroups for all cores. */
const threads = 16;

interface Sides {
  readonly rows: number;
  readonly width: number;
}

type Memories<Name extends string> = Readonly<Record<Name, Memory>>;

const launch = (count: number) =>
  ({ groups: spreadGroups(Math.ceil(count / threads)), size: [threads, 1, 1] }) as const;
const number = `${groupNumber} * ${threads}u + thread`;

/** @param told [rows, 2]: mean and reciprocal deviation */
export function normaliseAlone(
  { rows, width }: Sides,
  { input, gain, offset, output, told }: Memories<'input' | 'gain' | 'offset' | 'output' | 'told'>,
  epsilon: number,
): Kernel {
  const each = (line: string) => `    for (var at = 0u; at < ${width}u; at++) { ${line} }`;
  return writeKernel({
    name: 'layer norm',
    reads: { input, gain, offset },
    writes: { output, told },
    ...launch(rows),
    body: `  let row = ${number};
  if (row < ${rows}u) {
    let first = row * ${width}u;
    var mean = 0.0;
${each('mean += input[first + at];')}
    mean /= ${width}.0;
    var variance = 0.0;
${each('let off = input[first + at] - mean; variance += off * off;')}
    let scale = inverseSqrt(variance / ${width}.0 + ${epsilon});
${each('output[first + at] = (input[first + at] - mean) * scale * gain[at] + offset[at];')}
    told[2u * row] = mean;
    told[2u * row + 1u] = scale;
  }`,
  });
}

/** What the two kernels on the way back read and write. */
export interface AloneBlame extends Memories<'slope' | 'input' | 'told' | 'gain' | 'toGain' | 'toOffset'> {
  readonly sides: Sides;
}

/** Gradients by gain and offset. */
export function blameWeightsAlone({ sides, slope, input, told, toGain, toOffset }: AloneBlame): Kernel {
  return writeKernel({
    name: 'layer norm to weights',
    reads: { slope, input, told },
    writes: { toGain, toOffset },
    ...launch(sides.width),
    body: `  let column = ${number};
  if (column < ${sides.width}u) {
${toWeights(sides)}
  }`,
  });
}

/** The gradient by the input. */
export function blameInputAlone({ sides, slope, input, told, gain }: AloneBlame, sink: GeneralSink): Kernel {
  return writeKernel({
    name: 'layer norm to input',
    reads: { slope, input, told, gain, ...sink.reads },
    writes: sink.writes,
    sizes: sink.sizes,
    declarations: sink.declarations,
    ...launch(sides.rows),
    body: `  let row = ${number};
  if (row < ${sides.rows}u) {
${toInput(sides, sink)}
  }`,
  });
}

/** Both in one kernel: the threads behind those of the rows take columns. */
export function blameAllAlone(blame: AloneBlame, sink: GeneralSink): Kernel {
  const { sides, slope, input, told, gain, toGain, toOffset } = blame;
  return writeKernel({
    name: 'layer norm backward',
    reads: { slope, input, told, gain, ...sink.reads },
    writes: { ...sink.writes, toGain, toOffset },
    sizes: sink.sizes,
    declarations: sink.declarations,
    ...launch(sides.rows + sides.width),
    body: `  let row = ${number};
  let column = row - min(row, ${sides.rows}u);
  if (row < ${sides.rows}u) {
${toInput(sides, sink)}
  } else if (column < ${sides.width}u) {
${toWeights(sides)}
  }`,
  });
}

/** With n = (x - mean) / deviation and s = gain x slope: (s - mean of s - n x mean of s n) / deviation. */
const toInput = ({ width }: Sides, sink: GeneralSink) => `    let first = row * ${width}u;
    let mean = told[2u * row];
    let scale = told[2u * row + 1u];
    var means = vec2f();
    for (var at = 0u; at < ${width}u; at++) {
      let share = slope[first + at] * gain[at];
      means += vec2f(share, share * (input[first + at] - mean) * scale);
    }
    means /= ${width}.0;
    for (var at = 0u; at < ${width}u; at++) {
      let normal = (input[first + at] - mean) * scale;
      ${sink.write('first + at', 'scale * (slope[first + at] * gain[at] - means.x - normal * means.y)')}
    }`;

const toWeights = ({ rows, width }: Sides) => `    var pair = vec2f();
    for (var one = 0u; one < ${rows}u; one++) {
      let amount = slope[one * ${width}u + column];
      pair += vec2f(amount * (input[one * ${width}u + column] - told[2u * one]) * told[2u * one + 1u], amount);
    }
    toGain[column] = pair.x;
    toOffset[column] = pair.y;`;
