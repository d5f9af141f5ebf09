/**
 * Faults for the training worker of the built site: code put before the worker's own, and a record of what the worker
 * said to the page. Code that is put there is sent as text, so it may use nothing from around it.
 */
import type { Page } from 'playwright-core';
import type { FromWorker } from '#train/protocol.ts';

export const workerScript = /\/train\.worker-[\w-]+\.js$/;

interface Heard {
  /** Every message to the page, in order. */
  readonly heard: FromWorker[];
  /** Training workers started and not terminated. */
  readonly workers: number;
}

/** For `before` of `visitPage`: the page's workers are counted and overheard, tell `hearWorkers` what they said. */
export function overhearWorkers(): void {
  const record = { heard: [] as unknown[], workers: 0 };
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    #isAlive: boolean;
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.#isAlive = String(address).includes('train.worker');
      if (!this.#isAlive) return;
      record.workers++;
      // For tests that say to it what the page never says.
      Object.assign(globalThis, { trainingWorker: this });
      this.addEventListener('message', ({ data }) => {
        if (typeof data === 'object' && data !== null && 'run' in data) record.heard.push(data);
      });
    }
    override terminate(): void {
      if (this.#isAlive) record.workers--;
      this.#isAlive = false;
      super.terminate();
    }
  };
  Object.assign(globalThis, { overheard: record });
}

/** What workers of this page said so far, and how many there are. */
export function hearWorkers(page: Page): Promise<Heard> {
  return page.evaluate(() => (globalThis as unknown as { overheard: Heard }).overheard);
}

/**
 * Loss by step, as the page keeps them: after a recovery what came after the checkpoint is told again.
 * @param run of one run only; left out: of all, the later one counting
 */
export async function hearLosses(page: Page, run?: number): Promise<Map<number, number>> {
  // Sorted out in the page: tests ask often, and pictures and fields among the messages are long.
  const losses = await page.evaluate((run) => {
    const { heard } = (globalThis as unknown as { overheard: Heard }).overheard;
    return heard.flatMap((message) =>
      message.kind === 'loss' && (run === undefined || message.run === run) && Array.isArray(message.steps)
        ? message.steps.map((step, at) => [step, message.losses[at] ?? NaN] as const)
        : [],
    );
  }, run);
  return new Map(losses);
}

/** Runs `fault` in each training worker before its first message; call it before the run is started. */
export async function breakWorker(page: Page, fault: () => void): Promise<void> {
  await page.route(workerScript, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${fault.toString()})();\n${await response.text()}` });
  });
}
