/** What a written program is about. */
import type { TrainChoice } from '../choice.ts';
import type { Loss, Model } from '../models/model.ts';

export interface Program {
  readonly model: Model;
  readonly choice: TrainChoice;
  /** First line of its opening comment. */
  readonly title: string;
  /** What it reads: the four files of MNIST, or the page's data file of a table or a text. */
  readonly kind: 'images' | 'table' | 'text';
}

/** In what a loss is printed. */
export const lossUnits: Record<Loss, string> = {
  'softmax-cross-entropy': 'nats',
  'sigmoid-cross-entropy': 'nats',
  'mean-squared-error': 'squared units',
  'softmax-squared-error': 'squared shares',
  'sigmoid-squared-error': 'squared shares',
  'mean-absolute-error': 'units',
};

/** What a program leaves out of the run it was written from: sentences for its opening comment, none for a plain run. */
export function listOmissions({ choice, kind }: Program): readonly string[] {
  const { augment, stopAccuracy, stopLoss } = choice;
  return [
    ...(augment && kind === 'images'
      ? [
          'Left out: the page turned, shifted and zoomed each training picture anew at every step.',
          'Without it the held-out loss ends elsewhere; to have it, change the pictures where a batch is cut.',
        ]
      : []),
    ...(stopAccuracy !== null || stopLoss !== null
      ? ['Left out: the page would stop at a goal on held-out samples; this program trains all epochs.']
      : []),
  ];
}
