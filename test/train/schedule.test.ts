/** Steps, evaluations, reads and copies: when they are due. */
import { describe, expect, it } from 'vitest';
import type { SteadyMeter } from '#device/steady.ts';
import { createSteadyMeter } from '#device/steady.ts';
import { createLossReader } from '#train/loss-reader.ts';
import type { StepLosses } from '#train/engines/engine.ts';
import {
  countEvaluationPlaces,
  isCheckpointDue,
  isEvaluationDue,
  planReadInterval,
  planSchedule,
} from '#train/schedule.ts';
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
  it('come at each of the first 50 steps, then no more than four times a second', () => {
    expect(planReadInterval(49, 0.001)).toBe(1);
    expect(planReadInterval(50, null)).toBe(1);
    expect(planReadInterval(50, 0.001)).toBe(250);
    expect(planReadInterval(5000, 0.1)).toBe(3);
    expect(planReadInterval(5000, 2)).toBe(1);
  });

  it('never wait for more than two, and arrive in order', async () => {
    const reader = createLossReader(() => 0);
    const resolvers: ((losses: StepLosses) => void)[] = [];
    const read = () => new Promise<StepLosses>((resolve) => resolvers.push(resolve));
    await reader.add(1, read());
    let isIn = false;
    const second = reader.add(2, read()).then(() => (isIn = true));
    await Promise.resolve();
    expect(isIn).toBe(false);
    resolvers[1]?.([0.2]);
    resolvers[0]?.([0.1]);
    await second;
    expect(reader.take()).toEqual({ steps: [1], losses: [0.1] });
    await reader.drain();
    expect(reader.take()).toEqual({ steps: [2], losses: [0.2] });
  });

  it('tell the judge’s loss too, where there is a judge', async () => {
    const reader = createLossReader(() => 0);
    await reader.add(1, Promise.resolve([0.7, 1.4]));
    await reader.drain();
    expect(reader.take()).toEqual({ steps: [1], losses: [0.7], judgeLosses: [1.4] });
  });

  it('tell the device’s pace by when they arrive, leaving out the time at rest', async () => {
    let now = 0;
    const reader = createLossReader(() => now);
    for (let step = 1; step <= 200; step++) {
      now += 0.01;
      if (reader.isDue(step - 1)) await reader.add(step, Promise.resolve([1]));
      if (step % 20 !== 0) continue;
      reader.rest();
      now += 5;
      reader.resume();
    }
    expect(reader.stepSeconds).toBeCloseTo(0.01, 6);
    expect(reader.isDue(200)).toBe(false);
  });

  it('of steps that are done again after a recovery are told again, in the place of the first ones', async () => {
    const reader = createLossReader(() => 0);
    for (const step of [1, 2, 3]) await reader.add(step, Promise.resolve([step]));
    await reader.drain();
    reader.take();
    reader.abandon(1);
    for (const step of [2, 3, 4]) await reader.add(step, Promise.resolve([step]));
    await reader.drain();
    expect(reader.take().steps).toEqual([2, 3, 4]);
  });

  it.each([[NaN], [Infinity], [0.5, NaN]] as const)('end the run when a loss is not a number', async (...losses) => {
    const reader = createLossReader(() => 0);
    await reader.add(1, Promise.resolve(losses as unknown as StepLosses));
    await expect(reader.drain()).rejects.toMatchObject({ reason: 'diverged' });
  });
});

describe('evaluations', () => {
  it('come at most twice a second, and take a tenth of the time at most', () => {
    expect(isEvaluationDue(0.49, 0.001)).toBe(false);
    expect(isEvaluationDue(0.5, 0.001)).toBe(true);
    expect(isEvaluationDue(8.9, 1)).toBe(false);
    expect(isEvaluationDue(9, 1)).toBe(true);
  });

  it('have a place every 200 steps of a long epoch, and five in a short one', () => {
    expect([4, 468, 60_000].map(countEvaluationPlaces)).toEqual([5, 5, 300]);
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
