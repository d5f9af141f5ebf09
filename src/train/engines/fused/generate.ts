/**
 * New text on the device: one forward pass of a window for each symbol, and a kernel that draws by the Gumbel rule (the
 * largest of logits plus noise) and moves the window on. The window keeps one shape: short ones are filled up at the end,
 * where a causal model does not look, and long ones lose their oldest symbol. Symbols come back in groups. Noise is the
 * CPU's, number by number that of `tfjs-generate.ts`, so that equal weights write equal texts. Compiled when first asked
 * for; a model that reads symbols and gives logits for each place is all that is needed.
 */
import { createRandom } from '../../data/random.ts';
import { outputShape } from '../../models/model.ts';
import type { Samples, SampleWish } from '../../protocol.ts';
import { drawGumbel, wishStream } from '../noise.ts';
import type { Value } from './graph.ts';
import { writeKernel, type Kernel } from './kernel.ts';
import type { Machine } from './machine.ts';
import { inBuffer, type Memory } from './memory.ts';
import { buildProgram, type Program } from './program.ts';
import type { Readback } from './readback.ts';
import { planSchedule, type ScheduleWish } from './schedule.ts';
import { tickStride, writeTick } from './ticks.ts';
import { usual } from './switches.ts';
import { findLargestCode, noNumber } from './wgsl/workgroup.ts';

/** Symbols of a submit and a readback: enough to keep a GPU busy, few enough to stay responsive. */
const symbolsPerRead = 16;

/** What writes texts; an empty prompt begins after symbol 0, which is not part of the answer. */
export function createWriter(
  machine: Machine,
  readback: Readback,
  plan: Omit<ScheduleWish, 'batch'>,
): (wish: SampleWish) => Promise<Samples> {
  const { queue } = machine.device;
  const [time = 1] = plan.model.input;
  const vocabulary = outputShape(plan.model).at(-1) ?? 1;
  const window = inBuffer('window', time, 0, 'u32');
  const noise = inBuffer('noise of symbols', symbolsPerRead * vocabulary);
  const drawn = inBuffer('drawn symbols', symbolsPerRead, 0, 'u32');
  let building: Promise<Program> | null = null;

  function open(): Promise<Program> {
    for (const { name, length } of [window, noise, drawn]) machine.makeBuffer(4 * length, name);
    const input: Value = { memory: window, shape: [1, time], needsGradient: false };
    const { kernels, output } = planSchedule({ ...plan, batch: { input, targets: null, kernels: [] } }, null);
    const { subgroups } = plan.switches ?? usual;
    const draw = drawSymbol({ logits: output.memory, window, noise, drawn }, time, vocabulary, subgroups);
    return buildProgram(machine, [...kernels, { kernel: draw, phase: 'forward' }], []);
  }

  const put = (memory: Memory, numbers: Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>) =>
    queue.writeBuffer(machine.findBuffer(memory.name), 0, numbers);

  return async ({ seed, prompt, temperature, count }) => {
    const program = await (building ??= open());
    const random = createRandom(seed, wishStream);
    const given = prompt.length > 0 ? prompt.slice(-time) : [0];
    const symbols: number[] = [];
    let length = given.length;
    // Kept here as well: between two groups somebody else may ask for a text.
    const shown = [...given];
    while (symbols.length < count) {
      const group = Math.min(symbolsPerRead, count - symbols.length);
      const ticks = new ArrayBuffer(group * tickStride);
      const amounts = new Float32Array(group * vocabulary);
      for (let slot = 0; slot < group; slot++) {
        // The same order as logits / temperature + noise, and at temperature 0 the likeliest symbol.
        const own = drawGumbel(random, vocabulary).map((number) => number * temperature);
        amounts.set(own, slot * vocabulary);
        writeTick(ticks, slot, { slot, first: length, place: 0 });
        length = Math.min(time, length + 1);
      }
      const latest = shown.slice(-time);
      put(
        window,
        Uint32Array.from({ length: time }, (_, at) => latest[at] ?? 0),
      );
      put(noise, amounts);
      queue.writeBuffer(machine.ticks, 0, ticks);
      const encoder = machine.device.createCommandEncoder();
      program.record(encoder, ['forward'], group);
      queue.submit([encoder.finish()]);
      const [read] = await readback.read([program.find(drawn)]);
      const own = [...new Uint32Array(read ?? new ArrayBuffer(0)).subarray(0, group)];
      symbols.push(...own);
      shown.push(...own);
    }
    return { kind: 'text', symbols };
  };
}

const threads = 64;

/** One workgroup: finds the largest, of equal ones the first, writes it down and puts it at the end of the window. */
function drawSymbol(
  { logits, window, noise, drawn }: Readonly<Record<'logits' | 'window' | 'noise' | 'drawn', Memory>>,
  time: number,
  vocabulary: number,
  hasSubgroups: boolean,
): Kernel {
  return writeKernel({
    name: 'draw a symbol',
    reads: { logits, noise },
    writes: { window, drawn },
    groups: [1, 1, 1],
    size: [threads, 1, 1],
    declarations: findLargestCode(threads, hasSubgroups),
    enables: hasSubgroups ? ['subgroups'] : [],
    body: `  let length = tick.first;
  let begin = (length - 1u) * ${vocabulary}u;
  var own = ${noNumber};
  for (var at = thread; at < ${vocabulary}u; at += ${threads}u) {
    let amount = logits[begin + at] + noise[tick.slot * ${vocabulary}u + at];
    if (amount > own.number) { own = Largest(amount, at); }
  }
  let found = findLargest(thread, own).place;
  // Where no logit is a number there is no largest one.
  let answer = select(0u, found, found < ${vocabulary}u);
  // Each thread's place takes the number behind it once all have read theirs.
  for (var begun = 0u; begun < ${time}u; begun += ${threads}u) {
    let at = begun + thread;
    let isLast = at + 1u == ${time}u;
    let next = select(window[min(at + 1u, ${time - 1}u)], answer, isLast);
    storageBarrier();
    if (length == ${time}u && at < ${time}u) { window[at] = next; }
    storageBarrier();
  }
  if (thread == 0u) {
    drawn[tick.slot] = answer;
    if (length < ${time}u) { window[length] = answer; }
  }`,
  });
}
