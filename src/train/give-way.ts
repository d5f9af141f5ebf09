/**
 * Lets messages in between two steps. Where a step costs the CPU milliseconds that is done after each; an engine whose
 * steps cost next to nothing would spend more on it than on training, so there it is done every few milliseconds, and
 * whenever its device has enough in hand.
 */
import type { Engine } from './engines/engine.ts';

/** An engine that can run ahead keeps the thread for so long at most, seconds. */
const turnSeconds = 0.004;

interface GiveWayParts {
  nowSeconds(): number;
  yieldTask(): Promise<void>;
}

/** What to call after each step. */
export function createGiveWay({ nowSeconds, yieldTask }: GiveWayParts): (engine: Engine) => Promise<void> {
  let gaveWayAt = -Infinity;
  return async (engine) => {
    const ready = engine.whenReady?.() ?? null;
    if (ready) await ready;
    else if (engine.whenReady && nowSeconds() - gaveWayAt < turnSeconds) return;
    await yieldTask();
    gaveWayAt = nowSeconds();
  };
}
