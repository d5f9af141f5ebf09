/**
 * Losses of a row of logits, one for each class: softmax with the largest logit taken out first, then cross-entropy, or
 * the squared distance of the shares from the target (Brier 1950). The gradient of cross-entropy is share less target.
 */
import type { LossRow } from './losses.ts';

export function writeClassRow({ loss, rows, width, isNumbered, blame }: LossRow): string {
  const wanted = isNumbered ? 'select(0.0, 1.0, at == targets[index])' : 'targets[first + at]';
  const each = (line: string) => `    for (var at = 0u; at < ${width}u; at++) { ${line} }`;
  // The first of equal largest ones is the answer, as everywhere.
  const findLargest = `    var answer = 0u;
    var top = outputs[first];
${each('let logit = outputs[first + at]; if (logit > top) { top = logit; answer = at; }')}
    var total = 0.0;
${each('total += exp(outputs[first + at] - top);')}`;
  const findClass = isNumbered
    ? '    let class = targets[index];'.replace('class', 'wantedClass')
    : `    var wantedClass = 0u;
${each('if (targets[first + at] > targets[first + wantedClass]) { wantedClass = at; }')}`;
  const judged = `${findClass}
    right = select(0.0, 1.0, answer == wantedClass);`;
  if (loss === 'softmax-cross-entropy') {
    return `${findLargest}
    let logTotal = top + log(total);
${each(`let wanted = ${wanted};
      let logit = outputs[first + at];
      loss += wanted * (logTotal - logit);
      ${blame('at', `(exp(logit - top) / total - wanted) / ${rows}.0`)}`)}
${judged}`;
  }
  // d/dlogit of sum (share - wanted)^2 = 2 share (miss - sum of share x miss).
  return `${findLargest}
    var meanMiss = 0.0;
${each(`let share = exp(outputs[first + at] - top) / total;
      let miss = share - ${wanted};
      loss += miss * miss;
      meanMiss += share * miss;`)}
${each(`let share = exp(outputs[first + at] - top) / total;
      let miss = share - ${wanted};
      ${blame('at', `2.0 * share * (miss - meanMiss) / ${rows}.0`)}`)}
${judged}`;
}
