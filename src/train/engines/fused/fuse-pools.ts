/**
 * Fusion of a max pool with the node before it, where that can pool: only the largest number of each square is ever
 * written, and the way back touches only those, a quarter of the numbers for squares of two. Comes after `fuse.ts`, so
 * that the activation between the two is part of the node already.
 */
import type { Graph, Node } from './graph.ts';
import { onShelf } from './memory.ts';

/** A thread keeps all numbers of a square at once; beyond this side it would run out of registers. */
const largestSide = 3;

export function fusePools(graph: Graph): Graph {
  const nodes: Node[] = [];
  for (const node of graph.nodes) {
    const { poolSize: size, output } = node;
    const at = nodes.findIndex((one) => one.output.memory === node.inputs[0]?.memory);
    const before = nodes[at];
    if (!size || size > largestSide || !before?.canPool || before.pool || countReaders(graph, before) > 1) {
      nodes.push(node);
      continue;
    }
    const { length } = output.memory;
    const unbent = before.unbent && onShelf('unbent', length);
    const pool = { size, winners: onShelf('winners', length, 'u32'), whole: before.output };
    nodes[at] = { ...before, output, unbent, pool };
  }
  return { ...graph, nodes };
}

/** Nodes that take its output. A look at the layers does not count: it has kernels of its own. */
function countReaders({ nodes }: Graph, { output }: Node): number {
  return nodes.filter(({ inputs }) => inputs.some(({ memory }) => memory === output.memory)).length;
}
