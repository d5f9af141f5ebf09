/**
 * A kernel with a loop over time: each workgroup takes a few samples through all steps, its threads the units. What one
 * step tells the next lies in memory that a workgroup shares, so that between steps there is a barrier and no dispatch.
 * The samples of a workgroup are the components of a vector (`Lane`): a recurrent weight once read serves all of them.
 */
import { writeKernel, type Kernel } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';
import { lines, numbersTo } from '../wgsl/lines.ts';

export interface LoopSizes {
  readonly batch: number;
  readonly time: number;
  readonly units: number;
  readonly gates: number;
}

export interface TimeLoop {
  readonly reads: Readonly<Record<string, Memory>>;
  readonly writes: Readonly<Record<string, Memory>>;
  /** How many numbers of each sample all threads see, zero at first: `recall` in the text. */
  readonly recalled: number;
  /** Names of numbers that a thread keeps from phase to phase for each of its units, zero at first: `name[slot]`. */
  readonly held: readonly string[];
  readonly isBackward: boolean;
  /** A step, with a barrier behind each phase. */
  phases(lanes: Lanes): readonly (Phase | string)[];
}

/**
 * What every unit does before all wait: sums of weights times what all see, then the rest; a mere text is a rest. Texts may
 * use `time`, `step` and `places`, the place of each sample at this time (batch and time in one).
 */
export interface Phase {
  /** Statements that do not depend on the unit. */
  readonly before?: string;
  readonly sums: readonly LaneSum[];
  /** `k` of all sums, from the first to below the second. */
  readonly range: readonly [from: number, to: number];
  /** The number of each sample at `k` that the weights meet: a `Lane`. */
  readonly seen: string;
  /** Statements for one `unit`, whose held numbers are at `slot`; the sums are variables. */
  readonly body: string;
}

interface LaneSum {
  readonly name: string;
  begin(unit: string): string;
  /** Its weight at `k`. */
  weight(unit: string): string;
}

/** How the text of a phase reads and writes. */
export interface Lanes {
  /** One number of each sample, of `width` at each place: a `Lane`. @param places of another time; `places` unless given */
  load(array: string, width: number, column: string, places?: string): string;
  /** A statement. */
  store(array: string, width: number, column: string, lane: string): string;
  /** What all threads see, to be read and written. */
  recall(index: string): string;
}

const mostThreads = 256;
/** Of memory that every device lets a workgroup share. */
const sharedBytes = 16_384;
const components = ['.x', '.y', '.z', '.w'] as const;
const types = { 1: 'f32', 2: 'vec2f', 4: 'vec4f' } as const;
const indexTypes = { 1: 'u32', 2: 'vec2u', 4: 'vec4u' } as const;

/** Where a program imitates the device, a thread takes so many units through its sums at once: a number loaded serves all. */
const unitsAtOnce = 4;

/**
 * @param isImitated whether by a program, on few threads
 * @param room bytes that a workgroup may share
 */
export function writeTimeLoop(
  name: string,
  { batch, time, units }: LoopSizes,
  loop: TimeLoop,
  isImitated: boolean,
  room = sharedBytes,
): Kernel {
  const { recalled } = loop;
  const fits = (samples: 1 | 2 | 4) => samples <= batch && 4 * samples * recalled <= room;
  const samples = fits(4) ? 4 : fits(2) ? 2 : 1;
  // More units than shared memory holds: then it is memory of the device, of which each workgroup has its own part.
  const isShared = fits(1);
  const groups = Math.ceil(batch / samples);
  const recall = isShared ? null : onShelf('recalled', groups * recalled);
  const [step, together] = isImitated ? [8, unitsAtOnce] : [32, 1];
  const threads = Math.min(mostThreads, step * Math.ceil(units / together / step));
  const own = Math.ceil(units / threads);
  const parts = components.slice(0, samples);
  const lanes: Lanes = {
    load: (array, width, column, places = 'places') =>
      samples === 1
        ? `${array}[(${places}) * ${width}u + ${column}]`
        : `Lane(${parts.map((part) => `${array}[(${places})${part} * ${width}u + ${column}]`).join(', ')})`,
    store: (array, width, column, lane) =>
      samples === 1
        ? `${array}[places * ${width}u + ${column}] = ${lane};`
        : parts.map((part) => `${array}[places${part} * ${width}u + ${column}] = ${lane}${part};`).join(' '),
    recall: (index) => (isShared ? `recall[${index}]` : `recall[block.x * ${recalled}u + ${index}]`),
  };
  const barrier = isShared ? 'workgroupBarrier();' : 'storageBarrier();';
  const index = indexTypes[samples];
  const offsets = samples === 1 ? '' : ` * ${samples}u + ${index}(${[0, 1, 2, 3].slice(0, samples).join(', ')})`;
  const writePhase = (phase: Phase | string) => {
    const {
      before = '',
      sums = [],
      range = [0, 0],
      seen = '',
      body,
    } = typeof phase === 'string' ? { body: phase } : phase;
    const beside = numbersTo(sums.length > 0 ? Math.min(together, own) : 1);
    const sumsOf = (line: (sum: LaneSum, at: number) => string) =>
      lines(beside, (at) => lines(sums, (sum) => line(sum, at)));
    const product = `${lines(beside, (at) => `      let unit${at} = min((first + ${at}u) * ${threads}u + thread, ${units - 1}u);`)}
${sumsOf(({ name: own, begin }, at) => `      var ${own}_${at} = ${begin(`unit${at}`)};`)}
      for (var k = ${range[0]}u; k < ${range[1]}u; k++) {
        let seen = ${seen};
${sumsOf(({ name: own, weight }, at) => `        ${own}_${at} += ${weight(`unit${at}`)} * seen;`)}
      }`;
    const last = (own: string) =>
      beside.length > 1
        ? `array<Lane, ${beside.length}>(${beside.map((at) => `${own}_${at}`).join(', ')})`
        : `${own}_0`;
    const found = beside.length > 1 ? '[beside]' : '';
    // In a loop, not written out for each unit: a compiler that imitates a GPU takes seconds over long kernels.
    return `${before}
    for (var first = 0u; first < ${own}u; first += ${beside.length}u) {
${sums.length > 0 ? product : ''}
${lines(sums, ({ name: own }) => `      var ${own}s = ${last(own)};`)}
      for (var beside = 0u; beside < ${beside.length}u; beside++) {
      let slot = first + beside;
      let unit = slot * ${threads}u + thread;
      if (unit < ${units}u) {
${lines(sums, ({ name: own }) => `        var ${own} = ${own}s${found};`)}
${body}
      }
      }
    }
    ${barrier}`;
  };
  return writeKernel({
    name,
    reads: loop.reads,
    writes: { ...loop.writes, ...(recall ? { recall } : {}) },
    groups: [groups, 1, 1],
    size: [threads, 1, 1],
    declarations: `
alias Lane = ${types[samples]};
${isShared ? `var<workgroup> recall: array<Lane, ${recalled}>;` : ''}
fn gate(x: Lane) -> Lane { return 1.0 / (1.0 + exp(-x)); }
fn squash(x: Lane) -> Lane { return tanh(clamp(x, Lane(-15.0), Lane(15.0))); }`,
    // Where samples run out the last one is computed again, and gives the same numbers.
    body: `  let samples = min(block.x${offsets}, ${index}(${batch - 1}u));
${loop.held.map((held) => `  var ${held} = array<Lane, ${own}>();`).join('\n')}
  for (var at = thread; at < ${recalled}u; at += ${threads}u) { ${lanes.recall('at')} = Lane(); }
  ${barrier}
  for (var step = 0u; step < ${time}u; step++) {
    let time = ${loop.isBackward ? `${time - 1}u - step` : 'step'};
    let places = samples * ${time}u + time;
${lines(loop.phases(lanes), (phase) => `    {\n${writePhase(phase)}\n    }`)}
  }`,
  });
}
