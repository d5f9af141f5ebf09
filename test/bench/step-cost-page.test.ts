/**
 * The same race in a page: engines in turn in Chromium, on its software adapter or with `GPU=real` on the machine's.
 * Wall time of a step, and for how long of it the page's script is blocked; printed, never judged. Of a software adapter
 * the wall time says nothing about GPUs. `MODELS`, `ROUNDS` as in `step-cost.test.ts`.
 */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { countFrom, describeConditions, printReport, showSpread } from '#support/bench-report.ts';
import { raceCases } from '#support/race-models.ts';
import { serveModules, type ModuleServer } from '#support/serve-modules.ts';
import { chromiumFlags, findChromium } from '../../.ci/chromium.mjs';
import type { ArmTimes } from './rival/time-arms.ts';

const rounds = countFrom('ROUNDS', 3);
const wanted = (process.env['MODELS'] ?? '').split(',').filter(Boolean);
const cases = raceCases.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

let browser: Browser;
let server: ModuleServer;
let conditions: string;
const rows: [string, string][] = [];

beforeAll(async () => {
  server = await serveModules(['@jax-js/jax']);
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
  conditions = await describeConditions(browser, server);
}, 120_000);
afterAll(async () => {
  printReport(`a training step in a page, ${rounds} rounds`, conditions, rows);
  await browser.close();
  await server.close();
});

it.each(cases)('of $name on every engine that has it', { timeout: 1_200_000 }, async ({ name }) => {
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    // As text: what the test's own module loader makes of an import means nothing in a page.
    const call = `import('/test/bench/rival/run-in-page.ts').then((race) => race.runInPage('${name}', ${rounds}))`;
    const found: ArmTimes[] = await page.evaluate(call);
    for (const { arm, ms, scriptMs, ratio, calls } of found) {
      const script = `script ${showSpread(scriptMs, 2, 'ms')}`;
      const speed = `${ratio.toFixed(1)} x faster than stock`;
      const row = `${showSpread(ms, 1, 'ms')}, ${speed}; ${script}; ${calls}`;
      rows.push([`${name}, ${arm}`, row]);
      console.log(`${name}, ${arm}: ${row}`);
    }
  } finally {
    await page.close();
  }
});
