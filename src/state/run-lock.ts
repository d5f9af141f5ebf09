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

export interface RunLock {
  /**
   * Waits until no other tab trains.
   * @param onWait called when another does
   * @returns how to give the leave back; null when `signal` gave up waiting. Never rejects
   */
  acquire(onWait: () => void, signal: AbortSignal): Promise<Release | null>;
}

const name = 'training';

/** @param findLocks may throw, as reading `navigator.locks` may */
export function createRunLock(findLocks: () => Locks | undefined): RunLock {
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
      const hold = (lock: unknown) => {
        if (!lock) {
          resolve(null);
          return Promise.resolve();
        }
        return new Promise<void>((release) => resolve(release));
      };
      locks.request(name, options, hold).catch(reject);
    });
  }

  return {
    async acquire(onWait, signal) {
      const locks = find();
      if (!locks) return () => undefined;
      try {
        const now = await request(locks, { ifAvailable: true });
        if (now) return now;
        onWait();
        return await request(locks, { signal });
      } catch {
        return signal.aborted ? null : () => undefined;
      }
    },
  };
}

/** Over all tabs of this browser. */
export function createBrowserRunLock(): RunLock {
  return createRunLock(() => navigator.locks);
}

/** For a page of which there is only one. */
export const noLock: RunLock = { acquire: () => Promise.resolve(() => undefined) };
