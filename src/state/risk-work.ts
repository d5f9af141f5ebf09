/** Asks the risk worker one question at a time; the worker starts with the first question. */
import riskWorkerAddress from './risk.worker.ts?worker&url';
import type { RiskAnswer, RiskQuestion } from './risk-answer.ts';
import { startWorker } from './worker-address.ts';

/** A function that answers by worker; it rejects where the browser refuses workers or the worker fails. */
export function createRiskWork(): (question: RiskQuestion) => Promise<RiskAnswer> {
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
