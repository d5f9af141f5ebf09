/**
 * All kernels of a training step in their order, each with its phase: a step runs all but `frozen`, a look at gradients
 * all but `update`, an evaluation only the first three. A model with one loss is planned here; what learns otherwise (a
 * GAN) brings a plan of its own made of the same parts.
 */
import type { OptimizerId } from '../../choice.ts';
import { placeLayers, type Model } from '../../models/model.ts';
import { createBlame, placeOf, planBackward } from './backward.ts';
import { buildGraph } from './build-graph.ts';
import { fuseActivations } from './fuse.ts';
import type { Graph, Value } from './graph.ts';
import type { Kernel } from './kernel.ts';
import { planLoss } from './losses/losses.ts';
import type { Arena } from './memory.ts';
import type { GatheredBatch } from './samples/samples.ts';
import { planUpdate } from './update.ts';
import type { PickTiling } from './wgsl/tilings.ts';

export type Phase = 'gather' | 'forward' | 'loss' | 'backward' | 'frozen' | 'update';

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
  /** FLOP of the forward pass of a batch. */
  readonly forwardFlop: number;
}

/** What is compiled, and for how many samples. */
export interface ScheduleWish {
  readonly model: Model;
  readonly arena: Arena;
  readonly batch: GatheredBatch;
  readonly pickTiling: PickTiling;
}

/** What a step does beyond an evaluation. */
export interface Learning {
  readonly optimizer: OptimizerId;
  readonly frozenWeights: number;
}

/** @param learning null for a schedule that only evaluates */
export function planSchedule({ model, arena, batch, pickTiling }: ScheduleWish, learning: Learning | null): Schedule {
  const count = batch.input.shape[0] ?? 0;
  const graph = fuseActivations(buildGraph(placeLayers(model), arena, batch.input, count));
  const blame = createBlame(graph.nodes);
  const targets = batch.targets;
  const sink = learning && blame.sinkOf(graph.output);
  const kernels: Scheduled[] = [
    ...batch.kernels.map((kernel) => ({ kernel, phase: 'gather' as const })),
    ...planForward(graph, pickTiling),
    ...(targets ? planLoss(model.loss, graph.output, targets, sink) : []).map((kernel) => ({
      kernel,
      phase: 'loss' as const,
    })),
  ];
  if (learning) {
    kernels.push(...planBackward(graph, blame, pickTiling, learning.frozenWeights));
    const update = planUpdate(learning.optimizer, arena, learning.frozenWeights, arena.shapes.length);
    if (update) kernels.push({ kernel: update, phase: 'update' });
  }
  const { output, layerOutputs } = graph;
  const forwardFlop = graph.nodes.reduce((sum, { flop }) => sum + flop, 0);
  return { kernels, input: batch.input, targets, layerOutputs, output, forwardFlop };
}

/** Forward kernels of a graph. */
export function planForward({ nodes }: Graph, pickTiling: PickTiling): Scheduled[] {
  return nodes.flatMap((node) =>
    node.forward(placeOf(node, pickTiling)).map((kernel) => ({ kernel, phase: 'forward' as const })),
  );
}
