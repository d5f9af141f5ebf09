/**
 * A kernel with a loop over time: each workgroup takes a few samples through all steps, its threads the units. What one
 * step tells the next lies in memory that a workgroup shares, so that between steps there is a barrier and no dispatch.
 * The samples of a workgroup are the components of a vector (`Lane`): a recurrent weight once read serves all of them.
 */
import { writeKernel, type Kernel } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';

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
  /**
   * A step: statements for one `unit`, with a barrier behind each phase. They may use `time`, `slot` and `places`, the
   * place of each sample at this time (batch and time in one).
   */
  phases(lanes: Lanes): readonly string[];
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

/** @param room bytes that a workgroup may share */
export function writeTimeLoop(
  name: string,
  { batch, time, units }: LoopSizes,
  loop: TimeLoop,
  room = sharedBytes,
): Kernel {
  const { recalled } = loop;
  const fits = (samples: 1 | 2 | 4) => samples <= batch && 4 * samples * recalled <= room;
  const samples = fits(4) ? 4 : fits(2) ? 2 : 1;
  // More units than shared memory holds: then it is memory of the device, of which each workgroup has its own part.
  const isShared = fits(1);
  const groups = Math.ceil(batch / samples);
  const recall = isShared ? null : onShelf('recalled', groups * recalled);
  const threads = Math.min(mostThreads, 32 * Math.ceil(units / 32));
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
  const eachUnit = (phase: string) => `    for (var slot = 0u; slot < ${own}u; slot++) {
      let unit = slot * ${threads}u + thread;
      if (unit < ${units}u) {
${phase}
      }
    }
    ${barrier}`;
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
${loop.phases(lanes).map(eachUnit).join('\n')}
  }`,
  });
}
