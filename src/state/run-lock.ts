/**
 * One training run at a time over all tabs of this site: two would share the GPU, and neither number would mean anything.
 * Where the browser has no locks, or refuses them as in a sandboxed frame, every run has leave at once.
 */

/** The part of `navigator.locks` used here. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    hold: (lock: unknown) => Promise<void>,
  ): Promise<unknown>;
}

/** Gives the leave back; calling it again does nothing. */
export type Release = () => void;

/** Who is waited for: another tab, or other work of this page, as a measurement. */
export type Waiting = 'waiting' | 'waiting-here';

export interface RunLock {
  /**
   * Waits until nobody else trains or measures.
   * @param onWait called when somebody does
   * @returns how to give the leave back; null when `signal` gave up waiting. Never rejects
   */
  acquire(onWait: (who: Waiting) => void, signal: AbortSignal): Promise<Release | null>;
}

const name = 'training';

/** @param findLocks may throw, as reading `navigator.locks` may */
export function createRunLock(findLocks: () => Locks | undefined): RunLock {
  let isHeldHere = false;
  /** Browsers take a moment to free a lock: until then it is this page's own, though nobody uses it. */
  let freed: Promise<unknown> = Promise.resolve();

  function find(): Locks | undefined {
    try {
      return findLocks();
    } catch {
      return undefined;
    }
  }

  /** The release, null when the lock is not to be had (now, or at all after giving up). */
  function request(locks: Locks, options: Parameters<Locks['request']>[1]): Promise<Release | null> {
    return new Promise((resolve, reject) => {
      let free: (value?: unknown) => void = () => undefined;
      const hold = (lock: unknown) => {
        if (!lock) {
          resolve(null);
          return Promise.resolve();
        }
        isHeldHere = true;
        freed = new Promise((done) => (free = done));
        return new Promise<void>((release) => {
          let isReleased = false;
          resolve(() => {
            if (isReleased) return;
            isReleased = true;
            isHeldHere = false;
            release();
          });
        });
      };
      void locks
        .request(name, options, hold)
        .catch(reject)
        .finally(() => free());
    });
  }

  return {
    async acquire(onWait, signal) {
      const locks = find();
      if (!locks) return () => undefined;
      try {
        if (!isHeldHere) await freed;
        const now = await request(locks, { ifAvailable: true });
        if (now) return now;
        onWait(isHeldHere ? 'waiting-here' : 'waiting');
        return await request(locks, { signal });
      } catch {
        return signal.aborted ? null : () => undefined;
      }
    },
  };
}

/** Over all tabs of this browser; one for all work of this page, so that it can tell its own from another tab's. */
export const browserRunLock: RunLock = createRunLock(() => navigator.locks);
