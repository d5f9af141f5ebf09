/**
 * Looks at held-out samples now and then while a run goes on: at places that the schedule gives, as often as a tenth of
 * the time and two a second allow, and always at the run's end.
 */
import type { LiveChoice } from './choice.ts';
import type { Engine, Evaluation } from './engines/engine.ts';
import type { Model } from './models/model.ts';
import type { Samples } from './open-samples.ts';
import type { FromWorker } from './protocol.ts';
import { isEvaluationDue, type Schedule } from './schedule.ts';

export interface Evaluations {
  /** What the latest took, seconds; 0 before the first. */
  readonly seconds: number;
  /** True while one should have been taken, but something else had just been read back: it comes next. */
  readonly isOwed: boolean;
  /** Whether one is to be taken now, after `step` steps. */
  isDue(step: number, schedule: Schedule, mayRead: boolean): boolean;
  /** Whether none was taken after `step` steps. */
  isMissing(step: number): boolean;
  /** Samples of an evaluation: whole chunks; of a text no more than 65,536 symbols, of others 10,000 samples. */
  count(engine: Engine): number;
  /** Takes one and posts it; call it at rest and when the samples are here. */
  take(engine: Engine, step: number): Promise<Evaluation>;
  /** What came after `step` will be trained again. */
  forgetAfter(step: number): void;
}

export interface EvaluationsParts {
  readonly run: number;
  readonly model: Model;
  readonly samples: Samples;
  readonly post: (message: FromWorker) => void;
  readonly nowSeconds: () => number;
}

/** @param firstStep steps done before this run */
export function createEvaluations(parts: EvaluationsParts, firstStep: number): Evaluations {
  const { run, model, samples, post, nowSeconds } = parts;
  let takenAt = nowSeconds();
  let seconds = 0;
  let newest = firstStep;
  let isOwed = false;
  return {
    get seconds() {
      return seconds;
    },
    get isOwed() {
      return isOwed;
    },
    isDue(step, schedule, mayRead) {
      if (step <= newest) return false;
      isOwed ||= schedule.isEvaluation(step) && isEvaluationDue(nowSeconds() - takenAt, seconds);
      return step === schedule.totalSteps || (isOwed && mayRead);
    },
    isMissing: (step) => step > newest,
    count({ evaluationChunk }) {
      const most = samples.data.kind === 'text' ? Math.ceil(65_536 / (model.input[0] ?? 1)) : 10_000;
      const samplesWanted = Math.min(samples.countHeldOut(model), Math.max(most, evaluationChunk));
      return samplesWanted - (samplesWanted % evaluationChunk);
    },
    async take(engine, step) {
      const startedAt = nowSeconds();
      const evaluation = await engine.evaluate(this.count(engine));
      takenAt = nowSeconds();
      seconds = takenAt - startedAt;
      newest = step;
      isOwed = false;
      post({ kind: 'evaluation', run, step, ...evaluation });
      return evaluation;
    },
    forgetAfter(step) {
      newest = Math.min(newest, step);
    },
  };
}

/** Whether the visitor wanted no more than this. */
export function isGoalReached({ loss, accuracy }: Evaluation, { stopAccuracy, stopLoss }: LiveChoice): boolean {
  const isRightEnough = stopAccuracy !== null && accuracy !== null && accuracy >= stopAccuracy;
  return isRightEnough || (stopLoss !== null && loss <= stopLoss);
}
