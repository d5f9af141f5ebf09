/** The steady meter on made-up training runs with a clock of their own. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import type { SteadyMeter, SteadyMeterOptions } from '#device/steady.ts';
import { createSteadyMeter } from '#device/steady.ts';
import { spreadOf } from '#device/statistics.ts';

const batch = 128;
const plain = { model: 'mnist-mlp', batch, flopPerSample: 304_896 } as const satisfies SteadyMeterOptions;

/** A run whose steps take the seconds it is told; windows follow each other without a gap. */
function createRun(options: Partial<SteadyMeterOptions> = {}) {
  const meter = createSteadyMeter({ ...plain, ...options });
  let now = 1000;
  const run = {
    meter,
    sleep(seconds: number) {
      now += seconds;
    },
    begin: () => meter.beginWindow(now),
    end: (steps: number) => meter.endWindow(now, steps),
    /** One window of `steps` steps of `stepSeconds` each. */
    train(stepSeconds: number, steps = 100) {
      meter.beginWindow(now);
      now += stepSeconds * steps;
      return meter.endWindow(now, steps);
    },
    trainWindows(count: number, stepSeconds: number) {
      for (let index = 0; index < count; index += 1) run.train(stepSeconds);
    },
  };
  return run;
}

const rateOf = (stepSeconds: number) => batch / stepSeconds;
const medianOf = (meter: SteadyMeter) => meter.result()?.samplesPerSecond.median ?? NaN;

describe('a calm machine', () => {
  it('is warm after three windows that agree, and steady after ten more', () => {
    const run = createRun();
    run.trainWindows(2, 0.01);
    expect(run.meter.phase).toBe('warming');
    run.trainWindows(1, 0.01);
    expect(run.meter.phase).toBe('timing');
    run.trainWindows(9, 0.01);
    expect(run.meter.result()?.isSteady).toBe(false);
    run.trainWindows(1, 0.01);
    expect(run.meter.result()?.isSteady).toBe(true);
  });

  it('100 steps of 10 ms at batch 128 are 12,800 images per second', () => {
    const run = createRun();
    run.trainWindows(13, 0.01);
    expect(medianOf(run.meter)).toBeCloseTo(12_800, 6);
    expect(run.meter.result()).toMatchObject({ model: 'mnist-mlp', batch: 128, flopPerSample: 304_896 });
  });

  it('keeps compile time apart from the rate', () => {
    const run = createRun();
    run.meter.setCompileSeconds(2.5);
    run.trainWindows(13, 0.01);
    expect(run.meter.result()?.compileSeconds).toBe(2.5);
    expect(medianOf(run.meter)).toBeCloseTo(12_800, 6);
  });

  it('the spread is that of the raw windows', () => {
    const run = createRun();
    run.trainWindows(3, 0.01);
    for (let index = 0; index < 12; index += 1) run.train(0.01 + 0.0001 * index);
    expect(run.meter.windowRates).toHaveLength(12);
    expect(run.meter.result()?.samplesPerSecond).toEqual(spreadOf(run.meter.windowRates));
  });
});

describe('warm-up', () => {
  it('slow first windows do not count once the machine is warm', () => {
    const run = createRun();
    for (const stepSeconds of [0.08, 0.03, 0.015, 0.0101, 0.01, 0.0102]) run.train(stepSeconds);
    run.trainWindows(10, 0.01);
    expect(run.meter.result()?.isSteady).toBe(true);
    expect(run.meter.result()?.samplesPerSecond.p10).toBeCloseTo(rateOf(0.01), 6);
  });

  it('a machine that never settles is given up on, answers all the same, and is not called steady', () => {
    const run = createRun({ maxWarmUpWindows: 12 });
    for (let index = 0; index < 40; index += 1) run.train(index % 2 === 0 ? 0.01 : 0.02);
    expect(run.meter.phase).toBe('unsteady');
    expect(run.meter.result()?.isSteady).toBe(false);
    expect(run.meter.result()?.samplesPerSecond.count).toBe(30);
  });

  it('a machine that settles late is timed from then on', () => {
    const run = createRun({ maxWarmUpWindows: 12 });
    for (let index = 0; index < 20; index += 1) run.train(index % 2 === 0 ? 0.01 : 0.02);
    run.trainWindows(13, 0.01);
    expect(run.meter.phase).toBe('timing');
    expect(run.meter.result()?.isSteady).toBe(true);
    expect(run.meter.result()?.samplesPerSecond.p10).toBeCloseTo(rateOf(0.01), 6);
  });

  it('there is no answer before the first window, and a hurried one rests on the last three', () => {
    const run = createRun();
    expect(run.meter.result()).toBeNull();
    for (const stepSeconds of [0.08, 0.04, 0.03, 0.02]) run.train(stepSeconds);
    expect(run.meter.result()).toMatchObject({ isSteady: false, samplesPerSecond: { count: 3 } });
    expect(medianOf(run.meter)).toBeCloseTo(rateOf(0.03), 6);
  });
});

describe('noise and drift', () => {
  it('noise of two percent moves the median by less than one percent', () => {
    const run = createRun();
    const random = seededRandom(7);
    for (let index = 0; index < 60; index += 1) run.train(0.01 * (1 + 0.04 * (random() - 0.5)));
    expect(Math.abs(medianOf(run.meter) / rateOf(0.01) - 1)).toBeLessThan(0.01);
    expect(Math.abs(run.meter.result()?.sustainedChange ?? NaN)).toBeLessThan(0.02);
  });

  it('a machine that slows by a fifth as it heats up shows a sustained change of minus 20 percent', () => {
    const run = createRun();
    run.trainWindows(13, 0.01);
    run.trainWindows(30, 0.0125);
    expect(run.meter.result()?.sustainedChange).toBeCloseTo(-0.2, 6);
  });

  it('only the latest windows count, so that the answer of a long run is about now', () => {
    const run = createRun({ keptWindows: 12 });
    run.trainWindows(50, 0.01);
    run.trainWindows(12, 0.02);
    expect(run.meter.result()?.samplesPerSecond).toMatchObject({ count: 12, p90: expect.closeTo(rateOf(0.02), 6) });
  });

  it('no change is told before both ends have ten windows', () => {
    const run = createRun();
    run.trainWindows(3 + 19, 0.01);
    expect(run.meter.result()?.sustainedChange).toBeNull();
    run.trainWindows(1, 0.01);
    expect(run.meter.result()?.sustainedChange).toBeCloseTo(0, 9);
  });
});

describe('void windows', () => {
  it('a window that overlaps hiding is counted as void and does not touch the rate', () => {
    const run = createRun();
    run.trainWindows(13, 0.01);
    run.begin();
    run.sleep(3);
    run.meter.voidWindow('hidden');
    expect(run.end(100)).toBe(false);
    expect(run.meter.voidWindows).toBe(1);
    expect(run.meter.result()?.samplesPerSecond.count).toBe(10);
    expect(run.meter.result()?.samplesPerSecond.p10).toBeCloseTo(rateOf(0.01), 6);
  });

  it('hiding while no window is open voids nothing', () => {
    const run = createRun();
    run.meter.voidWindow('hidden');
    expect(run.meter.voidWindows).toBe(0);
  });

  it('a void window breaks the row of agreeing ones', () => {
    const run = createRun();
    run.trainWindows(2, 0.01);
    run.begin();
    run.meter.voidWindow('evaluation');
    run.trainWindows(2, 0.01);
    expect(run.meter.phase).toBe('warming');
    run.trainWindows(1, 0.01);
    expect(run.meter.phase).toBe('timing');
  });

  it('a rebuilt device must warm up again', () => {
    const run = createRun();
    run.trainWindows(20, 0.01);
    run.begin();
    run.meter.voidWindow('recovery');
    expect(run.meter.phase).toBe('warming');
    expect(run.meter.result()).toBeNull();
    run.trainWindows(13, 0.02);
    expect(medianOf(run.meter)).toBeCloseTo(rateOf(0.02), 6);
  });

  it('a window shorter than half a second, or without steps, is void', () => {
    const run = createRun();
    expect(run.train(0.001, 100)).toBe(false);
    run.begin();
    run.sleep(2);
    expect(run.end(0)).toBe(false);
    expect(run.meter.voidWindows).toBe(2);
    expect(run.meter.result()).toBeNull();
  });

  it('thirty steps are due after half a second; fewer once the window has lasted two', () => {
    const { meter } = createRun();
    meter.beginWindow(0);
    expect(meter.isWindowDue(0.4, 100)).toBe(false);
    expect(meter.isWindowDue(0.5, 30)).toBe(true);
    expect(meter.isWindowDue(1.9, 29)).toBe(false);
    expect(meter.isWindowDue(2, 3)).toBe(true);
  });

  it('a machine that slept inside a window is found by the clock', () => {
    const run = createRun();
    run.trainWindows(13, 0.01);
    run.begin();
    run.sleep(1 + 3600);
    expect(run.end(100)).toBe(false);
    expect(run.meter.voidWindows).toBe(1);
    expect(run.meter.result()?.samplesPerSecond.p10).toBeCloseTo(rateOf(0.01), 6);
  });

  it('a machine that became slow for good loses one window, not all', () => {
    const run = createRun();
    run.trainWindows(13, 0.1);
    run.trainWindows(5, 0.4);
    expect(run.meter.voidWindows).toBe(1);
    expect(run.meter.windowRates.at(-1)).toBeCloseTo(rateOf(0.4), 6);
  });
});
