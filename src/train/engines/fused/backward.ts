/**
 * The way back through a graph: nodes in reverse, each told the gradient by its output and telling those by its inputs.
 * Here is kept which values have been blamed already (the next blame is added) and which are bent (then it is multiplied
 * with the slope); operations see only a sink.
 */
import type { ForwardPlace, Graph, Node, Value } from './graph.ts';
import { onShelf, type Memory } from './memory.ts';
import type { Scheduled } from './schedule.ts';
import type { Sink } from './sink.ts';
import type { PickTiling } from './wgsl/tilings.ts';
import { needsUnbent, writeSlope } from './wgsl/activation.ts';

export interface Blame {
  /** How to write the gradient by a value; null where no weight had a part in it. */
  sinkOf(value: Value): Sink | null;
  /** The gradient by a value, once it has been written; null before. */
  slopeOf(value: Value): Memory | null;
}

/** @param nodes all of the pass, after fusion: they say which values are bent */
export function createBlame(nodes: readonly Node[]): Blame {
  const makers = new Map(nodes.map((node) => [node.output.memory, node]));
  const slopes = new Map<Memory, Memory>();
  return {
    slopeOf: ({ memory }) => slopes.get(memory) ?? null,
    sinkOf({ memory, needsGradient }) {
      if (!needsGradient) return null;
      const held = slopes.get(memory);
      const blamed = held ?? onShelf(`slope of ${memory.name}`, memory.length);
      slopes.set(memory, blamed);
      const { bend = 'none', unbent = null } = makers.get(memory) ?? {};
      const bent = needsUnbent(bend) ? (unbent ?? memory) : memory;
      return {
        reads: bend === 'none' ? {} : { bent },
        writes: { blamed },
        write(index, amount) {
          const bentHere = bend === 'none' ? '' : ' let bentHere = bent[blamedAt];';
          const factor = bend === 'none' ? '' : ` * ${writeSlope(bend, 'bentHere')}`;
          const before = held ? 'blamed[blamedAt] + ' : '';
          // Both arguments are worked out before a name of ours can hide one of theirs.
          return `{ let amountHere = ${amount}; let blamedAt = ${index};${bentHere} blamed[blamedAt] = ${before}amountHere${factor}; }`;
        },
      };
    },
  };
}

/**
 * Kernels of the way back, the loss having blamed the output already.
 * @param frozenWeights the first so many weights get no gradient in a step, only when gradients are asked for
 */
export function planBackward(
  { nodes }: Graph,
  blame: Blame,
  pickTiling: PickTiling,
  frozenWeights: number,
): Scheduled[] {
  const moves = nodes.map(({ weights }) => weights.some(({ index }) => index >= frozenWeights));
  const firstMoving = moves.indexOf(true);
  return [...nodes.entries()].reverse().flatMap(([place, node]) => {
    const slope = blame.slopeOf(node.output);
    if (!slope) return [];
    const { toWeights, toInputs } = node.backward({ ...placeOf(node, pickTiling), slope, sinkOf: blame.sinkOf });
    return [
      ...toWeights.map((kernel) => schedule(kernel, moves[place] !== true)),
      ...toInputs.map((kernel) => schedule(kernel, firstMoving < 0 || place <= firstMoving)),
    ];
  });
}

const schedule = (kernel: Scheduled['kernel'], isForFrozen: boolean): Scheduled => ({
  kernel,
  phase: isForFrozen ? 'frozen' : 'backward',
});

/** What a node's forward kernels need, after fusion. */
export function placeOf({ output, bend, unbent }: Node, pickTiling: PickTiling): ForwardPlace {
  return { output, bend, unbent, pickTiling };
}
