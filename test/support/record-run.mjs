// Takes the recorded run that the page shows until a visitor has one of their own: builds nothing, opens dist in the
// browser of this machine, presses the button, and writes down what the training worker says.
//   npm run build && node test/support/record-run.mjs [model] [epochs] [machine in English] [machine in Chinese]
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromiumFlags, findChromium } from '../../.ci/chromium.mjs';

const [model = 'mnist-mlp', epochs = '10', machineEn, machineZh] = process.argv.slice(2);
const keptLosses = 600;
const root = fileURLToPath(new URL('../..', import.meta.url));

const server = await preview({
  root,
  preview: { port: 4300, strictPort: false, host: '127.0.0.1' },
  logLevel: 'error',
});
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
const page = await browser.newPage();
await page.addInitScript(() => {
  const heard = /** @type {unknown[]} */ ([]);
  Object.assign(globalThis, { heard });
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      this.addEventListener('message', ({ data }) => {
        if (data && typeof data === 'object' && 'run' in data) heard.push(data);
      });
    }
  };
});
await page.goto(`${server.resolvedUrls?.local[0]}?lang=en`);
const settings = page.locator('form');
await settings.locator('summary').click();
await settings.locator('[data-setting="train.model"]').selectOption({ index: model === 'mnist-cnn' ? 1 : 0 });
await settings.locator('[data-setting="train.epochs"]').selectOption({ label: epochs });
await page.locator('[data-run=start]').click();

/** @returns {Promise<any[]>} */
const heardSoFar = () => page.evaluate(() => /** @type {any} */ (globalThis).heard);
for (;;) {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const heard = await heardSoFar();
  const last = heard.findLast(({ kind }) => kind === 'loss');
  console.log(last ? `step ${last.step} of ${last.totalSteps}` : `${heard.length} messages`);
  const end = heard.find(({ kind, phase }) => kind === 'phase' && (phase === 'done' || phase === 'failed'));
  if (end?.phase === 'failed') throw new Error(`The run failed: ${end.reason} ${end.detail}`);
  if (end) break;
}

const heard = await heardSoFar();
await browser.close();
await server.close();

/** @param {string} kind */
const lastOf = (kind) => heard.findLast((message) => message.kind === kind);
const losses = heard
  .filter(({ kind }) => kind === 'loss')
  .flatMap(({ steps, losses: values }) =>
    steps.map((/** @type {number} */ step, /** @type {number} */ at) => ({ step, loss: values[at] })),
  );
const every = Math.max(1, Math.ceil(losses.length / keptLosses));
const kept = losses.filter((_, index) => index % every === 0 || index === losses.length - 1);
const { conditions } = lastOf('backend');
const { totalSteps, stepsPerEpoch } = lastOf('loss');
const { throughput, voidWindows } = lastOf('throughput');
const cores = availableParallelism();
const isSoftware = conditions.isSoftware;
const file = {
  version: 1,
  machine: {
    en:
      machineEn ??
      `a ${cores}-core cloud server${isSoftware ? ' without a GPU' : ''}, ${conditions.browser}${isSoftware ? ', software WebGPU adapter' : ''}`,
    'zh-Hans':
      machineZh ??
      `${cores} 核云服务器${isSoftware ? '（无 GPU）' : ''}，${conditions.browser}${isSoftware ? '，WebGPU 软件适配器' : ''}`,
  },
  choice: {
    model,
    batch: 128,
    learningRate: 0.001,
    epochs: Number(epochs),
    stopAccuracy: null,
    seed: 1,
    backend: 'auto',
  },
  conditions,
  roof: lastOf('roof').roof,
  throughput,
  voidWindows,
  steps: kept.map(({ step }) => step),
  losses: kept.map(({ loss }) => Number(loss.toPrecision(4))),
  accuracies: heard
    .filter(({ kind, accuracy }) => kind === 'evaluation' && accuracy !== null)
    .map(({ step, accuracy }) => ({ step, accuracy })),
  totalSteps,
  stepsPerEpoch,
  images: lastOf('data')?.totalImages ?? 0,
};
const folder = `${root}/public/data/recorded`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/${model}.json`, `${JSON.stringify(file)}\n`);
console.log(`Recorded ${model}: ${kept.length} losses, last accuracy ${file.accuracies.at(-1)?.accuracy}.`);
