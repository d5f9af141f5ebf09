/**
 * What one step of moving along the timeline costs at 1,024 stage-slots (32 stages, 32 micro-batches, three passes each),
 * zoomed in so that there is somewhere to go: from the key to script, styles and layout done. Printed, never judged: the
 * aim is a frame of 16.7 ms. Beside it the frames that a browser without a GPU shows a second while it moves.
 */
import type { Browser } from 'playwright-core';
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

it.each(['1f1b', 'zero-bubble-v'])('moving along %s of 32 stages and 32 micro-batches', async (schedule) => {
  const link = `${site.url}?embed=schedule-timeline&lang=en#v=1&f.microBatches=32&f.schedule=${schedule}&f.stages=32`;
  await visitPage(browser, site, link, async (page) => {
    await page.locator('figure [role="slider"][tabindex="0"]').first().waitFor();
    const { steps, framesPerSecond, shapes } = await page.evaluate(async () => {
      const surface = document.querySelector<HTMLElement>('figure div.surface');
      const drawing = document.querySelector('svg[data-chart]');
      if (!surface || !drawing) throw new Error('no timeline');
      const press = (key: string) => surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let index = 0; index < 5; index += 1) press('+');
      await frame();
      const steps: number[] = [];
      const begin = performance.now();
      for (let index = 0; index < 120; index += 1) {
        await frame();
        const start = performance.now();
        press(index % 40 < 20 ? 'ArrowRight' : 'ArrowLeft');
        await Promise.resolve();
        drawing.getBoundingClientRect();
        steps.push(performance.now() - start);
      }
      const framesPerSecond = 120_000 / (performance.now() - begin);
      const paths = [...drawing.querySelectorAll('g g path')];
      const shapes = paths.reduce((sum, path) => sum + (path.getAttribute('d') ?? '').split('M').length - 1, 0);
      return { steps, framesPerSecond, shapes };
    });
    const sorted = [...steps].sort((one, other) => one - other);
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(2);
    console.log(
      `${schedule}, ${shapes} shapes: a step takes ${at(0.5)} ms (median), ${at(0.95)} ms (95 %), ${at(1)} ms at most; ` +
        `${framesPerSecond.toFixed(0)} frames a second`,
    );
    expect(shapes).toBeGreaterThan(1024);
  });
});
