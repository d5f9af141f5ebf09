/**
 * A long job in a worker of its own: starts the worker, numbers the jobs, drops messages of those that are over, and
 * waits for its turn: two jobs side by side would slow one another, so all share one lock over all tabs. What the job is,
 * and what its messages mean, is its owner's.
 */
import { noLock } from './no-lock.ts';
import type { Release, RunLock } from './run-lock.ts';

/** The part of `Worker` used here, so that tests can stand in for it. */
export interface JobWorker<To, From> {
  postMessage(message: To): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<From>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export class WorkerJob<To, From extends { readonly run: number }> {
  #failure = $state.raw<string | null>(null);
  #isActive = $state(false);
  #isWaiting = $state(false);
  #worker: JobWorker<To, From> | null = null;
  #run = 0;
  #waiting: AbortController | null = null;
  #release: Release | null = null;
  readonly #createWorker: () => Promise<JobWorker<To, From>>;
  readonly #take: (message: From) => void;
  readonly #onEnd: () => void;
  readonly #lock: RunLock;

  /**
   * @param take gets the messages of the job under way
   * @param onEnd told whenever a job is over, however it ended
   */
  constructor(
    createWorker: () => Promise<JobWorker<To, From>>,
    take: (message: From) => void,
    onEnd: () => void,
    lock: RunLock = noLock,
  ) {
    this.#createWorker = createWorker;
    this.#take = take;
    this.#onEnd = onEnd;
    this.#lock = lock;
  }

  /** True from pressing the button until the job is done, stopped or failed. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** True while another tab trains or measures and this job waits for its turn. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Why the last job ended without a result, untranslated; null when it did not. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Starts a job, ending the one under way. @param order the message that begins it */
  start = async (order: (run: number) => To): Promise<void> => {
    this.#letGo();
    const run = ++this.#run;
    this.#isActive = true;
    this.#failure = null;
    const waiting = new AbortController();
    this.#waiting = waiting;
    const release = await this.#lock.acquire(() => (this.#isWaiting = true), waiting.signal);
    if (run !== this.#run || !release) {
      release?.();
      return;
    }
    this.#isWaiting = false;
    this.#release = release;
    try {
      if (!this.#worker) {
        const worker = await this.#createWorker();
        // Another press may have brought a worker while this one was waited for.
        if (this.#worker) worker.terminate();
        else this.#listen(worker);
      }
    } catch (error) {
      if (run === this.#run) this.fail(String(error));
      return;
    }
    if (run === this.#run) this.tell(order);
  };

  /** Tells the worker something about the job under way. */
  tell = (message: (run: number) => To): void => {
    if (this.#isActive) this.#worker?.postMessage(message(this.#run));
  };

  /** Asks the worker to end the job; one that waits, or whose worker has not come yet, ends at once. */
  stop = (message: (run: number) => To): void => {
    if (this.#worker && !this.#isWaiting) this.tell(message);
    else this.abort();
  };

  /** Ends the job at once, worker and all. */
  abort = (): void => {
    this.#run++;
    this.#dropWorker();
    this.end();
  };

  /** The job is over. */
  end = (): void => {
    this.#letGo();
    this.#isActive = false;
    this.#onEnd();
  };

  /** The job is over and has no result. */
  fail = (detail: string): void => {
    this.#failure = detail;
    this.end();
  };

  #listen(worker: JobWorker<To, From>): void {
    this.#worker = worker;
    worker.onmessage = ({ data }) => {
      if (worker === this.#worker && data.run === this.#run && this.#isActive) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#crash(worker, message);
    worker.onmessageerror = () => this.#crash(worker, '');
  }

  #crash(worker: JobWorker<To, From>, detail: string): void {
    if (worker !== this.#worker) return;
    this.#dropWorker();
    if (this.#isActive) this.fail(detail);
  }

  #dropWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  /** Other tabs may train, or this one. */
  #letGo(): void {
    this.#waiting?.abort();
    this.#isWaiting = false;
    this.#release?.();
    this.#release = null;
  }
}
