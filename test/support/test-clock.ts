/** A clock that stands still until it is told to go on; who waits on it for half a second or longer wakes when it is time. */

export interface TestClock {
  readonly now: number;
  readonly secondsPerStep: number;
  /** How many wait for half a second or longer. */
  readonly sleeping: number;
  advance(seconds: number): void;
  /** Short waits are over at once, so that nothing hangs where the clock stands. */
  wait(seconds: number): Promise<void>;
}

export function createTestClock(secondsPerStep: number): TestClock {
  let now = 100;
  let sleepers: { due: number; resolve: () => void }[] = [];
  return {
    get now() {
      return now;
    },
    get sleeping() {
      return sleepers.length;
    },
    secondsPerStep,
    advance(seconds) {
      now += seconds;
      for (const { resolve } of sleepers.filter(({ due }) => due <= now)) resolve();
      sleepers = sleepers.filter(({ due }) => due > now);
    },
    wait(seconds) {
      if (seconds < 0.5) return new Promise((resolve) => setImmediate(resolve));
      return new Promise((resolve) => sleepers.push({ due: now + seconds, resolve }));
    },
  };
}
