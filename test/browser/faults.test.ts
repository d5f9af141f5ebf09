/**
 * What goes wrong on a reader's machine, provoked on the built site: no GPU, a GPU that dies or computes wrongly, a worker
 * or a file that does not come, two tabs at once. Each fault must end in a run that goes on or in words that say why not.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectEnd, expectLosses, note, start, status, visitBench as visitBenchIn } from '#support/bench-page.ts';
import { launchBrowser, visitPage } from '#support/open-page.ts';
import { serveSite, type Site } from '#support/serve.ts';
import { breakWorker, hearLosses, hearWorkers, overhearWorkers, workerScript } from '#support/worker-faults.ts';

let browser: Browser;
let site: Site;
let startedAt = 0;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(() => {
  startedAt = performance.now();
});
afterEach(({ task }) => {
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s: ${task.name}`);
});

/** Two epochs of a network on points, 50 steps; one hidden layer, because a software GPU is slow with each kernel. */
const brief = 't.model=toy-network&t.depth=1&t.epochs=2';
const endless = 't.model=toy-network&t.depth=1&t.epochs=1000&t.rows=20000';

const visitBench = (
  choice: string,
  visit: (page: Page) => Promise<void>,
  options: Parameters<typeof visitBenchIn>[4] = {},
) => visitBenchIn(browser, site, choice, visit, options);

/** Presses stop after a moment; a run that was over before has no such button any more. */
async function stopSoon(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-run=stop]')?.click());
}

/** The run stays on its feet without WebGPU, and says why; where an engine of ours was given up before, of that too. */
async function expectFallback(page: Page, why: string, whyNoEngine?: string) {
  const notes = page.locator('[data-note=refused]');
  const told = whyNoEngine === undefined ? [] : [expect.stringContaining(`Fused engine is not used: ${whyNoEngine}`)];
  await expect
    .poll(() => notes.allTextContents(), { timeout: 30_000 })
    .toEqual([...told, expect.stringContaining(`WebGPU is not used: ${why}`)]);
  await expect.poll(() => page.locator('[data-badge]').textContent(), { timeout: 30_000 }).toMatch(/^WebGL/);
}

describe('a GPU that cannot be had', () => {
  it('because the browser has none, nor WebGL: the run takes the CPU, says why and comes to its end', async () => {
    await visitBench(brief, async (page) => {
      await breakWorker(page, () => {
        Reflect.deleteProperty(WorkerNavigator.prototype, 'gpu');
        OffscreenCanvas.prototype.getContext = () => null;
      });
      await start(page);
      await expectEnd(page, 'All epochs are done.');
      const told = await page.locator('[data-note=refused]').allTextContents();
      expect(told).toHaveLength(2);
      expect(told[0]).toContain('WebGPU is not used: this browser has no WebGPU.');
      expect(told[1]).toContain('WebGL is not used');
      await expect.poll(() => page.locator('[data-badge]').textContent()).toBe('CPU · TensorFlow.js');
    });
  });

  it('because there is no adapter: the driver or a policy is named', async () => {
    await visitBench(brief, async (page) => {
      await breakWorker(page, () => {
        GPU.prototype.requestAdapter = () => Promise.resolve(null);
      });
      await start(page);
      await expectFallback(page, 'the browser found no GPU it may use (driver, policy or power saving).');
    });
  });

  it('because it never answers: after five seconds the run goes on without it', async () => {
    await visitBench(brief, async (page) => {
      await breakWorker(page, () => {
        GPU.prototype.requestAdapter = () => new Promise(() => undefined);
      });
      await start(page);
      const asked = performance.now();
      await expectFallback(page, 'the GPU did not answer within five seconds.');
      expect(performance.now() - asked).toBeGreaterThan(4500);
    });
  });

  it('because its device is born lost: a fresh adapter is asked once, then the run goes on without it', async () => {
    await visitBench(brief, async (page) => {
      await breakWorker(page, () => {
        const { requestDevice } = GPUAdapter.prototype;
        GPUAdapter.prototype.requestDevice = async function (descriptor) {
          const device = await requestDevice.call(this, descriptor);
          console.info('device asked for');
          device.destroy();
          return device;
        };
      });
      let asked = 0;
      page.on('console', (message) => (asked += Number(message.text() === 'device asked for')));
      await start(page);
      await expectFallback(page, 'the GPU refused to start.');
      expect(asked).toBe(2);
    });
  });
});

describe('a GPU that works wrongly', () => {
  it('because no shader compiles: the run goes on without it', async () => {
    await visitBench(brief, async (page) => {
      await breakWorker(page, () => {
        GPUDevice.prototype.createComputePipeline = () => {
          throw new DOMException('no compiler', 'OperationError');
        };
        GPUDevice.prototype.createComputePipelineAsync = () => Promise.reject(new DOMException('no compiler'));
      });
      await start(page);
      await expectFallback(page, 'the GPU refused to start.', 'The GPU rejected a command.');
    });
  });

  it('because its numbers are off by one percent: the self-test finds it out', async () => {
    await visitBench(brief, async (page) => {
      await breakWorker(page, () => {
        const { getMappedRange } = GPUBuffer.prototype;
        GPUBuffer.prototype.getMappedRange = function (...where) {
          const range = getMappedRange.apply(this, where);
          if (!(this.usage & GPUBufferUsage.MAP_READ)) return range;
          return Float32Array.from(new Float32Array(range), (value) => 1.01 * value).buffer;
        };
      });
      await start(page);
      const wrong = 'it computed a wrong answer in the self-test.';
      await expectFallback(page, wrong, wrong);
    });
  });

  it('because its memory is too small: half of the batch is tried on it', async () => {
    await visitBench(brief, async (page) => {
      await breakWorker(page, () => {
        const { popErrorScope } = GPUDevice.prototype;
        let pops = 0;
        GPUDevice.prototype.popErrorScope = async function () {
          const found = await popErrorScope.call(this);
          return ++pops === 3 ? new GPUOutOfMemoryError('too large') : found;
        };
      });
      await start(page);
      await expect.poll(() => page.locator('[data-badge]').textContent(), { timeout: 30_000 }).toMatch(/^WebGPU/);
      const { heard } = await hearWorkers(page);
      expect(heard.find((message) => message.kind === 'phase' && message.reason === 'out-of-memory')).toMatchObject({
        detail: 'batch 32 -> 16',
      });
      await note(page, 'batch').waitFor();
      await expect.poll(() => note(page, 'batch').textContent()).toContain('A batch of 32 did not fit into the memory');
      // The adapter of this test is a program, and the page says what its speeds are worth.
      await expect.poll(() => page.locator('[data-badge]').textContent()).toContain('software');
      await expect.poll(() => note(page, 'software').textContent()).toContain('not a GPU’s');
    });
  });

  it('because its limits are those of a small phone: a buffer beyond them is too little memory, not a mistake', async () => {
    const wide = 't.model=table-mlp&t.data=weather&t.batch=1024&t.width=256&t.depth=1&t.epochs=2';
    await visitBench(wide, async (page) => {
      await breakWorker(page, () => {
        const limits = Object.getOwnPropertyDescriptor(GPUDevice.prototype, 'limits')?.get;
        Object.defineProperty(GPUDevice.prototype, 'limits', {
          get(this: GPUDevice) {
            const real = limits?.call(this) as GPUSupportedLimits;
            // Room for 512 samples of 256 numbers, not for 1,024.
            return new Proxy(real, {
              get: (_, name: keyof GPUSupportedLimits) =>
                name === 'maxStorageBufferBindingSize' ? 800_000 : real[name],
            });
          },
        });
      });
      await start(page);
      await expectLosses(page, 2);
      await expect.poll(() => page.locator('[data-badge]').textContent()).toMatch(/^WebGPU/);
      await expect.poll(() => note(page, 'batch').textContent()).toMatch(/1,024 did not fit .* takes 512 at a time/);
    });
  });

  it(
    'because its steps are so long that a driver may end them: smaller batches, and the page says why',
    { timeout: 150_000 },
    async () => {
      await visitBench('t.model=toy-network&t.depth=1&t.epochs=1', async (page) => {
        await breakWorker(page, () => {
          // Of a program that imitates a GPU nobody minds how long it takes.
          for (const word of ['vendor', 'architecture', 'device', 'description'])
            Object.defineProperty(GPUAdapterInfo.prototype, word, { get: () => 'acme' });
          Object.defineProperty(GPUAdapterInfo.prototype, 'isFallbackAdapter', { get: () => false });
          const { onSubmittedWorkDone, submit } = GPUQueue.prototype;
          const { postMessage } = globalThis;
          let isSlow = true;
          let isBusy = false;
          globalThis.postMessage = (message: { kind: string; detail?: string }) => {
            if (message.kind === 'phase' && message.detail?.startsWith('batch')) isSlow = false;
            postMessage(message);
          };
          GPUQueue.prototype.submit = function (work) {
            isBusy = true;
            submit.call(this, work);
          };
          GPUQueue.prototype.onSubmittedWorkDone = async function () {
            await onSubmittedWorkDone.call(this);
            if (isBusy && isSlow) await new Promise((resolve) => setTimeout(resolve, 450));
            isBusy = false;
          };
        });
        await start(page);
        await note(page, 'batch').waitFor({ timeout: 60_000 });
        await expectEnd(page, 'All epochs are done.');
        await expect.poll(() => page.locator('[data-badge]').textContent()).toBe('WebGPU · acme acme · TensorFlow.js');
        // A submit of 0.45 s is over twice the 0.2 s allowed: a quarter, or less where the machine is slow itself.
        await expect
          .poll(() => note(page, 'batch').textContent())
          .toMatch(/32 kept the GPU busy .* takes [12458] at a time/);
      });
    },
  );

  it('because it reports a mistake in a call: the run ends with its words, and the next one trains', async () => {
    await visitBench(endless, async (page) => {
      await breakWorker(page, () => {
        const { requestDevice } = GPUAdapter.prototype;
        let device: GPUDevice | null = null;
        GPUAdapter.prototype.requestDevice = async function (descriptor) {
          return (device = await requestDevice.call(this, descriptor));
        };
        addEventListener('message', (event: MessageEvent<{ kind: string }>) => {
          if (event.data.kind !== 'visibility') return;
          const entry = { binding: 0, visibility: GPUShaderStage.COMPUTE, buffer: {} };
          const layout = device?.createBindGroupLayout({ entries: [entry] });
          if (layout) device?.createBindGroup({ layout, entries: [] });
        });
      });
      await start(page);
      await expectLosses(page, 5);
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expectEnd(page, 'The GPU rejected a command.');
      await expect.poll(() => note(page, 'reason').textContent()).toContain('CreateBindGroup');
      await expect.poll(() => status(page).textContent()).toContain('Stopped');
      await start(page);
      await expectLosses(page, 5, 2);
      await page.locator('[data-run=stop]').click();
      await expectEnd(page, 'You stopped it.');
    });
  });
});

describe('numbers that are none', () => {
  it('end a run whose learning rate is far too high, in words, with nothing but numbers on its curve', async () => {
    const wild = 't.model=linear-regression&t.optimizer=sgd&t.learningRate=10';
    await visitBench(
      wild,
      async (page) => {
        await start(page);
        await expectEnd(page, 'The loss is no longer a number: the learning rate is too high.');
        await expect.poll(() => page.locator('#train figure').first().textContent()).not.toMatch(/NaN|Infinity/);
      },
      { backend: 'cpu' },
    );
  });
});

describe('a worker', () => {
  it('whose script is not there is asked for twice, then the page says so and can start again', async () => {
    await visitBench(
      brief,
      async (page) => {
        let asked = 0;
        await page.route(workerScript, (route) => {
          asked++;
          return route.fulfill({ status: 404, body: '' });
        });
        await start(page);
        await expectEnd(page, 'The training program stopped unexpectedly. Try again.');
        expect(asked).toBe(2);
        await page.unroute(workerScript);
        await start(page);
        await expectEnd(page, 'All epochs are done.');
      },
      { backend: 'cpu', expectedErrors: /404/ },
    );
  });

  it('that posts 1,000 things that are no messages disturbs neither the run nor the page', async () => {
    await visitBench(
      brief,
      async (page) => {
        await breakWorker(page, () => {
          const odd = [
            null,
            0,
            'phase',
            [],
            {},
            { run: 1 },
            { kind: 'loss' },
            { kind: 'constructor', run: 1 },
          ] as const;
          const near = ['phase', 'loss', 'evaluation', 'field', 'roof', 'saved', 'answer', '__proto__', 'toString'];
          const values = [undefined, null, NaN, -1, '', 'x', [NaN], {}, new Float32Array(3)];
          addEventListener('message', () => {
            for (let count = 0; count < 1000; count++) {
              const kind = near[count % near.length];
              const value = values[count % values.length];
              const made = { kind, run: 1, step: value, steps: value, losses: value, phase: value, detail: value };
              postMessage(count % 3 === 0 ? odd[count % odd.length] : made);
            }
          });
        });
        await start(page);
        await expectEnd(page, 'All epochs are done.');
        expect((await hearLosses(page)).size).toBeGreaterThan(20);
      },
      { backend: 'cpu' },
    );
  });

  it('is the same one through 20 starts and stops, and its last run comes to its end', async () => {
    await visitBench(
      brief,
      async (page) => {
        for (let cycle = 0; cycle < 20; cycle++) {
          await start(page);
          // Some are stopped while they start, some while they train.
          if (cycle % 4 === 0) await stopSoon(page);
          else await page.locator('[data-run=reset]').click();
          await page.locator('[data-run=start]').waitFor({ timeout: 30_000 });
        }
        await page.locator('[data-run=start]').click();
        await expectEnd(page, 'All epochs are done.');
        expect((await hearWorkers(page)).workers).toBe(1);
        expect(Math.max(...(await hearLosses(page)).keys())).toBe(50);
      },
      { backend: 'cpu' },
    );
  });
});

describe('a file of data', () => {
  it('that arrives damaged is fetched once more, then the run ends in words', async () => {
    await visitBench(
      't.model=mnist-mlp&t.width=4&t.batch=4',
      async (page) => {
        let fetched = 0;
        await page.route(/\/data\/mnist\/.*\.gz$/, async (route) => {
          fetched++;
          const response = await route.fetch();
          const body = await response.body();
          const middle = Math.floor(body.length / 2);
          body[middle] = (body[middle] ?? 0) ^ 1;
          await route.fulfill({ response, body });
        });
        await start(page);
        await expectEnd(page, 'The data arrived damaged twice. Try again later.');
        expect(fetched).toBe(2);
      },
      { backend: 'cpu' },
    );
  });
});

describe('a run', () => {
  it('waits while another tab trains, and starts when that one is done', async () => {
    await visitBench(
      endless,
      async (first) => {
        await start(first);
        await expectLosses(first, 5);
        const second = await first.context().newPage();
        await second.goto(first.url());
        await start(second);
        await expect.poll(() => status(second).textContent()).toContain('Another tab is training');
        expect((await hearWorkers(second)).workers).toBe(0);
        // A tab behind another draws no frames, and a click waits for them.
        await first.bringToFront();
        await first.locator('[data-run=stop]').click();
        await expectLosses(second, 5);
        await second.bringToFront();
        await second.locator('[data-run=stop]').click();
      },
      { backend: 'cpu' },
    );
  });

  it('goes on through changes of language and theme', async () => {
    await visitBench(
      endless,
      async (page) => {
        await start(page);
        await expectLosses(page, 5);
        for (const [language, theme] of [
          ['zh-Hans', 'dark'],
          ['en', 'projector'],
        ] as const) {
          const { size } = await hearLosses(page);
          await page.locator('[data-language]').click();
          await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
          await page.locator('header .choices select').selectOption(theme);
          await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(theme);
          await expectLosses(page, size);
        }
        const { heard, workers } = await hearWorkers(page);
        expect(workers).toBe(1);
        expect(heard.filter((message) => message.kind === 'phase' && message.phase === 'probing')).toHaveLength(1);
        await page.locator('[data-run=stop]').click();
        await expectEnd(page, 'You stopped it.');
      },
      { backend: 'cpu' },
    );
  });

  it('goes on through changes of the scenario that the page computes beside it', async () => {
    const address = `${site.url}?lang=en&backend=cpu`;
    const visit = async (page: Page) => {
      await start(page);
      await expectLosses(page, 3);
      const numbers = async () => (await page.locator('[data-chain] strong').allTextContents()).slice(2).join();
      for (const preset of ['1', '2']) {
        const [before, { size }] = [await numbers(), await hearLosses(page)];
        await page.locator('[data-preset]').selectOption({ index: Number(preset) });
        await expect.poll(numbers).not.toBe(before);
        await expectLosses(page, size);
      }
      const { heard, workers } = await hearWorkers(page);
      expect(workers).toBe(1);
      expect(heard.filter((message) => message.kind === 'phase' && message.phase === 'probing')).toHaveLength(1);
      await page.locator('[data-run=stop]').click();
      await expectEnd(page, 'You stopped it.');
    };
    await visitPage(browser, site, address, visit, { before: overhearWorkers });
  });
});
