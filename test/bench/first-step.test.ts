/**
 * How long a reader waits for the first step: from the press of the button to the first loss on the page, cold (the
 * training code not yet fetched, no kernel compiled) and warm (a run before on the same page), on each backend, with the
 * two models most runs begin with. Printed, never judged; the files come from this machine, so the network is left out.
 * `REPEATS=1` opens one page for each instead of three.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countFrom, describeConditions, printReport, showSpread } from '#support/bench-report.ts';
import { expectLosses, visitBench } from '#support/bench-page.ts';
import { launchBrowser } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';
import { overhearWorkers } from '#support/worker-faults.ts';

const repeats = countFrom('REPEATS', 3);
const models = ['toy-network', 'mnist-mlp'];
const backends = ['webgpu', 'webgl', 'cpu'];

let browser: Browser;
let site: Site;
let conditions: string;
const rows: [string, string][] = [];
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
  conditions = await describeConditions(browser, site);
});
afterAll(async () => {
  printReport(`from the press to the first loss, ${repeats} pages each`, conditions, rows);
  await browser.close();
  await site.close();
});

/** Milliseconds from the press to the first loss message, by the page's own clock. */
async function timeFirstStep(page: Page, run: number): Promise<number> {
  await page.evaluate((awaited) => {
    interface Record {
      heard: { kind: string; run: number }[];
    }
    const { overheard } = globalThis as unknown as { overheard: Record };
    const times = { pressed: 0, stepped: 0 };
    Object.assign(globalThis, { times });
    document.querySelector('[data-run=start]')?.addEventListener('click', () => (times.pressed = performance.now()), {
      capture: true,
      once: true,
    });
    const push = overheard.heard.push.bind(overheard.heard);
    overheard.heard.push = (...messages) => {
      if (times.stepped === 0 && messages.some(({ kind, run: of }) => kind === 'loss' && of === awaited))
        times.stepped = performance.now();
      return push(...messages);
    };
  }, run);
  await page.locator('[data-run=start]').click();
  await expectLosses(page, 0, run);
  const { pressed, stepped } = await page.evaluate(
    () => (globalThis as unknown as { times: { pressed: number; stepped: number } }).times,
  );
  await page.locator('[data-run=reset]').click();
  await page.locator('[data-run=start]').waitFor({ timeout: 30_000 });
  return stepped - pressed;
}

it.each(models.flatMap((model) => backends.map((backend) => [model, backend] as const)))(
  'the first step of %s on %s',
  { timeout: 600_000 },
  async (model, backend) => {
    const [cold, warm]: [number[], number[]] = [[], []];
    for (let repeat = 0; repeat < repeats; repeat++) {
      const visit = async (page: Page) => {
        cold.push(await timeFirstStep(page, 1));
        // A reset counts as a run of its own.
        warm.push(await timeFirstStep(page, 3));
      };
      await visitBench(browser, site, `t.model=${model}`, visit, { backend, before: overhearWorkers });
    }
    rows.push([`${model} on ${backend}, cold`, showSpread(cold, 0, 'ms')]);
    rows.push([`${model} on ${backend}, warm`, showSpread(warm, 0, 'ms')]);
    expect(Math.min(...cold, ...warm)).toBeGreaterThan(0);
  },
);
