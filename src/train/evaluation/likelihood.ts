/** How surprised a model is by the truth. Natural logarithms: a loss is in nats, as the engines report it. */

/** Perplexity: among how many equally likely symbols the model is, in effect, still choosing. e^nats. */
export function computePerplexity(nats: number): number {
  return Math.exp(nats);
}

/** The same loss in bits. */
export function convertToBits(nats: number): number {
  return nats / Math.LN2;
}

/**
 * Mean cross-entropy of one probability a row against 0-or-1 targets, nats: both terms, so that a wrong "yes" costs too.
 * @returns null when there are no rows, or not as many of both
 */
export function computeBinaryCrossEntropy(probabilities: ArrayLike<number>, targets: ArrayLike<number>): number | null {
  if (targets.length === 0 || probabilities.length !== targets.length) return null;
  let sum = 0;
  for (let row = 0; row < targets.length; row++) {
    const [probability, target] = [probabilities[row] ?? NaN, targets[row] ?? NaN];
    if (target !== 0) sum -= target * Math.log(probability);
    if (target !== 1) sum -= (1 - target) * Math.log1p(-probability);
  }
  return sum / targets.length;
}
