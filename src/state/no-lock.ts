/** Leave at once, always: for a page of which there is only one, and for work that may go on beside a run. */
import type { RunLock } from './run-lock.ts';

export const noLock: RunLock = { acquire: () => Promise.resolve(() => undefined) };
