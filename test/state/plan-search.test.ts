/** The search for a plan as state: the latest order wins, progress says how long it will be, and stop stops. */
import { describe, expect, it } from 'vitest';
import type { PlanOrder } from '#datacenter/cluster/plan-answer.ts';
import { questionOf } from '#support/plan-questions.ts';
import { createSearcher, type SearchOrder, type SearchReport } from '../../src/state/plan-search-work.ts';
import { PlanSearch } from '../../src/state/plan-search.svelte.ts';
import type { JobWorker } from '../../src/state/worker-job.svelte.ts';

const orderFor = (accelerators: number): PlanOrder => ({ question: questionOf({ accelerators }), own: null });
const settle = () => new Promise((resolve) => setTimeout(resolve));

function createFake() {
  const told: SearchOrder[] = [];
  const worker: JobWorker<SearchOrder, SearchReport> = {
    postMessage: (order) => void told.push(order),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  const say = (report: SearchReport) => worker.onmessage?.({ data: report } as MessageEvent<SearchReport>);
  let now = 0;
  const search = new PlanSearch(
    async () => worker,
    () => now,
  );
  return { told, say, search, wait: (seconds: number) => (now += seconds) };
}

const none = { kind: 'infeasible', reason: 'memory', numbers: {}, nearest: null } as const;

describe('the search for a plan', () => {
  it('answers the latest order and drops the word of older ones', async () => {
    const { told, say, search } = createFake();
    const [older, newer] = [orderFor(8), orderFor(16)];
    search.ask(older);
    await settle();
    search.ask(newer);
    await settle();
    expect(told.map(({ run }) => run)).toEqual([1, 2]);
    say({ kind: 'answer', run: 1, answer: none });
    expect(search.answer).toBeNull();
    say({ kind: 'answer', run: 2, answer: none });
    expect(search.answer).toEqual({ order: newer, result: none });
    expect(search.progress).toBeNull();
  });

  it('says how long it will be once it can tell, and keeps the last answer meanwhile', async () => {
    const { say, search, wait } = createFake();
    search.ask(orderFor(8));
    await settle();
    say({ kind: 'answer', run: 1, answer: none });
    search.ask(orderFor(16));
    await settle();
    expect(search.progress).toEqual({ tried: 0, share: 0, secondsLeft: null });
    wait(2);
    say({ kind: 'progress', run: 2, tried: 900, share: 0.25 });
    expect(search.progress).toEqual({ tried: 900, share: 0.25, secondsLeft: 6 });
    expect(search.answer?.result).toBe(none);
  });

  it('stops when told to', async () => {
    const { told, say, search } = createFake();
    search.ask(orderFor(8));
    await settle();
    search.stop();
    expect(told.at(-1)).toEqual({ kind: 'stop', run: 1 });
    say({ kind: 'stopped', run: 1 });
    expect([search.isStopped, search.progress, search.answer]).toEqual([true, null, null]);
  });

  it('says so when no worker can be had', async () => {
    const search = new PlanSearch(() => Promise.reject(new Error('refused')));
    search.ask(orderFor(8));
    await settle();
    expect([search.isFailed, search.progress]).toEqual([true, null]);
  });
});

describe('the work of a search', () => {
  it('reports progress and answers; a newer order ends the older without a word; stop ends the newest', async () => {
    const reports: SearchReport[] = [];
    const done = new Promise<void>((resolve) => {
      const take = createSearcher((report) => {
        reports.push(report);
        if (report.kind === 'stopped') resolve();
        if (report.kind !== 'answer') return;
        take({ kind: 'search', run: 3, order: orderFor(4096) });
        take({ kind: 'stop', run: 2 });
        take({ kind: 'stop', run: 3 });
      });
      take({ kind: 'search', run: 1, order: orderFor(64) });
      take({ kind: 'search', run: 2, order: orderFor(64) });
    });
    await done;
    const ends = reports.filter(({ kind }) => kind !== 'progress').map(({ kind, run }) => `${kind} ${run}`);
    expect(ends).toEqual(['answer 2', 'stopped 3']);
    const shares = reports.flatMap((report) => (report.kind === 'progress' && report.run === 2 ? [report.share] : []));
    expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1)).toBe(true);
    const answer = reports.find((report) => report.kind === 'answer');
    expect(answer?.kind === 'answer' && answer.answer.kind).toBe('plan-answer');
  });
});
