/**
 * A worker's desk for long jobs: one at a time. A new order stops the job under way and begins when that has ended; the
 * latest wins. What the job is, is somebody else's.
 */
import { createControl, type Control } from './control.ts';

export type DeskMessage<Choice> =
  /** Ends the job under way and begins this one. */
  | { readonly kind: 'start'; readonly run: number; readonly choice: Choice }
  /** Ends after the step under way; what is done so far is the result. */
  | { readonly kind: 'stop'; readonly run: number }
  /** The page became hidden or visible. */
  | { readonly kind: 'visibility'; readonly run: number; readonly visible: boolean };

export interface Desk<Choice> {
  /** Takes a message in; resolves when what it began has ended. */
  receive(message: DeskMessage<Choice>): Promise<void>;
}

/** Jobs are numbered from 1. */
const noRun = 0;

/** @param work never rejects: how a job ended is its own to tell */
export function createDesk<Choice>(
  work: (run: number, choice: Choice, control: Control) => Promise<void>,
): Desk<Choice> {
  let active: { readonly run: number; readonly control: Control; readonly ended: Promise<void> } | null = null;
  let newest = noRun;
  let isVisible = true;

  return {
    async receive(message) {
      if (message.kind === 'visibility') isVisible = message.visible;
      // It may still be waiting for the one before it to end.
      if (message.kind === 'stop' && message.run === newest) newest = noRun;
      if (message.kind !== 'start') {
        if (active?.run === message.run) active.control.apply(message);
        return;
      }
      const { run, choice } = message;
      newest = run;
      while (active) {
        active.control.apply({ kind: 'stop', run: active.run });
        await active.ended;
      }
      if (run !== newest) return;
      const control = createControl();
      control.apply({ kind: 'visibility', run, visible: isVisible });
      const ended = work(run, choice, control).finally(() => {
        active = null;
      });
      active = { run, control, ended };
      await ended;
    },
  };
}
