/** Several workers of the built site train one model: from the button to tables and files, and when one of them dies. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '#text/bench/parallel/en.ts';
import { visitBench } from '#support/bench-page.ts';
import { launchBrowser } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';
import { hearWorkers } from '#support/worker-faults.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const part = (page: Page, name: string) => page.locator(`[data-parallel=${name}]`);

async function begin(page: Page, workers: string, steps: string): Promise<void> {
  await page.locator('[data-setting="parallel.workers"]').selectOption({ label: workers });
  await page.locator('[data-setting="parallel.steps"]').selectOption({ label: steps });
  await part(page, 'start').click();
}

const visit = (work: (page: Page) => Promise<void>) =>
  visitBench(browser, site, 't.model=toy-network', work, { backend: 'cpu' });

it('two workers train beside one alone; the sum of their gradients is right; no worker is left over', async () => {
  await visit(async (page) => {
    await begin(page, '2', '20');
    await part(page, 'meter').waitFor({ timeout: 60_000 });
    await expect.poll(() => part(page, 'meter').textContent()).toContain('the sum is right');
    const speed = page.getByRole('region', { name: en.speedTable }).locator('tbody tr');
    await expect.poll(() => speed.locator('th').allTextContents()).toEqual([en.alone, en.sync('2')]);
    await expect.poll(() => part(page, 'timeline').locator('svg rect').count()).toBeGreaterThan(10);
    await expect.poll(async () => (await hearWorkers(page)).workers).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), part(page, 'json').click()]);
    expect(download.suggestedFilename()).toMatch(/^parallel-[\d-]{10}\.json$/);
  });
});

it('a worker that crashes is named, the others are stopped, and the button is there again', async () => {
  await visit(async (page) => {
    await begin(page, '3', '500');
    await part(page, 'timeline').waitFor({ timeout: 60_000 });
    const [, first] = page.workers().filter((worker) => worker.url().includes('train.worker'));
    await first?.evaluate(() => {
      setTimeout(() => {
        throw new Error('broken on purpose');
      });
    });
    await part(page, 'failure').waitFor({ timeout: 30_000 });
    await expect.poll(() => part(page, 'failure').textContent()).toMatch(/Worker [123] failed.*broken on purpose/s);
    await expect.poll(async () => (await hearWorkers(page)).workers).toBe(0);
    await part(page, 'start').waitFor();
  });
});
