/** An activation by itself, number by number. Rarely runs: `fuse.ts` makes it a part of whatever comes before. */
import { sizeOf, type Activation } from '../../../models/layer.ts';
import type { GraphBuilder, Value } from '../graph.ts';
import { writeElementKernel } from '../kernel.ts';
import { needsUnbent, writeActivation, writeSlope } from '../wgsl/activation.ts';

export function addActivation(graph: GraphBuilder, input: Value, activation: Activation): Value {
  if (activation === 'none') return input;
  const count = sizeOf(input.shape);
  return graph.add({
    name: activation,
    inputs: [input],
    shape: input.shape,
    activation,
    flop: 0,
    forward: ({ output }) => [
      writeElementKernel(count, {
        name: activation,
        reads: { input: input.memory },
        writes: { output: output.memory },
        body: `    let x = input[index];
    output[index] = ${writeActivation(activation, 'x')};`,
      }),
    ],
    backward({ output, slope, sinkOf }) {
      const sink = sinkOf(input);
      if (!sink) return { toWeights: [], toInputs: [] };
      const told = needsUnbent(activation) ? input.memory : output.memory;
      const kernel = writeElementKernel(count, {
        name: `${activation} to input`,
        reads: { slope, told, ...sink.reads },
        writes: sink.writes,
        body: `    let y = told[index];
    ${sink.write('index', `slope[index] * ${writeSlope(activation, 'y')}`)}`,
      });
      return { toWeights: [], toInputs: [kernel] };
    },
  });
}
