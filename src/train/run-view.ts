/**
 * A training run as the page sees it: what the messages of the worker add up to. Types only; `state/run` keeps it.
 */
import type { Conditions, Roof, Throughput } from '#datacenter/calibration/measurement.ts';
import type { FromWorker, RunPhase, RunReason, TrainChoice } from './protocol.ts';

type Backend = Extract<FromWorker, { kind: 'backend' }>;

/** One point of the loss curve: `step` counts from 1, `loss` is the mean of that batch in nats. */
export interface LossPoint {
  readonly step: number;
  readonly loss: number;
}

/** Share of the 10,000 held-out images recognised after `step` steps. */
export interface AccuracyPoint {
  readonly step: number;
  readonly accuracy: number;
}

export interface RunView {
  readonly choice: TrainChoice;
  readonly phase: RunPhase;
  readonly reason: RunReason | null;
  readonly detail: string;
  /** True while a recorded run stands in for one of this machine. */
  readonly isRecorded: boolean;
  readonly conditions: Conditions | null;
  readonly refused: Backend['refused'];
  readonly roof: Roof | null;
  readonly throughput: Throughput | null;
  readonly voidWindows: number;
  readonly losses: readonly LossPoint[];
  readonly accuracies: readonly AccuracyPoint[];
  /** Steps at which the device was rebuilt. */
  readonly restarts: readonly number[];
  readonly step: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly secondsLeft: number | null;
  readonly loadedImages: number;
  readonly totalImages: number;
}
