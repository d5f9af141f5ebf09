/**
 * The search for the best plan, in a worker behind the latest-wins rule: a newer order ends the older search, an answer
 * carries the order it answers, and the last answer stays until the next is there.
 */
import type { PlanAnswerResult, PlanOrder } from '#datacenter/cluster/plan-answer.ts';
import planSearchAddress from './plan-search.worker.ts?worker&url';
import type { SearchOrder, SearchReport } from './plan-search-work.ts';
import { startWorker } from './worker-address.ts';
import { WorkerJob, type JobWorker } from './worker-job.svelte.ts';

type SearchWorker = JobWorker<SearchOrder, SearchReport>;

/** A worker; in a sandboxed frame, which is refused one, the same work in the page between its frames. */
export async function createSearchWorker(): Promise<SearchWorker> {
  try {
    return startWorker(planSearchAddress);
  } catch {
    const { createSearcher } = await import('./plan-search-work.ts');
    const stand: SearchWorker = {
      postMessage: (order) => take(order),
      terminate: () => (stand.onmessage = null),
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    };
    const take = createSearcher((data) => stand.onmessage?.({ data } as MessageEvent<SearchReport>));
    return stand;
  }
}

export class PlanSearch {
  #answer = $state.raw<{ readonly order: PlanOrder; readonly result: PlanAnswerResult } | null>(null);
  #progress = $state.raw<{ tried: number; share: number; secondsLeft: number | null } | null>(null);
  #isStopped = $state(false);
  #order: PlanOrder | null = null;
  #start = 0;
  readonly #clock: () => number;
  readonly #job: WorkerJob<SearchOrder, SearchReport>;

  /** @param clock seconds */
  constructor(createWorker = createSearchWorker, clock = () => performance.now() / 1000) {
    this.#clock = clock;
    this.#job = new WorkerJob(createWorker, this.#take, () => (this.#progress = null));
  }

  /** The newest answer and the order it belongs to; null before the first. */
  get answer(): { readonly order: PlanOrder; readonly result: PlanAnswerResult } | null {
    return this.#answer;
  }

  /** How far the search under way is; null: none is. */
  get progress(): { readonly tried: number; readonly share: number; readonly secondsLeft: number | null } | null {
    return this.#progress;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** True when the search could not be done at all. */
  get isFailed(): boolean {
    return this.#job.failure !== null;
  }

  ask = (order: PlanOrder): void => {
    this.#order = order;
    this.#start = this.#clock();
    this.#isStopped = false;
    this.#progress = { tried: 0, share: 0, secondsLeft: null };
    void this.#job.start((run) => ({ kind: 'search', run, order }));
  };

  stop = (): void => {
    this.#isStopped = true;
    this.#job.stop((run) => ({ kind: 'stop', run }));
  };

  /** Ends search and worker. */
  close = (): void => this.#job.abort();

  #take = (report: SearchReport): void => {
    const order = this.#order;
    if (report.kind === 'progress') {
      const { tried, share } = report;
      const elapsed = this.#clock() - this.#start;
      // Too early to tell before a fiftieth is done.
      const secondsLeft = share > 0.02 ? (elapsed * (1 - share)) / share : null;
      this.#progress = { tried, share, secondsLeft };
      return;
    }
    if (report.kind === 'answer' && order) this.#answer = { order, result: report.answer };
    this.#job.end();
  };
}
