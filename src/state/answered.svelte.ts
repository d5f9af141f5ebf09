/** One kind of question behind the latest-wins rule: what asks keeps the newest answer with the question it belongs to. */
import { LatestWins } from './latest-wins.ts';

export class Answered<Question, Answer> {
  #answer = $state.raw<{ readonly question: Question; readonly result: Answer } | null>(null);
  readonly #queue: LatestWins<Question, Answer>;

  /** @param work answers one question, and does not reject */
  constructor(work: (question: Question) => Promise<Answer>) {
    const take = (question: Question, result: Answer) => (this.#answer = { question, result });
    this.#queue = new LatestWins(work, take, () => undefined);
  }

  /** Null before the first. */
  get answer(): { readonly question: Question; readonly result: Answer } | null {
    return this.#answer;
  }

  ask = (question: Question): void => this.#queue.ask(question);
}
