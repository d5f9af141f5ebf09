/**
 * Every input to every output: rows [n, inputs] times kernel [inputs, outputs] plus bias. Forward is one product whose
 * epilogue adds the bias, bends, and adds what stands beside it (a residual). Backward is one product for the inputs,
 * whose epilogue multiplies with the slope of the activation before, and one for the weights; the bias rides along in the
 * latter as one more row of the result, whose left operand is ones (a layer in front of a batch norm has none). The two
 * do not wait for one another, so they are one kernel where that suits. Sides and epilogues are told by sizes: layers of
 * all shapes share a few pipelines.
 */
import { asRows, type BackwardKernels, type BackwardPlace, type ForwardPlace } from '../graph.ts';
import type { GraphBuilder, Value, Weight } from '../graph.ts';
import { writeElementKernel, type Kernel } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';
import { bendCode, numberOf } from '../wgsl/activation.ts';
import { writeProducts, type SizedProduct } from '../wgsl/product.ts';

/**
 * The value of a dense node, along the last side of `input`.
 * @param bias null for none
 * @param plus added to the result, of the same shape; null for none
 */
export function addDense(
  graph: GraphBuilder,
  input: Value,
  kernel: Weight,
  bias: Weight | null,
  plus: Value | null = null,
): Value {
  const outputs = kernel.shape.at(-1) ?? 1;
  const { rows, width: inputs } = asRows(input);
  const dense: Dense = { sizes: { rows, inputs, outputs }, input, kernel, bias, plus };
  return graph.add({
    name: 'dense',
    inputs: plus ? [input, plus] : [input],
    weights: bias ? [kernel, bias] : [kernel],
    shape: [...input.shape.slice(0, -1), outputs],
    // What is added behind the bend would hide the result that tells its slope.
    canBend: !plus,
    flop: 2 * rows * inputs * outputs,
    forward: (place) => [multiplyForward(place, dense)],
    backward: (place) => blameDense(place, dense),
  });
}

/** A dense node, or the product with which another node begins. */
export interface Dense {
  readonly sizes: { readonly rows: number; readonly inputs: number; readonly outputs: number };
  readonly input: Value;
  readonly kernel: Weight;
  readonly bias: Weight | null;
  readonly plus: Value | null;
}

export function multiplyForward({ output, bend, unbent, pickTiling }: ForwardPlace, dense: Dense): Kernel {
  const { sizes, input, kernel, bias, plus } = dense;
  const sides = { rows: sizes.rows, columns: sizes.outputs, depth: sizes.inputs };
  const product: SizedProduct = {
    sides,
    spoken: { rows: 'sizes.rows', columns: 'sizes.outputs', depth: 'sizes.inputs', share: 'sizes.inputs' },
    left: (row, k) => `input[${row} * sizes.inputs + ${k}]`,
    right: (k, column) => `weights[${k} * sizes.outputs + ${column}]`,
    store: (row, column, sum) => `    let place = ${row} * sizes.outputs + ${column};
    var result = ${sum};
    if (sizes.biased != 0u) { result += bias[${column}]; }
    if (sizes.keeps != 0u) { unbent[place] = result; }
    if (sizes.bend != 0u) { result = bendBy(sizes.bend, result); }
    if (sizes.adds != 0u) { result += plus[place]; }
    output[place] = result;`,
  };
  return writeProducts(
    [product],
    {
      name: 'dense forward',
      reads: {
        input: input.memory,
        weights: kernel.memory,
        bias: (bias ?? kernel).memory,
        plus: (plus ?? kernel).memory,
      },
      writes: { output: output.memory, unbent: unbent ?? onShelf('nothing kept', 1) },
      sizes: { ...sizes, biased: bias ? 1 : 0, bend: numberOf(bend), keeps: unbent ? 1 : 0, adds: plus ? 1 : 0 },
      declarations: bendCode,
    },
    pickTiling(sides, false, 'dense forward').tiling,
  );
}

/** A sum of fewer parts is not cut where that saves a kernel. */
const worthCutting = 5;

/** Gradients by the kernel, the bias and the input, and by what was added. */
export function blameDense(place: BackwardPlace, dense: Dense): BackwardKernels {
  const { input, kernel, bias, plus } = dense;
  const sizes = { ...dense.sizes, biased: bias ? 1 : 0 };
  const { slope, sinkOf, pickTiling, canJoin } = place;
  const sink = sinkOf(input)?.inGeneral(kernel.memory);
  const inputSides = { rows: sizes.rows, columns: sizes.inputs, depth: sizes.outputs };
  const weightSides = { rows: sizes.inputs + sizes.biased, columns: sizes.outputs, depth: sizes.rows };
  const toInput: SizedProduct | null = sink
    ? {
        sides: inputSides,
        spoken: { rows: 'sizes.rows', columns: 'sizes.inputs', depth: 'sizes.outputs', share: 'sizes.outputs' },
        slope: 'left',
        left: (row, k) => `slope[${row} * sizes.outputs + ${k}]`,
        right: (k, column) => `weights[${column} * sizes.outputs + ${k}]`,
        store: (row, column, sum) => sink.write(`${row} * sizes.inputs + ${column}`, sum),
      }
    : null;
  const toWeights = (share: string, store: (index: string, sum: string) => string, parts: number): SizedProduct => ({
    sides: weightSides,
    parts,
    spoken: { rows: '(sizes.inputs + sizes.biased)', columns: 'sizes.outputs', depth: 'sizes.rows', share },
    left: (row, k) =>
      `select(input[${k} * sizes.inputs + min(${row}, sizes.inputs - 1u)], 1.0, ${row} == sizes.inputs)`,
    slope: 'right',
    right: (k, column) => `slope[${k} * sizes.outputs + ${column}]`,
    store: (row, column, sum) => `    let place = ${row} * sizes.outputs + ${column};
    ${store('place', sum)}`,
  });
  const gradients = { toKernel: kernel.gradient, toBias: bias?.gradient ?? onShelf('no bias', 1) };
  const cut = pickTiling(weightSides, true, 'dense to weights');
  const passed = plus ? place.passOn(plus) : [];
  if (toInput && sink && canJoin && cut.parts < worthCutting) {
    const joined = writeProducts(
      [toInput, toWeights('sizes.rows', put, 1)],
      {
        name: 'dense backward',
        reads: { slope, weights: kernel.memory, input: input.memory, ...sink.reads },
        writes: { ...sink.writes, ...gradients },
        sizes: { ...sizes, ...sink.sizes },
        declarations: sink.declarations,
      },
      pickTiling(inputSides, false, 'dense backward').tiling,
    );
    return { toWeights: [], toInputs: [joined, ...passed] };
  }
  const { parts, tiling } = cut;
  const size = weightSides.rows * sizes.outputs;
  // A sum in parts is added up in a fixed order, so that equal runs stay equal to the last bit.
  const partial = onShelf('parts of a gradient', parts > 1 ? parts * size : 1);
  const store = (index: string, sum: string) =>
    `if (sizes.parts > 1u) { partial[block.z * (sizes.inputs + sizes.biased) * sizes.outputs + ${index}] = ${sum}; } else ${put(index, sum)}`;
  const own = writeProducts(
    [toWeights('sizes.share', store, parts)],
    {
      name: 'dense to weights',
      reads: { input: input.memory, slope },
      writes: { partial, ...gradients },
      sizes: { ...sizes, parts, share: Math.ceil(sizes.rows / parts) },
      declarations: '',
    },
    tiling,
  );
  const back =
    toInput &&
    sink &&
    writeProducts(
      [toInput],
      {
        name: 'dense to input',
        reads: { slope, weights: kernel.memory, ...sink.reads },
        writes: sink.writes,
        sizes: { ...sizes, ...sink.sizes },
        declarations: sink.declarations,
      },
      pickTiling(inputSides, false, 'dense to input').tiling,
    );
  return {
    toWeights: parts > 1 ? [own, sumParts(partial, gradients, sizes, parts)] : [own],
    toInputs: back ? [back, ...passed] : passed,
  };
}

/** The bias stands behind the kernel, as its last row. */
const put = (index: string, sum: string) =>
  `{ if (${index} < sizes.inputs * sizes.outputs) { toKernel[${index}] = ${sum}; } else { toBias[${index} - sizes.inputs * sizes.outputs] = ${sum}; } }`;

function sumParts(
  partial: Memory,
  gradients: Readonly<Record<'toKernel' | 'toBias', Memory>>,
  { inputs, outputs, biased }: Dense['sizes'] & { readonly biased: number },
  parts: number,
): Kernel {
  const size = (inputs + biased) * outputs;
  return writeElementKernel(size, {
    name: 'sum of parts',
    reads: { partial },
    writes: gradients,
    sizes: { inputs, outputs },
    body: `    var sum = 0.0;
    for (var part = 0u; part < ${parts}u; part++) { sum += partial[part * ${size}u + index]; }
    ${put('index', 'sum')}`,
  });
}
