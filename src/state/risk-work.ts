/**
 * Two places to draw futures. The page has a worker for it. An embedded figure draws fewer of them itself: a sandboxed
 * frame is refused workers, and a second copy of the simulator would not fit its byte budget.
 */
import type { RiskAnswer, RiskQuestion } from './risk-answer.ts';
import riskWorkerAddress from './risk.worker.ts?worker&url';
import { startWorker } from './worker-address.ts';

type RiskWork = (question: RiskQuestion) => Promise<RiskAnswer>;

/** Enough that the share of losing futures is known to about 1 % (standard error at most 1.1 %). */
export const futuresOfPage = 2000;
/** Enough for a band; its edges are rougher. A few tens of milliseconds on a laptop. */
export const futuresOfEmbed = 400;

/** Answers by worker, which starts with the first question. Rejects where workers are refused or the worker fails. */
export function createRiskWorker(): RiskWork {
  let worker: Worker | null = null;
  return (question) =>
    new Promise((resolve, reject) => {
      const current = (worker ??= startWorker(riskWorkerAddress));
      current.onmessage = ({ data }: MessageEvent<RiskAnswer>) => resolve(data);
      current.onerror = ({ message }) => {
        current.terminate();
        worker = null;
        reject(new Error(message));
      };
      current.postMessage(question);
    });
}

/** Answers in the page itself. */
export function createRiskInPage(): RiskWork {
  return async (question) => {
    const { answerRisk } = await import('./risk-answer.ts');
    return answerRisk(question);
  };
}
