/**
 * How long one step of a slider drag takes to redraw, with the processor slowed four times: from the input event to
 * styles and layout done. Printed, never judged: the aim is 16 ms at the 95th percentile, and it is not met yet.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, visitPage } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';

const throttle = 4;
const steps = 60;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

it.each(['scaling-curve', 'roi-curve'])('a drag of %s answers every step', async (figure) => {
  await visitPage(browser, site, `${site.url}?lang=en`, async (page) => {
    const slider = page.locator(`[data-figure=${figure}] input[type=range]`).first();
    await slider.waitFor();
    await slider.scrollIntoViewIfNeeded();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const times = await slider.evaluate(async (input: HTMLInputElement, count: number) => {
      const measured: number[] = [];
      const [low, high] = [Number(input.min || 0), Number(input.max || 100)];
      for (let step = 0; step < count; step += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const start = performance.now();
        input.value = String(low + ((high - low) * (step % 30)) / 30);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
        document.querySelector('main')?.getBoundingClientRect();
        measured.push(performance.now() - start);
      }
      return measured;
    }, steps);
    const sorted = times.slice(5).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
    console.log(`${figure}, ${throttle}x slower: median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms`);
    expect(times).toHaveLength(steps);
  });
});
