/**
 * Every input to every output: rows [n, inputs] times kernel [inputs, outputs] plus bias. Forward is one product whose
 * epilogue adds the bias and bends; backward is one product for the inputs, whose epilogue multiplies with the slope of
 * the activation before, and one for the weights. The bias rides along in the latter as one more row of the result,
 * whose left operand is ones.
 */
import { sizeOf } from '../../../models/layer.ts';
import { asRows, type BackwardPlace, type ForwardPlace, type GraphBuilder, type Value, type Weight } from '../graph.ts';
import { writeElementKernel, type Kernel } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';
import { writeActivation } from '../wgsl/activation.ts';
import { writeProduct } from '../wgsl/product.ts';

/** The value of a dense node, along the last side of `input`. */
export function addDense(graph: GraphBuilder, input: Value, kernel: Weight, bias: Weight): Value {
  const outputs = sizeOf(bias.shape);
  const { rows, width: inputs } = asRows(input);
  const sizes = { rows, inputs, outputs };
  return graph.add({
    name: 'dense',
    inputs: [input],
    weights: [kernel, bias],
    shape: [...input.shape.slice(0, -1), outputs],
    canBend: true,
    flop: 2 * rows * inputs * outputs,
    forward: (place) => [multiplyForward(place, sizes, input.memory, kernel.memory, bias.memory)],
    backward: (place) => ({
      toWeights: blameWeights(place, sizes, input.memory, kernel.gradient, bias.gradient),
      toInputs: blameInput(place, sizes, input, kernel.memory),
    }),
  });
}

interface Sizes {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
}

function multiplyForward(
  { output, bend, unbent, pickTiling }: ForwardPlace,
  { rows, inputs, outputs }: Sizes,
  input: Memory,
  weights: Memory,
  bias: Memory,
): Kernel {
  const sides = { rows, columns: outputs, depth: inputs };
  return writeProduct(
    {
      name: 'dense forward',
      sides,
      reads: { input, weights, bias },
      writes: { output: output.memory, ...(unbent ? { unbent } : {}) },
      left: (row, k) => `input[${row} * ${inputs}u + ${k}]`,
      right: (k, column) => `weights[${k} * ${outputs}u + ${column}]`,
      store: (row, column, sum) => `    let bent = ${sum} + bias[${column}];
    ${unbent ? `unbent[${row} * ${outputs}u + ${column}] = bent;` : ''}
    output[${row} * ${outputs}u + ${column}] = ${writeActivation(bend, 'bent')};`,
    },
    pickTiling(sides, false).tiling,
  );
}

function blameInput(
  { slope, sinkOf, pickTiling }: BackwardPlace,
  { rows, inputs, outputs }: Sizes,
  input: Value,
  weights: Memory,
): Kernel[] {
  const sink = sinkOf(input);
  if (!sink) return [];
  const sides = { rows, columns: inputs, depth: outputs };
  const product = {
    name: 'dense to input',
    sides,
    reads: { slope, weights, ...sink.reads },
    writes: sink.writes,
    left: (row: string, k: string) => `slope[${row} * ${outputs}u + ${k}]`,
    right: (k: string, column: string) => `weights[${column} * ${outputs}u + ${k}]`,
    store: (row: string, column: string, sum: string) => sink.write(`${row} * ${inputs}u + ${column}`, sum),
  };
  return [writeProduct(product, pickTiling(sides, false).tiling)];
}

function blameWeights(
  { slope, pickTiling }: BackwardPlace,
  { rows, inputs, outputs }: Sizes,
  input: Memory,
  toKernel: Memory,
  toBias: Memory,
): Kernel[] {
  const sides = { rows: inputs + 1, columns: outputs, depth: rows };
  const { tiling, parts } = pickTiling(sides, true);
  const size = sides.rows * outputs;
  // A sum in parts is added up in a fixed order, so that equal runs stay equal to the last bit.
  const partial = onShelf('parts of a gradient', parts * size);
  const put = (index: string, sum: string) =>
    `if (${index} < ${inputs * outputs}u) { toKernel[${index}] = ${sum}; } else { toBias[${index} - ${inputs * outputs}u] = ${sum}; }`;
  const product = writeProduct(
    {
      name: 'dense to weights',
      sides,
      parts,
      reads: { input, slope },
      writes: parts > 1 ? { partial } : { toKernel, toBias },
      left: (row, k) => `select(input[${k} * ${inputs}u + min(${row}, ${inputs - 1}u)], 1.0, ${row} == ${inputs}u)`,
      right: (k, column) => `slope[${k} * ${outputs}u + ${column}]`,
      store: (row, column, sum) => `    let place = ${row} * ${outputs}u + ${column};
    ${parts > 1 ? `partial[block.z * ${size}u + place] = ${sum};` : put('place', sum)}`,
    },
    tiling,
  );
  if (parts === 1) return [product];
  const sumUp = writeElementKernel(size, {
    name: 'sum of parts',
    reads: { partial },
    writes: { toKernel, toBias },
    body: `    var sum = 0.0;
    for (var part = 0u; part < ${parts}u; part++) { sum += partial[part * ${size}u + index]; }
    ${put('index', 'sum')}`,
  });
  return [product, sumUp];
}
