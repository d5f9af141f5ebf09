/** From layers with their places to a graph for one batch size. Every pass over samples of another count is a graph of its own. */
import type { PlacedLayer } from '../../models/layer.ts';
import { createGraphBuilder, type Graph, type Value, type Weight } from './graph.ts';
import { lowerLayer } from './layers.ts';
import { inArena, type Arena } from './memory.ts';

/**
 * @param layers one after another
 * @param firstWeight place of their first weight in the arena
 * @param hasSubgroups whether kernels may use subgroups
 * @param isLearning whether it is a pass of training
 */
export function buildGraph(
  layers: readonly PlacedLayer[],
  arena: Arena,
  input: Value,
  batch: number,
  firstWeight = 0,
  hasSubgroups = false,
  isLearning = false,
): Graph {
  const builder = createGraphBuilder(hasSubgroups, isLearning);
  const layerOutputs: Value[] = [];
  let used = firstWeight;
  // Behind the trained weights; a model that has running statistics has no judge in between.
  let known = layers.reduce((sum, { weights }) => sum + weights.length, firstWeight);
  let flow = input;
  for (const placed of layers) {
    const weights = placed.weights.map((_, at) => createWeight(arena, used + at));
    used += weights.length;
    const running = (placed.running ?? []).map((_, at) => createWeight(arena, known + at));
    known += running.length;
    flow = lowerLayer(builder, { layer: placed.layer, placed, batch, input: flow, weights, running });
    layerOutputs.push(flow);
  }
  return { nodes: builder.nodes, input, output: flow, layerOutputs };
}

function createWeight(arena: Arena, index: number): Weight {
  return {
    index,
    shape: arena.shapes[index] ?? [],
    memory: inArena(arena, 'parameters', index),
    gradient: inArena(arena, 'gradients', index),
  };
}
