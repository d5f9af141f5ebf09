/** LSTM and GRU by their equations, one unit of one step of one sample at a time. The first state is zero. */
import { addScaled, multiplyRows, sigmoid } from './numbers.ts';

/** Hidden and cell state of one sample; a GRU has no cell. */
interface State {
  readonly hidden: Float64Array;
  readonly cell: Float64Array;
}

/** [count, time, width] to every hidden state [count, time, units]. */
export function runCells(
  kind: 'lstm' | 'gru',
  inputs: Float64Array,
  [kernel, recurrent, bias]: readonly [Float64Array, Float64Array, Float64Array],
  time: number,
): Float64Array {
  const gates = bias.length;
  const units = recurrent.length / gates;
  const sums = multiplyRows(inputs, kernel, bias);
  const states = new Float64Array((sums.length / gates) * units);
  const advance = kind === 'lstm' ? advanceLstm : advanceGru;
  let state: State = { hidden: new Float64Array(units), cell: new Float64Array(units) };
  for (let place = 0; place < sums.length / gates; place++) {
    if (place % time === 0) state = { hidden: new Float64Array(units), cell: new Float64Array(units) };
    state = advance(state, sums.slice(place * gates, (place + 1) * gates), recurrent);
    states.set(state.hidden, place * units);
  }
  return states;
}

/**
 * Sums of the gates in the order input i, forget f, candidate c, output o:
 * cell' = f cell + i tanh(c), hidden' = o tanh(cell').
 */
function advanceLstm({ hidden, cell }: State, sums: Float64Array, recurrent: Float64Array): State {
  const units = hidden.length;
  hidden.forEach((value, unit) => addScaled(sums, 0, recurrent, unit * 4 * units, 4 * units, value));
  const gate = (number: number, unit: number) => sums[number * units + unit] ?? NaN;
  const next = cell.map(
    (held, unit) => sigmoid(gate(1, unit)) * held + sigmoid(gate(0, unit)) * Math.tanh(gate(2, unit)),
  );
  return { hidden: next.map((held, unit) => sigmoid(gate(3, unit)) * Math.tanh(held)), cell: next };
}

/**
 * Sums of the gates in the order update z, reset r, candidate c; the reset acts on the state before the product:
 * hidden' = z hidden + (1 - z) tanh(c).
 */
function advanceGru({ hidden, cell }: State, sums: Float64Array, recurrent: Float64Array): State {
  const units = hidden.length;
  hidden.forEach((value, unit) => addScaled(sums, 0, recurrent, unit * 3 * units, 2 * units, value));
  const gate = (number: number, unit: number) => sums[number * units + unit] ?? NaN;
  hidden.forEach((value, unit) => {
    const recalled = sigmoid(gate(1, unit)) * value;
    addScaled(sums, 2 * units, recurrent, (unit * 3 + 2) * units, units, recalled);
  });
  const next = hidden.map((value, unit) => {
    const update = sigmoid(gate(0, unit));
    return update * value + (1 - update) * Math.tanh(gate(2, unit));
  });
  return { hidden: next, cell };
}
