/**
 * What drawing costs training: one run whose page is, in turn, left alone and blind. Blind means that the figures are
 * not displayed and that the worker's messages stop before the page's code, so nothing is computed or drawn. Printed,
 * never judged: the aim is 97 % of the blind rate or more, and on a machine whose GPU is its processor the page and the
 * training share the same cores. `PAIRS=1` takes fewer pairs of periods than six.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countFrom, describeConditions, printReport, showSpread } from '#support/bench-report.ts';
import { launchBrowser, visitPage } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';

const pairs = countFrom('PAIRS', 6);
const periodMs = 5000;
/** The first part of a period still has the work of the one before. */
const settlingMs = 1000;

/** What the page's spy holds: whether to keep messages from the page, and when which step was reported. */
interface Spy {
  isBlind: boolean;
  reports: { at: number; step: number }[];
}

let browser: Browser;
let site: Site;
let conditions: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
  conditions = await describeConditions(browser, site);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Runs in the page before its own code: every worker's messages pass a listener that can stop them. */
function spyOnWorkers(): void {
  const spy: Spy = { isBlind: false, reports: [] };
  class SpiedWorker extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', (event: MessageEvent<{ kind?: string; step?: number }>) => {
        const { kind, step } = event.data;
        if (kind !== 'loss' || step === undefined) return;
        spy.reports.push({ at: performance.now(), step });
        if (spy.isBlind) event.stopImmediatePropagation();
      });
    }
  }
  Object.assign(globalThis, { spy, Worker: SpiedWorker });
}

it('charts take little of the training rate', async () => {
  const ratios: number[] = [];
  const rates: { seen: number[]; blind: number[] } = { seen: [], blind: [] };
  await visitPage(
    browser,
    site,
    `${site.url}?lang=en`,
    async (page) => {
      await page.locator('form summary').click();
      await page.locator('[data-setting="train.epochs"]').selectOption({ label: '20' });
      /** A fast machine is done before the measurement is. */
      const keepTraining = async () => {
        if ((await page.locator('[data-run=start]').count()) === 0) return;
        await page.evaluate(() => {
          (globalThis as unknown as { spy: Spy }).spy.reports.length = 0;
          for (const figure of document.querySelectorAll<HTMLElement>('[data-figure]')) figure.style.display = '';
        });
        await page.locator('[data-run=start]').click();
        await page.locator('#train [data-figure]').scrollIntoViewIfNeeded();
        await page.waitForFunction(() => (globalThis as unknown as { spy: Spy }).spy.reports.length > 20, null, {
          timeout: 120_000,
        });
      };
      /** Steps per second of one period. */
      const measure = (isBlind: boolean) =>
        page.evaluate(
          async ({ blind, length, settling }) => {
            const { spy } = globalThis as unknown as { spy: Spy };
            spy.isBlind = blind;
            for (const figure of document.querySelectorAll<HTMLElement>('[data-figure]')) {
              figure.style.display = blind ? 'none' : '';
            }
            await new Promise((resolve) => setTimeout(resolve, settling));
            const from = spy.reports.length;
            await new Promise((resolve) => setTimeout(resolve, length - settling));
            const seen = spy.reports.slice(from);
            const [first, last] = [seen.at(0), seen.at(-1)];
            return first && last ? (1000 * (last.step - first.step)) / (last.at - first.at) : Number.NaN;
          },
          { blind: isBlind, length: periodMs, settling: settlingMs },
        );
      for (let pair = 0; pair < pairs; pair++) {
        // Turned about each time, so that neither always comes first.
        await keepTraining();
        const first = await measure(pair % 2 === 0);
        await keepTraining();
        const second = await measure(pair % 2 !== 0);
        const [blind, seen] = pair % 2 === 0 ? [first, second] : [second, first];
        console.log(`with charts ${seen.toFixed(2)} steps/s, blind ${blind.toFixed(2)} steps/s`);
        if (!Number.isFinite(seen / blind)) continue;
        ratios.push((100 * seen) / blind);
        rates.seen.push(seen);
        rates.blind.push(blind);
      }
    },
    { before: spyOnWorkers },
  );
  printReport(`training with its charts and without, ${pairs} pairs of ${periodMs / 1000} s`, conditions, [
    ['with charts', showSpread(rates.seen, 1, 'steps/s')],
    ['blind', showSpread(rates.blind, 1, 'steps/s')],
    ['with charts / blind', showSpread(ratios, 1, '%')],
  ]);
  expect(ratios).toHaveLength(pairs);
});
