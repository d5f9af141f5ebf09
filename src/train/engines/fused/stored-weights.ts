/** Weights, gradients and moments between arenas on the device and plain arrays, one for each weight. */
import { sizeOf } from '../../models/layer.ts';
import type { Checkpoint } from '../engine.ts';
import { keepsMoments } from '../../optimizers.ts';
import type { OptimizerId } from '../../choice.ts';
import type { Machine } from './machine.ts';
import { arenas, type Arena, type ArenaName } from './memory.ts';
import type { Span } from './program.ts';

export interface StoredWeights {
  /** All of one arena, to be read. */
  span(arena: ArenaName): Span;
  /** Cuts what was read of an arena into arrays, of all weights or only of those that are trained: the others have no moments. */
  cut(bytes: ArrayBuffer | undefined, which?: 'all' | 'trained'): readonly Float32Array[];
  /** Puts arrays into an arena; one that is missing becomes zeros. */
  write(arena: ArenaName, arrays: readonly Float32Array[]): void;
  /** Arenas that a checkpoint holds besides the parameters. */
  readonly moments: { readonly first: boolean; readonly second: boolean };
  restore(checkpoint: Checkpoint): void;
}

/** Arenas that training with this optimizer needs. */
export function listArenas(optimizer: OptimizerId): ArenaName[] {
  const { first, second } = keepsMoments(optimizer);
  const needed = { parameters: true, gradients: true, firstMoments: first, secondMoments: second };
  return arenas.filter((name) => needed[name]);
}

/** @param machine whose arenas are made @param trained how many of the arrays are trained */
export function createStoredWeights(
  machine: Machine,
  arena: Arena,
  optimizer: OptimizerId,
  trained: number,
): StoredWeights {
  const moments = keepsMoments(optimizer);
  const bytes = 4 * arena.length;

  function write(name: ArenaName, arrays: readonly Float32Array[]): void {
    const whole = new Float32Array(arena.length);
    arrays.forEach((numbers, index) => whole.set(numbers, arena.offsets[index] ?? 0));
    machine.device.queue.writeBuffer(machine.findBuffer(name), 0, whole);
  }

  return {
    moments,
    span: (name) => ({ buffer: machine.findBuffer(name), offset: 0, bytes }),
    cut(read, which = 'all') {
      const whole = new Float32Array(read ?? new ArrayBuffer(0));
      return arena.shapes.slice(0, which === 'all' ? arena.shapes.length : trained).map((shape, index) => {
        const from = arena.offsets[index] ?? 0;
        return whole.slice(from, from + sizeOf(shape));
      });
    },
    write,
    restore({ weights, firstMoments, secondMoments }) {
      write('parameters', weights);
      if (moments.first) write('firstMoments', firstMoments);
      if (moments.second) write('secondMoments', secondMoments);
    },
  };
}
