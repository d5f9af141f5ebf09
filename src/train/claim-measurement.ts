/**
 * What is kept of an experiment that was run for a claim: the answers with their intervals, and the conditions they hold
 * under, so that the row still says years later what was measured where and how. Pure.
 */
import type { Conditions } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from './choice.ts';
import { answerQuestion, type Answer } from './experiment-answers.ts';
import type { RunOutcome } from './experiment-results.ts';
import type { ExperimentPlan } from './experiment.ts';

/** What an answer of the simulator rests on. */
export interface SimulatedConditions {
  /** The scenario as a link's fragment, to be opened again. */
  readonly scenario: string;
  readonly futures: number;
  readonly seed: number;
}

export interface ClaimMeasurement {
  readonly claim: string;
  /** ISO date and time of the first run. */
  readonly takenAt: string;
  /** Of the first run that has any; an experiment stays on its machine. Null for what the simulator answered. */
  readonly conditions: Conditions | null;
  /** Only of what the simulator answered. */
  readonly simulated?: SimulatedConditions;
  readonly seeds: readonly number[];
  /** Of each arm, in their order. */
  readonly epochs: readonly number[];
  readonly models: readonly TrainChoice['model'][];
  /** Likewise; of arms in which no run came so far as to say so, none. */
  readonly samples: readonly { readonly train: number; readonly heldOut: number }[];
  readonly answers: readonly Answer[];
}

/** Null for an experiment without a claim, and for one in which nothing was trained. */
export function measureClaim(
  { given, base, arms, seeds }: ExperimentPlan,
  outcomes: readonly RunOutcome[],
): ClaimMeasurement | null {
  const conditions = outcomes.find((one) => one.conditions)?.conditions;
  if (!given || !conditions) return null;
  const answers = given.questions.map((question) => answerQuestion(question, outcomes));
  if (answers.every(({ runs }) => runs === 0)) return null;
  return {
    claim: given.id,
    takenAt: conditions.takenAt,
    conditions,
    seeds,
    epochs: arms.map(({ change }) => change.epochs ?? base.epochs),
    models: arms.map(({ change }) => change.model ?? base.model),
    samples: arms.flatMap((_, arm) => outcomes.find((one) => one.arm === arm && one.samples)?.samples ?? []),
    answers,
  };
}
