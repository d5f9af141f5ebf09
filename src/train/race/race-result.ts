/** What a race is asked and what it answers. Types only. */
import type { Conditions, SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { CallCounts } from '#device/call-counter.ts';
import type { DropInPart } from '../engines/dropin/parts.ts';
import type { StepAnatomy } from '../protocol.ts';
import type { RunReason } from '../protocol.ts';
import type { RaceArmId } from './race-arms.ts';

export interface RaceChoice {
  readonly model: SampleModelId;
  /** Samples per step; fewer where there are no more. */
  readonly batch: number;
  /** First steps whose losses are compared. */
  readonly steps: number;
  /** Times that each arm is timed, in turns. */
  readonly rounds: number;
  /** Of initial weights, of made data, of the order of samples and of random numbers. */
  readonly seed: number;
  /** Whether pictures are moved, where the model can have that; not unless given. */
  readonly augment?: boolean;
  /** Parts that the drop-in arm leaves to TensorFlow.js; none unless given. */
  readonly without?: readonly DropInPart[];
}

/** An engine that is ready: its first step is done. */
export interface OpenedArm {
  readonly conditions: Conditions;
  /** Samples per step. */
  readonly batch: number;
  readonly parameters: number;
  /** From asking for the engine to the end of its first step: code fetched before, kernels compiled in it. */
  readonly firstStepSeconds: number;
  /** Loss of the first batch, before the step. */
  readonly loss: number;
  /** Kernels compiled until then; null where none can be seen. */
  readonly pipelines: number | null;
}

/** One timed stretch of training. */
export interface RaceRound {
  readonly steps: number;
  readonly seconds: number;
}

/** Means per step over a stretch of training like a timed one; null where a backend has no such thing. */
export type StepCounts = { readonly [Name in Exclude<keyof CallCounts, 'pipelines'>]: number | null };

/** What is known of one arm so far. */
export interface RaceTrack {
  readonly arm: RaceArmId;
  readonly opened: OpenedArm | null;
  /** Of the first steps, in order; fewer than were asked for where an arm is too slow. */
  readonly losses: readonly number[];
  readonly rounds: readonly RaceRound[];
  readonly counts: StepCounts | null;
  readonly anatomy: StepAnatomy | null;
  /** Why it does not run, or did not go on; null where it does. */
  readonly refused: { readonly reason: RunReason; readonly detail: string } | null;
}

export type RaceStage = 'opening' | 'losses' | 'warming' | 'timing' | 'counting' | 'anatomy';

export interface RaceProgress {
  readonly arm: RaceArmId;
  readonly stage: RaceStage;
  /** Pieces of work done, and in all. */
  readonly done: number;
  readonly all: number;
  /** Null before the first arm is through. */
  readonly secondsLeft: number | null;
}

export interface RaceResult {
  readonly choice: RaceChoice;
  /** ISO date and time at the start. */
  readonly takenAt: string;
  readonly tracks: readonly RaceTrack[];
  readonly isComplete: boolean;
}
