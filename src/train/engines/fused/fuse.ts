/**
 * Fusion: an activation behind a node that can bend its results becomes part of it. Forward that saves a kernel and a
 * trip through memory; backward too, because whoever writes the gradient by the bent value multiplies with the slope at
 * once (`sink.ts`). A slope is a factor of each number, so it does not matter how many nodes use the bent value; but
 * nobody else may need the numbers before the bend.
 */
import type { Graph, Node, Value } from './graph.ts';
import { onShelf, type Memory } from './memory.ts';
import { needsUnbent } from './wgsl/activation.ts';

export function fuseActivations(graph: Graph): Graph {
  const nodes: Node[] = [];
  for (const node of graph.nodes) {
    const {
      activation,
      inputs: [input],
    } = node;
    const at = nodes.findIndex(({ output }) => output.memory === input?.memory);
    const before = nodes[at];
    if (!activation || !before?.canBend || before.bend !== 'none' || countUses(graph, before) > 1) {
      nodes.push(node);
      continue;
    }
    const unbent = needsUnbent(activation) ? onShelf('unbent', node.output.memory.length) : null;
    nodes[at] = { ...before, output: node.output, bend: activation, unbent };
  }
  return { ...graph, nodes };
}

function countUses({ nodes, layerOutputs }: Graph, { output }: Node): number {
  const isUsed = ({ memory }: { readonly memory: unknown }) => memory === output.memory;
  return nodes.flatMap(({ inputs }) => inputs).filter(isUsed).length + layerOutputs.filter(isUsed).length;
}

/** The same graph with its output written elsewhere: to the front of a larger memory, of which others fill the rest. */
export function redirect(graph: Graph, memory: Memory): Graph {
  const old = graph.output.memory;
  const moved = (value: Value): Value => (value.memory === old ? { ...value, memory } : value);
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, output: moved(node.output) })),
    output: moved(graph.output),
    layerOutputs: graph.layerOutputs.map(moved),
  };
}
