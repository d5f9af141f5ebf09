/**
 * All kernels of a training step in their order, each with its phase: a step runs all but `shown` and `frozen`, a look
 * at gradients all but `shown` and `update`, an evaluation what comes before `backward`; `shown` is what fusion saves and
 * only a look at the layers wants. A model with one loss is planned here; what learns otherwise (a
 * GAN) brings a plan of its own made of the same parts.
 */
import type { OptimizerId } from '../../choice.ts';
import { countTrained, placeLayers, type Model } from '../../models/model.ts';
import { createBlame, placeOf, planBackward } from './backward.ts';
import { buildGraph } from './build-graph.ts';
import { fuseActivations } from './fuse.ts';
import { fusePools } from './fuse-pools.ts';
import type { Graph, Value } from './graph.ts';
import type { Kernel } from './kernel.ts';
import { planLoss } from './losses/losses.ts';
import type { Arena } from './memory.ts';
import type { GatheredBatch } from './samples/samples.ts';
import { usual, type Switches } from './switches.ts';
import { planUpdates } from './update.ts';
import type { PickTiling } from './wgsl/tilings.ts';

export type Phase = 'gather' | 'forward' | 'shown' | 'loss' | 'backward' | 'frozen' | 'update';

/** Of a training step. */
export const stepPhases: readonly Phase[] = ['gather', 'forward', 'loss', 'backward', 'update'];

export interface Scheduled {
  readonly kernel: Kernel;
  readonly phase: Phase;
}

export interface Schedule {
  readonly kernels: readonly Scheduled[];
  /** The batch as the model sees it, and what each layer makes of it. */
  readonly input: Value;
  readonly targets: Value | null;
  readonly layerOutputs: readonly Value[];
  readonly output: Value;
  /** FLOP of all passes forward of a batch, and of a whole step: products for inputs and for weights come on top. */
  readonly forwardFlop: number;
  readonly stepFlop: number;
}

/** What is compiled, and for how many samples. */
export interface ScheduleWish {
  readonly model: Model;
  readonly arena: Arena;
  readonly batch: GatheredBatch;
  readonly pickTiling: PickTiling;
  /** All on unless given. */
  readonly switches?: Switches;
}

/** What a step does beyond an evaluation. */
export interface Learning {
  readonly optimizer: OptimizerId;
  readonly frozenWeights: number;
}

/** @param learning null for a schedule that only evaluates */
export function planSchedule(wish: ScheduleWish, learning: Learning | null): Schedule {
  const { model, arena, batch, pickTiling, switches = usual } = wish;
  const count = batch.input.shape[0] ?? 0;
  const plain = buildGraph(placeLayers(model), arena, batch.input, count, 0, switches.subgroups, learning !== null);
  const graph = switches.fuseActivations ? fusePools(fuseActivations(plain)) : plain;
  const blame = createBlame(graph.nodes);
  const targets = batch.targets;
  const sink = learning && blame.sinkOf(graph.output);
  const kernels: Scheduled[] = [
    ...batch.kernels.map((kernel) => ({ kernel, phase: 'gather' as const })),
    ...planForward(graph, pickTiling, learning !== null),
    ...(targets ? planLoss(model.loss, graph.output, targets, sink, switches.subgroups) : []).map((kernel) => ({
      kernel,
      phase: 'loss' as const,
    })),
  ];
  if (learning) {
    kernels.push(...planBackward(graph, blame, pickTiling, learning.frozenWeights));
    const [trained, all] = [countTrained(model), arena.shapes.length];
    const updates = planUpdates(learning.optimizer, arena, learning.frozenWeights, trained, switches, all);
    kernels.push(...updates.map((kernel) => ({ kernel, phase: 'update' as const })));
  }
  const { output, layerOutputs } = graph;
  const forwardFlop = countFlop(graph);
  const stepFlop = learning ? stepOverForward * forwardFlop : forwardFlop;
  return { kernels, input: batch.input, targets, layerOutputs, output, forwardFlop, stepFlop };
}

/** The way back costs a product for the inputs and one for the weights, each as dear as the one forward. */
export const stepOverForward = 3;

/** Kernels of a training step, in order. */
export const kernelsOfStep = ({ kernels }: Pick<Schedule, 'kernels'>): readonly Kernel[] =>
  kernels.flatMap(({ kernel, phase }) => (stepPhases.includes(phase) ? [kernel] : []));

/** FLOP of a graph's pass forward. */
export const countFlop = ({ nodes }: Graph): number => nodes.reduce((sum, { flop }) => sum + flop, 0);

/** Forward kernels of a graph. @param isShown whether with those of layers that are fused away */
export function planForward({ nodes }: Graph, pickTiling: PickTiling, isShown = false): Scheduled[] {
  return nodes.flatMap((node) => {
    const place = placeOf(node, pickTiling);
    const forward = node.forward(place).map((kernel) => ({ kernel, phase: 'forward' as const }));
    if (!isShown || !node.pool) return forward;
    const whole = node.forward({ ...place, output: node.pool.whole, unbent: null, pool: null });
    return [...whole.map((kernel) => ({ kernel, phase: 'shown' as const })), ...forward];
  });
}
