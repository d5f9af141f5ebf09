/**
 * Fusion: an activation behind a node that can bend its results becomes part of it. Forward that saves a kernel and a
 * trip through memory; backward too, because whoever writes the gradient by the bent value multiplies with the slope at
 * once (`sink.ts`). A slope is a factor of each number, so it does not matter how many nodes use the bent value; but
 * nobody else may need the numbers before the bend.
 */
import { onShelf } from './memory.ts';
import type { Graph, Node } from './graph.ts';
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
