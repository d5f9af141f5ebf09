/**
 * The losses of `class-row.ts` where there are many classes, as with the characters of a Chinese text: a workgroup for
 * each row, whose threads share the classes, in place of one thread for all of them.
 */
import { addUpCode, findLargestCode, noNumber } from '../wgsl/workgroup.ts';
import type { LossRow } from './losses.ts';

export const wideThreads = 64;
export const wideCode = (hasSubgroups: boolean) =>
  addUpCode(wideThreads, hasSubgroups) + findLargestCode(wideThreads, hasSubgroups);

/** Statements that all threads of a row's workgroup run; afterwards each knows `loss` and `right`. */
export function writeWideClassRow({ loss, rows, width, isNumbered, blame }: LossRow): string {
  const wanted = isNumbered ? 'select(0.0, 1.0, at == targets[index])' : 'targets[first + at]';
  const each = (line: string) => `    for (var at = thread; at < ${width}u; at += ${wideThreads}u) { ${line} }`;
  const findLargest = (name: string, from: string) => `    var ${name} = ${noNumber};
${each(`if (${from}[first + at] > ${name}.number) { ${name} = Largest(${from}[first + at], at); }`)}
    ${name} = findLargest(thread, ${name});`;
  const begin = `${findLargest('answer', 'outputs')}
    let top = answer.number;
    var sums = vec2f();
${each('sums.x += exp(outputs[first + at] - top);')}
    let total = addUp(thread, sums).x;
    sums = vec2f();`;
  const judged = isNumbered
    ? '    right = select(0.0, 1.0, answer.place == targets[index]);'
    : `${findLargest('wantedClass', 'targets')}
    right = select(0.0, 1.0, answer.place == wantedClass.place);`;
  if (loss === 'softmax-cross-entropy') {
    return `${begin}
    let logTotal = top + log(total);
${each(`let wanted = ${wanted};
      let logit = outputs[first + at];
      sums.x += wanted * (logTotal - logit);
      ${blame('at', `(exp(logit - top) / total - wanted) / ${rows}.0`)}`)}
    loss = addUp(thread, sums).x;
${judged}`;
  }
  return `${begin}
${each(`let share = exp(outputs[first + at] - top) / total;
      let miss = share - ${wanted};
      sums += vec2f(miss * miss, share * miss);`)}
    sums = addUp(thread, sums);
    loss = sums.x;
${each(`let share = exp(outputs[first + at] - top) / total;
      let miss = share - ${wanted};
      ${blame('at', `2.0 * share * (miss - sums.y) / ${rows}.0`)}`)}
${judged}`;
}
