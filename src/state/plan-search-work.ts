/**
 * The plan search as a job that can be told to stop: a slice of the search, a look at what was said meanwhile, the next
 * slice. The same code runs in a worker and, where a sandboxed frame is refused one, in the page.
 */
import { answerPlans, type PlanAnswerResult, type PlanOrder } from '#datacenter/cluster/plan-answer.ts';
import type { SearchProgress } from '#datacenter/cluster/search.ts';

export type SearchOrder =
  | { readonly kind: 'search'; readonly run: number; readonly order: PlanOrder }
  | { readonly kind: 'stop'; readonly run: number };

export type SearchReport =
  | ({ readonly kind: 'progress'; readonly run: number } & SearchProgress)
  | { readonly kind: 'answer'; readonly run: number; readonly answer: PlanAnswerResult }
  | { readonly kind: 'stopped'; readonly run: number };

/** Milliseconds of work before the worker listens again: short enough for a frame of a page that does it itself. */
const sliceMilliseconds = 12;
const reportMilliseconds = 100;

/** Takes orders and reports to `post`; a new order ends the one under way without a word. */
export function createSearcher(post: (report: SearchReport) => void): (order: SearchOrder) => void {
  let current = 0;
  const work = async (run: number, order: PlanOrder): Promise<void> => {
    const search = answerPlans(order);
    let reported = performance.now();
    while (run === current) {
      const start = performance.now();
      let step = search.next();
      while (!step.done && performance.now() - start < sliceMilliseconds) step = search.next();
      if (step.done) {
        post({ kind: 'answer', run, answer: step.value });
        return;
      }
      if (performance.now() - reported > reportMilliseconds) {
        reported = performance.now();
        post({ kind: 'progress', run, ...step.value });
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return (message) => {
    if (message.kind === 'stop') {
      if (current !== message.run) return;
      current = 0;
      post({ kind: 'stopped', run: message.run });
    } else {
      current = message.run;
      void work(message.run, message.order);
    }
  };
}
