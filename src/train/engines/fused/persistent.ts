/**
 * Persistent training: all steps of a submit by one dispatch. A small model keeps a GPU so little busy that most of its
 * time goes into starting kernels; so one workgroup stays, keeps the weights and what a step makes in the memory that its
 * threads share, and runs the kernels of the step as phases of one, again and again. Between phases it waits for itself,
 * as kernels of a pass wait for one another. Nothing is computed anew: the phases are the kernels' own texts, whose threads
 * the workgroup's threads take in turn. What a step touches once (moments, gradients, samples) stays in plain buffers.
 */
import { mostSteps } from './feed.ts';
import { tickStruct, writeBindings, type Binding, type Kernel } from './kernel.ts';
import { inBuffer, onShelf, type Memory } from './memory.ts';
import { planMemory } from './memory-plan.ts';
import { tickStride } from './ticks.ts';

/** Numbers of a scratch where nothing is kept: 128 MiB. */
const largestShelf = 2 ** 25;
/** Buffers that every device can bind. */
const mostBindings = 8;

/** Where a memory is to be found: an array of the shader, and where in it. */
interface Place {
  readonly array: string;
  readonly offset: number;
}

export interface PersistentPlan {
  readonly kernel: Kernel;
  /** The kernels it runs, each for a step. */
  readonly phases: readonly Kernel[];
  /** Whether these numbers stay in the workgroup's own memory. */
  keeps(memory: Memory): boolean;
}

/**
 * One kernel for all steps of a submit, which goes through their ticks itself.
 * @param kernels of a step, in order
 * @param lanes threads of the workgroup
 * @param sharedNumbers of the workgroup's memory that may be used
 * @returns null where a kernel cannot be a phase: it waits inside a loop, or there are too many buffers
 */
export function planPersistent(
  kernels: readonly Kernel[],
  lanes: number,
  sharedNumbers: number,
): PersistentPlan | null {
  const all = kernels.flatMap(({ bindings }) => bindings);
  const isWhole = all.some(({ memory }) => memory.home.kind === 'shelf' && memory.type === 'u32');
  const waits = kernels.some(({ source }) => source.pieces.some((piece) => piece.includes('Barrier')));
  if (isWhole || waits) return null;

  const weights = lengthOf(all, 'parameters');
  const areWeightsShared = weights <= sharedNumbers;
  const room = sharedNumbers - (areWeightsShared ? weights : 0);
  const { places, shelves } = planMemory(kernels, [], -1, room > 0 ? room : largestShelf, false);
  const sharedShelf = shelves.findIndex((length) => length <= room);
  const used = (areWeightsShared ? weights : 0) + (shelves[sharedShelf] ?? 0);
  const gradients = lengthOf(all, 'gradients');
  let scratchLength = gradients;
  const shelfStarts = shelves.map((length, shelf) => {
    if (shelf === sharedShelf) return areWeightsShared ? weights : 0;
    scratchLength += length;
    return scratchLength - length;
  });
  const scratch = onShelf('scratch', Math.max(1, scratchLength));
  const bindings = bindAll(all, scratch);
  if (bindings.length > mostBindings) return null;

  const findPlace = (memory: Memory): Place => {
    const { home } = memory;
    if (home.kind === 'buffer') {
      if (home.buffer === 'gradients') return { array: 'scratch', offset: home.offset };
      if (home.buffer === 'parameters' && areWeightsShared) return { array: 'kept', offset: home.offset };
      return { array: nameOf(home.buffer), offset: home.offset };
    }
    const place = places.get(memory);
    if (!place) throw new RangeError(`${memory.name} has no place`);
    const offset = (shelfStarts[place.shelf] ?? 0) + place.offset;
    return { array: place.shelf === sharedShelf ? 'kept' : 'scratch', offset };
  };
  const phases = kernels.map((kernel, at) => writePhase(kernel, at, lanes, findPlace));
  const copy = (to: string, origin: string) =>
    areWeightsShared ? `  for (var at = lane; at < ${weights}u; at += ${lanes}u) { ${to}[at] = ${origin}[at]; }` : '';
  const own = nameOf('parameters');
  const calls = phases.flatMap((phase) => phase.calls);
  const code = `${tickStruct}
struct Record { @size(${tickStride}) tick: Tick }
@group(0) @binding(0) var<uniform> records: array<Record, ${mostSteps}>;
${writeBindings(bindings)}
${used > 0 ? `var<workgroup> kept: array<f32, ${used}>;` : ''}
var<private> tick: Tick;
${[...new Set(phases.map(({ declarations }) => declarations))].join('\n')}
${phases.map(({ functions }) => functions).join('\n')}
@compute @workgroup_size(${lanes})
fn main(@builtin(local_invocation_index) lane: u32) {
${copy('kept', own)}
  for (var step = 0u; step < records[0].tick.steps; step++) {
    tick = records[step].tick;
${calls.map((call) => `    ${wait}\n    ${call}`).join('\n')}
  }
  ${wait}
${copy(own, 'kept')}
}`;
  const source = { size: [lanes, 1, 1] as const, declarations: '', pieces: [], sizes: {} };
  return {
    kernel: { name: 'persistent steps', bindings, groups: [1, 1, 1], code, source },
    phases: kernels,
    keeps: (memory) => findPlace(memory).array === 'kept',
  };
}

/** What one phase has written, all others see. */
const wait = 'workgroupBarrier(); storageBarrier();';

/** Of a named buffer in the shader. */
const nameOf = (buffer: string) => `held_${buffer.replaceAll(' ', '_')}`;

const lengthOf = (bindings: readonly Binding[], buffer: string) =>
  Math.max(
    0,
    ...bindings.map(({ memory: { home, length } }) =>
      home.kind === 'buffer' && home.buffer === buffer ? home.offset + length : 0,
    ),
  );

/** Every named buffer once, as far as kernels reach into it, and the scratch. */
function bindAll(all: readonly Binding[], scratch: Memory): Binding[] {
  const names = new Set(all.flatMap(({ memory: { home } }) => (home.kind === 'buffer' ? [home.buffer] : [])));
  names.delete('gradients');
  const named = [...names].map((buffer): Binding => {
    const uses = all.filter(({ memory: { home } }) => home.kind === 'buffer' && home.buffer === buffer);
    const access = uses.some((use) => use.access === 'write') ? 'write' : 'read';
    return { name: nameOf(buffer), memory: inBuffer(buffer, lengthOf(all, buffer), 0, uses[0]?.memory.type), access };
  });
  return [...named, { name: 'scratch', memory: scratch, access: 'write' }];
}

/** A kernel as functions of its threads, and the loops that call them. */
function writePhase(
  { bindings, groups, source }: Kernel,
  at: number,
  lanes: number,
  findPlace: (memory: Memory) => Place,
) {
  const places = new Map(bindings.map(({ name, memory }) => [name, findPlace(memory)]));
  const settle = (text: string) =>
    text
      // An array is only ever followed by an index.
      .replace(/(?<![\w.])(\w+)\[/g, (found, name: string) => {
        const place = places.get(name);
        if (!place) return found;
        return `${place.array}[${place.offset > 0 ? `${place.offset}u + ` : ''}`;
      })
      .replace(/(?<![\w.])sizes\.(\w+)/g, (_, name: string) => `${source.sizes[name] ?? NaN}u`);
  const [declarations, ...pieces] = rename([settle(source.declarations), ...source.pieces.map(settle)]);
  const [across = 1, down = 1] = groups;
  const [wide, high, deep] = source.size;
  const threads = wide * high * deep;
  const total = threads * groups[0] * groups[1] * groups[2];
  const functions = pieces.map(
    (piece, part) => `fn phase${at}_${part}(number: u32) {
  let thread = number % ${threads}u;
  let place = number / ${threads}u;
  let local = vec3u(thread % ${wide}u, thread / ${wide}u % ${high}u, thread / ${wide * high}u);
  let block = vec3u(place % ${across}u, place / ${across}u % ${down}u, place / ${across * down}u);
  let id = block * vec3u(${wide}u, ${high}u, ${deep}u) + local;
  {
${piece}
  }
}`,
  );
  const calls = pieces.map(
    (_, part) => `for (var at = lane; at < ${total}u; at += ${lanes}u) { phase${at}_${part}(at); }`,
  );
  return { declarations: declarations ?? '', functions: functions.join('\n'), calls };
}

/**
 * Different functions and sums of one name get different ones, equal texts stay equal.
 * @param texts declarations, then what uses them
 */
function rename(texts: readonly string[]): string[] {
  const [declarations = ''] = texts;
  let mark = 0;
  for (let at = 0; at < declarations.length; at++) mark = (31 * mark + declarations.charCodeAt(at)) % 0x7fffffff;
  const names = new Set([...declarations.matchAll(/\b(?:fn|var<workgroup>|const)\s+(\w+)/g)].map(([, name]) => name));
  return texts.map((text) => text.replace(/(?<![\w.])\w+/g, (word) => (names.has(word) ? `${word}_${mark}` : word)));
}
