/** The lead's lines to its members: asks, matches answers to questions, notices who is silent. */
import type { RunReason } from '../protocol.ts';
import { RunFailure } from '../run-failure.ts';
import type { FromMember, ToMember } from './parallel-messages.ts';

/** A failure that is one worker's. */
export class MemberFailure extends RunFailure {
  /** From 0. */
  readonly worker: number;

  constructor(worker: number, reason: RunReason, detail: string) {
    super(reason, detail);
    this.worker = worker;
  }
}

/** What a question of each kind is answered with. */
interface AnswerKinds {
  readonly open: 'opened';
  readonly differentiate: 'gradient';
  readonly turn: 'turned';
  readonly close: 'closed';
}
type AnswerTo<Message extends ToMember> = Extract<FromMember, { kind: AnswerKinds[Message['kind']] }>;

export interface Crew {
  readonly size: number;
  /**
   * One question at a time to each worker. `given`: buffers that go to it for good.
   * @throws MemberFailure where the worker could not, or `giveUp` was called
   */
  ask<Message extends ToMember>(worker: number, message: Message, given?: Transferable[]): Promise<AnswerTo<Message>>;
  /** Workers that have owed an answer for longer than `seconds`, and for how long the first of them has; null: none. */
  findSilent(seconds: number): { readonly seconds: number; readonly workers: readonly number[] } | null;
  /** Whoever owes an answer is not waited for any longer. */
  giveUp(detail: string): void;
  /** Hangs up; members stay as they are. */
  close(): void;
}

interface Debt {
  readonly since: number;
  readonly settle: (answer: FromMember) => void;
}

export function createCrew(lines: readonly MessagePort[], nowSeconds: () => number): Crew {
  const debts = new Map<number, Debt>();
  lines.forEach((line, worker) => {
    line.onmessage = ({ data }: MessageEvent<FromMember>) => {
      const debt = debts.get(worker);
      debts.delete(worker);
      debt?.settle(data);
    };
  });

  return {
    size: lines.length,
    ask<Message extends ToMember>(worker: number, message: Message, given: Transferable[] = []) {
      return new Promise<AnswerTo<Message>>((resolve, reject) => {
        const settle = (answer: FromMember) => {
          if (answer.kind === 'broken') reject(new MemberFailure(worker, answer.reason, answer.detail));
          else resolve(answer as AnswerTo<Message>);
        };
        debts.set(worker, { since: nowSeconds(), settle });
        lines[worker]?.postMessage(message, given);
      });
    },
    findSilent(seconds) {
      const late = [...debts].filter(([, { since }]) => nowSeconds() - since > seconds);
      if (late.length === 0) return null;
      const first = Math.min(...late.map(([, { since }]) => since));
      return { seconds: nowSeconds() - first, workers: late.map(([worker]) => worker) };
    },
    giveUp(detail) {
      const late = [...debts.values()];
      debts.clear();
      for (const { settle } of late) settle({ kind: 'broken', reason: 'worker-failed', detail });
    },
    close() {
      for (const line of lines) line.close();
    },
  };
}
