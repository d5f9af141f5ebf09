/**
 * Shares of the variance behind the latest-wins rule: in a worker, or in the page where a frame is refused one. Some tens
 * of milliseconds, asked only by the figure that shows them.
 */
import type { VarianceShares } from '#datacenter/risk/variance.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { LatestWins } from './latest-wins.ts';
import { createRiskWorker } from './risk-work.ts';
import { answerVariance, type VarianceQuestion } from './variance-answer.ts';

type VarianceResult = VarianceShares | Infeasible;

export class Variance {
  #answer = $state.raw<{ readonly question: VarianceQuestion; readonly result: VarianceResult } | null>(null);
  readonly #queue: LatestWins<VarianceQuestion, VarianceResult>;

  /** @param work answers one question; where it fails, the page answers itself */
  constructor(work: ((question: VarianceQuestion) => Promise<VarianceResult>) | null = createRiskWorker()) {
    const take = (question: VarianceQuestion, result: VarianceResult) => (this.#answer = { question, result });
    this.#queue = new LatestWins(
      async (question) => (work ? work(question).catch(() => answerVariance(question)) : answerVariance(question)),
      take,
      () => undefined,
    );
  }

  /** The newest answer and the question it belongs to; null before the first. */
  get answer(): { readonly question: VarianceQuestion; readonly result: VarianceResult } | null {
    return this.#answer;
  }

  ask = (question: VarianceQuestion): void => this.#queue.ask(question);
}
