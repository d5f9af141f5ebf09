/** What the visitor asked of a run: commands come in at any time, the training loop looks between two steps. */
import type { ToWorker } from './protocol.ts';

export interface Control {
  readonly isStopped: boolean;
  /** True when the loop may do no step now. */
  readonly isPaused: boolean;
  /** True when a single step was asked for and not yet done. */
  readonly isStepping: boolean;
  readonly isVisible: boolean;
  /** Takes a command of this run in. */
  apply(message: ToWorker): void;
  /** The loop did a step: a single step asked for is used up. */
  noteStep(): void;
  /** Resolves at the next command. */
  whenChanged(): Promise<void>;
}

export function createControl(): Control {
  let isStopped = false;
  let isVisible = true;
  /** Steps allowed before pausing: infinite while running. */
  let allowance = Infinity;
  let wake: (() => void)[] = [];
  return {
    get isStopped() {
      return isStopped;
    },
    get isPaused() {
      return allowance <= 0;
    },
    get isStepping() {
      return allowance === 1;
    },
    get isVisible() {
      return isVisible;
    },
    apply(message) {
      if (message.kind === 'pause') allowance = 0;
      if (message.kind === 'resume') allowance = Infinity;
      if (message.kind === 'step') allowance = 1;
      if (message.kind === 'stop') isStopped = true;
      if (message.kind === 'visibility') isVisible = message.visible;
      for (const resolve of wake) resolve();
      wake = [];
    },
    noteStep() {
      allowance--;
    },
    whenChanged: () => new Promise((resolve) => wake.push(resolve)),
  };
}
