/** Long tasks and processor pressure, as the page hears of them, become times that a measurement can be held against. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Disturbance } from '#train/sweep/disturbances.ts';
import { watchDisturbances } from '../../src/state/disturbances.ts';

afterEach(() => vi.unstubAllGlobals());

type Heard<Entry> = (entries: Entry) => void;

it('tells of tasks of 100 ms and more, and of serious pressure from its begin to its end', async () => {
  let hearTask: Heard<{ getEntries(): { startTime: number; duration: number }[] }> = () => undefined;
  let hearPressure: Heard<{ state: string; time: number }[]> = () => undefined;
  let watching = 2;
  class Observer {
    constructor(heard: typeof hearTask) {
      hearTask = heard;
    }
    observe() {}
    disconnect() {
      watching--;
    }
  }
  class Pressure {
    constructor(heard: typeof hearPressure) {
      hearPressure = heard;
    }
    observe() {
      return Promise.reject(new DOMException('not here', 'NotAllowedError'));
    }
    disconnect() {
      watching--;
    }
  }
  vi.stubGlobal('PerformanceObserver', Observer);
  vi.stubGlobal('PressureObserver', Pressure);
  const told: Disturbance[] = [];
  const stop = watchDisturbances((disturbance) => told.push(disturbance));
  const tasks = [
    { startTime: 1000, duration: 60 },
    { startTime: 2000, duration: 150 },
  ];
  hearTask({ getEntries: () => tasks });
  hearPressure([
    { state: 'fair', time: 2500 },
    { state: 'serious', time: 3000 },
    { state: 'critical', time: 4000 },
    { state: 'nominal', time: 5000 },
  ]);
  const since = ({ from, until }: Disturbance) =>
    [from, until].map((time) => time && Math.round(1000 * time - performance.timeOrigin));
  expect(told.map(since)).toEqual([
    [2000, 2150],
    [3000, null],
    [3000, 5000],
  ]);
  stop();
  expect(watching).toBe(0);
  await Promise.resolve();
});

it('watches nothing where the browser has neither', () => {
  vi.stubGlobal('PerformanceObserver', undefined);
  vi.stubGlobal('PressureObserver', undefined);
  watchDisturbances(() => expect.unreachable())();
});
