/**
 * Whether the lab of initial weights, which computes in the page, holds the page up: its six stacks at the usual size and
 * at the largest, with every task of the main thread over 50 ms. Printed, never judged.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, visitPage } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
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

it('the lab of initial weights', async () => {
  await visitPage(browser, site, `${site.url}?lang=en&view=bench`, async (page) => {
    const lab = page.locator('[data-lab=initial]');
    const say = async (what: string, began: number) => {
      const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0));
      const longest = Math.max(0, ...tasks).toFixed(0);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${what}: ${seconds} s, ${tasks.length} tasks over 50 ms, the longest ${longest} ms`);
    };
    const rowsOf = (at: Page) => at.locator('[data-lab=initial] tbody').first().textContent();
    await lab.locator('summary').first().waitFor();
    await page.evaluate(watchTasks);
    let began = performance.now();
    await lab.locator('summary').first().click();
    await expect.poll(() => rowsOf(page).catch(() => ''), { timeout: 60_000 }).toMatch(/\d/);
    await say('opened, width 64, depth 10', began);
    for (const name of ['Width', 'Depth']) {
      const slider = lab.getByRole('slider', { name: new RegExp(name, 'i') }).first();
      const before = await rowsOf(page);
      began = performance.now();
      await slider.focus();
      await page.keyboard.press('End');
      await expect.poll(() => rowsOf(page), { timeout: 120_000 }).not.toBe(before);
      await say(`${name} at its end`, began);
    }
  });
});
