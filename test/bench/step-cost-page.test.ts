/**
 * The race of `step-cost.test.ts` in a page: engines in turn in Chromium, on its software adapter or with `GPU=real` on the
 * machine's. Wall time of a step and to the first one; printed, never judged. Of a software adapter it says nothing about
 * GPUs. `MODELS`, `ROUNDS`, `ARM_SECONDS` as there.
 */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { countFrom, describeConditions, printReport } from '#support/bench-report.ts';
import { chooseCases } from '#support/race-models.ts';
import { serveModules, type ModuleServer } from '#support/serve-modules.ts';
import { chromiumFlags, findChromium } from '../../.ci/chromium.mjs';

const rounds = countFrom('ROUNDS', 2);
const armSeconds = countFrom('ARM_SECONDS', 20);

let browser: Browser;
let server: ModuleServer;
let conditions: string;
const rows: [string, string][] = [];

beforeAll(async () => {
  server = await serveModules();
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
  conditions = await describeConditions(browser, server);
}, 120_000);
afterAll(async () => {
  printReport(`a training step in a page, ${rounds} rounds`, conditions, rows);
  await browser.close();
  await server.close();
});

it.each(chooseCases(process.env))('of $name on every engine that has it', { timeout: 600_000 }, async ({ name }) => {
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.text().startsWith(name)) console.log(message.text());
  });
  try {
    await page.goto(server.url);
    // As text: what the test's own module loader makes of an import means nothing in a page.
    const call = `import('/test/bench/rival/run-in-page.ts').then((race) => race.runInPage('${name}', ${rounds}, ${armSeconds}))`;
    for (const [arm, row] of await page.evaluate<[string, string][]>(call)) rows.push([`${name}, ${arm}`, row]);
  } finally {
    await page.close();
  }
});
