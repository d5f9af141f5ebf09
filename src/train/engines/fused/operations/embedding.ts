/**
 * One learnt row for each symbol: symbols [batch, time] to rows [batch, time, width]. Forward is a look-up. Backward each
 * symbol gathers the blame of the places where it stands: a workgroup lists them, then its threads add up columns, in an
 * order that depends on nothing but the batch. (The usual way, every place adding to its symbol's row, needs atomics, and
 * gives other last bits in every run.)
 */
import { sizeOf } from '../../../models/layer.ts';
import type { BackwardPlace, GraphBuilder, Value, Weight } from '../graph.ts';
import { plainSize, writeElementKernel, writeKernel, type Kernel } from '../kernel.ts';
import type { Memory } from '../memory.ts';

/** @param symbols u32 below the number of rows of `table`, which is [vocabulary, width] */
export function addEmbedding(graph: GraphBuilder, symbols: Value, table: Weight): Value {
  const [vocabulary = 1, width = 1] = table.shape;
  const places = sizeOf(symbols.shape);
  return graph.add({
    name: 'embedding',
    inputs: [symbols],
    weights: [table],
    shape: [...symbols.shape, width],
    flop: 0,
    forward: ({ output }) => [
      writeElementKernel(places * width, {
        name: 'embedding',
        reads: { symbols: symbols.memory, table: table.memory },
        writes: { output: output.memory },
        body: `    output[index] = table[symbols[index / ${width}u] * ${width}u + index % ${width}u];`,
      }),
    ],
    backward: (place) => ({
      toWeights: [gatherBlame(place, symbols.memory, table.gradient, { vocabulary, width, places })],
      toInputs: [],
    }),
  });
}

/** Places that are listed at once: 8 KB of shared memory. */
const section = 2048;
/** Workgroups along one side, so that any vocabulary is a rectangle of them. */
const groupsAcross = 256;

/** Symbols compared with one another, up to which it is cheaper in a program that imitates the device to look than to wait. */
const mostLooks = 5e7;

interface Sides {
  readonly vocabulary: number;
  readonly width: number;
  readonly places: number;
}

function gatherBlame(
  { slope, pickTiling }: BackwardPlace,
  symbols: Memory,
  toTable: Memory,
  { vocabulary, width, places }: Sides,
): Kernel {
  if (pickTiling.isImitated && vocabulary * width * places <= mostLooks)
    return gatherAlone(slope, symbols, toTable, { vocabulary, width, places });
  const own = Math.ceil(width / plainSize);
  const across = Math.min(vocabulary, groupsAcross);
  return writeKernel({
    name: 'embedding to weights',
    reads: { slope, symbols },
    writes: { toTable },
    groups: [across, Math.ceil(vocabulary / across), 1],
    size: [plainSize, 1, 1],
    declarations: `
var<workgroup> found: array<u32, ${Math.min(section, places)}>;
var<workgroup> counts: array<u32, ${plainSize}>;`,
    body: `  let symbol = block.x + block.y * ${across}u;
  var sums = array<f32, ${own}>();
  for (var first = 0u; first < ${places}u; first += ${section}u) {
    let last = min(first + ${section}u, ${places}u);
    var count = 0u;
    for (var place = first + thread; place < last; place += ${plainSize}u) {
      count += select(0u, 1u, symbols[place] == symbol);
    }
    counts[thread] = count;
    workgroupBarrier();
    var next = 0u;
    var total = 0u;
    for (var other = 0u; other < ${plainSize}u; other++) {
      next += select(0u, counts[other], other < thread);
      total += counts[other];
    }
    for (var place = first + thread; place < last; place += ${plainSize}u) {
      if (symbols[place] == symbol) { found[next] = place; next++; }
    }
    workgroupBarrier();
    for (var column = thread; column < ${width}u; column += ${plainSize}u) {
      var sum = 0.0;
      for (var at = 0u; at < total; at++) { sum += slope[found[at] * ${width}u + column]; }
      sums[column / ${plainSize}u] += sum;
    }
    workgroupBarrier();
  }
  if (symbol < ${vocabulary}u) {
    for (var column = thread; column < ${width}u; column += ${plainSize}u) {
      toTable[symbol * ${width}u + column] = sums[column / ${plainSize}u];
    }
  }`,
  });
}

/** A thread for each number of the table looks through all places by itself: no lists, and nobody waits. */
function gatherAlone(slope: Memory, symbols: Memory, toTable: Memory, { vocabulary, width, places }: Sides): Kernel {
  return writeElementKernel(vocabulary * width, {
    name: 'embedding to weights',
    reads: { slope, symbols },
    writes: { toTable },
    body: `    let symbol = index / ${width}u;
    let column = index % ${width}u;
    var sum = 0.0;
    for (var place = 0u; place < ${places}u; place++) {
      if (symbols[place] == symbol) { sum += slope[place * ${width}u + column]; }
    }
    toTable[index] = sum;`,
  });
}
