/**
 * Undo and redo over values that are replaced whole. Changes of one gesture (a drag of one slider) become one step, so
 * that undo goes back to before the drag, and "before your change" means before the gesture.
 */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was made with, and when (milliseconds); null: the next change starts a new step. */
  readonly gesture: { readonly key: string; readonly at: number } | null;
}

/** Changes of one key closer together than this are one gesture, milliseconds. */
export const gestureGap = 800;
const depthLimit = 200;

export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], gesture: null };
}

/** The history after a change made with `key` (a field id) at time `at`; the same object when nothing changed. */
export function record<T>(history: History<T>, present: T, key: string, at: number): History<T> {
  if (present === history.present) return history;
  const { past, gesture } = history;
  const continues = gesture !== null && gesture.key === key && at - gesture.at < gestureGap && past.length > 0;
  return {
    past: continues ? past : [...past, history.present].slice(-depthLimit),
    present,
    future: [],
    gesture: { key, at },
  };
}

/** One step back; the same object when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    gesture: null,
  };
}

/** One step forward again; the same object when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, gesture: null };
}
