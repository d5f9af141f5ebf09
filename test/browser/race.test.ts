/** A short race of the engines on the built bench: from the button to losses that agree and calls that were counted. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '#text/figures/engine-race/en.ts';
import { en as why } from '#text/bench/why/en.ts';
import { visitBench } from '#support/bench-page.ts';
import { launchBrowser } from '#support/open-page.ts';
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

/** Cells of a table by the first cell of their row. */
async function readRows(page: Page, table: string): Promise<Map<string, string[]>> {
  const rows = await page.locator(`${table} tbody tr`).all();
  const cells = await Promise.all(rows.map((row) => row.locator('th,td').allTextContents()));
  return new Map(cells.map(([name = '', ...rest]) => [name, rest]));
}

it('engines race on a link’s model, their losses agree, calls are counted, and a switch moves its number', async () => {
  const link = 'f.raceModel=linear-regression&f.raceSteps=5&f.raceRounds=1';
  await visitBench(browser, site, link, async (page) => {
    const figure = page.locator('[data-figure=engine-race]');
    await figure.scrollIntoViewIfNeeded();
    await page.locator('[data-race=start]').click();
    await page.locator('[data-race=stop]').waitFor();
    await page.locator('[data-race=start]').waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-race-trouble]').allTextContents()).toEqual([]);
    const rows = await readRows(page, '[data-race=counts]');
    const dispatches = (arm: keyof typeof en.arms) => Number(rows.get(en.arms[arm])?.[0]);
    expect(dispatches('stock')).toBeGreaterThan(dispatches('fused'));
    expect(dispatches('webgl')).toBeGreaterThan(dispatches('fused'));
    const made = rows.get(en.arms.fused)?.slice(3, 5);
    expect(made).toEqual(['0', '0']);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-race=json]').click()]);
    expect(download.suggestedFilename()).toMatch(/^engine-race-[\d-]{10}\.json$/);
    await figure.getByRole('button', { name: 'Show the working' }).click();
    const apart = figure.getByRole('row', { name: en.terms.difference(en.arms.fused) });
    expect(Number.parseFloat((await apart.getByRole('cell').first().textContent()) ?? '')).toBeLessThan(0.01);

    const submits = page.locator('[data-switch=manySteps]');
    const before = Number(await submits.locator('strong').textContent());
    await submits.getByRole('checkbox', { name: why.switches.manySteps.name }).uncheck();
    await expect.poll(async () => Number(await submits.locator('strong').textContent())).toBe(1);
    expect(before).toBeLessThan(0.1);
    await expect.poll(() => page.url()).toContain('f.whyOff=manySteps');

    const hasHalf = await page.evaluate(
      async () => (await navigator.gpu.requestAdapter())?.features.has('shader-f16') ?? false,
    );
    const half = page.locator('[data-switch=f16]');
    const box = half.getByRole('checkbox', { name: why.switches.f16.name });
    await expect.poll(() => box.isEnabled()).toBe(hasHalf);
    if (!hasHalf) await expect.poll(() => half.textContent()).toContain(why.lacks('shader-f16'));
  });
});
