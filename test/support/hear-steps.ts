/**
 * Engines whose steps a test hears. What a run tells its page it tells by the clock, so that on a quick machine its first
 * message may be its last; what is to happen in the middle of a run is told by the step.
 */
import type { OpenEngine } from '#train/choose-engine.ts';

/** @param onStep called before each step, those of the self-test included */
export function hearSteps(open: OpenEngine, onStep: () => void): OpenEngine {
  return async (...order) => {
    const opened = await open(...order);
    const step = opened.engine.step.bind(opened.engine);
    opened.engine.step = (rows, wantsLoss) => {
      onStep();
      return step(rows, wantsLoss);
    };
    return opened;
  };
}
