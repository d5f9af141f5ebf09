/**
 * A training run as the page sees it: what the messages of the worker add up to. Types only; `state/run` keeps it.
 */
import type { Conditions, Roof, Throughput } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from './choice.ts';
import type { FromWorker, RunPhase, RunReason } from './protocol.ts';

type Message<Kind extends FromWorker['kind']> = Omit<Extract<FromWorker, { kind: Kind }>, 'kind' | 'run'>;

/** One point of the loss curve: `step` counts from 1, `loss` is the mean of that batch in nats, or squared units. */
export interface LossPoint {
  readonly step: number;
  readonly loss: number;
  /** Of a GAN's judge; absent for other models. */
  readonly judge?: number;
}

/** On held-out samples after `step` steps; null where it was not taken, or there are no classes. */
export interface EvaluationPoint {
  readonly step: number;
  readonly loss: number | null;
  readonly accuracy: number | null;
}

export interface RunView {
  readonly choice: TrainChoice;
  /** Counts the runs of this page from 1; 0 for one that was not started here. */
  readonly number: number;
  /** The reader's own name for it; empty until they give one. */
  readonly label: string;
  readonly phase: RunPhase;
  readonly reason: RunReason | null;
  readonly detail: string;
  /** True while a recorded run stands in for one of this machine. */
  readonly isRecorded: boolean;
  readonly conditions: Conditions | null;
  readonly refused: Message<'backend'>['refused'];
  /** Of the fused engine; absent before it is open, and for other engines. */
  readonly tilings?: Message<'backend'>['tilings'];
  readonly roof: Roof | null;
  readonly throughput: Throughput | null;
  readonly voidWindows: number;
  readonly losses: readonly LossPoint[];
  readonly evaluations: readonly EvaluationPoint[];
  /** Steps at which the device was rebuilt. */
  readonly restarts: readonly number[];
  readonly step: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly secondsLeft: number | null;
  readonly loadedImages: number;
  readonly totalImages: number;
  /** The latest of each, null before the first. */
  readonly built: Message<'model'> | null;
  readonly baseline: Message<'baseline'> | null;
  readonly outputs: Message<'outputs'> | null;
  readonly field: Message<'field'> | null;
  readonly samples: Message<'samples'> | null;
  readonly stage: Message<'stage'> | null;
  readonly anatomy: Message<'anatomy'>['anatomy'] | null;
  /** How long no step was done, where that is far longer than steps take; else null. */
  readonly stalledSeconds: number | null;
}
