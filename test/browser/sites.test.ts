/** Sites are chosen on the drawings themselves: with keys on the map, with a press on a row, with a button on a rule. */
import type { Browser } from 'playwright-core';
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

describe('a site', () => {
  it('is chosen on the map with the keyboard alone', async () => {
    await visitPage(browser, site, `${site.url}?embed=site-map&lang=en`, async (page) => {
      const surface = page.locator('figure [role="slider"]').first();
      await surface.focus();
      await page.keyboard.press('Home');
      const first = await surface.getAttribute('aria-valuetext');
      expect(first).toMatch(/^Hillsboro OR/);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => surface.getAttribute('aria-valuetext')).toMatch(/^Silicon Valley CA/);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('figcaption h3').textContent()).toContain('Silicon Valley CA');
      await expect.poll(() => page.locator('.open a').getAttribute('href')).toContain('si=us-santaclara');
    });
  });

  it('is chosen from the ranking with a press, and a rule it breaks is met with another', async () => {
    const address = `${site.url}?embed=site-compare&lang=en#f.region=china&f.ranking=pue`;
    await visitPage(browser, site, address, async (page) => {
      await expect.poll(() => page.locator('figcaption h3').textContent()).toContain('PUE is lowest');
      const surface = page.locator('figure [role="slider"]').first();
      const box = await surface.boundingBox();
      if (!box) throw new Error('no drawing');
      // The last row: the hottest of the fifteen sites.
      await page.mouse.click(box.x + 300, box.y + box.height - 58);
      const link = () => page.locator('.open a').getAttribute('href');
      await expect.poll(link).toMatch(/si=cn-sh/);
      const green = page.getByRole('button', { name: /Green power bought/ });
      // Shenzhen lies outside the hubs, which alone have a rule on green power.
      if ((await link())?.includes('shaoguan')) {
        await green.click();
        await expect.poll(link).toContain('f.green=0.8');
      }
      await page.getByRole('button', { name: /^PUE: use 1\./ }).click();
      await expect.poll(link).toMatch(/pue=1\.(25|3)/);
    });
  });
});
