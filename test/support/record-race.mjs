// Takes the recorded race that the bench shows until a visitor has one of their own: builds nothing, opens dist in the
// browser of this machine, presses the button, and keeps what the page itself saves.
//   npm run build && node test/support/record-race.mjs [machine in English] [machine in Chinese]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromiumFlags, findChromium } from '../../.ci/chromium.mjs';

const [machineEn, machineZh] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const patience = 15 * 60_000;

const server = await preview({
  root,
  preview: { port: 4301, strictPort: false, host: '127.0.0.1' },
  logLevel: 'error',
});
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
const page = await browser.newPage();
await page.goto(`${server.resolvedUrls?.local[0]}?lang=en&view=bench`);
const part = (/** @type {string} */ name) => page.locator(`[data-race=${name}]`);
await part('start').click({ timeout: 60_000 });
await part('stop').waitFor();
await part('start').waitFor({ timeout: patience });
const [download] = await Promise.all([page.waitForEvent('download'), part('json').click()]);
const told = JSON.parse(readFileSync(await download.path(), 'utf8'));
await browser.close();
await server.close();

/** @type {{ isComplete: boolean, tracks: { arm: string, opened: { conditions: { isSoftware: boolean, browser: string } } | null }[] }} */
const result = told;
delete told.machine;
if (!result.isComplete) throw new Error('The race did not get to its end.');
const conditions = result.tracks.find(({ arm }) => arm === 'stock')?.opened?.conditions;
if (!conditions) throw new Error('Stock TensorFlow.js did not run.');
const { isSoftware, browser: name } = conditions;
const cores = availableParallelism();
const machine = {
  en:
    machineEn ??
    `a ${cores}-core cloud server${isSoftware ? ' without a GPU' : ''}, ${name}${isSoftware ? ', software WebGPU adapter' : ''}`,
  'zh-Hans':
    machineZh ??
    `${cores} 核云服务器${isSoftware ? '（无 GPU）' : ''}，${name}${isSoftware ? '，WebGPU 软件适配器' : ''}`,
};
/** Seven digits, as many as a float32 has. */
const round = (/** @type {string} */ _key, /** @type {unknown} */ value) =>
  typeof value === 'number' ? Number(value.toPrecision(7)) : value;
const folder = `${root}/public/data/recorded`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/race.json`, `${JSON.stringify({ version: 1, machine, result }, round)}\n`);
console.log(`Recorded a race of ${result.tracks.length}.`);
