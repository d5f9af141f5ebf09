/**
 * What the visitor asked of a run: commands come in at any time, the training loop looks between two steps. Questions
 * wait in a queue until the loop, or what is left of the run after its end, has time for them.
 */
import { defaultTrainChoice, type LiveChoice } from './choice.ts';
import type { ToWorker } from './protocol.ts';

/** A command that is answered with a message of its own. */
export type Request = Extract<ToWorker, { kind: 'ask' | 'sample' | 'save' }>;

export interface Control {
  readonly isStopped: boolean;
  /** True when the loop may do no step now. */
  readonly isPaused: boolean;
  /** True when a single step was asked for and not yet done. */
  readonly isStepping: boolean;
  readonly isVisible: boolean;
  /** What may change while the run goes on, as it was last chosen. */
  readonly live: LiveChoice;
  /** True while there is something for the loop to do besides steps: a question, a stage to walk, a change. */
  readonly hasErrand: boolean;
  /** Takes a command of this run in. */
  apply(message: ToWorker): void;
  /** The loop did a step: a single step asked for is used up. */
  noteStep(): void;
  /** The oldest question not yet taken; null when there is none. */
  takeRequest(): Request | null;
  /** True once for each stage asked for while paused. */
  takeWalk(): boolean;
  /** True once after `live` changed. */
  takeChange(): boolean;
  /** Resolves at the next command. */
  whenChanged(): Promise<void>;
}

/** @param initial the live part of the run's choice; of no matter where nothing can be changed */
export function createControl(initial: LiveChoice = defaultTrainChoice): Control {
  let live = initial;
  let isChanged = false;
  let isStopped = false;
  let isVisible = true;
  let stages = 0;
  const requests: Request[] = [];
  /** Steps allowed before pausing: infinite while running. */
  let allowance = Infinity;
  let wake: (() => void)[] = [];

  /** A stage is for a run at rest: any other step, or going on, throws the stages not yet walked away. */
  function allow(steps: number): void {
    allowance = steps;
    if (steps > 0) stages = 0;
  }

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
    get live() {
      return live;
    },
    get hasErrand() {
      return requests.length > 0 || stages > 0 || isChanged;
    },
    apply(message) {
      if (message.kind === 'pause') allow(0);
      if (message.kind === 'resume') allow(Infinity);
      if (message.kind === 'step') allow(1);
      if (message.kind === 'stop') isStopped = true;
      if (message.kind === 'visibility') isVisible = message.visible;
      if (message.kind === 'walk' && allowance <= 0) stages++;
      if (message.kind === 'ask' || message.kind === 'sample' || message.kind === 'save') requests.push(message);
      if (message.kind === 'change') {
        live = mergeChange(live, message.change);
        isChanged = true;
      }
      for (const resolve of wake) resolve();
      wake = [];
    },
    noteStep() {
      allowance--;
    },
    takeRequest: () => requests.shift() ?? null,
    takeWalk() {
      if (stages === 0) return false;
      stages--;
      return true;
    },
    takeChange() {
      const was = isChanged;
      isChanged = false;
      return was;
    },
    whenChanged: () => new Promise((resolve) => wake.push(resolve)),
  };
}

/** The choice after a change; a rate or a number of epochs that cannot be trained with is left as it was. */
function mergeChange(live: LiveChoice, change: Partial<LiveChoice>): LiveChoice {
  const { learningRate, epochs, stopAccuracy, stopLoss } = { ...live, ...change };
  const isRate = Number.isFinite(learningRate) && learningRate > 0;
  const isCount = Number.isInteger(epochs) && epochs > 0;
  return {
    learningRate: isRate ? learningRate : live.learningRate,
    epochs: isCount ? epochs : live.epochs,
    stopAccuracy,
    stopLoss,
  };
}
