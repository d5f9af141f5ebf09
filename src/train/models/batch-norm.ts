/**
 * Batch normalisation (Ioffe and Szegedy 2015): each channel to mean 0 and variance 1 over the batch and all places, then
 * a learnt gain and offset, then the layer's activation. That is for training, where a sample's numbers depend on who else
 * is in the batch. To be asked, evaluated or put to use, a model needs answers that depend on the sample alone; so every
 * step also moves a running mean and variance a little towards the batch's own, and those take the batch's place.
 *
 * The running statistics are kept behind the weights (`weightShapes`) and travel with them. Where gradients are listed in
 * weight order, a statistic has the batch's own in that place. Workers that share a batch would normalise each by its own
 * part, as nothing is sent between them during a pass: a group of workers takes no such model (`parallel-choice.ts`).
 */

/** Added to a variance before its root is taken. */
export const batchNormEpsilon = 1e-5;
/** Of a running statistic, what stays at each step; the rest is the batch's own. */
export const runningMomentum = 0.9;

/** A running statistic one step on. @param batch the batch's own: its mean, or its variance by `unbias` */
export function moveRunning(running: number, batch: number): number {
  return running + (1 - runningMomentum) * (batch - running);
}

/** From the mean squared distance of `rows` numbers to an estimate for all there could be: m / (m - 1), algorithm 2. */
export function unbias(rows: number): number {
  return rows / Math.max(1, rows - 1);
}
