/** Losses term by term, from logits, and the curves of the binary loss beside the one that S1 prints. */
import {
  activations,
  computeBinaryLoss,
  computeClassLoss,
  computeLogitLoss,
  computePrintedLoss,
  softmax,
} from '#lessons/activations.ts';
import type { ScoredRow } from './read-pasted.ts';

export interface ClassTerm {
  readonly logit: number;
  /** At the chosen temperature. */
  readonly probability: number;
  /** Its part of the loss, nats: the true class carries all of it. */
  readonly term: number;
}

/** Softmax of some logits with the loss of the true class; the loss is at temperature 1, as in training. */
export function splitClassLoss(logits: readonly number[], truth: number, temperature: number) {
  const probabilities = softmax(logits, temperature);
  const loss = computeClassLoss(logits, truth);
  const terms = logits.map((logit, place): ClassTerm => {
    return { logit, probability: probabilities[place] ?? NaN, term: place === truth ? loss : 0 };
  });
  return { terms, loss, sum: probabilities.reduce((total, one) => total + one, 0) };
}

export interface BinaryTerm {
  readonly logit: number;
  readonly label: number;
  readonly probability: number;
  /** Nats. */
  readonly right: number;
  /** As S1 prints the formula, nats: 0 for every label 0. */
  readonly printed: number;
}

/** Rows of "logit, label" with the loss of each, from the logit, so that it stays finite. */
export function splitBinaryLoss(rows: readonly ScoredRow[]): readonly BinaryTerm[] {
  return rows.map(({ score, label }) => {
    const probability = activations.sigmoid.value(score);
    // The printed formula takes a label of 1 as the right one does.
    const printed = label === 1 ? computeLogitLoss(score, 1) : computePrintedLoss(probability, 0);
    return { logit: score, label, probability, right: computeLogitLoss(score, label), printed };
  });
}

export interface LossCurves {
  readonly said: readonly number[];
  /** Truth 1, truth 0, and truth 0 as printed; nats. */
  readonly yes: readonly number[];
  readonly no: readonly number[];
  readonly printedNo: readonly number[];
}

/** The binary loss for every hundredth between 0 and 1, ends left out: they are infinite. */
export function traceLosses(): LossCurves {
  const said = Array.from({ length: 99 }, (_, place) => (place + 1) / 100);
  return {
    said,
    yes: said.map((probability) => computeBinaryLoss(probability, 1)),
    no: said.map((probability) => computeBinaryLoss(probability, 0)),
    printedNo: said.map((probability) => computePrintedLoss(probability, 0)),
  };
}

/** Mean of some terms; null without any. */
export function averageTerms(terms: readonly BinaryTerm[], read: (term: BinaryTerm) => number): number | null {
  return terms.length > 0 ? terms.reduce((sum, term) => sum + read(term), 0) / terms.length : null;
}
