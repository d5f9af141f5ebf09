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
};
