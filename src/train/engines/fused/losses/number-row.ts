/** Losses of outputs that are judged one by one, quantities or a yes or no: the mean over all of them. */
import type { LossRow } from './losses.ts';

/** Loss and slope of one output, as statements that set `own` and `slope` from `output` and `wanted`. */
export function writeNumberLoss(loss: LossRow['loss']): string {
  switch (loss) {
    case 'mean-squared-error':
      return 'let miss = output - wanted; let own = miss * miss; let slope = 2.0 * miss;';
    case 'mean-absolute-error':
      return 'let miss = output - wanted; let own = abs(miss); let slope = sign(miss);';
    case 'sigmoid-squared-error':
      return `let share = 1.0 / (1.0 + exp(-output));
      let miss = share - wanted;
      let own = miss * miss;
      let slope = 2.0 * miss * share * (1.0 - share);`;
    default:
      // -w log s(x) - (1 - w) log(1 - s(x)) without the logarithm of a number near zero.
      return `let own = max(output, 0.0) - output * wanted + log(1.0 + exp(-abs(output)));
      let slope = 1.0 / (1.0 + exp(-output)) - wanted;`;
  }
}

export function writeNumberRow({ loss, rows, width, blame }: LossRow): string {
  const counted = loss.startsWith('sigmoid') ? 'right += select(0.0, 1.0, (output > 0.0) == (wanted > 0.5));' : '';
  return `    for (var at = 0u; at < ${width}u; at++) {
      let output = outputs[first + at];
      let wanted = targets[first + at];
      ${writeNumberLoss(loss)}
      loss += own / ${width}.0;
      ${blame('at', `slope / ${rows * width}.0`)}
      ${counted}
    }`;
}
