/** Adds a learnt row to each place of a window: [batch, time, width] plus [time, width]. */
import { sizeOf } from '../../../models/layer.ts';
import type { GraphBuilder, Value, Weight } from '../graph.ts';
import { writeElementKernel } from '../kernel.ts';

/** @param table of the size of one sample of `input` */
export function addPosition(graph: GraphBuilder, input: Value, table: Weight): Value {
  const count = sizeOf(input.shape);
  const size = sizeOf(table.shape);
  return graph.add({
    name: 'position',
    inputs: [input],
    weights: [table],
    shape: input.shape,
    flop: count,
    forward: ({ output }) => [
      writeElementKernel(count, {
        name: 'position',
        reads: { input: input.memory, table: table.memory },
        writes: { output: output.memory },
        body: `    output[index] = input[index] + table[index % ${size}u];`,
      }),
    ],
    backward({ slope, passOn }) {
      const toTable = writeElementKernel(size, {
        name: 'position to weights',
        reads: { slope },
        writes: { toTable: table.gradient },
        body: `    var sum = 0.0;
    for (var at = index; at < ${count}u; at += ${size}u) { sum += slope[at]; }
    toTable[index] = sum;`,
      });
      return { toWeights: [toTable], toInputs: passOn(input) };
    },
  });
}
