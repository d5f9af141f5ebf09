/** A heat map of one digit with the check that it tells the truth, made by asking the model in batches. */
import { createRandom } from '#train/data/random.ts';
import { digitSide } from '#train/data/center-digit.ts';
import { checkHeatMap, mapOcclusion, type OcclusionCheck, type Predict } from '#train/evaluation/occlusion.ts';
import { mapSaliency } from '#train/evaluation/saliency.ts';
import { toShares } from './class-shares.ts';

export type HeatMethod = { readonly kind: 'occlusion'; readonly size: number } | { readonly kind: 'saliency' };

export interface Explanation {
  readonly method: HeatMethod;
  readonly heat: Float64Array;
  readonly check: OcclusionCheck;
}

/** Logits of all classes for `count` digits; null when the model refused. */
export type AskDigits = (inputs: Float32Array, count: number) => Promise<Float32Array | null>;

export interface ExplainOrder {
  readonly pixels: Float32Array;
  /** The class whose score is explained. */
  readonly label: number;
  readonly classes: number;
  readonly method: HeatMethod;
  /** Called with the digits asked so far and those to ask in all. */
  readonly report: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Share of the pixels that the check covers, and how many random choices of as many it averages. */
export const checkedShare = 0.1;
const draws = 20;
/** MNIST's background is 0, and a covered pixel is background. */
const cover = 0;
/** Of the pixels' range of 1; single precision loses the difference of much smaller ones. */
const slopeStep = 0.01;

/**
 * Occlusion explains the probability, as its authors did, slopes the logit, as theirs did; the check is of the
 * probability for both.
 * @returns null when the model refused or `signal` was raised
 */
export async function explainDigit(ask: AskDigits, order: ExplainOrder): Promise<Explanation | null> {
  const { pixels, label, classes, method, report, signal } = order;
  const picture = { pixels, height: digitSide, width: digitSide, channels: 1 };
  const all = countDigits(method) + draws + 2;
  let done = 0;
  const scores =
    (scoreOf: (logits: Float32Array) => number): Predict =>
    async (inputs, count) => {
      const outputs = signal.aborted ? null : await ask(inputs, count);
      if (!outputs || signal.aborted) throw new GivenUp();
      report(Math.min(all, (done += count)), all);
      return Float32Array.from({ length: count }, (_, row) =>
        scoreOf(outputs.subarray(row * classes, (row + 1) * classes)),
      );
    };
  const byShare = scores((logits) => toShares(logits, 'softmax-cross-entropy')[label] ?? NaN);
  const byLogit = scores((logits) => logits[label] ?? NaN);
  try {
    const { heat } =
      method.kind === 'occlusion'
        ? await mapOcclusion(byShare, picture, { size: method.size, stride: 1, cover })
        : await mapSaliency(byLogit, picture, slopeStep);
    const random = createRandom(1, 0);
    const check = await checkHeatMap(byShare, picture, heat, { share: checkedShare, draws, cover, random });
    return { method, heat, check };
  } catch (thrown) {
    if (thrown instanceof GivenUp) return null;
    throw thrown;
  }
}

class GivenUp extends Error {}

function countDigits(method: HeatMethod): number {
  return method.kind === 'occlusion' ? (digitSide - method.size + 1) ** 2 + 1 : 2 * digitSide ** 2 + 1;
}
