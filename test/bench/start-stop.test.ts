/**
 * A thousand starts and stops on the built site, on real WebGPU devices: devices, buffers and workers at the end are as
 * many as after the first. `STARTS=50` takes fewer; a start costs what it costs to get a device and compile.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { start, visitBench } from '#support/bench-page.ts';
import { launchBrowser } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';
import { breakWorker, hearWorkers } from '#support/worker-faults.ts';

const starts = Number(process.env['STARTS'] ?? 1000);

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
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

it(`${starts} starts and stops leave devices, buffers and workers as they were`, { timeout: 7_200_000 }, async () => {
  const random = createRandom(43, 0);
  const visit = async (page: Page) => {
    await breakWorker(page, countOnDevice);
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
    const began = performance.now();
    for (let cycle = 1; cycle <= starts; cycle++) {
      await start(page);
      // Left while it asks for a device, while it compiles, and while it trains.
      await page.waitForTimeout(400 * random());
      await page.locator('[data-run=reset]').click();
      await page.locator('[data-run=start]').waitFor({ timeout: 60_000 });
      if (cycle !== 1 && cycle % 100 !== 0 && cycle !== starts) continue;
      await expect.poll(count, { timeout: 60_000 }).toBe('alive 0 0');
      const { workers } = await hearWorkers(page);
      console.log(`${cycle}: ${told}, ${workers} workers, ${((performance.now() - began) / 1000).toFixed(0)} s`);
      expect(workers).toBe(1);
    }
  };
  await visitBench(browser, site, 't.model=toy-network', visit, { backend: 'webgpu' });
});
