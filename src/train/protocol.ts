/**
 * The messages between the page and the training worker: one union each way, every message tagged with the run it
 * belongs to, so that late ones can be dropped. Types only.
 */
import type { BackendName, Conditions, EngineName, Roof, Throughput } from '#datacenter/calibration/measurement.ts';
import type { LiveChoice, TrainChoice } from './choice.ts';
import type { DataSet } from './data/data-set.ts';
import type { Checkpoint } from './engines/engine.ts';
import type { TilingReport, TriedTilings } from './engines/fused/tuning/tiling-report.ts';
import type { Shape } from './models/layer.ts';
import type { Model } from './models/model.ts';

export type ToWorker =
  /**
   * `dataUrl`: absolute address of the folder with one folder for each shipped data set, ending in a slash.
   * `own`: the reader's own table or text, for the data sets `own-table` and `own-text`.
   * `from`: go on from a saved state of the same model instead of initial weights.
   */
  | {
      readonly kind: 'start';
      readonly run: number;
      readonly choice: TrainChoice;
      readonly dataUrl: string;
      readonly own?: DataSet;
      readonly from?: Checkpoint;
      /** What trials before found of tilings on this machine's adapters. */
      readonly tried?: TriedTilings;
    }
  /** Takes effect from the next step on. */
  | { readonly kind: 'change'; readonly run: number; readonly change: Partial<LiveChoice> }
  | { readonly kind: 'pause'; readonly run: number }
  | { readonly kind: 'resume'; readonly run: number }
  /** One step, then pause. */
  | { readonly kind: 'step'; readonly run: number }
  | { readonly kind: 'stop'; readonly run: number }
  /** While paused: the next stage of one step (forward, loss, backward, update), answered by `stage`. */
  | { readonly kind: 'walk'; readonly run: number }
  /** Outputs for inputs of the page's own, `count` samples, answered by `answer` with the same `ask`. Also after the end. */
  | {
      readonly kind: 'ask';
      readonly run: number;
      readonly ask: number;
      readonly inputs: Float32Array;
      readonly count: number;
    }
  /** Text from a language model, or pictures or points from a generator, answered by `samples`. Also after the end. */
  | { readonly kind: 'sample'; readonly run: number; readonly wish: SampleWish }
  /** The state of now, answered by `saved`. Also after the end. */
  | { readonly kind: 'save'; readonly run: number }
  /** The engine that is kept open after the end for questions is of no more use: frees the device. */
  | { readonly kind: 'dispose'; readonly run: number }
  /** The page became hidden or visible: timed windows that overlap hiding are void. */
  | { readonly kind: 'visibility'; readonly run: number; readonly visible: boolean }
  /** Tests only: lose the GPU device on purpose. */
  | { readonly kind: 'lose-device'; readonly run: number };

export interface SampleWish {
  /** Above 1 flattens the odds, near 0 takes the likeliest symbol; of no use to a generator. */
  readonly temperature: number;
  /** Symbols to begin with; empty for a generator. */
  readonly prompt: readonly number[];
  /** Symbols, pictures or points wanted. */
  readonly count: number;
  readonly seed: number;
}

/** A tensor for the eye: at most its first 4,096 numbers. */
export interface ShownTensor {
  /** What it is: `input`, `output 2`, `weights 1`, `gradient 1`, ... with the layer's number from 1. */
  readonly role: 'input' | 'target' | 'output' | 'weights' | 'bias' | 'gradient' | 'new-weights';
  readonly layer: number;
  /** Of the whole tensor, the batch included. */
  readonly shape: Shape;
  readonly numbers: Float32Array;
}

/** Samples that a model made. */
export type Samples =
  | { readonly kind: 'text'; readonly symbols: readonly number[] }
  /** Row by row, 0 to 1. */
  | { readonly kind: 'images'; readonly side: number; readonly pixels: Float32Array }
  /** Pairs x, y. */
  | { readonly kind: 'points'; readonly points: Float32Array };

/** Where the time of a training step goes, medians in seconds; null where the backend offers no way to tell. */
export interface StepAnatomy {
  /** From the call to its return: the engine and the browser's API. */
  readonly scriptSeconds: number;
  /** Kernels running, by timestamp queries. */
  readonly gpuBusySeconds: number | null;
  /** Waiting for one number to come back. */
  readonly readbackSeconds: number;
  /** The whole step, in a steady run without reads. */
  readonly stepSeconds: number;
  readonly dispatches: number | null;
  readonly submits: number | null;
}

/** The run's state machine: idle, waiting for another tab, probing, loading, warming, running or paused, done or failed. */
export type RunPhase =
  | 'idle'
  /** Another tab of this site trains; set by the page, never by the worker. */
  | 'waiting'
  /** Something else on this page measures; likewise. */
  | 'waiting-here'
  | 'probing'
  | 'measuring-peak'
  | 'loading'
  | 'warming'
  | 'running'
  | 'paused'
  | 'recovering'
  | 'done'
  | 'failed';

/** Why a step takes fewer samples than were chosen: it did not fit, a step took too long, or there are no more. */
export type SmallerBatch = 'out-of-memory' | 'too-slow' | 'few-samples';

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
  /** This engine trains no such model, or keeps this GPU busy for too long with one step. */
  | 'engine-lacks'
  | 'engine-too-slow'
  /** The GPU has not what was asked for, such as f16. */
  | 'device-lacks'
  | 'data-missing'
  | 'data-damaged'
  | 'chosen'
  | 'worker-failed'
  /** The browser lets this page start no worker, as in a sandboxed frame. */
  | 'worker-refused'
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
        /** Where not the backend was refused, but one engine on it. */
        readonly engine?: EngineName;
        readonly reason: RunReason;
        readonly detail: string;
      }[];
      /** Of the fused engine. */
      readonly tilings?: TilingReport;
    }
  | { readonly kind: 'roof'; readonly run: number; readonly roof: Roof }
  /** Shards of the training set that arrived and passed their checksum. */
  | { readonly kind: 'data'; readonly run: number; readonly loadedImages: number; readonly totalImages: number }
  /** The model as it was built for these data, and how many samples each set has. */
  | {
      readonly kind: 'model';
      readonly run: number;
      readonly model: Model;
      readonly trainSamples: number;
      readonly heldOutSamples: number;
      /** Samples per step, which may be fewer than were chosen. */
      readonly batch: number;
      readonly whySmaller: SmallerBatch | null;
      /** What each symbol stands for; empty but for text. */
      readonly vocabulary: readonly string[];
      readonly classNames: readonly string[];
    }
  /** Held-out loss of a simple rule, to be beaten: the pair counts of a text, the mean of a column, the larger class. */
  | {
      readonly kind: 'baseline';
      readonly run: number;
      readonly rule: 'bigram' | 'mean' | 'largest-class';
      readonly loss: number;
      /** Of a text: what counting single symbols loses, nats a symbol. */
      readonly unigramLoss?: number;
    }
  /**
   * Training loss since the last message: parallel arrays of step numbers (from 1) and mean batch losses (nats, or
   * squared units). `judgeLosses`: of a GAN's judge, at the same steps.
   */
  | {
      readonly kind: 'loss';
      readonly run: number;
      readonly steps: readonly number[];
      readonly losses: readonly number[];
      readonly judgeLosses?: readonly number[];
      readonly step: number;
      readonly totalSteps: number;
      readonly stepsPerEpoch: number;
      /** Null for the first ten steps, while hidden, and while paused. */
      readonly secondsLeft: number | null;
    }
  /** On held-out samples after `step` steps: mean loss, and the share recognised where there are classes. */
  | {
      readonly kind: 'evaluation';
      readonly run: number;
      readonly step: number;
      readonly loss: number;
      readonly accuracy: number | null;
    }
  /** What the model says of held-out samples: `width` outputs and targets each, row by row. Not sent for text. */
  | {
      readonly kind: 'outputs';
      readonly run: number;
      readonly step: number;
      readonly width: number;
      readonly outputs: Float32Array;
      readonly targets: Float32Array;
    }
  /**
   * Models of points in the plane: the output over a square grid from -`reach` to `reach`, row by row from the top. For
   * classes it is the log-odds (of two: of the second), so that zero is where the model cannot tell.
   */
  | {
      readonly kind: 'field';
      readonly run: number;
      readonly step: number;
      readonly side: number;
      readonly reach: number;
      readonly values: Float32Array;
    }
  /** `isAnswer`: to a `sample` of the page, answered in the order of asking; otherwise of the run's own accord. */
  | {
      readonly kind: 'samples';
      readonly run: number;
      readonly step: number;
      readonly samples: Samples;
      readonly isAnswer?: boolean;
    }
  | {
      readonly kind: 'stage';
      readonly run: number;
      readonly step: number;
      readonly stage: 'forward' | 'loss' | 'backward' | 'update';
      readonly tensors: readonly ShownTensor[];
      readonly loss: number;
    }
  | {
      readonly kind: 'answer';
      readonly run: number;
      readonly ask: number;
      readonly outputs: Float32Array;
      /** Of one sample. */
      readonly shape: Shape;
      /** From the question to the numbers. */
      readonly seconds: number;
    }
  | { readonly kind: 'saved'; readonly run: number; readonly checkpoint: Checkpoint }
  /** A question that gets no answer: the device is gone, or it was asked wrongly. `ask` of an `ask`, else null. */
  | {
      readonly kind: 'refused';
      readonly run: number;
      readonly request: 'ask' | 'sample' | 'save';
      readonly ask: number | null;
      readonly detail: string;
    }
  /** No step for so many seconds, far longer than steps take; null: steps are coming again. */
  | { readonly kind: 'stalled'; readonly run: number; readonly seconds: number | null }
  | { readonly kind: 'anatomy'; readonly run: number; readonly anatomy: StepAnatomy }
  | { readonly kind: 'throughput'; readonly run: number; readonly throughput: Throughput; readonly voidWindows: number }
  /** The device was rebuilt from the checkpoint of `step`; the curve goes on from there. */
  | { readonly kind: 'recovered'; readonly run: number; readonly step: number; readonly seconds: number };
