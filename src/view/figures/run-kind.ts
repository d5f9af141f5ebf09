/** What a run learns to do, which decides the words about it: a run of digits is told about differently from one of text. */
import { answersOf } from '#train/models/losses.ts';
import type { RunView } from '#train/run-view.ts';

/** `digits` are MNIST's; `classes` any other classes; `generator` a GAN. */
export type RunKind = 'digits' | 'classes' | 'quantity' | 'language' | 'generator';

/** Read off the model as it was built; before that, off what was chosen. */
export function kindOfRun({ choice, built }: RunView): RunKind {
  if (choice.model === 'gan') return 'generator';
  if (choice.model === 'tiny-gpt' || choice.model === 'recurrent') return 'language';
  const isQuantity = built
    ? answersOf(built.model.loss) === 'quantity'
    : choice.model === 'linear-regression' || choice.model === 'table-mlp';
  if (isQuantity) return 'quantity';
  return choice.data === 'mnist' ? 'digits' : 'classes';
}
