/** What the losses judge, and which stand beside which. A file of its own, because figures need no more of a model. */
import type { Loss } from './model.ts';

/** What a loss judges: a class of several by logits, a yes or no by one logit, or quantities. */
export type AnswerKind = 'one-of-many' | 'yes-or-no' | 'quantity';

export function answersOf(loss: Loss): AnswerKind {
  switch (loss) {
    case 'softmax-cross-entropy':
    case 'softmax-squared-error':
      return 'one-of-many';
    case 'sigmoid-cross-entropy':
    case 'sigmoid-squared-error':
      return 'yes-or-no';
    case 'mean-squared-error':
    case 'mean-absolute-error':
      return 'quantity';
  }
}

/** The other loss for the same answers: squared error of shares for cross-entropy, absolute for squared error; and back. */
export function otherLoss(loss: Loss): Loss {
  const others: Record<Loss, Loss> = {
    'softmax-cross-entropy': 'softmax-squared-error',
    'sigmoid-cross-entropy': 'sigmoid-squared-error',
    'mean-squared-error': 'mean-absolute-error',
    'softmax-squared-error': 'softmax-cross-entropy',
    'sigmoid-squared-error': 'sigmoid-cross-entropy',
    'mean-absolute-error': 'mean-squared-error',
  };
  return others[loss];
}

/** Losses that the models start with; the rules to be beaten are counted in them. */
export function isUsualLoss(loss: Loss): boolean {
  return loss === 'mean-squared-error' || loss.endsWith('cross-entropy');
}
