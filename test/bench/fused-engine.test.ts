/**
 * Steps a second of the fused engine beside TensorFlow.js on one adapter in one page, in turns: printed, not asserted. On
 * a software adapter this is a ratio of programs that imitate a GPU, and no figure of one; `GPU=real` takes the machine's.
 * `STEPS=100 ROUNDS=8` for quieter numbers.
 */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { medianOf } from '#device/statistics.ts';
import { countFrom, describeConditions, printReport, showSpread } from '#support/bench-report.ts';
import type { Arm, ArmTimes, RacedModel } from '#support/race-engines.ts';
import { serveModules, type ModuleServer } from '#support/serve-modules.ts';
import { chromiumFlags, findChromium } from '../../.ci/chromium.mjs';

const steps = countFrom('STEPS', 20);
const rounds = countFrom('ROUNDS', 4);

let browser: Browser;
let server: ModuleServer;
beforeAll(async () => {
  server = await serveModules();
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** `BATCHES=64,512` for others. */
const batches = (process.env['BATCHES'] ?? '64').split(',').map(Number);
const models: readonly RacedModel[] = ['784-256-128-10', 'MNIST CNN, augmented'];
const races = models.flatMap((model) => batches.map((batch) => [model, batch] as const));

it.each(races)('the fused engine and TensorFlow.js in turns, %s, batch %i', async (model, batch) => {
  const page = await browser.newPage();
  await page.goto(server.url);
  // As text: the test runner would turn an import of its own code into one that the page does not know.
  const race = `import('/test/support/race-engines.ts').then((file) => file.raceEngines('${model}', ${batch}, ${steps}, ${rounds}))`;
  const times = await page.evaluate<Record<Arm, ArmTimes>>(race);
  await page.close();
  const { fused, stock } = times;
  const rate = ({ stepsPerSecond }: ArmTimes) => showSpread(stepsPerSecond, 2, 'steps/s');
  const ratio = medianOf(fused.stepsPerSecond) / medianOf(stock.stepsPerSecond);
  printReport(`${model}, batch ${batch}, Adam`, await describeConditions(browser, server), [
    ['fused', rate(fused)],
    ['TensorFlow.js', rate(stock)],
    ['ratio of medians', `${ratio.toFixed(2)} x`],
    ['to the first step', `${fused.firstStep.toFixed(2)} s and ${stock.firstStep.toFixed(2)} s`],
  ]);
  fused.losses.forEach((loss, at) => expect(Math.abs(loss / (stock.losses[at] ?? NaN) - 1)).toBeLessThan(1e-4));
});
