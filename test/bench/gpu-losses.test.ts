/**
 * Fifty GPU losses on the built site, real ones: in turn the device is destroyed at a submit drawn from a seed, and the
 * GPU process is crashed there. Each run must go on once and come to its end; printed is how many curves are those of the
 * undisturbed run, bit by bit or to 2e-6, which is what Adam's powers of beta, computed anew, may change.
 * `LOSSES=10` takes fewer.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { expectEnd, start, visitBench } from '#support/bench-page.ts';
import { countFrom, describeConditions, printReport, showSpread } from '#support/bench-report.ts';
import { crashProofFlags, launchBrowser } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';
import { breakWorker, hearLosses, hearWorkers } from '#support/worker-faults.ts';

const trials = countFrom('LOSSES', 50);
const choice = 't.model=toy-network&t.epochs=2&t.optimizer=adam';
const crashWish = 'crash the GPU process now';
const tolerance = 2e-6;

let browser: Browser;
let site: Site;
let conditions: string;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(crashProofFlags), serveSite()]);
  conditions = await describeConditions(browser, site);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** In the worker: counts the submits of a training run; told `lose-at`, loses the device at that one of the next run. */
function loseAtWish(): void {
  const { requestDevice } = GPUAdapter.prototype;
  const { submit } = GPUQueue.prototype;
  const { postMessage } = globalThis;
  let device: GPUDevice | null = null;
  let wish: { submits: number; isCrash: boolean } | null = null;
  let submits: number | null = null;
  addEventListener('message', (event: MessageEvent<{ kind: string; submits: number; isCrash: boolean }>) => {
    if (event.data.kind === 'start') submits = null;
    if (event.data.kind !== 'lose-at') return;
    event.stopImmediatePropagation();
    wish = event.data;
  });
  globalThis.postMessage = (message: { kind: string; phase?: string }) => {
    if (message.kind === 'loss') submits ??= 0;
    if (message.phase === 'done') console.info(`submits ${submits}`);
    postMessage(message);
  };
  GPUAdapter.prototype.requestDevice = async function (descriptor) {
    return (device = await requestDevice.call(this, descriptor));
  };
  GPUQueue.prototype.submit = function (work) {
    submit.call(this, work);
    if (submits === null) return;
    submits++;
    if (!wish || submits < wish.submits) return;
    if (wish.isCrash) console.info('crash the GPU process now');
    else device?.destroy();
    wish = null;
  };
}

/** Tells the training worker past the page at which submit of the next run its device is to be lost. */
async function wishLoss(page: Page, submits: number, isCrash: boolean): Promise<void> {
  await page.evaluate(
    (wish) => {
      const { trainingWorker } = globalThis as unknown as { trainingWorker: Worker };
      trainingWorker.postMessage({ kind: 'lose-at', ...wish });
    },
    { submits, isCrash },
  );
}

async function train(page: Page): Promise<void> {
  await start(page);
  await page.locator('[data-run=pause]').waitFor();
  await page.locator('[data-run=start]').waitFor({ timeout: 120_000 });
  await expectEnd(page, 'All epochs are done.');
}

it(`${trials} runs that lose their GPU at seeded submits`, { timeout: 3_600_000 }, async () => {
  const random = createRandom(50, 0);
  const outcome = { equal: 0, close: 0, other: 0 };
  const seconds: number[] = [];
  const rebuilds: number[] = [];
  const visit = async (page: Page) => {
    await breakWorker(page, loseAtWish);
    let submits = 0;
    page.on('console', (message) => {
      const counted = /^submits (\d+)$/.exec(message.text())?.[1];
      if (counted !== undefined) submits = Number(counted);
      if (message.text() !== crashWish) return;
      void browser.newBrowserCDPSession().then(async (session) => {
        await session.send('Browser.crashGpuProcess').catch(() => undefined);
        await session.detach();
      });
    });
    await train(page);
    await expect.poll(() => submits).toBeGreaterThan(10);
    const plain = await hearLosses(page, 1);
    const whole = submits;
    for (let trial = 0; trial < trials; trial++) {
      const run = trial + 2;
      const began = performance.now();
      // Not the last tenth: a run that is done has nothing to lose.
      await wishLoss(page, 1 + Math.floor(0.9 * whole * random()), trial % 2 === 1);
      await train(page);
      const { heard } = await hearWorkers(page);
      const recovered = heard.filter((one) => one.kind === 'recovered' && one.run === run);
      expect(recovered, `recoveries of trial ${trial}`).toHaveLength(1);
      const losses = await hearLosses(page, run);
      const offs = [...plain.keys()]
        .filter((step) => losses.has(step))
        .map((step) => Math.abs((losses.get(step) ?? NaN) / (plain.get(step) ?? NaN) - 1));
      expect(offs.length).toBeGreaterThan(20);
      expect(Math.max(...losses.keys())).toBe(Math.max(...plain.keys()));
      const worst = Math.max(...offs);
      outcome[worst === 0 ? 'equal' : worst <= tolerance ? 'close' : 'other']++;
      seconds.push((performance.now() - began) / 1000);
      const [first] = recovered;
      if (first?.kind !== 'recovered') continue;
      rebuilds.push(first.seconds);
      const rebuilt = `from step ${first.step} in ${first.seconds.toFixed(2)} s`;
      console.log(
        `${trial % 2 ? 'crash' : 'destroy'} ${rebuilt}: ${offs.length} steps, off by ${worst.toExponential(1)}`,
      );
    }
  };
  await visitBench(browser, site, choice, visit, { expectedErrors: /GPU|WebGL|context/i });
  printReport(`${trials} runs that lost their GPU (${choice})`, conditions, [
    ['curves equal bit by bit', String(outcome.equal)],
    [`curves equal to ${tolerance}`, String(outcome.close)],
    ['other curves', String(outcome.other)],
    ['rebuilt in', showSpread(rebuilds, 2, 's')],
    ['a run with its loss', showSpread(seconds, 1, 's')],
  ]);
  expect(outcome.other).toBe(0);
});
