/** The last step of a sequence: [batch, time, width] to [batch, width]. All blame goes to that step. */
import type { GraphBuilder, Value } from '../graph.ts';
import { writeElementKernel } from '../kernel.ts';

export function addLast(graph: GraphBuilder, input: Value): Value {
  const [batch = 1, time = 1, width = 1] = input.shape;
  return graph.add({
    name: 'last',
    inputs: [input],
    shape: [batch, width],
    flop: 0,
    forward: ({ output }) => [
      writeElementKernel(batch * width, {
        name: 'last',
        reads: { input: input.memory },
        writes: { output: output.memory },
        body: `    output[index] = input[((index / ${width}u + 1u) * ${time}u - 1u) * ${width}u + index % ${width}u];`,
      }),
    ],
    backward({ slope, sinkOf }) {
      const sink = sinkOf(input);
      if (!sink) return { toWeights: [], toInputs: [] };
      const kernel = writeElementKernel(batch * time * width, {
        name: 'last to input',
        reads: { slope, ...sink.reads },
        writes: sink.writes,
        body: `    let row = index / ${width}u;
    let amount = select(0.0, slope[row / ${time}u * ${width}u + index % ${width}u], row % ${time}u == ${time - 1}u);
    ${sink.write('index', 'amount')}`,
      });
      return { toWeights: [], toInputs: [kernel] };
    },
  });
}
