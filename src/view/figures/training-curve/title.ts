/** The sentence over the training curve: what is true of this run now. */
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { RunView } from '#train/run-view.ts';

export function sayTraining(run: RunView, words: Text['figures']['training-curve'], format: Format): string {
  const accuracy = run.evaluations.at(-1);
  const loss = run.losses.at(-1);
  if (!accuracy || accuracy.accuracy === null)
    return loss ? words.titleEarly(format.number(loss.loss)) : words.titleStart;
  const epochs = format.number(accuracy.step / Math.max(1, run.stepsPerEpoch));
  const share = format.share(accuracy.accuracy);
  if (run.isRecorded) return words.titleRecorded(epochs, share);
  return run.conditions?.isSoftware === false ? words.title(epochs, share) : words.titleCpu(epochs, share);
}
