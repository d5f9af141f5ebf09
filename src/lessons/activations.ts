/**
 * The curves inside a network and the losses at its end, one number at a time in double precision, each with its slope.
 * Losses of classes are computed from logits, never from probabilities already rounded to 0 or 1, so they stay finite.
 */

export type ActivationName = 'identity' | 'sigmoid' | 'tanh' | 'relu';

export interface Activation {
  readonly value: (input: number) => number;
  /** Slope at the input. At the corner of relu it is taken as 0. */
  readonly slope: (input: number) => number;
}

/** 1 / (1 + e^-z), written so that no power overflows. */
function squash(input: number): number {
  if (input >= 0) return 1 / (1 + Math.exp(-input));
  const power = Math.exp(input);
  return power / (1 + power);
}

export const activations: Readonly<Record<ActivationName, Activation>> = {
  identity: { value: (input) => input, slope: () => 1 },
  // The slope as s(z) s(-z): 1 - s(z) would lose all its digits where s is close to 1.
  sigmoid: { value: squash, slope: (input) => squash(input) * squash(-input) },
  tanh: { value: Math.tanh, slope: (input) => 1 / Math.cosh(input) ** 2 },
  relu: { value: (input) => Math.max(0, input), slope: (input) => (input > 0 ? 1 : 0) },
};

/**
 * Where a curve has gone flat: inputs beyond the returned size have a slope below `share` of its steepest.
 * @param share above 0, below 1
 * @returns null for curves that never go flat on both sides
 */
export function findSaturation(name: ActivationName, share: number): number | null {
  if (name !== 'sigmoid' && name !== 'tanh') return null;
  const { slope } = activations[name];
  let [low, high] = [0, 800];
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    if (slope(middle) > share * slope(0)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Probabilities of logits; they sum to 1.
 * @param temperature above 0: below 1 sharpens, above 1 flattens
 */
export function softmax(logits: readonly number[], temperature = 1): readonly number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - largest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Cross-entropy of one true class against logits, nats: log-sum-exp less the true logit. */
export function computeClassLoss(logits: readonly number[], truth: number): number {
  const largest = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return largest + Math.log(sum) - (logits[truth] ?? NaN);
}

/** Binary cross-entropy from a logit, nats: max(z, 0) - z y + ln(1 + e^-|z|). */
export function computeLogitLoss(logit: number, target: number): number {
  return Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
}

/** Binary cross-entropy from a probability, nats; infinite for a truth held impossible. */
export function computeBinaryLoss(probability: number, target: number): number {
  const yes = target === 0 ? 0 : -target * Math.log(probability);
  return target === 1 ? yes : yes - (1 - target) * Math.log1p(-probability);
}

/**
 * The cross-entropy that S1 prints for two classes, -y ln p, without its second half: for y = 0 every answer is free,
 * which is why it cannot be a loss.
 */
export function computePrintedLoss(probability: number, target: number): number {
  return target === 0 ? 0 : -target * Math.log(probability);
}
