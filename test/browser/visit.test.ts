/** The visitor's path: press the button, watch this machine learn, and follow the number down the page. */
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

const chain = (page: Page, link: string) => page.locator(`[data-chain=${link}] strong`);
const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().textContent())?.trim() ?? '';

/**
 * A run that a software adapter is done with in seconds: fast learning, and a goal that is reached when an epoch is first
 * looked at, after a fifth of it. Larger batches have taken too few steps by then.
 */
async function chooseShortRun(page: Page) {
  await page.locator('[data-setting="train.batch"]').selectOption({ label: '128' });
  await page.locator('[data-setting="train.rate"]').selectOption({ label: '0.003' });
  await page.locator('form summary').click();
  await page.locator('[data-setting="train.epochs"]').selectOption({ label: '1' });
  await page.locator('[data-setting="train.goal"]').selectOption({ index: 1 });
}

it('presses one button and sees this machine learn real digits, with its speed and what follows from it', async () => {
  await visitPage(browser, site, `${site.url}?lang=en`, async (page) => {
    await page.locator('[data-run=start]').waitFor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await chooseShortRun(page);
    expect(requests.filter((url) => url.includes('mnist/'))).toEqual([]);

    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ['longtask'],
      });
    });
    await page.locator('[data-run=start]').click();
    await page.locator('[data-readouts=here]').waitFor({ timeout: 60_000 });
    await expect.poll(() => chain(page, 'samples').textContent()).toMatch(/^[\d,.]+$/);
    await expect.poll(() => page.locator('[data-chain=samples]').getAttribute('class')).toContain('yours');
    await expect.poll(() => page.locator('[data-badge]').textContent()).toMatch(/^WebGPU.*software/);
    await expect.poll(() => textOf(page, '[data-note=software]')).toContain('not a GPU’s');

    await page.locator('[data-run=start]').waitFor({ timeout: 90_000 });
    await expect.poll(() => textOf(page, '[data-note=reason]')).toBe('The accuracy you asked for is reached.');
    const accuracy = async () =>
      Number(/(\d+(\.\d+)?)\s%/.exec(await textOf(page, '#train figure h3, #train figure [data-title]'))?.[1]);
    await expect.poll(accuracy).toBeGreaterThanOrEqual(90);
    for (const link of ['share', 'days', 'power', 'capex', 'loss'])
      await expect.poll(() => chain(page, link).textContent()).toMatch(/\d/);

    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    console.log(`main-thread tasks over 50 ms while training: ${tasks.length}, longest ${Math.max(0, ...tasks)} ms`);
    expect(tasks.filter((duration) => duration > 200)).toEqual([]);
  });
});

it('pauses, goes one step, resumes and resets by keys alone', async () => {
  await visitPage(browser, site, `${site.url}?lang=en`, async (page) => {
    await page.locator('[data-run=start]').waitFor();
    await chooseShortRun(page);
    await page.locator('#train').focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(
      () => /step [1-9]/.test(document.querySelector('[data-status]')?.textContent ?? ''),
      null,
      {
        timeout: 60_000,
      },
    );
    await page.keyboard.press('Space');
    await page.locator('[data-run=resume]').waitFor();
    const stepOf = async () => Number(/step ([\d,]+)/.exec(await textOf(page, '[data-status]'))?.[1]?.replace(',', ''));
    const before = await stepOf();
    await page.keyboard.press('.');
    await expect.poll(stepOf, { timeout: 20_000 }).toBe(before + 1);
    await page.locator('[data-run=reset]').press('Enter');
    await expect.poll(() => page.locator('[data-status]').count()).toBe(0);
  });
});
