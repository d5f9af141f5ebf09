/**
 * Two places to draw futures. The page has a worker for it. An embedded figure draws fewer of them itself: a sandboxed
 * frame is refused workers, and a second copy of the simulator would not fit its byte budget.
 */
import type { RiskAnswer, RiskQuestion } from './risk-answer.ts';
import riskWorkerAddress from './risk.worker.ts?worker&url';
import { startWorker } from './worker-address.ts';

/** Enough that the share of losing futures is known to 0.3 %; some tens of milliseconds in a worker. */
export const futuresOfPage = 100_000;
/** In the page itself: some ten milliseconds on a laptop. */
export const futuresOfEmbed = 20_000;

/** Answers by worker, which starts with the first question. Rejects where workers are refused or the worker fails. */
export function createRiskWorker<Question, Answer>(): (question: Question) => Promise<Answer> {
  let worker: Worker | null = null;
  return (question) =>
    new Promise((resolve, reject) => {
      const current = (worker ??= startWorker(riskWorkerAddress));
      current.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      current.onerror = ({ message }) => {
        current.terminate();
        worker = null;
        reject(new Error(message));
      };
      current.postMessage(question);
    });
}

/** Answers in the page itself. */
export function createRiskInPage(): (question: RiskQuestion) => Promise<RiskAnswer> {
  return async (question) => {
    const { answerRisk } = await import('./risk-answer.ts');
    return answerRisk(question);
  };
}
