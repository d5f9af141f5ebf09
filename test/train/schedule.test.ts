/** Steps, evaluations, reads and copies: when they are due. */
import { describe, expect, it } from 'vitest';
import type { SteadyMeter } from '#device/steady.ts';
import { createSteadyMeter } from '#device/steady.ts';
import { createLossReader } from '#train/loss-reader.ts';
import { isCheckpointDue, planReadInterval, planSchedule } from '#train/schedule.ts';
import { createStepTimer } from '#train/step-timer.ts';

describe('the schedule', () => {
  const evaluationsOf = (stepsPerEpoch: number, epochs: number, perEpoch: number) => {
    const schedule = planSchedule(stepsPerEpoch, epochs, perEpoch);
    return Array.from({ length: schedule.totalSteps + 1 }, (_, step) => step).filter(schedule.isEvaluation);
  };

  it('evaluates five times an epoch, the last time at its end', () => {
    expect(evaluationsOf(468, 2, 5)).toEqual([94, 187, 281, 374, 468, 562, 655, 749, 842, 936]);
  });

  it('evaluates after each step where an epoch has fewer steps than evaluations', () => {
    expect(evaluationsOf(2, 2, 5)).toEqual([1, 2, 3, 4]);
  });

  it('counts what is still to come', () => {
    const schedule = planSchedule(468, 2, 5);
    for (const step of [0, 93, 94, 467, 468, 935, 936]) {
      const left = evaluationsOf(468, 2, 5).filter((place) => place > step).length;
      expect(schedule.countEvaluationsAfter(step)).toBe(left);
    }
  });
});

describe('reads of the loss', () => {
  it('come at every step while the pace is unknown or slow, and about 20 times a second when it is fast', () => {
    expect(planReadInterval(null)).toBe(1);
    expect(planReadInterval(0.2)).toBe(1);
    expect(planReadInterval(0.004)).toBe(13);
    expect(planReadInterval(0.0001)).toBe(16);
  });

  it('never wait for more than two, and arrive in order', async () => {
    const reader = createLossReader();
    const resolvers: ((loss: number) => void)[] = [];
    const read = () => new Promise<number>((resolve) => resolvers.push(resolve));
    await reader.add(1, read());
    await reader.add(2, read());
    let isIn = false;
    const third = reader.add(3, read()).then(() => (isIn = true));
    await Promise.resolve();
    expect(isIn).toBe(false);
    resolvers[1]?.(0.2);
    resolvers[0]?.(0.1);
    await third;
    expect(reader.take()).toEqual({ steps: [1], losses: [0.1] });
    resolvers[2]?.(0.3);
    await reader.drain();
    expect(reader.take()).toEqual({ steps: [2, 3], losses: [0.2, 0.3] });
  });

  it('of steps that are done again after a recovery are not told twice', async () => {
    const reader = createLossReader();
    for (const step of [1, 2, 3]) await reader.add(step, Promise.resolve(step));
    await reader.drain();
    reader.take();
    reader.abandon();
    for (const step of [2, 3, 4]) await reader.add(step, Promise.resolve(step));
    await reader.drain();
    expect(reader.take().steps).toEqual([4]);
  });

  it.each([NaN, Infinity])('end the run when the loss is %s', async (loss) => {
    const reader = createLossReader();
    await reader.add(1, Promise.resolve(loss));
    await expect(reader.drain()).rejects.toMatchObject({ reason: 'diverged' });
  });
});

describe('copies of the weights', () => {
  it('come after 1.5 seconds, later only where a copy would take over 2 % of the time', () => {
    expect(isCheckpointDue(1.4, 0.001)).toBe(false);
    expect(isCheckpointDue(1.5, 0.001)).toBe(true);
    expect(isCheckpointDue(4.9, 0.1)).toBe(false);
    expect(isCheckpointDue(5, 0.1)).toBe(true);
  });
});

describe('the step timer', () => {
  const options = { model: 'mnist-mlp', batch: 10, flopPerSample: 1, windowSeconds: 1, minSteps: 5 } as const;
  const rateOf = (meter: SteadyMeter) => meter.result()?.samplesPerSecond.median;

  it('does not count the time between stop and start', () => {
    let now = 0;
    const meter = createSteadyMeter(options);
    const timer = createStepTimer(meter, () => now);
    timer.start();
    for (let step = 0; step < 10; step++) {
      now += 0.1;
      timer.noteStep();
      timer.stop();
      now += 7;
      timer.start();
    }
    expect(timer.isDue()).toBe(true);
    expect(timer.endWindow()).toBe(true);
    expect(rateOf(meter)).toBeCloseTo(100);
  });

  it('leaves out a window that was voided, and counts it', () => {
    let now = 0;
    const meter = createSteadyMeter(options);
    const timer = createStepTimer(meter, () => now);
    const runSteps = (seconds: number) => {
      timer.start();
      for (let step = 0; step < 10; step++) {
        now += seconds;
        timer.noteStep();
      }
    };
    runSteps(0.5);
    timer.voidWindow('hidden');
    expect(timer.isRunning).toBe(false);
    runSteps(0.125);
    timer.endWindow();
    expect(rateOf(meter)).toBeCloseTo(80);
    expect(meter.voidWindows).toBe(1);
  });
});
