/** One figure in somebody else's page: under a sandbox, on another site, with its height told and no GPU touched. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, visitPage } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';
import { figureIds } from '#view/figures/registry/every-id.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A host page with one frame and the height script, as an author would write it. */
function hostPage(src: string, attributes = ''): string {
  return `<!doctype html><title>An article</title><p>Before</p>
    <iframe ${attributes} src="${src}" style="width:100%;height:300px;border:0" title="figure"></iframe>
    <script>globalThis.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
    <script src="${site.url}embed.js"></script>`;
}

const forbidGpu = () => {
  const gpu = (navigator as unknown as { gpu?: { requestAdapter: unknown } }).gpu;
  if (gpu) {
    gpu.requestAdapter = () => {
      throw new Error('An embed asked for the GPU by itself');
    };
  }
};

describe.each([
  ['under sandbox="allow-scripts"', 'sandbox="allow-scripts"', () => site.url],
  ['on another site', '', () => site.otherUrl],
])('a figure %s', (_where, attributes, base) => {
  it('draws itself, tells its height and starts no training', async () => {
    const host = site.host('article.html', hostPage(`${base()}?embed=roi-curve&lang=en#v=1&n=4096`, attributes));
    await visitPage(
      browser,
      site,
      host,
      async (page) => {
        const frame = page.frameLocator('iframe');
        await frame.locator('figure').waitFor();
        await expect.poll(() => page.locator('iframe').evaluate((one: HTMLElement) => one.offsetHeight)).not.toBe(300);
        const told = () =>
          page.evaluate(() => (globalThis as unknown as { heard: { type: string }[] }).heard.map(({ type }) => type));
        await expect.poll(told).toContain('ready');
        const gap = async () => {
          const inside = await frame.locator('main').evaluate((main: HTMLElement) => main.offsetHeight);
          return Math.abs((await page.locator('iframe').evaluate((one: HTMLElement) => one.offsetHeight)) - inside);
        };
        await expect.poll(gap).toBeLessThanOrEqual(4);
        expect(page.workers().filter((worker) => worker.url().includes('train'))).toEqual([]);
        await expect.poll(() => frame.locator('header, [data-chain]').count()).toBe(0);
        await expect.poll(() => frame.locator('.open a').getAttribute('href')).toMatch(/#v=1&n=4096$/);
      },
      { before: forbidGpu },
    );
  });
});

describe('an embedded figure of a run', () => {
  const figure = 'embed=decision-field&backend=cpu&lang=en#t.model=toy-network&t.epochs=5';

  it('waits for its button, trains the model of its link and draws it with the points held out', async () => {
    await visitPage(
      browser,
      site,
      `${site.url}?${figure}`,
      async (page) => {
        const title = page.locator('figure h3');
        await title.waitFor();
        await expect.poll(() => title.textContent()).toBe('Nothing trained yet: there is no line through the plane');
        expect(page.workers()).toEqual([]);
        await page.locator('[data-run="start"]').click();
        await expect
          .poll(() => title.textContent(), { timeout: 60_000 })
          .toMatch(/% of held-out points lie on their own side/);
        await expect.poll(() => page.locator('.foot p').first().textContent()).toContain('200 held-out points');
        await expect
          .poll(() => page.locator('.open a').getAttribute('href'))
          .toMatch(/\?view=bench#.*t\.model=toy-network/);
      },
      { before: forbidGpu },
    );
  });

  it('says why it cannot train where a frame may start no worker', async () => {
    const host = site.host(
      'boxed.html',
      hostPage(`${site.url}?${figure}`.replaceAll('&', '&amp;'), 'sandbox="allow-scripts"'),
    );
    await visitPage(browser, site, host, async (page) => {
      const frame = page.frameLocator('iframe');
      await frame.locator('[data-run="start"]').click();
      const reason = frame.locator('[data-note="reason"]');
      await reason.waitFor();
      await expect.poll(() => reason.textContent()).toContain('This frame may start no worker');
    });
  });

  it('opens under a name it once had', async () => {
    await visitPage(browser, site, `${site.url}?embed=device-roofline&lang=en`, async (page) => {
      await page.locator('figure[data-figure="roofline"]').waitFor();
    });
  });
});

describe('an embed', () => {
  it('of an unknown figure lists those that exist and says so to its host', async () => {
    const host = site.host('unknown.html', hostPage(`${site.url}?embed=pie-chart&lang=en`));
    await visitPage(browser, site, host, async (page) => {
      const links = page.frameLocator('iframe').locator('li a');
      await links.first().waitFor();
      await expect.poll(() => links.count()).toBe(figureIds.length);
      const told = () =>
        page.evaluate(() => (globalThis as unknown as { heard: { type: string }[] }).heard.map(({ type }) => type));
      await expect.poll(told).toContain('error');
    });
  });

  it('may stand on any ground: its own is transparent', async () => {
    await visitPage(browser, site, `${site.url}?embed=scaling-curve&lang=en`, async (page) => {
      await page.locator('figure').waitFor();
      const ground = await page.evaluate(() =>
        [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor),
      );
      expect(ground).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    });
  });
});
