/**
 * The latest-wins rule for work slower than a hand on a slider: keep a stable copy of the inputs, run one job at a
 * time, and remember only the newest request that came meanwhile.
 */
export class LatestWins<Question, Answer> {
  readonly #work: (question: Question) => Promise<Answer>;
  readonly #done: (question: Question, answer: Answer) => void;
  readonly #failed: (error: unknown) => void;
  #isBusy = false;
  #next: { readonly question: Question } | null = null;

  constructor(
    work: (question: Question) => Promise<Answer>,
    done: (question: Question, answer: Answer) => void,
    failed: (error: unknown) => void,
  ) {
    this.#work = work;
    this.#done = done;
    this.#failed = failed;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** True when another question came while this one was answered. */
  get hasNext(): boolean {
    return this.#next !== null;
  }

  /** Asks; while another job runs, only the latest question is kept. */
  ask(question: Question): void {
    this.#next = { question };
    if (!this.#isBusy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    while (this.#next) {
      const { question } = this.#next;
      this.#next = null;
      try {
        this.#done(question, await this.#work(question));
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#isBusy = false;
  }
}
