/**
 * The largest number of each square, by itself: behind a convolution `fuse-pools.ts` makes it a part of that. The first
 * of equal ones wins, as in TensorFlow.js. On the way back every number asks whether it won, so none is written twice.
 */
import { sizeOf } from '../../../models/layer.ts';
import type { GraphBuilder, Value } from '../graph.ts';
import { writeElementKernel } from '../kernel.ts';
import { onShelf } from '../memory.ts';

/** Of [batch, height, width, channels]; a ragged edge is dropped, and gets no blame. */
export function addMaxPool(graph: GraphBuilder, input: Value, size: number): Value {
  const [batch = 1, height = 1, width = 1, channels = 1] = input.shape;
  const [rows, columns] = [Math.floor(height / size), Math.floor(width / size)];
  const shape = [batch, rows, columns, channels];
  const winners = onShelf('winners', sizeOf(shape), 'u32');
  return graph.add({
    name: 'max pool',
    inputs: [input],
    shape,
    poolSize: size,
    flop: 0,
    forward: ({ output }) => [
      writeElementKernel(sizeOf(shape), {
        name: 'max pool',
        reads: { input: input.memory },
        writes: { output: output.memory, ...(input.needsGradient ? { winners } : {}) },
        body: `    let spot = index / ${channels}u;
    let top = spot / ${columns * rows}u * ${height}u + spot / ${columns}u % ${rows}u * ${size}u;
    let start = (top * ${width}u + spot % ${columns}u * ${size}u) * ${channels}u + index % ${channels}u;
    var most = input[start];
    var winner = 0u;
    for (var own = 1u; own < ${size * size}u; own++) {
      let rival = input[start + (own / ${size}u * ${width}u + own % ${size}u) * ${channels}u];
      if (rival > most) { most = rival; winner = own; }
    }
    output[index] = most;
    ${input.needsGradient ? 'winners[index] = winner;' : ''}`,
      }),
    ],
    backward({ slope, sinkOf }) {
      const sink = sinkOf(input);
      if (!sink) return { toWeights: [], toInputs: [] };
      const kernel = writeElementKernel(sizeOf(input.shape), {
        name: 'max pool to input',
        reads: { slope, winners, ...sink.reads },
        writes: sink.writes,
        body: `    let row = index / ${width * channels}u % ${height}u;
    let column = index / ${channels}u % ${width}u;
    var amount = 0.0;
    if (row < ${rows * size}u && column < ${columns * size}u) {
      let picture = index / ${height * width * channels}u;
      let spot = (picture * ${rows}u + row / ${size}u) * ${columns}u + column / ${size}u;
      let place = spot * ${channels}u + index % ${channels}u;
      if (winners[place] == row % ${size}u * ${size}u + column % ${size}u) { amount = slope[place]; }
    }
    ${sink.write('index', 'amount')}`,
      });
      return { toWeights: [], toInputs: [kernel] };
    },
  });
}
