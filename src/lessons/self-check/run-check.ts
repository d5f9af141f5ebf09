/** Runs the golden cases and says how far off the worst of each group is. The same in a visitor's browser and in a test. */
import { chanceAnswers } from './chance-answers.ts';
import { energyAnswers, failureAnswers } from './facility-answers.ts';
import { financeAnswers } from './finance-answers.ts';
import { futuresAnswers } from './futures-answers.ts';
import { measureError, type Answers, type GoldenCase, type GoldenGroup } from './golden-case.ts';
import { scoreAnswers } from './score-answers.ts';

/** What the rooms answer, by the groups of cases. */
export const answersOf: Readonly<Record<string, Answers>> = {
  finance: financeAnswers,
  score: scoreAnswers,
  energy: energyAnswers,
  failures: failureAnswers,
  risk: chanceAnswers,
  futures: futuresAnswers,
};

export interface CheckedCase {
  readonly id: string;
  /** Largest absolute difference; infinite where there is no answer of that kind. */
  readonly error: number;
  readonly tolerance: number;
  readonly source: string;
}

export interface CheckedGroup {
  readonly id: string;
  readonly count: number;
  /** Largest error, and of errors as many times their tolerance the largest: 1 is just allowed. */
  readonly worst: CheckedCase | null;
  readonly failing: readonly CheckedCase[];
}

/** Every group checked, in its order. A case that nobody here answers fails, and so does one whose answer throws. */
export function runCheck(groups: readonly GoldenGroup[], more = answersOf): readonly CheckedGroup[] {
  return groups.map(({ id, cases }) => {
    const checked = cases.map((one) => checkCase(one, more[id] ?? {}));
    const worst = [...checked].sort((one, other) => shareOf(other) - shareOf(one))[0] ?? null;
    return { id, count: cases.length, worst, failing: checked.filter((one) => !(shareOf(one) <= 1)) };
  });
}

/** The error as many times what is allowed. */
export function shareOf({ error, tolerance }: CheckedCase): number {
  return error === 0 ? 0 : error / tolerance;
}

function checkCase({ id, fn, args, expected, tolerance, source }: GoldenCase, answers: Answers): CheckedCase {
  const answer = Object.hasOwn(answers, fn) ? answers[fn] : undefined;
  try {
    return { id, error: answer ? measureError(expected, answer(args)) : Infinity, tolerance, source };
  } catch {
    return { id, error: Infinity, tolerance, source };
  }
}

/** Whether somebody here answers such cases: what is carried has to be. */
export function canAnswer(group: string, fn: string): boolean {
  return Object.hasOwn(answersOf[group] ?? {}, fn);
}
