/**
 * Many futures, drawn in a worker behind the latest-wins rule. An answer carries the scenario it answers, so a figure
 * can say that it is stale while a newer one is being drawn.
 */
import { LatestWins } from './latest-wins.ts';
import type { RiskAnswer, RiskQuestion } from './risk-answer.ts';
import type { Studio } from './studio.svelte.ts';

/** Answers one question at a time; rejects when the worker is refused or fails. */
export type RiskWork = (question: RiskQuestion) => Promise<RiskAnswer>;

export class Risk {
  #answer = $state.raw<(RiskAnswer & RiskQuestion) | null>(null);
  #isFailed = $state(false);
  readonly #queue: LatestWins<RiskQuestion, RiskAnswer>;

  constructor(work: RiskWork) {
    this.#queue = new LatestWins(
      work,
      (question, answer) => {
        this.#answer = { ...question, ...answer };
        this.#isFailed = false;
      },
      () => {
        this.#isFailed = true;
      },
    );
  }

  /** True while the answer belongs to an older question, and while the hand that will ask the next one still moves. */
  isStale({ settled, isSettled, calibration }: Pick<Studio, 'settled' | 'isSettled' | 'calibration'>): boolean {
    const answer = this.#answer;
    return answer !== null && (!isSettled || answer.scenario !== settled || answer.calibration !== calibration);
  }

  /** The newest finished answer and the question it belongs to; null before the first. */
  get answer(): (RiskAnswer & RiskQuestion) | null {
    return this.#answer;
  }

  /** True where no worker can run, as in a sandboxed frame: then there are no futures to show. */
  get isFailed(): boolean {
    return this.#isFailed;
  }

  ask = (question: RiskQuestion): void => this.#queue.ask(question);
}
