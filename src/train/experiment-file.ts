/**
 * An experiment as the text of a file: everything needed to run it again (the choice, the arms, the seeds) and everything
 * that came out, each run with the conditions it was trained under. Pure.
 */
import { answerQuestion } from './experiment-answers.ts';
import type { ExperimentPlan } from './experiment.ts';
import { findEffects, pickMeasure, summarizeArms, type RunOutcome } from './experiment-results.ts';

/** Counts up when a reader of older files would misread a newer one. */
const version = 1;

/** JSON, indented. Unfinished experiments are written as far as they got: `plannedRuns` says how far that was to be. */
export function encodeExperiment(plan: ExperimentPlan, outcomes: readonly RunOutcome[]): string {
  const { kind, base, arms, seeds, factors, given, runs } = plan;
  const file = {
    format: 'training-experiment',
    version,
    kind,
    choice: base,
    arms: arms.map(({ change }) => change),
    seeds,
    factors,
    plannedRuns: runs.length,
    measure: pickMeasure(outcomes),
    runs: outcomes,
    summary: summarizeArms(plan, outcomes).map(({ arm, mean, difference, verdict }) => {
      return { arm, mean, difference, verdict };
    }),
    effects: findEffects(plan, outcomes),
    ...(given
      ? { claim: given.id, answers: given.questions.map((question) => answerQuestion(question, outcomes)) }
      : {}),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
