/**
 * Notices that no step has been done for far too long, which no exception tells: a driver that hangs, a machine asleep, a
 * promise that never settles. It only says so; the run is left as it is, because it may well go on.
 */

export interface Watchdog {
  /** A step, or other work that steps wait for, was done. */
  noteProgress(): void;
  /** No step is expected until the next `noteProgress`: paused, or waiting for data. */
  rest(): void;
  /** For good. */
  stop(): void;
}

export interface WatchdogParts {
  nowSeconds(): number;
  /** For a given time, seconds. */
  wait(seconds: number): Promise<void>;
  /** What a step usually takes, seconds; null while unknown. */
  typicalSeconds(): number | null;
  /** No step for so many seconds; null when steps come again. */
  onStall(seconds: number | null): void;
}

const lookEverySeconds = 1;
const sayEverySeconds = 5;

/** Longest silence that is no stall, seconds: ten, or twenty steps where steps are slow. */
export function planPatience(typicalSeconds: number | null): number {
  return Math.max(10, 20 * (typicalSeconds ?? 0));
}

/** Watches from its first `noteProgress` on. */
export function createWatchdog({ nowSeconds, wait, typicalSeconds, onStall }: WatchdogParts): Watchdog {
  let progressAt: number | null = null;
  let saidAt: number | null = null;
  let isStopped = false;
  let isWatching = false;

  async function watch(): Promise<void> {
    while (!isStopped) {
      await wait(lookEverySeconds);
      if (isStopped || progressAt === null) continue;
      const now = nowSeconds();
      const isOverdue = now - progressAt > planPatience(typicalSeconds());
      if (!isOverdue || (saidAt !== null && now - saidAt < sayEverySeconds)) continue;
      saidAt = now;
      onStall(now - progressAt);
    }
  }

  function calm(): void {
    if (saidAt !== null) onStall(null);
    saidAt = null;
  }

  return {
    noteProgress() {
      progressAt = nowSeconds();
      calm();
      if (!isWatching) void watch();
      isWatching = true;
    },
    rest() {
      progressAt = null;
      calm();
    },
    stop() {
      isStopped = true;
    },
  };
}
