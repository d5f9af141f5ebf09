/**
 * The same race in a page: engines in turn in Chromium, on its software adapter or with `GPU=real` on the machine's.
 * Wall time of a step, and for how long of it the page's script is blocked; printed, never judged. Of a software adapter
 * the wall time says nothing about GPUs. `MODELS`, `ROUNDS` as in `step-cost.test.ts`.
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, it } from 'vitest';
import { countFrom, describeConditions, printReport, showSpread } from '#support/bench-report.ts';
import { raceCases } from '#support/race-models.ts';
import { chromiumFlags, findChromium } from '../../.ci/chromium.mjs';
import type { ArmTimes } from './rival/time-arms.ts';

const rounds = countFrom('ROUNDS', 3);
const wanted = (process.env['MODELS'] ?? '').split(',').filter(Boolean);
const cases = raceCases.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const root = fileURLToPath(new URL('../..', import.meta.url));
const blank = '/race';

let browser: Browser;
let server: ViteDevServer;
let conditions: string;
const rows: [string, string][] = [];

beforeAll(async () => {
  // The modules as they are, with an empty page to run them in.
  server = await createServer({
    root,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false },
    plugins: [
      {
        name: 'blank-page',
        configureServer: ({ middlewares }) => {
          middlewares.use(blank, (_, response) => {
            response.setHeader('Content-Type', 'text/html');
            response.end('<!doctype html><title>race</title>');
          });
        },
      },
    ],
    // Named because they are found late, and a late find reloads the page under the race.
    optimizeDeps: {
      include: [
        '@jax-js/jax',
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-core/dist/register_all_gradients',
        '@tensorflow/tfjs-backend-webgpu',
        '@tensorflow/tfjs-backend-webgl',
        '@tensorflow/tfjs-backend-cpu',
      ],
    },
  });
  await server.listen();
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
  conditions = await describeConditions(browser, { url: `${server.resolvedUrls?.local[0]}${blank.slice(1)}` });
});
afterAll(async () => {
  printReport(`a training step in a page, ${rounds} rounds`, conditions, rows);
  await browser.close();
  await server.close();
});

it.each(cases)('of $name on every engine that has it', { timeout: 1_200_000 }, async ({ name }) => {
  const page = await browser.newPage();
  try {
    await page.goto(`${server.resolvedUrls?.local[0]}${blank.slice(1)}`);
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
