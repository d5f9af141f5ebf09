/** The desk's sections of storage, network, security, floor and growth: they answer their controls and refuse what cannot be. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** Opens one section of the desk; `answer` reads the sentence that its controls change. */
function visitSection(id: string, visit: (page: Page, answer: (name: string) => Promise<string>) => Promise<void>) {
  return visitPage(browser, site, `${site.url}?view=desk&lang=en`, async (page) => {
    const section = page.locator(`section#${id}`);
    await section.scrollIntoViewIfNeeded();
    await expect.poll(() => section.locator('.space:empty').count(), { timeout: 20_000 }).toBe(0);
    await visit(page, async (name) => {
      // A figure's answer is its title.
      const figure = section.locator(`figure[data-figure="${name}"] h3`);
      const words = await (
        (await figure.count()) > 0 ? figure : section.locator(`[data-answer="${name}"]`)
      ).innerText();
      return words.replaceAll('\u00a0', ' ');
    });
  });
}

describe('the desk', () => {
  it('keeps a third under three copies, and training waits once nothing is made ahead', async () => {
    await visitSection('storage', async (page, answer) => {
      await expect.poll(() => answer('storage')).toContain('Of 24 PB raw, 8 PB hold data: 33.3 %');
      await page.getByLabel('Kept as').selectOption('code-10-4');
      await expect.poll(() => answer('storage')).toContain('71.4 %');
      await expect.poll(() => answer('input-pipeline')).toContain('waits');
      await page.getByRole('slider', { name: 'Storage gives this job, GB/s' }).press('End');
      await expect.poll(() => answer('input-pipeline')).toContain('never waits');
    });
  });

  it('refuses fewer drives than a group has, and takes the nearest with one press', async () => {
    await visitSection('storage', async (page, answer) => {
      await page.getByLabel('Kept as').selectOption('code-10-4');
      await page.getByRole('slider', { name: 'Drives', exact: true }).fill('0');
      await page.locator('section#storage').getByRole('button', { name: '14' }).click();
      await expect.poll(() => answer('storage')).toContain('71.4 %');
    });
  });

  it('keeps a ring together with one link cut, and not with two', async () => {
    await visitSection('network', async (page, answer) => {
      await expect.poll(() => answer('transfer')).toContain('5.08 ms');
      await page.getByRole('checkbox', { name: '1 – 2' }).check();
      await expect.poll(() => answer('network-links')).toContain('every place still reaches every other');
      await page.getByRole('checkbox', { name: '3 – 4' }).check();
      await expect.poll(() => answer('network-links')).toContain('come apart');
    });
  });

  it('keeps every choice over a reload and a change of language, and takes steps back with the keys', async () => {
    await visitSection('network', async (page, answer) => {
      await page.getByRole('checkbox', { name: '1 – 2' }).check();
      await expect.poll(() => page.url()).toContain('f.cut=1_2');
      await page.reload();
      await page.locator('section#network').scrollIntoViewIfNeeded();
      await expect.poll(() => answer('network-links').catch(() => '')).toContain('Links cut: 1');
      await page.getByRole('checkbox', { name: '3 – 4' }).check();
      await expect.poll(() => answer('network-links')).toContain('come apart');
      await page.keyboard.press('Control+z');
      await expect.poll(() => answer('network-links')).toContain('Links cut: 1');
      await page.keyboard.press('Control+z');
      await expect.poll(() => answer('network-links'), { message: 'as it was opened' }).toContain('Links cut: 1');
      await expect.poll(() => page.locator('[data-desk-choices]').getAttribute('data-desk-choices')).toBe('1');
    });
  });

  it('lowers what is left with each control, keeps the denied denied, and measures encryption that comes back whole', async () => {
    await visitSection('security', async (page, answer) => {
      const before = await answer('residual');
      await page.getByRole('checkbox', { name: /Patching/ }).check();
      await expect.poll(() => answer('residual')).not.toBe(before);
      await page.getByRole('button', { name: 'Try as owner: erase the log' }).click();
      await page.getByText('owner: erase the log, refused').waitFor();
      await page.getByRole('button', { name: 'Measure encryption' }).click();
      await expect.poll(() => answer('encryption'), { timeout: 30_000 }).toMatch(/Encrypts [\d.]+ [MG]B\/s.* whole/);
    });
  });

  it('flags racks above a cap, moves one by two presses, and says what is short', async () => {
    await visitSection('floor', async (page, answer) => {
      await page.getByRole('slider', { name: 'A rack draws, kW' }).press('End');
      await expect.poll(() => answer('floor-plan')).toContain('above a cap');
      await page.getByRole('button', { name: /^Rack 1,/ }).click();
      await page.getByRole('button', { name: 'Free place 12 in row 4' }).click();
      await page.getByRole('button', { name: 'Free place 1 in row 1' }).waitFor();
    });
    await visitSection('growth', async (page, answer) => {
      await expect.poll(() => answer('capacity-growth')).toContain('of the load is served');
      await page.getByLabel('Policy').selectOption('fixed');
      await page.locator('section#compute').scrollIntoViewIfNeeded();
      const wanted = page.getByLabel('Wanted, PFLOP/s');
      await wanted.fill('100');
      const enough = page.locator('section#compute [data-answer="fleet"]');
      await expect.poll(() => enough.innerText()).toMatch(/^Enough/);
      await wanted.fill('1000');
      await expect.poll(() => enough.innerText()).toMatch(/^Not enough/);
      await page.getByLabel(/H100 SXM: Of peak that work gets/).fill('140');
      await page.getByRole('button', { name: /get.*100/ }).click();
      await expect.poll(() => enough.innerText()).toMatch(/^Not enough/);
    });
  });
});
