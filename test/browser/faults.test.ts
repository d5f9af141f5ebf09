/**
 * What goes wrong on a reader's machine, provoked on the built site: no GPU, a GPU that dies or computes wrongly, a worker
 * or a file that does not come, two tabs at once. Each fault must end in a run that goes on or in words that say why not.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, visitPage, type PageOptions } from '#support/open-page.ts';
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

/** Two epochs of a network on points; 50 steps. */
const brief = 't.model=toy-network&t.epochs=2';
const endless = 't.model=toy-network&t.epochs=1000&t.rows=20000';

/** Opens the bench with this choice, in a browser of its `own` if need be; `backend` as the address names it. */
function visitBench(
  choice: string,
  visit: (page: Page) => Promise<void>,
  { backend = 'auto', own = browser, ...options }: PageOptions & { backend?: string; own?: Browser } = {},
) {
  const address = `${site.url}?lang=en&view=bench&backend=${backend}#${choice}`;
  return visitPage(
    own,
    site,
    address,
    async (page) => {
      await page.locator('[data-run=start]').waitFor();
      await visit(page);
    },
    { before: overhearWorkers, ...options },
  );
}

const start = (page: Page) => page.locator('[data-run=start]').click();
const note = (page: Page, name: string) => page.locator(`[data-note=${name}]`).first();
const status = (page: Page) => page.locator('[data-status]');

async function expectEnd(page: Page, words: string) {
  await note(page, 'reason').waitFor({ timeout: 60_000 });
  expect(await note(page, 'reason').textContent()).toContain(words);
}

/** The run stays on its feet without WebGPU, and says why. */
async function expectFallback(page: Page, why: string) {
  await note(page, 'refused').waitFor({ timeout: 30_000 });
  expect(await note(page, 'refused').textContent()).toContain(`WebGPU is not used: ${why}`);
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
      expect(await page.locator('[data-badge]').textContent()).toBe('CPU');
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
      await expectFallback(page, 'the GPU refused to start.');
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
      await expectFallback(page, 'it computed a wrong answer in the self-test.');
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
    });
  });
});

/** In the worker: when the page says `destroy`, the next submit but so many is the device's last. */
function obeyDestroy(): void {
  const { requestDevice } = GPUAdapter.prototype;
  const { submit } = GPUQueue.prototype;
  let device: GPUDevice | null = null;
  let left = Infinity;
  GPUAdapter.prototype.requestDevice = async function (descriptor) {
    return (device = await requestDevice.call(this, descriptor));
  };
  GPUQueue.prototype.submit = function (work) {
    submit.call(this, work);
    if (left-- === 0) device?.destroy();
  };
  addEventListener('message', (event: MessageEvent<{ kind: string }>) => {
    if (event.data.kind === 'pause') left = 1;
  });
}

describe('a GPU that dies while it trains', () => {
  const long = 't.model=toy-network&t.epochs=5';

  const plain = new Map<number, number>();
  beforeAll(async () => {
    const take = async (page: Page) => {
      await start(page);
      await expectEnd(page, 'All epochs are done.');
      for (const [step, loss] of await hearLosses(page)) plain.set(step, loss);
    };
    await visitBench(long, take, { backend: 'cpu' });
  });

  /** One recovery, told; the last step reached; the losses those of the run on the cpu. */
  async function expectUndisturbed(page: Page) {
    await expectEnd(page, 'All epochs are done.');
    expect(await page.locator('[data-note=restart]').count()).toBe(1);
    expect(await page.locator('[data-badge]').textContent()).toMatch(/^WebGPU/);
    const losses = await hearLosses(page);
    expect(Math.max(...losses.keys())).toBe(Math.max(...plain.keys()));
    const shared = [...plain.keys()].filter((step) => losses.has(step));
    expect(shared.length).toBeGreaterThan(40);
    for (const step of shared)
      expect(Math.abs((losses.get(step) ?? NaN) / (plain.get(step) ?? NaN) - 1), `${step}`).toBeLessThan(1e-3);
    expect(await status(page).textContent()).toContain('Done');
  }
  const isTraining = (page: Page) =>
    expect.poll(async () => (await hearLosses(page)).size, { timeout: 60_000 }).toBeGreaterThan(20);

  it('because its device is destroyed is replaced, and the curve goes on as if nothing had been', async () => {
    await visitBench(long, async (page) => {
      await breakWorker(page, obeyDestroy);
      await start(page);
      await isTraining(page);
      await page.locator('[data-run=pause]').click();
      await page.locator('[data-run=resume]').click({ timeout: 30_000 });
      await expectUndisturbed(page);
    });
  });

  it('because the whole GPU process crashes is replaced too', async () => {
    // A browser of its own: after a crash or two the browser refuses the page a GPU for a while.
    const own = await launchBrowser();
    try {
      await visitBench(
        long,
        async (page) => {
          await start(page);
          await isTraining(page);
          const session = await own.newBrowserCDPSession();
          await session.send('Browser.crashGpuProcess').catch(() => undefined);
          await expectUndisturbed(page);
        },
        { own, expectedErrors: /GPU|WebGL|context/i },
      );
    } finally {
      await own.close();
    }
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
        expect(await page.locator('#train figure').first().textContent()).not.toMatch(/NaN|Infinity/);
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
          if (cycle % 4 === 0) await page.locator('[data-run=stop]').click({ delay: 300 });
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
        await expect.poll(async () => (await hearLosses(first)).size, { timeout: 30_000 }).toBeGreaterThan(5);
        const second = await first.context().newPage();
        await second.goto(first.url());
        await start(second);
        await expect.poll(() => status(second).textContent()).toContain('Another tab is training');
        expect((await hearWorkers(second)).workers).toBe(0);
        await first.locator('[data-run=stop]').click();
        await expect.poll(async () => (await hearLosses(second)).size, { timeout: 30_000 }).toBeGreaterThan(5);
        await second.locator('[data-run=stop]').click();
      },
      { backend: 'cpu' },
    );
  });

  it('goes on through changes of language', async () => {
    await visitBench(
      endless,
      async (page) => {
        await start(page);
        await expect.poll(async () => (await hearLosses(page)).size, { timeout: 30_000 }).toBeGreaterThan(5);
        for (const language of ['zh-Hans', 'en']) {
          const { size } = await hearLosses(page);
          await page.locator('[data-language]').click();
          await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
          await expect.poll(async () => (await hearLosses(page)).size).toBeGreaterThan(size);
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
});
