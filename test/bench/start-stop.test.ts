/**
 * A thousand starts and stops on the built site, on real WebGPU devices: devices, buffers and workers at the end are as
 * many as after the first. `STARTS=50` takes fewer, `TABS=4` shares them among tabs; a start costs what it costs to get a
 * device and compile.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { start, visitBench } from '#support/bench-page.ts';
import { countFrom, describeConditions, printReport, showSpread } from '#support/bench-report.ts';
import { launchBrowser } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';
import { breakWorker, hearWorkers } from '#support/worker-faults.ts';

const starts = countFrom('STARTS', 1000);
const tabs = countFrom('TABS', 1);
/** A third of the starts is left at any time, a third once its engine is open, a third once it trains; a little later each. */
const waitedFor = [null, 'warming', 'running'] as const;
const longestWaitMs = 400;
const choice = 't.model=toy-network';

let browser: Browser;
let site: Site;
let conditions: string;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
  conditions = await describeConditions(browser, site);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** In the worker: counts devices and buffers alive, and says so when asked. */
function countOnDevice(): void {
  const devices = new Set<GPUDevice>();
  const buffers = new Set<GPUBuffer>();
  const { requestDevice } = GPUAdapter.prototype;
  const { createBuffer, destroy } = GPUDevice.prototype;
  const { destroy: destroyBuffer } = GPUBuffer.prototype;
  GPUAdapter.prototype.requestDevice = async function (descriptor) {
    const device = await requestDevice.call(this, descriptor);
    devices.add(device);
    return device;
  };
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor);
    buffers.add(buffer);
    return buffer;
  };
  GPUDevice.prototype.destroy = function () {
    devices.delete(this);
    return destroy.call(this);
  };
  GPUBuffer.prototype.destroy = function () {
    buffers.delete(this);
    return destroyBuffer.call(this);
  };
  addEventListener('message', (event: MessageEvent<{ kind: string }>) => {
    if (event.data.kind !== 'count') return;
    event.stopImmediatePropagation();
    console.info(`alive ${devices.size} ${buffers.size}`);
  });
}

/** Starts and stops `cycles` times on one page; returns the seconds of each cycle and the phase it was left in. */
async function startAndStop(page: Page, cycles: number, random: () => number) {
  let told = '';
  page.on('console', (message) => {
    if (message.text().startsWith('alive ')) told = message.text();
  });
  const count = async () => {
    told = '';
    await page.evaluate(() => {
      (globalThis as unknown as { trainingWorker: Worker }).trainingWorker.postMessage({ kind: 'count' });
    });
    await expect.poll(() => told, { timeout: 30_000 }).not.toBe('');
    return told;
  };
  const seconds: number[] = [];
  const leftIn: string[] = [];
  const began = performance.now();
  for (let cycle = 1; cycle <= cycles; cycle++) {
    // Over a thousand runs the record would grow without end; and the end of the run before is not this one's.
    await page.evaluate(() => {
      (globalThis as unknown as { overheard: { heard: unknown[] } }).overheard.heard.length = 0;
    });
    const pressed = performance.now();
    await start(page);
    await waitForPhase(page, waitedFor[cycle % waitedFor.length] ?? null);
    await page.waitForTimeout(longestWaitMs * random());
    const phase = await page.evaluate(() => {
      const { heard } = (globalThis as unknown as { overheard: { heard: { kind: string; phase?: string }[] } })
        .overheard;
      return heard.findLast(({ kind }) => kind === 'phase')?.phase ?? 'nothing said';
    });
    leftIn.push(phase);
    await page.locator('[data-run=reset]').click();
    await page.locator('[data-run=start]').waitFor({ timeout: 60_000 });
    seconds.push((performance.now() - pressed) / 1000);
    if (cycle !== 1 && cycle % 100 !== 0 && cycle !== cycles) continue;
    await expect.poll(count, { timeout: 60_000 }).toBe('alive 0 0');
    const { workers } = await hearWorkers(page);
    console.log(`${cycle}: ${told}, ${workers} workers, ${((performance.now() - began) / 1000).toFixed(0)} s`);
    expect(workers).toBe(1);
  }
  return { seconds, leftIn };
}

/** Until the run has said that it is in `phase` or past it. */
async function waitForPhase(page: Page, phase: string | null): Promise<void> {
  if (phase === null) return;
  await page.waitForFunction(
    (wanted) =>
      (globalThis as unknown as { overheard: { heard: { kind: string; phase?: string }[] } }).overheard.heard.some(
        ({ phase = '' }) => [wanted, 'failed'].includes(phase),
      ),
    phase,
    { polling: 20, timeout: 300_000 },
  );
}

it(`${starts} starts and stops leave devices, buffers and workers as they were`, { timeout: 7_200_000 }, async () => {
  const began = performance.now();
  const seconds: number[] = [];
  const leftIn: Record<string, number> = {};
  // Each tab has a context of its own: tabs of one reader wait for each other.
  const useTab = (tab: number) =>
    visitBench(
      browser,
      site,
      choice,
      async (page) => {
        await breakWorker(page, countOnDevice);
        const found = await startAndStop(page, Math.ceil(starts / tabs), createRandom(43, tab));
        seconds.push(...found.seconds);
        for (const phase of found.leftIn) leftIn[phase] = (leftIn[phase] ?? 0) + 1;
      },
      { backend: 'webgpu' },
    );
  await Promise.all(Array.from({ length: tabs }, (_, tab) => useTab(tab)));
  printReport(`${seconds.length} starts and stops of a run on WebGPU in ${tabs} tabs (${choice})`, conditions, [
    ['alive at the end', '0 devices, 0 buffers, 1 worker in each tab'],
    ['left in phase', JSON.stringify(leftIn)],
    ['a start and a stop', showSpread(seconds, 2, 's')],
    ['altogether', `${((performance.now() - began) / 60_000).toFixed(1)} min`],
  ]);
});
