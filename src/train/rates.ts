/**
 * The learning rate at every step, changes by the visitor included: steps that are trained again after the loss of a
 * device get the rate they had.
 */
import type { Engine } from './engines/engine.ts';

export interface Rates {
  /** From `step` on; forgets what was to come later. */
  change(step: number, learningRate: number): void;
  /** Tells the engine, where it does not know yet. */
  applyTo(engine: Engine, step: number): void;
  /** The next engine is new and has the first rate. */
  forgetEngine(): void;
}

export function createRates(first: number): Rates {
  let changes: readonly { readonly from: number; readonly rate: number }[] = [];
  let told = first;
  return {
    change(step, rate) {
      changes = [...changes.filter(({ from }) => from < step), { from: step, rate }];
    },
    applyTo(engine, step) {
      const rate = changes.findLast(({ from }) => from <= step)?.rate ?? first;
      if (rate !== told) engine.change({ learningRate: rate });
      told = rate;
    },
    forgetEngine() {
      told = first;
    },
  };
}
