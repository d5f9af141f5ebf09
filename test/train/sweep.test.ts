/** Sweeps on made-up engines with a clock of their own: what is kept, what is refused, and when it ends. */
import { describe, expect, it } from 'vitest';
import type { BackendName, EngineName } from '#datacenter/calibration/measurement.ts';
import { createControl } from '#train/control.ts';
import { RunFailure } from '#train/run-failure.ts';
import type { Engine } from '#train/engines/engine.ts';
import type { OpenedEngine } from '#train/engines/open-engine.ts';
import { defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import type { Fault } from '#train/engines/engine.ts';
import { createSweepDesk, runSweep, type SweepParts } from '#train/sweep/run-sweep.ts';
import type { Disturbance } from '#train/sweep/disturbances.ts';
import type { FromSweepWorker } from '#train/sweep/sweep-messages.ts';
import type { MeasuredCell, SweepChoice } from '#train/sweep/sweep-result.ts';

const choice: SweepChoice = {
  models: ['mnist-mlp'],
  batches: [32],
  arms: ['webgpu'],
  secondsPerCell: 7,
  tailSeconds: 0,
  measuresRoof: false,
  statedWatts: null,
  seed: 1,
};

interface Wish {
  /** Seconds of step number `step` (from 0) on a backend. */
  readonly stepSeconds?: (backend: BackendName, step: number) => number;
  /** Throws what opening or testing should fail with. */
  readonly open?: (backend: BackendName, batch: number, engine: EngineName | undefined) => void;
  readonly test?: (backend: BackendName) => void;
  /** Steps after which the device is gone. */
  readonly loseAfter?: number;
  readonly onStep?: (steps: number, wantsLoss: boolean) => void;
  /** Steps that an engine sends at once; issuing them takes no time, and their device is waited for. */
  readonly together?: number;
}

function createMadeParts({ stepSeconds = () => 0.01, open, test, loseAfter = Infinity, onStep, together }: Wish = {}) {
  let now = 100;
  let openEngines = 0;
  const opened: string[] = [];
  const posts: FromSweepWorker[] = [];
  const parts: SweepParts = {
    findCard,
    defaultChoiceOf,
    async openEngine(backend, order) {
      open?.(backend, order.batch, order.engine);
      openEngines++;
      opened.push(`${order.engine} ${backend} ${order.batch}, open ${openEngines}`);
      let steps = 0;
      let fault: Fault | null = null;
      let owed = 0;
      const pay = async () => {
        now += owed;
        owed = 0;
      };
      const runsAhead = together && {
        whenReady: () => (steps % together === 0 ? pay() : null),
        settle: pay,
      };
      const engine = {
        backend,
        batch: order.batch,
        addShard: () => undefined,
        step(rows: Int32Array, wantsLoss: boolean) {
          expect(rows).toHaveLength(order.batch);
          if (together) owed += stepSeconds(backend, steps++);
          else now += stepSeconds(backend, steps++);
          onStep?.(steps, wantsLoss);
          if (steps >= loseAfter) fault = { kind: 'lost', detail: 'lost on purpose' };
          if (!wantsLoss) return null;
          return fault ? Promise.reject(new Error('lost')) : Promise.resolve(1);
        },
        settle: () => Promise.resolve(),
        restore: () => Promise.resolve(),
        guard: (work: () => void) => Promise.resolve(work()).then(() => null),
        fault: () => fault,
        close: () => void openEngines--,
        ...runsAhead,
      };
      const conditions = { takenAt: '', backend, vendor: 'acme', architecture: '', isSoftware: false, browser: 'B 1' };
      return { engine: engine as unknown as Engine, conditions, gpu: null } satisfies OpenedEngine;
    },
    async testEngine({ engine }) {
      test?.(engine.backend);
      return 0.4;
    },
    measureRoof: async () => ({
      peakFlopPerSecond: { median: 1e12, p10: 1e12, p90: 1e12, count: 10 },
      copyBytesPerSecond: null,
      dispatchSeconds: null,
      readbackSeconds: null,
      maxBufferBytes: null,
    }),
    post: (message) => void posts.push(message),
    browser: 'B 1',
    now: () => '2026-01-01T00:00:00.000Z',
    nowSeconds: () => now,
    yieldTask: () => Promise.resolve(),
  };
  return { parts, posts, opened, countOpen: () => openEngines, sleep: (seconds: number) => (now += seconds) };
}

async function sweep(change: Partial<SweepChoice> = {}, wish: Wish = {}) {
  const made = createMadeParts(wish);
  const result = await runSweep({ ...choice, ...change }, made.parts, createControl(), 1);
  return { ...made, result };
}

describe('a cell', () => {
  it('of 32 samples every 10 ms is 3200 samples a second, from ten windows or more, compile time apart', async () => {
    const { result } = await sweep();
    const cell = result.cells[0] as MeasuredCell;
    expect(cell).toMatchObject({ kind: 'measured', model: 'mnist-mlp', batch: 32, backend: 'webgpu' });
    expect(cell.samplesPerSecond.median).toBeCloseTo(3200, 6);
    expect(cell.windows.length).toBeGreaterThanOrEqual(10);
    expect(cell.samplesPerSecond.count).toBe(cell.windows.length);
    expect([cell.isSteady, cell.voidWindows, cell.compileSeconds, cell.parameters]).toEqual([true, 0, 0.4, 50_890]);
    expect(cell.anatomy.stepSeconds).toBeCloseTo(0.01, 9);
    expect(cell.tail).toBeNull();
    expect(result.isComplete).toBe(true);
  });

  it('of an engine that sends many steps at once has the pace of its device, and four losses a second are read', async () => {
    let reads = 0;
    const { result, parts } = await sweep(
      {},
      { together: 32, onStep: (_, wantsLoss) => void (reads += Number(wantsLoss)) },
    );
    const cell = result.cells[0] as MeasuredCell;
    expect(cell.samplesPerSecond.median).toBeCloseTo(3200, 6);
    expect(cell.isSteady).toBe(true);
    // Fifty dense ones at the start.
    const perSecond = (reads - 50) / (parts.nowSeconds() - 100);
    expect(perSecond).toBeGreaterThan(2);
    expect(perSecond).toBeLessThan(5);
  });

  it('waits until the machine is warm', async () => {
    const { result } = await sweep({}, { stepSeconds: (_, step) => Math.max(0.01, 0.03 * 0.995 ** step) });
    expect((result.cells[0] as MeasuredCell).samplesPerSecond.p10).toBeCloseTo(3200, 6);
  });

  it('of a machine that never agrees with itself ends all the same, and is not called steady', async () => {
    const { result } = await sweep({}, { stepSeconds: (_, step) => (Math.floor(step / 40) % 2 === 0 ? 0.01 : 0.02) });
    const cell = result.cells[0] as MeasuredCell;
    expect(cell.isSteady).toBe(false);
    expect(cell.windows.length).toBeGreaterThan(0);
    expect(cell.samplesPerSecond.p90 / cell.samplesPerSecond.p10).toBeGreaterThan(1.2);
  });

  it('shows a machine that slows down by a fifth as a tail 20 % below its burst', async () => {
    const slows = { stepSeconds: (_: BackendName, step: number) => (step < 1200 ? 0.01 : 0.0125) };
    const { result } = await sweep({ tailSeconds: 20 }, slows);
    const cell = result.cells[0] as MeasuredCell;
    expect(cell.samplesPerSecond.median).toBeCloseTo(3200, 6);
    expect(cell.tail?.change).toBeCloseTo(-0.2, 6);
    expect(cell.tail?.windows.length).toBeGreaterThan(20);
  });

  it('has no numbers when the self-test finds the GPU wrong, and no step is timed', async () => {
    let steps = 0;
    const { result, countOpen } = await sweep(
      {},
      {
        test: () => {
          throw new RunFailure('wrong-results', 'gradient 0: off by 0.01');
        },
        onStep: () => void steps++,
      },
    );
    expect(result.cells[0]).toMatchObject({ kind: 'refused', reason: 'wrong-results', conditions: { vendor: 'acme' } });
    expect([steps, countOpen()]).toEqual([0, 0]);
  });

  it('keeps the reason of a backend that cannot be opened, of a batch that does not fit, and of a lost device', async () => {
    const { result } = await sweep(
      { batches: [32, 4096], arms: ['webgpu', 'webgl'] },
      {
        loseAfter: 100,
        open: (backend, batch) => {
          if (backend === 'webgl') throw new RunFailure('no-backend', 'webgl is off');
          if (batch === 4096) throw new RunFailure('out-of-memory', 'too large');
        },
      },
    );
    const told = result.cells.map(
      (cell) => `${cell.backend} ${cell.batch} ${cell.kind === 'refused' ? cell.reason : '-'}`,
    );
    expect(told).toEqual([
      'webgpu 32 device-lost',
      'webgl 32 no-backend',
      'webgl 4096 no-backend',
      'webgpu 4096 out-of-memory',
    ]);
    expect(result.isComplete).toBe(true);
  });

  it('on wasm is refused in words of its own: gradients that are missing, or a policy that forbids it', async () => {
    const { result, opened } = await sweep({ models: ['mnist-mlp', 'mnist-cnn'], arms: ['wasm'] });
    expect(result.cells.map((cell) => cell.kind === 'refused' && cell.reason)).toEqual([
      'wasm-not-allowed',
      'wasm-lacks-gradients',
    ]);
    expect(opened).toEqual([]);
  });
});

describe('a sweep', () => {
  it('opens a fresh engine for each cell and never two at once', async () => {
    const { opened, countOpen } = await sweep({ batches: [32, 64], arms: ['webgpu', 'cpu'] });
    expect(opened).toEqual([
      'tfjs webgpu 32, open 1',
      'tfjs cpu 32, open 1',
      'tfjs cpu 64, open 1',
      'tfjs webgpu 64, open 1',
    ]);
    expect(countOpen()).toBe(0);
  });

  it('opens the fused engine for its own cell and TensorFlow.js for the one beside it, and names both', async () => {
    const { opened, result } = await sweep({ arms: ['fused', 'webgpu'] });
    expect(opened).toEqual(['fused webgpu 32, open 1', 'tfjs webgpu 32, open 1']);
    expect(result.cells.map(({ engine, backend }) => `${engine} ${backend}`)).toEqual(['fused webgpu', 'tfjs webgpu']);
  });

  it('gives the reason of the fused engine where it does not train a model, and goes on', async () => {
    const { result } = await sweep(
      { arms: ['fused', 'webgpu'] },
      {
        open: (_, __, engine) => {
          if (engine === 'fused') throw new RunFailure('engine-lacks', 'no such layer');
        },
      },
    );
    expect(result.cells).toMatchObject([
      { kind: 'refused', engine: 'fused', reason: 'engine-lacks' },
      { kind: 'measured', engine: 'tfjs' },
    ]);
  });

  it('measures the roof of each backend once, also when its first cell failed', async () => {
    const open = (backend: BackendName, batch: number) => {
      if (backend === 'webgpu' && batch === 32) throw new RunFailure('out-of-memory', '');
    };
    const { result } = await sweep({ batches: [32, 64, 128], arms: ['webgpu', 'cpu'], measuresRoof: true }, { open });
    expect(result.roofs.map(({ backend }) => backend).sort()).toEqual(['cpu', 'webgpu']);
  });

  it('tells how long it will take, less and less, and ends at its last cell', async () => {
    const { posts } = await sweep({ batches: [32, 64, 128] });
    const left = posts.flatMap((post) => (post.kind === 'progress' ? [post.secondsLeft] : []));
    expect(left.length).toBeGreaterThan(30);
    expect(left.at(0)).toBeGreaterThan(20);
    expect(left.at(-1)).toBeLessThan(5);
    const cells = posts.flatMap((post) => (post.kind === 'progress' ? [post.cell] : []));
    expect(cells).toEqual(cells.toSorted((a, b) => a - b));
    expect(posts.filter(({ kind }) => kind === 'cell')).toHaveLength(3);
  });

  it('stops between two steps and keeps the cells done before', async () => {
    const control = createControl();
    let steps = 0;
    const made = createMadeParts({
      onStep: () => {
        if (++steps === 1500) control.apply({ kind: 'stop', run: 1 });
      },
    });
    const result = await runSweep({ ...choice, batches: [32, 64, 128] }, made.parts, control, 1);
    expect(steps).toBe(1500);
    expect(result.isComplete).toBe(false);
    expect(result.cells).toHaveLength(1);
    expect(made.countOpen()).toBe(0);
  });

  it('voids the window that a hidden page overlaps, and waits until it is seen', async () => {
    const control = createControl();
    const hide = (visible: boolean) => control.apply({ kind: 'visibility', run: 1, visible });
    const made = createMadeParts({
      onStep: (steps) => {
        if (steps !== 500) return;
        hide(false);
        setTimeout(() => {
          made.sleep(30);
          hide(true);
        });
      },
    });
    const result = await runSweep(choice, made.parts, control, 1);
    const cell = result.cells[0] as MeasuredCell;
    expect(cell.voidWindows).toBe(1);
    expect(cell.isSteady).toBe(true);
    expect(Math.min(...cell.windows)).toBeCloseTo(3200, 6);
  });
});

describe('a machine with other things to do', () => {
  /** A sweep of one cell whose page tells, at each step, what `disturb` makes of the time. */
  async function sweepDisturbed(disturb: (now: number) => Disturbance | null) {
    const made: ReturnType<typeof createMadeParts> = createMadeParts({
      // Five times slower while disturbed, so that a window taken then would show.
      stepSeconds: (_, step) => (disturb(made.parts.nowSeconds()) && step > 200 ? 0.05 : 0.01),
      onStep: () => {
        const disturbance = disturb(made.parts.nowSeconds());
        if (disturbance) void desk.receive({ kind: 'disturbed', run: 1, ...disturbance });
      },
    });
    const desk = createSweepDesk(made.parts);
    await desk.receive({ kind: 'start', run: 1, choice });
    const done = made.posts.find((post) => post.kind === 'done');
    return done?.kind === 'done' ? (done.result.cells[0] as MeasuredCell) : null;
  }

  it('has the windows left out that a long task of the page overlaps', async () => {
    const cell = await sweepDisturbed((now) => (now > 106 && now < 106.4 ? { from: 106, until: 106.4 } : null));
    expect(cell?.isSteady).toBe(true);
    expect(cell?.voidWindows).toBeGreaterThanOrEqual(1);
    expect(cell?.voidWindows).toBeLessThanOrEqual(2);
    expect(Math.min(...(cell?.windows ?? []))).toBeCloseTo(3200, 6);
    expect(cell?.windows.length).toBeGreaterThanOrEqual(10);
  });

  it('all the time is timed as it is, and not called steady', async () => {
    const cell = await sweepDisturbed((now) => (now > 100.5 ? { from: 100.5, until: null } : null));
    expect(cell?.isSteady).toBe(false);
    expect(cell?.windows.length).toBeGreaterThanOrEqual(30);
    expect(cell?.voidWindows).toBe(0);
  });

  it('for a while has its windows counted again when the pressure is over', async () => {
    const pressed = (now: number) => (now < 106 ? null : { from: 106, until: now < 109 ? null : 109.2 });
    const cell = await sweepDisturbed((now) => (now < 109.1 ? pressed(now) : null));
    expect(cell?.isSteady).toBe(true);
    expect(cell?.voidWindows).toBeGreaterThan(2);
    expect(Math.min(...(cell?.windows ?? []))).toBeCloseTo(3200, 6);
  });
});

describe('the desk of the worker', () => {
  it('lets the latest sweep win: the one under way ends first, those in between never begin', async () => {
    const made = createMadeParts();
    const desk = createSweepDesk({ ...made.parts, yieldTask: () => new Promise((resolve) => setTimeout(resolve)) });
    const first = desk.receive({ kind: 'start', run: 1, choice: { ...choice, batches: [32, 64, 128, 256] } });
    const second = desk.receive({ kind: 'start', run: 2, choice });
    const third = desk.receive({ kind: 'start', run: 3, choice: { ...choice, secondsPerCell: 1 } });
    await Promise.all([first, second, third]);
    const done = made.posts.flatMap((post) => (post.kind === 'done' ? [[post.run, post.result.isComplete]] : []));
    expect(done).toEqual([
      [1, false],
      [3, true],
    ]);
    expect(made.countOpen()).toBe(0);
  });

  it('does not begin a sweep that was stopped while it waited', async () => {
    const made = createMadeParts();
    const desk = createSweepDesk({ ...made.parts, yieldTask: () => new Promise((resolve) => setTimeout(resolve)) });
    const first = desk.receive({ kind: 'start', run: 1, choice });
    const second = desk.receive({ kind: 'start', run: 2, choice });
    await desk.receive({ kind: 'stop', run: 2 });
    await Promise.all([first, second]);
    expect(made.posts.flatMap((post) => (post.kind === 'done' ? [post.run] : []))).toEqual([1]);
  });

  it('says so when a sweep fails for a reason that is nobody’s cell', async () => {
    const made = createMadeParts();
    const broken = { ...made.parts, now: () => new Date(NaN).toISOString() };
    await createSweepDesk(broken).receive({ kind: 'start', run: 4, choice });
    expect(made.posts).toMatchObject([{ kind: 'failed', run: 4, detail: expect.stringContaining('RangeError') }]);
  });
});
