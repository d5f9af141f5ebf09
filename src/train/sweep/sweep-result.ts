/**
 * What a sweep leaves: for each model, batch, backend and engine that was asked for, either measured numbers with their raw
 * windows and conditions, or the reason why there are none. Arms that lose or cannot run stay in the record. Types only.
 */
import type { BackendName, Conditions, Roof, SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { Spread } from '#datacenter/units/units.ts';
import type { RunReason, StepAnatomy } from '../protocol.ts';
import type { SweepArm, SweepArmId } from './sweep-arms.ts';

export interface SweepChoice {
  readonly models: readonly SampleModelId[];
  /** Samples per step. */
  readonly batches: readonly number[];
  readonly arms: readonly SweepArmId[];
  /** Timed seconds wanted for a cell, warm-up not included; ten windows are taken in any case. */
  readonly secondsPerCell: number;
  /** Go on for so long after the timed windows, to see whether the machine slows down; 0 for not at all. */
  readonly tailSeconds: number;
  /** Whether to measure the roof of each backend too. */
  readonly measuresRoof: boolean;
  /** Watts the machine draws while training, as the reader states them; null when they do not. */
  readonly statedWatts: number | null;
  /** Of made data and initial weights. */
  readonly seed: number;
}

/** Why a cell has no numbers: why a run ends, and three reasons of a sweep's own. */
export type RefusalReason =
  | RunReason
  /** The wasm backend lacks kernels that this model's gradients need. */
  | 'wasm-lacks-gradients'
  /** The wasm backend could train this model, but the page's policy does not allow WebAssembly. */
  | 'wasm-not-allowed'
  /** Not one window could be timed within a minute or four times the cell's seconds, whichever is longer. */
  | 'too-slow';

/** The machine after the first windows: what is left of its speed once it is hot. */
export interface Tail {
  /** Samples per second, window by window. */
  readonly windows: readonly number[];
  /** Of the later half of the windows. */
  readonly samplesPerSecond: Spread;
  /** Against the median of the timed windows before, as a share: -0.1 is 10 percent slower. */
  readonly change: number;
}

interface CellPlace extends SweepArm {
  readonly model: SampleModelId;
  readonly batch: number;
}

export interface MeasuredCell extends CellPlace {
  readonly kind: 'measured';
  readonly conditions: Conditions;
  /** Trainable numbers. */
  readonly parameters: number;
  /** FLOP of one training step per sample. */
  readonly flopPerSample: number;
  /** Least bytes that one training step of the batch moves. */
  readonly bytesPerStep: number;
  /** From the first call to the first finished step. */
  readonly compileSeconds: number;
  /** Samples per second, window by window: the raw numbers behind `samplesPerSecond`. */
  readonly windows: readonly number[];
  readonly samplesPerSecond: Spread;
  /** False when no three windows in a row agreed, or fewer than ten were timed. */
  readonly isSteady: boolean;
  /** Windows thrown away, as those that overlapped a hidden tab. */
  readonly voidWindows: number;
  readonly anatomy: StepAnatomy;
  readonly tail: Tail | null;
}

export interface RefusedCell extends CellPlace {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** For a diagnosis, untranslated. */
  readonly detail: string;
  /** Null where the backend never opened. */
  readonly conditions: Conditions | null;
}

export type SweepCell = MeasuredCell | RefusedCell;

/**
 * The version of this record. A change that older readers would misread takes the next number: 2 added the bytes of a
 * step, 3 the engine of each cell. Files of 2 are read as what they were, all TensorFlow.js (`decode-sweep.ts`).
 */
export const sweepFormat = 3;

export interface SweepResult {
  readonly format: typeof sweepFormat;
  /** ISO date and time of the start. */
  readonly takenAt: string;
  /** Browser name and major version. */
  readonly browser: string;
  readonly choice: SweepChoice;
  /** False when the sweep was stopped before its last cell. */
  readonly isComplete: boolean;
  /** From start to end, seconds. */
  readonly seconds: number;
  /** In the order in which they were taken. */
  readonly cells: readonly SweepCell[];
  /** What each backend can do at best; empty when it was not asked for. */
  readonly roofs: readonly { readonly backend: BackendName; readonly roof: Roof }[];
}
