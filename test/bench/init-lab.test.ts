/**
 * Whether the lab of initial weights, which computes in the page, holds the page up: its six stacks at the usual size and
 * at the largest, with the tasks of the main thread over 50 ms, of which a press to other rows may be one. Printed, never
 * judged. `REPEATS=1` opens one page instead of three.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countFrom, describeConditions, printReport, showSpread } from '#support/bench-report.ts';
import { launchBrowser, visitPage } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';

const repeats = countFrom('REPEATS', 3);
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

/** Runs in the page: collects tasks over 50 ms from now on. */
function watchTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  });
}

it('the lab of initial weights', { timeout: 600_000 }, async () => {
  const found = new Map<string, { seconds: number[]; longest: number[]; over: number }>();
  const visit = async (page: Page) => {
    const lab = page.locator('[data-lab=initial]');
    const rowsOf = () => page.locator('[data-lab=initial] tbody').first().textContent();
    /** From a press to other rows, with the tasks that this took. */
    const time = async (what: string, press: () => Promise<void>, before: string | null) => {
      await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0));
      const began = performance.now();
      await press();
      const rows = expect.poll(() => rowsOf().catch(() => before), { timeout: 120_000, interval: 20 });
      await (before === null ? rows.toMatch(/\d/) : rows.not.toBe(before));
      const seconds = (performance.now() - began) / 1000;
      const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0));
      const so = found.get(what) ?? { seconds: [], longest: [], over: 0 };
      so.seconds.push(seconds);
      so.longest.push(Math.max(0, ...tasks));
      so.over += tasks.length;
      found.set(what, so);
    };
    await lab.locator('summary').first().waitFor();
    await page.evaluate(watchTasks);
    await time('opened, width 64, depth 10', () => lab.locator('summary').first().click(), null);
    for (const name of ['Width', 'Layers']) {
      const slider = lab.getByRole('slider', { name: new RegExp(name, 'i') }).first();
      await slider.focus();
      await time(`${name} at its end`, () => page.keyboard.press('End'), await rowsOf());
    }
  };
  for (let repeat = 0; repeat < repeats; repeat++)
    await visitPage(browser, site, `${site.url}?lang=en&view=bench`, visit);
  printReport(
    `the lab of initial weights, ${repeats} pages`,
    conditions,
    [...found].map(([what, { seconds, longest, over }]) => [
      what,
      `${showSpread(seconds, 2, 's')}, longest task ${showSpread(longest, 0, 'ms')}, ${over} tasks over 50 ms`,
    ]),
  );
});
