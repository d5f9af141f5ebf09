/** The page without a run: what it teaches without WebGPU, both languages, links good and bad. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, visitPage } from '#support/open-page.ts';
import { serveSite, subPath, type Site } from '#support/serve.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const figureIds = ['training-curve', 'roofline', 'scaling-curve', 'roi-curve'];

describe('the page', () => {
  it('stands under a deep sub-path with every chapter, figure and number', async () => {
    expect(new URL(site.url).pathname).toBe(subPath);
    await visitPage(browser, site, `${site.url}?lang=en`, async (page) => {
      await page.locator('#risk h3').waitFor();
      await expect.poll(() => page.locator('main figure').count()).toBeGreaterThanOrEqual(figureIds.length);
      await expect.poll(() => page.locator('section h2').allTextContents()).toContain('1 Train');
      await expect.poll(() => page.locator('[data-chain] strong').count()).toBe(7);
      await expect.poll(() => page.title()).toBe('From your GPU to the AI data center');
    });
  });

  it('opens the electricity contract, whose bill is that of the chapter, and takes the terms of the site’s own hours', async () => {
    await visitPage(browser, site, `${site.url}?lang=en#v=1&dc=12&si=sg`, async (page) => {
      const contract = page.locator('[data-details=contract]');
      await contract.locator('summary').click();
      const bill = contract.locator('tr', { hasText: 'Bill, as the cash flow has it' }).locator('td').first();
      const shown = page.locator('#power dl div', { hasText: 'Electricity bill' }).locator('dd').first();
      await expect.poll(() => bill.textContent()).toMatch(/USD/);
      await expect.poll(async () => (await shown.textContent()) === (await bill.textContent())).toBe(true);
      await contract.locator('button', { hasText: 'Use both' }).click();
      await expect.poll(() => contract.textContent()).toContain('Both are in use.');
      await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/dc=12.*lof=.*tou=/);
    });
  });

  it('still teaches where the browser has no WebGPU, and says what it lacks', async () => {
    await visitPage(
      browser,
      site,
      `${site.url}?lang=en`,
      async (page) => {
        await page.locator('[data-note=no-webgpu]').waitFor();
        await expect
          .poll(() => page.locator('[data-note=recorded]').textContent())
          .toContain('recorded run of this same code');
        await expect.poll(() => page.locator('[data-badge]').textContent()).toBe('Recorded run');
        await expect.poll(() => page.locator('[data-chain=samples] strong').textContent()).toMatch(/\d/);
        await expect.poll(() => page.locator('[data-chain=samples]').getAttribute('class')).not.toContain('yours');
        await expect.poll(() => page.locator('#measure table').textContent()).toContain('FLOP/s');
        await page
          .locator('#power select')
          .selectOption('se-lulea')
          .catch(() => page.locator('#power select').selectOption({ index: 3 }));
        await expect.poll(() => page.locator('[data-changed]').textContent()).toBe('1 assumption changed');
      },
      {
        before: () => {
          Reflect.deleteProperty(Navigator.prototype, 'gpu');
        },
      },
    );
  });

  it('fetches what stands further down when the reader comes near, with its own choices in the link', async () => {
    await visitPage(browser, site, `${site.url}?lang=en#v=1&f.stages=4`, async (page) => {
      await page.locator('#risk h3').waitFor();
      const timeline = page.locator('figure[data-figure=schedule-timeline]');
      await expect.poll(() => timeline.count()).toBe(0);
      await page.locator('#scale').scrollIntoViewIfNeeded();
      await page.locator('#scale p').last().scrollIntoViewIfNeeded();
      await timeline.waitFor();
      await expect.poll(() => timeline.locator('h3').textContent()).toContain('4 stages');
      await timeline.locator('select').last().selectOption('zero-bubble-h1');
      await expect.poll(() => new URL(page.url()).hash).toBe('#v=1&f.schedule=zero-bubble-h1&f.stages=4');
      await expect.poll(() => timeline.locator('h3').textContent()).toContain('Zero bubble H1');
    });
  });

  it('names mistyped choices of figures, and leads out of an impossible plan with one press', async () => {
    const link = '#v=1&f.accelerators=64&f.stagez=4';
    await visitPage(browser, site, `${site.url}?embed=step-breakdown&lang=en${link}`, async (page) => {
      await expect.poll(() => page.locator('[data-link-notes] li').allTextContents()).toHaveLength(1);
      await expect.poll(() => page.locator('[data-link-notes]').textContent()).toContain('f.stagez');
      await page.getByRole('button', { name: 'Use Accelerators 128' }).click();
      await expect.poll(() => page.locator('figure h3').textContent()).toContain('a step takes');
    });
  });

  it('changes language in place and keeps the scenario in the address', async () => {
    await visitPage(browser, site, `${site.url}?lang=en#v=1&n=4096`, async (page) => {
      const days = page.locator('[data-chain=days] small');
      await expect.poll(() => days.textContent()).toContain('4,096');
      await page.locator('[data-language]').click();
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans');
      await expect.poll(() => page.locator('h1').textContent()).toBe('从你的 GPU 到 AI 数据中心');
      await expect.poll(() => days.textContent()).toContain('4,096');
      expect(new URL(page.url()).hash).toBe('#v=1&n=4096');
    });
  });

  it('undoes and redoes by keys, and the address follows', async () => {
    await visitPage(browser, site, `${site.url}?lang=en`, async (page) => {
      const site = page.locator('#power select');
      await site.selectOption('cn-ulanqab');
      await expect.poll(() => new URL(page.url()).hash).toBe('#v=1&si=cn-ulanqab');
      await page.keyboard.press('Control+z');
      await expect.poll(() => site.inputValue()).not.toBe('cn-ulanqab');
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => site.inputValue()).toBe('cn-ulanqab');
      await page.locator('[data-field="facility.site"] button').click();
      await expect.poll(() => new URL(page.url()).hash).toBe('#v=1');
    });
  });

  it('is usable by keyboard alone: skip link first, then the chain, every control with a name', async () => {
    await visitPage(browser, site, `${site.url}?lang=en`, async (page) => {
      await page.locator('#risk h3').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('train');
      const nameless = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('button, a[href], select, input')]
          .filter((one) => !one.textContent?.trim() && !one.getAttribute('aria-label') && !one.labels?.length)
          .map((one) => `${one.tagName} ${one.className}`),
      );
      expect(nameless).toEqual([]);
    });
  });
});

describe('a bad link', () => {
  it('never breaks the page: 500 of them in one tab, and a note names what was wrong', async () => {
    await visitPage(browser, site, `${site.url}?lang=en#v=1&n=banana&acc=abacus&zz=1`, async (page) => {
      const notes = page.locator('[data-link-notes] li');
      await notes.first().waitFor();
      expect((await notes.allTextContents()).map((text) => text.trim())).toEqual([
        '“n” should be a number, not “banana”; the default is used.',
        '“acc” cannot be “abacus”; the default is used.',
        '“zz” is not known here.',
      ]);
      const slowest = await page.evaluate(async () => {
        let state = 1;
        const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
        const pieces = [
          'v=1',
          'n=',
          'acc=',
          'me=',
          '%',
          '%00',
          '&',
          '=',
          '1e999',
          '-1',
          'NaN',
          '__proto__',
          '<b>',
          'constructor',
          '🙂',
          'x'.repeat(300),
        ];
        let slowest = 0;
        for (let i = 0; i < 500; i += 1) {
          const count = 1 + Math.floor(random() * 12);
          const link = Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)]).join('');
          const start = performance.now();
          location.hash = `v=1&${link}`;
          await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
          slowest = Math.max(slowest, performance.now() - start);
        }
        return slowest;
      });
      console.log(`slowest of 500 bad links: ${slowest.toFixed(0)} ms`);
      await expect.poll(() => page.locator('[data-chain]').count()).toBe(7);
      await page.locator('[data-link-notes] button').click();
      await expect.poll(() => notes.count()).toBe(0);
    });
  });
});
