/** axe-core over languages, themes and widths. A violation is printed with where it is. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '#support/find-violations.ts';
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

const cases = (['en', 'zh-Hans'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    [360, 1280].map((width): [string, string, number] => [language, theme, width]),
  ),
);

describe('the page', () => {
  it.each(cases)(
    'has nothing that axe objects to, and nothing wider than the screen: %s, %s, %i px',
    async (language, theme, width) => {
      await visitPage(
        browser,
        site,
        `${site.url}?lang=${language}&theme=${theme}`,
        async (page) => {
          await page.locator('#risk h3').waitFor();
          await expect.poll(() => page.locator('main figure').count()).toBeGreaterThanOrEqual(4);
          await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(await findViolations(page)).toEqual([]);
        },
        { viewport: { width, height: 900 } },
      );
    },
  );

  it('does not scroll sideways at 320 px', async () => {
    for (const language of ['en', 'zh-Hans'])
      await visitPage(
        browser,
        site,
        `${site.url}?lang=${language}`,
        async (page) => {
          await page.locator('#risk h3').waitFor();
          await expect.poll(() => page.locator('main figure').count()).toBeGreaterThanOrEqual(4);
          await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        },
        { viewport: { width: 320, height: 700 } },
      );
  });
});
