/**
 * The workers of one experiment, to the page as if they were one: a lead and its members, each with a line to the lead.
 * They begin with the order and end with the last word of the lead. One that crashes ends all others at once, and the page
 * hears which it was, so that nothing waits for an answer that cannot come.
 */
import trainWorkerAddress from '../train/train.worker.ts?worker&url';
import type { FromParallelWorker, ParallelOrder, ToParallelWorker } from '#train/parallel/parallel-messages.ts';
import type { RunReason } from '#train/protocol.ts';
import { describeError } from '#train/run-failure.ts';
import type { JobWorker } from './worker-job.svelte.ts';
import { startWorker } from './worker-address.ts';

export type ToTeam =
  | { readonly kind: 'start'; readonly run: number; readonly order: ParallelOrder }
  | { readonly kind: 'stop'; readonly run: number };

export type Team = JobWorker<ToTeam, FromParallelWorker>;

/** The part of `Worker` used here, so that tests can stand in for it. */
export interface TeamWorker {
  postMessage(message: ToParallelWorker, given: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromParallelWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** @param start throws where the browser refuses workers, as in a sandboxed frame */
export function createTeam(start: () => TeamWorker = () => startWorker(trainWorkerAddress)): Team {
  let workers: TeamWorker[] = [];

  const team: Team = {
    postMessage(message) {
      if (message.kind === 'start') begin(message.run, message.order);
      else workers[0]?.postMessage({ kind: 'parallel', message }, []);
    },
    terminate: dismiss,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  return team;

  function tell(data: FromParallelWorker): void {
    if (data.kind === 'done' || data.kind === 'failed') dismiss();
    team.onmessage?.({ data } as MessageEvent<FromParallelWorker>);
  }

  function dismiss(): void {
    const all = workers;
    workers = [];
    for (const worker of all) {
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      worker.terminate();
    }
  }

  function begin(run: number, order: ParallelOrder): void {
    dismiss();
    const fail = (reason: RunReason, detail: string, worker: number | null) =>
      tell({ kind: 'failed', run, reason, detail, worker });
    /** The lead is nobody in particular. */
    const enlist = (worker: number | null): TeamWorker => {
      const own = start();
      workers.push(own);
      own.onerror = ({ message }) => fail('worker-failed', message, worker);
      own.onmessageerror = () => fail('worker-failed', 'a message could not be read', worker);
      return own;
    };
    try {
      const lead = enlist(null);
      lead.onmessage = ({ data }) => tell(data);
      const lines = Array.from({ length: order.choice.workers }, (_, worker) => {
        const { port1, port2 } = new MessageChannel();
        enlist(worker).postMessage({ kind: 'parallel', message: { kind: 'join', line: port2 } }, [port2]);
        return port1;
      });
      lead.postMessage({ kind: 'parallel', message: { kind: 'lead', run, order, lines } }, lines);
    } catch (thrown) {
      fail('worker-refused', describeError(thrown), null);
    }
  }
}
