/**
 * Forward passes over samples that are not trained on: a program of its own, for its own count of samples, on the same
 * parameters. Compiled when it is first needed. Batches follow one another on the device; their losses come back together.
 */
import { sizeOf } from '../../models/layer.ts';
import { answersOf } from '../../models/losses.ts';
import { outputShape, type Model } from '../../models/model.ts';
import type { Evaluation } from '../engine.ts';
import { joinNumbers } from '../evaluation-chunk.ts';
import { evaluationPlaces, placeLength, ringPlaces } from './losses/losses.ts';
import type { Machine } from './machine.ts';
import type { Memory } from './memory.ts';
import { buildProgram, type Program } from './program.ts';
import type { Readback } from './readback.ts';
import type { Phase, Schedule } from './schedule.ts';
import { tickStride, writeTick } from './ticks.ts';

/** As many reads as have a buffer waiting for them. */
const passesAhead = 4;

export interface Examiner {
  evaluate(count: number): Promise<Evaluation>;
  predict(inputs: Float32Array, count: number): Promise<Float32Array>;
  predictHeldOut(count: number): Promise<{ readonly outputs: Float32Array; readonly targets: Float32Array }>;
}

/**
 * @param chunk samples of a pass, for which `schedule` is
 * @param drawInputs inputs of an evaluation's pass number so many where none are gathered: a GAN's noise
 */
export function createExaminer(
  machine: Machine,
  readback: Readback,
  model: Model,
  schedule: Schedule,
  chunk: number,
  drawInputs: ((pass: number) => Float32Array) | null,
): Examiner {
  const { queue } = machine.device;
  const losses = machine.findBuffer('losses');
  const { input, output, targets } = schedule;
  const kept = [output.memory, ...(targets ? [targets.memory] : [])];
  let building: Promise<Program> | null = null;
  const open = () => (building ??= buildProgram(machine, schedule.kernels, kept));
  const ticks = new ArrayBuffer(evaluationPlaces * tickStride);
  const isWithoutAnswers = drawInputs !== null || answersOf(model.loss) === 'quantity';
  const answers = isWithoutAnswers ? null : sizeOf(outputShape(model).slice(0, -1));
  const outputWidth = sizeOf(outputShape(model));

  function putInputs(program: Program, inputs: Float32Array): void {
    const { buffer, offset } = program.find(input.memory);
    queue.writeBuffer(buffer, offset, asType(inputs, input.memory.type));
  }

  /** One pass for each of `firsts`, each a submit: a GPU that is busy for long holds the screen up. */
  function run(program: Program, firsts: readonly number[], phases: readonly Phase[]): void {
    firsts.forEach((first, index) => writeTick(ticks, index, { first, place: ringPlaces + index }));
    queue.writeBuffer(machine.ticks, 0, ticks, 0, firsts.length * tickStride);
    for (const [index, first] of firsts.entries()) {
      if (drawInputs && phases.includes('loss')) putInputs(program, drawInputs(first / chunk));
      const encoder = machine.device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      program.encode(pass, phases, index);
      pass.end();
      queue.submit([encoder.finish()]);
    }
  }

  /** Issues a pass after the other, a few of them before the first has come back. */
  async function inPasses<Part>(count: number, pass: (first: number) => Promise<Part>): Promise<readonly Part[]> {
    const parts: Promise<Part>[] = [];
    for (let first = 0; first < count; first += chunk) {
      const part = pass(first);
      // Met below; until then a rejection must not count as unhandled.
      part.catch(() => undefined);
      parts.push(part);
      await parts.at(-passesAhead);
    }
    return Promise.all(parts);
  }

  return {
    async evaluate(count) {
      const program = await open();
      let [loss, right] = [0, 0];
      const firsts = Array.from({ length: Math.ceil(count / chunk) }, (_, index) => index * chunk);
      for (let from = 0; from < firsts.length; from += evaluationPlaces) {
        const own = firsts.slice(from, from + evaluationPlaces);
        run(program, own, ['gather', 'forward', 'loss']);
        const bytes = 4 * placeLength;
        const [told] = await readback.read([{ buffer: losses, offset: ringPlaces * bytes, bytes: own.length * bytes }]);
        const numbers = new Float32Array(told ?? new ArrayBuffer(0));
        for (const index of own.keys()) {
          loss += chunk * (numbers[index * placeLength] ?? NaN);
          right += numbers[index * placeLength + 1] ?? NaN;
        }
      }
      return { loss: loss / count, accuracy: answers && right / (count * answers) };
    },

    async predict(inputs, count) {
      const program = await open();
      const width = inputs.length / count;
      const parts = await inPasses(count, async (first) => {
        const own = inputs.slice(first * width, (first + chunk) * width);
        putInputs(program, own);
        run(program, [0], ['forward']);
        const [outputs] = await readback.read([program.find(output.memory)]);
        return asFloats(outputs, output.memory).slice(0, (own.length / width) * outputWidth);
      });
      return joinNumbers(parts);
    },

    async predictHeldOut(count) {
      if (!targets) throw new RangeError('these data have no targets');
      const program = await open();
      const parts = await inPasses(count, async (first) => {
        run(program, [first], ['gather', 'forward']);
        const [one, other] = await readback.read([program.find(output.memory), program.find(targets.memory)]);
        const share = Math.min(chunk, count - first);
        const take = (numbers: Float32Array) => numbers.slice(0, share * (numbers.length / chunk));
        return { outputs: take(asFloats(one, output.memory)), targets: take(asFloats(other, targets.memory)) };
      });
      return {
        outputs: joinNumbers(parts.map(({ outputs }) => outputs)),
        targets: joinNumbers(parts.map((part) => part.targets)),
      };
    },
  };
}

const asType = (numbers: Float32Array, type: Memory['type']) =>
  type === 'u32' ? Uint32Array.from(numbers) : Float32Array.from(numbers);

/** Numbers read back, as floats whatever they are on the device. */
export function asFloats(bytes: ArrayBuffer | undefined, { type }: Pick<Memory, 'type'>): Float32Array<ArrayBuffer> {
  const held = bytes ?? new ArrayBuffer(0);
  return type === 'u32' ? Float32Array.from(new Uint32Array(held)) : new Float32Array(held);
}
