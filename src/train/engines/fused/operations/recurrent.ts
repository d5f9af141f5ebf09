/**
 * Recurrent cells over time: [batch, time, inputs] to every hidden state [batch, time, units]. What can be done for all
 * times at once is: one product of the inputs with their kernel before, and products for the gradients of all weights
 * behind. Only what has to wait for the step before runs in a loop over time, and that loop is one kernel each way
 * (`time-loop.ts`). The gates of all steps are kept; on the way back their gradients take their place, so that those
 * need no memory. The first state is zero. The cells' equations are in `lstm.ts` and `gru.ts`.
 */
import type { GraphBuilder, Value, Weight } from '../graph.ts';
import { writeElementKernel, type Kernel } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';
import { writeProduct } from '../wgsl/product.ts';
import type { PickTiling } from '../wgsl/tilings.ts';
import { blameDense, multiplyForward, type Dense } from './dense.ts';
import { writeTimeLoop, type LoopSizes, type TimeLoop } from './time-loop.ts';

/** Gradients of some columns of the recurrent kernel: states of the step before, times the gradients of gates. */
export interface RecurrentProduct {
  readonly firstGate: number;
  readonly gates: number;
  readonly reads: Readonly<Record<string, Memory>>;
  /** What unit `unit` gave to the gates at a place (batch and time in one), both WGSL names. */
  left(unit: string, place: string): string;
}

/** Numbers of all steps, [batch, time, ...], that the equations of a cell may use. */
export interface CellMemory {
  /** [.., gates x units]: sums of the inputs, then what the gates make of them, then the gradients of the sums. */
  readonly gates: Memory;
  /** [.., units]: what the cell keeps besides. */
  readonly kept: Memory;
  readonly states: Memory;
}

/** What makes a cell an LSTM or a GRU. */
export interface Cell {
  readonly name: string;
  readonly gates: number;
  /** The loop forward; it reads the recurrent kernel as `recurrent`. */
  advance(sizes: LoopSizes, memory: CellMemory): TimeLoop;
  /** The loop back; it reads the gradient by the states as `slope`, and the recurrent kernel's columns as rows of `columns`. */
  blame(sizes: LoopSizes, memory: CellMemory): TimeLoop;
  products(sizes: LoopSizes, memory: CellMemory): readonly RecurrentProduct[];
}

/** @param weights kernel [inputs, gates x units], recurrent kernel [units, gates x units], bias */
export function addRecurrent(graph: GraphBuilder, input: Value, weights: readonly Weight[], cell: Cell): Value {
  const [kernel, recurrent, bias] = weights;
  if (!kernel || !recurrent || !bias) throw new RangeError('a cell has three weights');
  const [batch = 1, time = 1, inputs = 1] = input.shape;
  const [units = 1, outputs = 1] = recurrent.shape;
  const rows = batch * time;
  const sizes: LoopSizes = { batch, time, units, gates: cell.gates };
  const gates = onShelf(`gates of ${cell.name}`, rows * outputs);
  const kept = onShelf(`kept by ${cell.name}`, rows * units);
  const sums: Value = { memory: gates, shape: [batch, time, outputs], needsGradient: true };
  const dense: Dense = { sizes: { rows, inputs, outputs }, input, kernel, bias, plus: null };
  return graph.add({
    name: cell.name,
    inputs: [input],
    weights,
    shape: [batch, time, units],
    flop: 2 * rows * (inputs + units) * outputs,
    forward(place) {
      const loop = cell.advance(sizes, { gates, kept, states: place.output.memory });
      const reads = { ...loop.reads, recurrent: recurrent.memory };
      const { isImitated = false } = place.pickTiling;
      return [
        multiplyForward({ ...place, output: sums }, dense),
        writeTimeLoop(cell.name, sizes, { ...loop, reads }, isImitated),
      ];
    },
    backward(place) {
      const { output, slope, pickTiling } = place;
      const { isImitated = false } = pickTiling;
      const memory = { gates, kept, states: output.memory };
      const columns = onShelf('columns of a kernel', units * outputs);
      const loop = cell.blame(sizes, memory);
      const { toWeights, toInputs } = blameDense({ ...place, output: sums, slope: gates }, dense);
      return {
        toWeights: [
          transpose(recurrent.memory, columns, units, outputs),
          writeTimeLoop(`${cell.name} back`, sizes, { ...loop, reads: { ...loop.reads, slope, columns } }, isImitated),
          ...cell.products(sizes, memory).map((product) => blameRecurrent(product, recurrent, gates, rows, pickTiling)),
          ...toWeights,
        ],
        toInputs,
      };
    },
  });
}

function blameRecurrent(
  { firstGate, gates: count, reads, left }: RecurrentProduct,
  recurrent: Weight,
  gates: Memory,
  rows: number,
  pickTiling: PickTiling,
): Kernel {
  const [units = 1, outputs = 1] = recurrent.shape;
  const first = firstGate * units;
  const sides = { rows: units, columns: count * units, depth: rows };
  const product = {
    name: 'to recurrent weights',
    sides,
    reads: { ...reads, gates },
    writes: { toRecurrent: recurrent.gradient },
    left,
    slope: 'right' as const,
    right: (place: string, column: string) => `gates[${place} * ${outputs}u + ${first}u + ${column}]`,
    store: (row: string, column: string, sum: string) =>
      `    toRecurrent[${row} * ${outputs}u + ${first}u + ${column}] = ${sum};`,
  };
  return writeProduct(product, pickTiling(sides, false, product.name).tiling);
}

/** So that threads that are neighbours read neighbours, on the way back too. */
function transpose(matrix: Memory, columns: Memory, units: number, outputs: number): Kernel {
  return writeElementKernel(units * outputs, {
    name: 'columns as rows',
    reads: { matrix },
    writes: { columns },
    body: `    columns[index] = matrix[index % ${units}u * ${outputs}u + index / ${units}u];`,
  });
}

/** The state before a place, zero at the first step of a sample. @param place batch and time in one */
export function stateBefore(unit: string, place: string, { time, units }: LoopSizes): string {
  return `select(states[(max(${place}, 1u) - 1u) * ${units}u + ${unit}], 0.0, ${place} % ${time}u == 0u)`;
}
