/** The planning desk: it opens in both languages, axe objects to nothing, nothing is wider than a small phone. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '#support/find-violations.ts';
import { launchBrowser, visitPage, type PageOptions } from '#support/open-page.ts';
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

/** Opens the desk and goes through these sections, so that they have been fetched: all of it, if not told otherwise. */
function visitDesk(
  query: string,
  visit: (page: Page) => Promise<void>,
  { sections = 'main section[tabindex]', ...options }: PageOptions & { sections?: string } = {},
): Promise<void> {
  return visitPage(
    browser,
    site,
    `${site.url}?view=desk&${query}`,
    async (page) => {
      await page.locator('h1').waitFor();
      for (const section of await page.locator(sections).all()) {
        await section.scrollIntoViewIfNeeded();
        await expect.poll(() => section.locator('[data-coming]').count(), { timeout: 10_000 }).toBe(0);
      }
      await visit(page);
    },
    options,
  );
}
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('the planning desk', () => {
  it.each([
    ['en', 'light', 1280, 'Planning desk'],
    ['zh-Hans', 'dark', 360, '规划台'],
  ] as const)('opens in %s, %s, %i px, and axe objects to nothing', async (language, theme, width, title) => {
    // On a phone it opens on the smallest there is, whose screen nothing may be wider than either.
    const opened = width === 360 ? 320 : width;
    await visitDesk(
      `lang=${language}&theme=${theme}`,
      async (page) => {
        await expect.poll(() => page.locator('h1').textContent()).toBe(title);
        await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(opened);
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(width);
        expect(await findViolations(page)).toEqual([]);
      },
      { viewport: { width: opened, height: 900 } },
    );
  });

  it('does not scroll sideways at 320 px in English, whose words are longer, either', async () => {
    await visitDesk('lang=en', async (page) => expect.poll(() => widthOf(page)).toBeLessThanOrEqual(320), {
      viewport: { width: 320, height: 700 },
    });
  });

  it('shows the right results of the article’s examples beside the crossed-out ones', async () => {
    await visitDesk(
      'lang=en',
      async (page) => {
        const index = page.locator('[data-erratum="E2-03"][data-number="index"]');
        await expect.poll(() => index.locator('s').count()).toBe(1);
        expect((await index.innerText()).replaceAll('\u00a0', ' ')).toContain('6.1431 × 10⁻⁴');
        const tie = page.locator('[data-erratum="E2-07"][data-number="tie"]');
        await expect.poll(() => tie.innerText()).toContain('698.05');
      },
      { sections: 'section#score' },
    );
  });

  it('names bad weights and mends them with one press; pairs say how consistent they are', async () => {
    await visitDesk(
      'lang=en',
      async (page) => {
        const line = page.locator('#score input[aria-describedby$="-problem"]').last();
        await line.fill('0.5, 0.2, 0.25, 0.25');
        await page.getByText('These sum to 1.2').waitFor();
        await page.getByRole('button', { name: /Take the nearest: 0.45, 0.15, 0.2, 0.2/ }).click();
        await expect.poll(() => line.inputValue()).toBe('0.45, 0.15, 0.2, 0.2');
        await page.locator('[data-box="pairs"]').getByText('Consistency ratio').waitFor();
        await page.locator('[data-box="survey"]').getByText('Line 4, column Coverage: empty.').waitFor();
      },
      { sections: 'section#score' },
    );
  });
});

describe('sections of the desk', () => {
  it('keep a scenario under a name over a reload, rank it, and say what is changed', async () => {
    await visitPage(browser, site, `${site.url}?view=desk&lang=en#v=1&n=512`, async (page) => {
      const board = page.locator('#board');
      await board.scrollIntoViewIfNeeded();
      await board.locator('[data-board-changed]').waitFor();
      await expect.poll(() => board.locator('[data-board-changed]').textContent()).toContain('1 assumption changed');
      await board.getByLabel('Name of the present scenario').fill('Half a thousand');
      await board.getByRole('button', { name: 'Keep the present scenario' }).click();
      await expect.poll(() => board.locator('[data-kept]').count()).toBe(5);
      await page.reload();
      await board.scrollIntoViewIfNeeded();
      await board.locator('[data-kept="k1"]').waitFor();
      await expect.poll(() => board.locator('[data-kept="k1"] input').inputValue()).toBe('Half a thousand');
      await expect.poll(() => board.locator('h3').first().textContent()).toContain('6');
      await expect.poll(() => board.locator('[data-board="differences"] tbody tr').count()).toBeGreaterThan(5);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        board.locator('[data-board="memo"]').getByRole('button', { name: 'JSON' }).click(),
      ]);
      const memo = JSON.parse(await readFile(await file.path(), 'utf8')) as { scenarios: unknown[] };
      expect(memo.scenarios).toHaveLength(6);
    });
  });

  it('show the scenarios that a link keeps, keep them beside the reader’s own, and undo that', async () => {
    const kept = '1.2FHalf.20a.20thousand__n_512.2F_neocloud-2026.2Fcheap_west-china-hub_oc_0.2E5';
    await visitPage(browser, site, `${site.url}?view=desk&lang=en#v=1&f.board=${kept}`, async (page) => {
      const board = page.locator('#board');
      await board.scrollIntoViewIfNeeded();
      await board.locator('[data-brought]').getByText('Your own, 4, are still in this browser').waitFor();
      await expect.poll(() => board.locator('[data-kept]').count()).toBe(3);
      await board.getByRole('button', { name: 'Keep beside mine' }).click();
      // One story is in both.
      await board.locator('[data-settled]').getByText('Kept in this browser now: 6.').waitFor();
      await expect.poll(() => board.locator('[data-kept]').count()).toBe(6);
      await board.locator('[data-settled]').getByRole('button', { name: 'Undo' }).click();
      await board.locator('[data-brought]').waitFor();
      await expect.poll(() => board.locator('[data-kept]').count()).toBe(3);
    });
  });

  it('search constants, filter them by confidence, state the share cited and list conflicts', async () => {
    await visitPage(browser, site, `${site.url}?view=desk&lang=en#assumptions`, async (page) => {
      const part = page.locator('#assumptions');
      await part.scrollIntoViewIfNeeded();
      await part.locator('[data-constants]').waitFor();
      const all = Number(await part.locator('[data-constants]').getAttribute('data-constants'));
      expect(all).toBeGreaterThan(1000);
      await part.locator('[data-constant-search]').fill('H100 SXM');
      await expect.poll(() => part.locator('[data-constant-table] tbody tr').count()).toBeLessThan(50);
      await part.locator('[data-constant-confidence]').selectOption('recalled');
      const levels = await part.locator('[data-constant-table] tbody td:last-child').allTextContents();
      expect(levels.every((one) => one.includes('from memory'))).toBe(true);
      expect(Number(await part.locator('[data-conflicts]').getAttribute('data-conflicts'))).toBeGreaterThan(10);
    });
  });

  it('run every golden case in this browser, and none is off', async () => {
    await visitPage(browser, site, `${site.url}?view=desk&lang=zh-Hans#check`, async (page) => {
      const part = page.locator('#check');
      await part.scrollIntoViewIfNeeded();
      await part.locator('[data-check]').waitFor();
      await expect.poll(() => part.locator('[data-check]').getAttribute('data-check')).toBe('0');
      await expect.poll(() => part.locator('[data-check-group]').count()).toBeGreaterThanOrEqual(4);
    });
  });
});
