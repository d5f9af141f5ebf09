/**
 * What an experiment says about a claim: each question of the claim answered by the runs of one arm, or by how two arms
 * differ, with its interval and the verdict that follows from it. Runs that diverge are an answer, not a mishap: their
 * loss is beyond every bound. Runs that fail in any other way leave the question open. Pure.
 */
import { boundMean, boundShare, compareMeans, hasSpread, type Interval } from './evaluation/intervals.ts';
import { settleClaim, type Expectation, type Settled } from './evaluation/settle.ts';
import type { RunOutcome } from './experiment-results.ts';

/** `accuracy`, `loss`: held out, after the last step. `seconds`: of the whole run. */
export type Quantity =
  | { readonly kind: 'accuracy' | 'loss' | 'seconds' }
  /** Share of runs whose training loss prints as this number all along. */
  | { readonly kind: 'prints'; readonly loss: number; readonly decimals: number };

export interface Question {
  /** Its words are found by this. */
  readonly id: string;
  readonly quantity: Quantity;
  /** Index into the arms. */
  readonly arm: number;
  /** The arm to be subtracted; null: the arm is asked about by itself. */
  readonly against: number | null;
  readonly expects: Expectation;
}

export interface Answer {
  readonly question: string;
  /** `ratio`, `usd`: of answers that the simulator gave. */
  readonly quantity: Quantity['kind'] | 'ratio' | 'usd';
  readonly isDifference: boolean;
  /** Mean over runs, difference of means, or share of runs; null where no run gives a number. */
  readonly value: number | null;
  /** 95 %: Student's of a mean, Welch's of a difference, Wilson's of a share of runs. */
  readonly interval: Interval | null;
  readonly verdict: Settled;
  /** Runs that count: those with a number, and those that diverged. */
  readonly runs: number;
  readonly diverged: number;
}

export function answerQuestion(question: Question, outcomes: readonly RunOutcome[]): Answer {
  const { quantity, arm, against, expects } = question;
  const own = outcomes.filter((one) => one.arm === arm);
  const others = against === null ? [] : outcomes.filter((one) => one.arm === against);
  const asked = [...own, ...others];
  const diverged = asked.filter(({ reason, hasFailed }) => hasFailed && reason === 'diverged').length;
  const values = readValues(own, quantity);
  const known = { question: question.id, quantity: quantity.kind, isDifference: against !== null, diverged };
  const runs = values.length + (against === null ? 0 : readValues(others, quantity).length) + diverged;
  const none = { ...known, value: null, interval: null, runs };
  if (asked.some(({ hasFailed }) => hasFailed)) {
    // With every run beyond every number, no interval is needed to see on which side of a bound they are.
    const isBeyond =
      quantity.kind === 'loss' && against === null && diverged === own.length && expects.kind !== 'above';
    return { ...none, verdict: isBeyond ? 'wrong' : 'not-settled' };
  }
  const found = boundValues(quantity, values, against === null ? null : readValues(others, quantity));
  if (!found) return { ...none, verdict: 'not-settled' };
  return { ...known, ...found, runs, verdict: settleClaim(expects, found.interval) };
}

function boundValues(
  { kind }: Quantity,
  own: readonly number[],
  others: readonly number[] | null,
): { readonly value: number; readonly interval: Interval | null } | null {
  if (others) {
    const found = compareMeans(others, own);
    return found && { value: found.difference, interval: orNone(found.interval) };
  }
  if (kind === 'prints') {
    const hits = own.filter((one) => one === 1).length;
    return own.length === 0 ? null : { value: hits / own.length, interval: boundShare(hits, own.length) };
  }
  const found = boundMean(own);
  if (found) return { value: found.mean, interval: orNone(found.interval) };
  return own[0] === undefined ? null : { value: own[0], interval: null };
}

const orNone = (interval: Interval) => (hasSpread(interval) ? interval : null);

function readValues(outcomes: readonly RunOutcome[], quantity: Quantity): readonly number[] {
  return outcomes.flatMap((outcome) => {
    const value = outcome.hasFailed ? null : readValue(outcome, quantity);
    return value !== null && Number.isFinite(value) ? [value] : [];
  });
}

function readValue({ accuracy, loss, seconds, curve }: RunOutcome, quantity: Quantity): number | null {
  switch (quantity.kind) {
    case 'accuracy':
      return accuracy;
    case 'loss':
      return loss;
    case 'seconds':
      return seconds;
    case 'prints': {
      const print = quantity.loss.toFixed(quantity.decimals);
      if (curve.length === 0) return null;
      return Number(curve.every((point) => point.loss.toFixed(quantity.decimals) === print));
    }
  }
}
