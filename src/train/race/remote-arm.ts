/**
 * An arm of a race on the other side of a worker's door: questions go in one at a time, answers come back, and what an
 * arm threw comes back with its reason. Both ends of the line stand here.
 */
import type { RunReason } from '../protocol.ts';
import { RunFailure, describeError } from '../run-failure.ts';
import type { ArmRunner } from './arm-runner.ts';

export interface ToRaceArm {
  readonly ask: number;
  readonly method: keyof ArmRunner;
  readonly given: readonly unknown[];
}

export type FromRaceArm =
  | { readonly ask: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly ask: number; readonly kind: 'failed'; readonly reason: RunReason; readonly detail: string };

/** The part of `Worker` used here, so that tests can stand in for it. */
export interface ArmWorker {
  postMessage(message: ToRaceArm): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromRaceArm>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface RemoteArm extends ArmRunner {
  /** Ends the worker at once; what was asked rejects with `stopped`. */
  close(): void;
}

/** The page's end. */
export function createRemoteArm(worker: ArmWorker): RemoteArm {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: RunFailure) => void }>();
  let asked = 0;
  let ended: RunFailure | null = null;

  function end(reason: RunReason, detail: string): void {
    ended ??= new RunFailure(reason, detail);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
  }

  worker.onmessage = ({ data }) => {
    const one = waiting.get(data.ask);
    waiting.delete(data.ask);
    if (data.kind === 'answer') one?.resolve(data.value);
    else one?.reject(new RunFailure(data.reason, data.detail));
  };
  worker.onerror = ({ message }) => end('worker-failed', message);
  worker.onmessageerror = () => end('worker-failed', 'a message could not be read');

  const ask =
    <Method extends keyof ArmRunner>(method: Method) =>
    (...given: Parameters<ArmRunner[Method]>) =>
      new Promise<unknown>((resolve, reject) => {
        if (ended) return reject(ended);
        waiting.set(++asked, { resolve, reject });
        worker.postMessage({ ask: asked, method, given });
      }) as ReturnType<ArmRunner[Method]>;

  return {
    open: ask('open'),
    train: ask('train'),
    time: ask('time'),
    count: ask('count'),
    takeApart: ask('takeApart'),
    close: () => end('stopped', ''),
  };
}

/** The worker's end: what to do with a message. Never rejects. */
export async function answerAsk(runner: ArmRunner, { ask, method, given }: ToRaceArm): Promise<FromRaceArm> {
  try {
    const work = runner[method] as (...given: readonly unknown[]) => Promise<unknown>;
    return { ask, kind: 'answer', value: await work(...given) };
  } catch (thrown) {
    const { reason, detail } =
      thrown instanceof RunFailure ? thrown : new RunFailure('no-backend', describeError(thrown));
    return { ask, kind: 'failed', reason, detail };
  }
}
