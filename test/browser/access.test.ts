/** axe-core over languages, themes and widths. A violation is printed with where it is. */
import type { Browser, Page } from 'playwright-core';
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

/** Any two of language, theme and width meet in one of these. */
const cases = [
  ['en', 'light', 360],
  ['en', 'dark', 1280],
  ['zh-Hans', 'light', 1280],
  ['zh-Hans', 'dark', 360],
] as const;

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('the page', () => {
  it.each(cases)(
    'has nothing that axe objects to, and nothing wider than the screen: %s, %s, %i px',
    async (language, theme, width) => {
      // On a phone it opens on the smallest there is, whose screen nothing may be wider than either.
      const opened = width === 360 ? 320 : width;
      await visitPage(
        browser,
        site,
        `${site.url}?lang=${language}&theme=${theme}`,
        async (page) => {
          await page.locator('#risk h3').waitFor();
          await expect.poll(() => page.locator('main figure').count()).toBeGreaterThanOrEqual(4);
          await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(opened);
          await page.setViewportSize({ width, height: 900 });
          await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(width);
          expect(await findViolations(page)).toEqual([]);
        },
        { viewport: { width: opened, height: 900 } },
      );
    },
  );
});
