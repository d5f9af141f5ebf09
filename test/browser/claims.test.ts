/** A claim of the articles, from its row to the experiment, to the measured value in the row, over a reload and away. */
import { readFile } from 'node:fs/promises';
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

/** Labels by coin toss, a hundred steps of a network of 121 parameters: about a second a seed on one core. */
const claim = 'S0-062';
const rowOf = (page: Page) => page.locator(`[data-claim="${claim}"]`);
const openAudit = (page: Page) => page.locator('[data-lab="audit"] > summary').click();

it('sets up the experiment, measures, keeps value, interval, verdict and conditions, and leads to the erratum', async () => {
  await visitPage(browser, site, `${site.url}?view=bench&backend=cpu&lang=en`, async (page) => {
    await openAudit(page);
    await rowOf(page).locator('[data-claim-experiment] button').first().click();
    await page.locator('[data-setting="compare.kind"]').waitFor();
    await expect
      .poll(() => page.locator('[data-setting="compare.kind"] option:checked').textContent())
      .toContain(claim);
    await expect.poll(() => page.locator('[data-experiment=plan]').textContent()).toContain('10 runs');
    // Four seeds are just enough: of none in four, Wilson's interval ends at 49 %.
    await page.locator('[data-setting="compare.seeds"]').selectOption({ label: '4' });
    await page.locator('[data-experiment=start]').click();
    const kept = rowOf(page).locator('[data-claim-measured]');
    await kept.waitFor({ timeout: 90_000 });
    await expect.poll(() => kept.locator('[data-settled]').getAttribute('data-settled')).toBe('wrong');
    const said = (await kept.textContent()) ?? '';
    const plain = said.replaceAll('\u00a0', ' ');
    expect(plain).toMatch(/0 %\s*0 % to 49 %\s*wrong here/);
    expect(plain).toMatch(/CPU.*Chromium \d+; seeds 1, 2, 3, 4; 100 epochs; 1,600 training and 400 held-out samples/);
    await expect.poll(() => rowOf(page).locator('.mark [data-settled]').textContent()).toContain('wrong here');

    const errata = rowOf(page).locator('[data-errata]');
    await expect.poll(() => errata.locator('dd').first().isVisible()).toBe(false);
    await errata.locator('summary').click();
    await expect.poll(() => errata.textContent()).toMatch(/E0-04.*Article 1.*training script.*ln 2/);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-claims=kept]').getByRole('button', { name: 'JSON' }).click(),
    ]);
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
      measurements: [
        {
          claim,
          conditions: { backend: 'cpu', isSoftware: true },
          answers: [{ question: 'printsLn2', value: 0, verdict: 'wrong', runs: 4 }],
        },
      ],
    });

    await page.reload();
    await openAudit(page);
    await kept.waitFor();
    await expect.poll(() => kept.textContent()).toBe(said);
    await kept.getByRole('button').click();
    await expect.poll(() => kept.count()).toBe(0);
    await page.reload();
    await openAudit(page);
    await rowOf(page).waitFor();
    await expect.poll(() => kept.count()).toBe(0);
  });
});

it('about data centers is put to the simulator, which keeps value, spread, verdict and scenario in the row', async () => {
  await visitPage(browser, site, `${site.url}?view=bench&backend=cpu&lang=en`, async (page) => {
    await openAudit(page);
    const row = page.locator('[data-claim="S0-028"]');
    await row.locator('[data-claim-simulate] button').click();
    const kept = row.locator('[data-claim-measured]');
    await kept.waitFor();
    await expect.poll(() => kept.textContent()).toMatch(/Computed here by the simulator.*times.*400 futures/s);
    await expect.poll(() => kept.locator('td[data-settled]').count()).toBe(2);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-claims=kept]').getByRole('button', { name: 'JSON' }).click(),
    ]);
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
      measurements: [{ claim: 'S0-028', conditions: null, simulated: { futures: 400, seed: 1 } }],
    });
    await page.reload();
    await openAudit(page);
    await kept.waitFor();
  });
});

it('of a program leads to the bench set up as the program, corrected, and to a look at what it learns from', async () => {
  await visitPage(browser, site, `${site.url}?view=bench&backend=cpu&lang=en`, async (page) => {
    await page.locator('[data-program-start="S3-079"]').click();
    await page.locator('[data-gallery=open] > summary').click();
    await expect.poll(() => page.locator('#data table').textContent()).toContain('To say');
    await page.locator('[data-run=start]').click();
    await page.locator('[data-note=reason]').waitFor({ timeout: 60_000 });
    await page.locator('[data-held-out=errors]').waitFor();
    await page.locator('[data-program-compare="S1-078"]').click();
    await expect.poll(() => page.locator('[data-experiment=plan]').textContent()).toContain('10 runs: 2 arms');
  });
});
