/**
 * The way back through a graph: nodes in reverse, each told the gradient by its output and telling those by its inputs.
 * Here is kept which values have been blamed already (the next blame is added) and which are bent (then it is multiplied
 * with the slope); operations see only a sink.
 */
import { sizeOf } from '../../models/layer.ts';
import type { ForwardPlace, Graph, Node, Value } from './graph.ts';
import { writeElementKernel, type Kernel } from './kernel.ts';
import { onShelf, type Memory } from './memory.ts';
import type { Scheduled } from './schedule.ts';
import type { Sink } from './sink.ts';
import type { PickTiling } from './wgsl/tilings.ts';
import { needsUnbent, numberOf, slopeCode, writeSlope } from './wgsl/activation.ts';

export interface Blame {
  /** How to write the gradient by a value; null where no weight had a part in it. */
  sinkOf(value: Value): Sink | null;
  /** Gives a value the whole of a gradient that nobody reads any more; no kernel where the numbers can stay in place. */
  passOn(value: Value, slope: Memory): readonly Kernel[];
  /** The gradient by a value, once it has been written; null before. */
  slopeOf(value: Value): Memory | null;
}

/** @param nodes all of the pass, after fusion: they say which values are bent */
export function createBlame(nodes: readonly Node[]): Blame {
  const makers = new Map(nodes.map((node) => [node.output.memory, node]));
  const slopes = new Map<Memory, Memory>();
  const blame: Blame = {
    slopeOf: ({ memory }) => slopes.get(memory) ?? null,
    sinkOf({ memory, needsGradient }) {
      if (!needsGradient) return null;
      const held = slopes.get(memory);
      const blamed = held ?? onShelf(`slope of ${memory.name}`, memory.length);
      slopes.set(memory, blamed);
      const { bend = 'none', unbent = null } = makers.get(memory) ?? {};
      const bent = needsUnbent(bend) ? (unbent ?? memory) : memory;
      const writes = { blamed };
      return {
        reads: bend === 'none' ? {} : { bent },
        writes,
        write(index, amount) {
          const bentHere = bend === 'none' ? '' : ' let bentHere = bent[blamedAt];';
          const factor = bend === 'none' ? '' : ` * ${writeSlope(bend, 'bentHere')}`;
          const before = held ? 'blamed[blamedAt] + ' : '';
          // Both arguments are worked out before a name of ours can hide one of theirs.
          return `{ let amountHere = ${amount}; let blamedAt = ${index};${bentHere} blamed[blamedAt] = ${before}amountHere${factor}; }`;
        },
        inGeneral: (idle) => ({
          reads: { bent: bend === 'none' ? idle : bent },
          writes,
          sizes: { bentBy: numberOf(bend), isBlamed: held ? 1 : 0 },
          declarations: slopeCode,
          write: (index, amount) => `{
      var amountHere = ${amount};
      let blamedAt = ${index};
      if (sizes.bentBy != 0u) { amountHere *= slopeBy(sizes.bentBy, bent[blamedAt]); }
      if (sizes.isBlamed != 0u) { amountHere += blamed[blamedAt]; }
      blamed[blamedAt] = amountHere;
    }`,
        }),
      };
    },
    passOn(value, slope) {
      const { memory, needsGradient } = value;
      if (!needsGradient) return [];
      if (!slopes.has(memory) && (makers.get(memory)?.bend ?? 'none') === 'none') {
        slopes.set(memory, slope);
        return [];
      }
      const sink = blame.sinkOf(value);
      const kernel = sink && {
        name: 'slope passed on',
        reads: { slope, ...sink.reads },
        writes: sink.writes,
        body: sink.write('index', 'slope[index]'),
      };
      return kernel ? [writeElementKernel(sizeOf(value.shape), kernel)] : [];
    },
  };
  return blame;
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
    const areWeightsFrozen = moves[place] !== true;
    const areInputsFrozen = firstMoving < 0 || place <= firstMoving;
    const { toWeights, toInputs } = node.backward({
      ...placeOf(node, pickTiling),
      slope,
      sinkOf: blame.sinkOf,
      passOn: (value) => blame.passOn(value, slope),
      canJoin: areWeightsFrozen === areInputsFrozen,
    });
    return [
      ...toWeights.map((kernel) => schedule(kernel, areWeightsFrozen)),
      ...toInputs.map((kernel) => schedule(kernel, areInputsFrozen)),
    ];
  });
}

const schedule = (kernel: Scheduled['kernel'], isForFrozen: boolean): Scheduled => ({
  kernel,
  phase: isForFrozen ? 'frozen' : 'backward',
});

/** What a node's forward kernels need, after fusion. */
export function placeOf({ output, bend, unbent, pool }: Node, pickTiling: PickTiling): ForwardPlace {
  return { output, bend, unbent, pool, pickTiling };
}
