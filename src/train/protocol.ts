/**
 * The messages between the page and the training worker: one union each way, every message tagged with the run it
 * belongs to, so that late ones can be dropped. Types only.
 */
import type { BackendName, Conditions, Roof, SampleModelId, Throughput } from '#datacenter/calibration/measurement.ts';

export interface TrainChoice {
  readonly model: SampleModelId;
  /** Images per step. Every step has the same shape; the ragged last batch of an epoch is dropped. */
  readonly batch: number;
  /** Adam's step size. */
  readonly learningRate: number;
  readonly epochs: number;
  /** Stop as soon as test accuracy reaches this share (0 to 1); null: train all epochs. */
  readonly stopAccuracy: number | null;
  /** Seed of initial weights and of the order of images. */
  readonly seed: number;
  readonly backend: 'auto' | BackendName;
}

export type ToWorker =
  /** `dataUrl`: absolute address of the folder with the MNIST shards, ending in a slash. */
  | { readonly kind: 'start'; readonly run: number; readonly choice: TrainChoice; readonly dataUrl: string }
  | { readonly kind: 'pause'; readonly run: number }
  | { readonly kind: 'resume'; readonly run: number }
  /** One step, then pause. */
  | { readonly kind: 'step'; readonly run: number }
  | { readonly kind: 'stop'; readonly run: number }
  /** The page became hidden or visible: timed windows that overlap hiding are void. */
  | { readonly kind: 'visibility'; readonly run: number; readonly visible: boolean }
  /** Tests only: lose the GPU device on purpose. */
  | { readonly kind: 'lose-device'; readonly run: number };

/** The run's state machine: idle, probing, loading, warming, running or paused, then done or failed. */
export type RunPhase =
  | 'idle'
  | 'probing'
  | 'measuring-peak'
  | 'loading'
  | 'warming'
  | 'running'
  | 'paused'
  | 'recovering'
  | 'done'
  | 'failed';

/** Why a run ended or fell back: keys of `text/` section `reasons`. */
export type RunReason =
  | 'all-epochs'
  | 'goal-reached'
  | 'stopped'
  | 'no-webgpu'
  | 'no-adapter'
  | 'adapter-timeout'
  | 'device-failed'
  | 'wrong-results'
  | 'device-lost'
  | 'device-lost-twice'
  | 'out-of-memory'
  | 'validation-error'
  | 'diverged'
  | 'data-missing'
  | 'data-damaged'
  | 'chosen'
  | 'worker-failed'
  | 'no-backend';

export type FromWorker =
  | {
      readonly kind: 'phase';
      readonly run: number;
      readonly phase: RunPhase;
      readonly reason: RunReason | null;
      readonly detail: string;
    }
  /** The backend in use, and why not a better one (one entry for each that was tried and refused). */
  | {
      readonly kind: 'backend';
      readonly run: number;
      readonly conditions: Conditions;
      readonly refused: readonly {
        readonly backend: BackendName;
        readonly reason: RunReason;
        readonly detail: string;
      }[];
    }
  | { readonly kind: 'roof'; readonly run: number; readonly roof: Roof }
  /** Shards of the training set that arrived and passed their checksum. */
  | { readonly kind: 'data'; readonly run: number; readonly loadedImages: number; readonly totalImages: number }
  /** Training loss since the last message: parallel arrays of step numbers (from 1) and mean batch losses (nats). */
  | {
      readonly kind: 'loss';
      readonly run: number;
      readonly steps: readonly number[];
      readonly losses: readonly number[];
      readonly step: number;
      readonly totalSteps: number;
      readonly stepsPerEpoch: number;
      /** Null for the first ten steps, while hidden, and while paused. */
      readonly secondsLeft: number | null;
    }
  /** Share of the 10,000 test images recognised after `step` steps. */
  | { readonly kind: 'accuracy'; readonly run: number; readonly step: number; readonly accuracy: number }
  | { readonly kind: 'throughput'; readonly run: number; readonly throughput: Throughput; readonly voidWindows: number }
  /** The device was rebuilt from the checkpoint of `step`; the curve goes on from there. */
  | { readonly kind: 'recovered'; readonly run: number; readonly step: number; readonly seconds: number };
