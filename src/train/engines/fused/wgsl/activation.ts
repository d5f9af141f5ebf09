/** The activation functions and their slopes as WGSL expressions. A NaN stays one, so that a broken run is noticed. */
import type { Activation } from '../../../models/layer.ts';

/** 2 sqrt(2 / pi), and that times 0.044715: (1 + tanh u) / 2 is sigmoid(2u), so gelu(x) = x sigmoid(x (a + b x^2)). */
const geluScale = 2 * Math.sqrt(2 / Math.PI);
const geluBend = 0.044715 * geluScale;

/** Some GPUs compute tanh by way of an exponential that overflows; beyond 15 it is 1 in single precision. */
const tanh = (x: string) => `tanh(clamp(${x}, -15.0, 15.0))`;
const gate = (x: string) => `(1.0 / (1.0 + exp(-${x} * (${geluScale} + ${geluBend} * ${x} * ${x}))))`;

/** @param x a WGSL name, not an expression: it may stand several times */
export function writeActivation(activation: Activation, x: string): string {
  switch (activation) {
    case 'none':
      return x;
    case 'relu':
      return `select(${x}, 0.0, ${x} < 0.0)`;
    case 'tanh':
      return tanh(x);
    case 'sigmoid':
      return `1.0 / (1.0 + exp(-${x}))`;
    case 'gelu':
      return `${x} * ${gate(x)}`;
  }
}

/** Whether the slope is read off the number before the activation, and not off the one after it. */
export function needsUnbent(activation: Activation): boolean {
  return activation === 'gelu';
}

/** The slope, an expression. @param y a WGSL name: the activation's result, or where `needsUnbent` what went into it */
export function writeSlope(activation: Activation, y: string): string {
  switch (activation) {
    case 'none':
      return '1.0';
    case 'relu':
      return `select(0.0, 1.0, ${y} > 0.0)`;
    case 'tanh':
      return `(1.0 - ${y} * ${y})`;
    case 'sigmoid':
      return `(${y} * (1.0 - ${y}))`;
    case 'gelu': {
      const bend = `(${geluScale} + ${3 * geluBend} * ${y} * ${y})`;
      return `(${gate(y)} * (1.0 + ${y} * (1.0 - ${gate(y)}) * ${bend}))`;
    }
  }
}

/** All of them in the order of their numbers in a kernel's sizes. */
const activations: readonly Activation[] = ['none', 'relu', 'tanh', 'sigmoid', 'gelu'];

export function numberOf(activation: Activation): number {
  return activations.indexOf(activation);
}

/** WGSL functions that choose by number, for kernels that are to be equal whatever the activation. */
export const bendCode = writeChoice('bendBy', writeActivation);
export const slopeCode = writeChoice('slopeBy', writeSlope);

function writeChoice(name: string, write: (activation: Activation, x: string) => string): string {
  const cases = activations.map((one, number) => `    case ${number}u: { return ${write(one, 'x')}; }`);
  return `
fn ${name}(kind: u32, x: f32) -> f32 {
  switch kind {
${cases.slice(1).join('\n')}
    default: { return ${write('none', 'x')}; }
  }
}`;
}
