/** What a run said of its held-out rows beside what was true, as the errors and the curves want it. */
import { stateConfidence } from '#train/evaluation/calibration.ts';
import type { RunView } from '#train/run-view.ts';
import { saysClasses } from '#view/figures/confusion-matrix/series.ts';
import { toShares } from './class-shares.ts';

export type HeldOutRows =
  /** In the target's own unit. */
  | { readonly kind: 'quantity'; readonly step: number; readonly predicted: Float64Array; readonly truth: Float64Array }
  /**
   * Stated shares and whether they came true. `ranks`: of the second of two classes, so that they can be ranked;
   * otherwise of whichever class was likeliest.
   */
  | {
      readonly kind: 'shares';
      readonly step: number;
      readonly stated: Float64Array;
      readonly cameTrue: Uint8Array;
      readonly ranks: boolean;
    };

/** Whether a run says quantities of held-out rows, whose errors have a unit. */
export function isQuantity(run: RunView): boolean {
  return run.built !== null && run.choice.model !== 'gan' && !saysClasses(run);
}

/**
 * Null before the first outputs, and for runs that say nothing of held-out rows (texts and generators).
 * @param scale own = output x scale + offset
 */
export function readHeldOut(run: RunView, scale: number, offset: number): HeldOutRows | null {
  const { outputs: said, built, choice } = run;
  if (!said || !built || choice.model === 'gan') return null;
  const { outputs, targets, width, step } = said;
  if (!saysClasses(run)) {
    const own = (numbers: Float32Array) => Float64Array.from(numbers, (number) => number * scale + offset);
    return { kind: 'quantity', step, predicted: own(outputs), truth: own(targets) };
  }
  const { loss } = built.model;
  if (width === 1) {
    const stated = Float64Array.from(outputs, (logit) => 1 / (1 + Math.exp(-logit)));
    return { kind: 'shares', step, stated, cameTrue: Uint8Array.from(targets), ranks: true };
  }
  const shares = Float32Array.from({ length: outputs.length }, () => 0);
  for (let at = 0; at < outputs.length; at += width) shares.set(toShares(outputs.subarray(at, at + width), loss), at);
  return { kind: 'shares', step, ...stateConfidence(shares, targets, width), ranks: false };
}
