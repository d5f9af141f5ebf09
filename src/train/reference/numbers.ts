/** What all plain loops share: rows times a kernel, and the activation functions by their definitions. */
import type { Activation } from '../models/layer.ts';

/** Rows [n, inputs] times kernel [inputs, outputs] plus bias [outputs], all row by row; `n` follows from the lengths. */
export function multiplyRows(rows: Float64Array, kernel: Float64Array, bias: Float64Array): Float64Array {
  const outputs = bias.length;
  const inputs = kernel.length / outputs;
  const count = rows.length / inputs;
  const result = new Float64Array(count * outputs);
  for (let row = 0; row < count; row++) {
    result.set(bias, row * outputs);
    for (let input = 0; input < inputs; input++) {
      addScaled(result, row * outputs, kernel, input * outputs, outputs, rows[row * inputs + input] ?? NaN);
    }
  }
  return result;
}

/** Adds `scale` times `count` numbers of `from` to as many of `to`. */
export function addScaled(
  to: Float64Array,
  toFirst: number,
  from: Float64Array,
  fromFirst: number,
  count: number,
  scale: number,
): void {
  // Most pixels of a digit are black; NaN is not zero and goes on.
  if (scale === 0) return;
  for (let index = 0; index < count; index++) {
    to[toFirst + index] = (to[toFirst + index] ?? NaN) + scale * (from[fromFirst + index] ?? NaN);
  }
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export function activateNumber(x: number, activation: Activation): number {
  switch (activation) {
    case 'none':
      return x;
    case 'relu':
      return Math.max(0, x);
    case 'tanh':
      return Math.tanh(x);
    case 'sigmoid':
      return sigmoid(x);
    case 'gelu':
      return (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
  }
}
