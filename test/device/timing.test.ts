/** Sizing and timing of submits on made-up devices with a clock of their own. */
import { describe, expect, it } from 'vitest';
import type { TimedWork } from '#device/timing.ts';
import { measureEmptyWait, planSubmit, ratesOf, timeWindow, timeWindows } from '#device/timing.ts';

interface Machine {
  /** Seconds of one repeat, of a submit, and of the wait for the queue. */
  readonly repeatSeconds: number;
  readonly submitSeconds?: number;
  readonly waitSeconds?: number;
  /** The clock shows multiples of this. */
  readonly tickSeconds?: number;
}

/** A device that takes exactly the time it says, and remembers every submit. */
function createMachine({ repeatSeconds, submitSeconds = 0, waitSeconds = 0, tickSeconds = 1e-9 }: Machine) {
  let now = 0;
  const submitted: number[] = [];
  const clock = () => Math.floor(now / tickSeconds) * tickSeconds;
  const work: TimedWork = async (repeats, submits) => {
    for (let submit = 0; submit < submits; submit += 1) {
      const seconds = submitSeconds + repeats * repeatSeconds;
      submitted.push(seconds);
      now += seconds;
    }
    now += waitSeconds;
  };
  return { work, submitted, watch: { clock, emptyWaitSeconds: waitSeconds } };
}

describe('sizing a submit', () => {
  it.each([1e-7, 1e-6, 3e-5, 1e-3, 8e-3, 0.02, 0.049])(
    'repeats of %d s are grown by doubling until 10 ms, and no submit passes 50 ms',
    async (repeatSeconds) => {
      const { work, watch, submitted } = createMachine({ repeatSeconds });
      const plan = await planSubmit(work, watch);
      expect(Math.max(...submitted)).toBeLessThanOrEqual(0.05);
      expect(plan.seconds).toBeGreaterThanOrEqual(0.01);
      expect(submitted).toHaveLength(1 + Math.log2(plan.repeats));
    },
  );

  it('a single repeat that turns out slow is not repeated further', async () => {
    const { work, watch, submitted } = createMachine({ repeatSeconds: 0.4 });
    expect(await planSubmit(work, watch)).toEqual({ repeats: 1, seconds: expect.closeTo(0.4, 9) });
    expect(submitted).toHaveLength(1);
  });

  it('stops at the most repeats allowed', async () => {
    const { work, watch } = createMachine({ repeatSeconds: 1e-9 });
    expect((await planSubmit(work, watch, { maxRepeats: 64 })).repeats).toBe(64);
  });
});

describe('timing windows', () => {
  it('takes the wait for an empty queue off each window', async () => {
    const { work, watch } = createMachine({ repeatSeconds: 0.001, waitSeconds: 0.103 });
    const window = await timeWindow(work, watch, 20);
    expect(window.count).toBe(20);
    expect(window.seconds).toBeCloseTo(0.02, 6);
  });

  it('never times fewer than ten windows, however late it is', async () => {
    const { work, watch } = createMachine({ repeatSeconds: 0.001 });
    const windows = await timeWindows(work, watch, { repeats: 16, seconds: 0.016 }, { untilSeconds: -1 });
    expect(windows).toHaveLength(10);
  });

  it('uses the time that is left for more windows, up to the most wanted', async () => {
    const { work, watch } = createMachine({ repeatSeconds: 0.001 });
    const plan = { repeats: 16, seconds: 0.016 };
    expect(await timeWindows(work, watch, plan, { untilSeconds: 0.32 })).toHaveLength(20);
    expect(await timeWindows(work, watch, plan, { untilSeconds: 100, most: 25 })).toHaveLength(25);
  });

  it('queues several submits, each still short, where the wait is as slow as 103 ms', async () => {
    const { work, watch, submitted } = createMachine({ repeatSeconds: 0.001, waitSeconds: 0.103 });
    const windows = await timeWindows(work, watch, { repeats: 25, seconds: 0.025 }, { untilSeconds: 0 });
    for (const { seconds } of windows) expect(seconds).toBeGreaterThanOrEqual(0.2);
    expect(Math.max(...submitted)).toBeLessThanOrEqual(0.05);
  });

  it('a clock that ticks every 0.1 ms spoils the rate by one percent at most', async () => {
    const repeatSeconds = 0.000_37;
    const { work, watch } = createMachine({ repeatSeconds, tickSeconds: 1e-4 });
    const plan = await planSubmit(work, watch);
    const windows = await timeWindows(work, watch, plan, { untilSeconds: 0 });
    for (const rate of ratesOf(windows, 1)) expect(Math.abs(rate * repeatSeconds - 1)).toBeLessThanOrEqual(0.011);
  });

  it('the empty wait is the median of bare waits', async () => {
    const { work, watch } = createMachine({ repeatSeconds: 1, waitSeconds: 0.004 });
    expect(await measureEmptyWait(work, watch.clock)).toBeCloseTo(0.004, 6);
  });

  it('a window below the clock gives no rate rather than an infinite one', () => {
    expect(
      ratesOf(
        [
          { count: 4, seconds: 0 },
          { count: 4, seconds: 2 },
        ],
        10,
      ),
    ).toEqual([20]);
  });
});
