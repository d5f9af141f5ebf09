/**
 * The messages of training on several workers. Three parties: the page starts all workers and hands each member a line to
 * the lead; the lead deals out the data, gives orders over those lines and averages; members train. All are training
 * workers, so each message comes in an envelope. Types only.
 */
import type { BackendName, Conditions, EngineName } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '../choice.ts';
import type { DataSet } from '../data/data-set.ts';
import type { Shard } from '../data/shard.ts';
import type { EngineData, EngineOrder } from '../engines/engine.ts';
import type { RunReason } from '../protocol.ts';
import type { ParallelArmPlan, ParallelChoice } from './parallel-choice.ts';
import type { ParallelArm, Turn } from './parallel-result.ts';

/** `dataUrl`: absolute address of the folder with one folder for each shipped data set, ending in a slash. */
export interface ParallelOrder {
  readonly choice: ParallelChoice;
  /** Model, data, optimizer, rate, seed and engine; its batch, epochs and backend are not heeded. */
  readonly train: TrainChoice;
  readonly dataUrl: string;
  /** The reader's own table or text. */
  readonly own?: DataSet;
}

/** From the page. */
export interface ToParallelWorker {
  readonly kind: 'parallel';
  readonly message:
    /** Be the lead; `lines` go to the members, in order, as many as the choice has workers. */
    | {
        readonly kind: 'lead';
        readonly run: number;
        readonly order: ParallelOrder;
        readonly lines: readonly MessagePort[];
      }
    /** Be a member; `line` goes to the lead. */
    | { readonly kind: 'join'; readonly line: MessagePort }
    /** To the lead: end after the turn under way; what was measured so far is told. */
    | { readonly kind: 'stop'; readonly run: number };
}

/** `loading`: the samples. `opening`: an engine in every worker, with its self-test. `checking`: the two gradients. */
export type ParallelStage = 'loading' | 'opening' | 'checking' | 'training';

export interface ParallelProgress {
  readonly stage: ParallelStage;
  /** The group under way and its place among all, from 0; null while loading. */
  readonly arm: ParallelArmPlan | null;
  readonly done: number;
  readonly all: number;
  /** Steps of this group done and to do, the untimed ones included. */
  readonly step: number;
  readonly steps: number;
  /** Of all groups, if those to come train as fast as this one; null until it can be told. */
  readonly secondsLeft: number | null;
  /** The last turns of this group. */
  readonly turns: readonly Turn[];
  /** Seconds without a sign of life from these workers (numbers from 0); null while all answer. */
  readonly silence: { readonly seconds: number; readonly workers: readonly number[] } | null;
}

/** An engine that does not train here, and why. */
export interface PassedOver {
  readonly engine: EngineName;
  readonly reason: RunReason;
  readonly detail: string;
}

/** From the lead. */
export type FromParallelWorker =
  | ({ readonly kind: 'progress'; readonly run: number } & ParallelProgress)
  /** The backend in use, by the first member; `batch`: samples of a step, fewer than chosen where there are no more. */
  | { readonly kind: 'conditions'; readonly run: number; readonly conditions: Conditions; readonly batch: number }
  /** The engine that was asked for cannot train here, for this reason: all groups train with TensorFlow.js. */
  | ({ readonly kind: 'passed-over'; readonly run: number } & PassedOver)
  | { readonly kind: 'arm'; readonly run: number; readonly arm: ParallelArm }
  /** `isComplete`: false where the reader stopped it. */
  | { readonly kind: 'done'; readonly run: number; readonly isComplete: boolean }
  /** `worker`: which member failed, from 0; null where it was the lead, or nobody in particular. */
  | {
      readonly kind: 'failed';
      readonly run: number;
      readonly reason: RunReason;
      readonly detail: string;
      readonly worker: number | null;
    };

/** From the lead to a member; each is answered once, and the next comes only then. */
export type ToMember =
  /** Open an engine, forgetting the one before. `rows`: of all steps, one after the other, `order.batch` each. */
  | {
      readonly kind: 'open';
      readonly order: EngineOrder;
      readonly backend: BackendName;
      readonly data: EngineData;
      readonly shards: readonly Shard[];
      readonly rows: Int32Array;
    }
  /** Loss and gradient of these samples from the weights of now, which stay. */
  | { readonly kind: 'differentiate'; readonly rows: Int32Array }
  /**
   * `take`, first: move the weights by this mean gradient (`update`), or go on from these mean weights (`weights`).
   * Then `give`: the gradient of step `step`; or the weights after `steps` steps from `step` on; or nothing, after those.
   */
  | {
      readonly kind: 'turn';
      readonly take: { readonly kind: 'update' | 'weights'; readonly numbers: Float32Array<ArrayBuffer> } | null;
      readonly give: 'gradient' | 'weights' | 'nothing';
      readonly step: number;
      /** 0 where only `take` is wanted. */
      readonly steps: number;
    }
  /** Frees the engine. */
  | { readonly kind: 'close' };

/** From a member to the lead. Numbers are one stretch, array after array in weight order, and given away. */
export type FromMember =
  | { readonly kind: 'opened'; readonly conditions: Conditions }
  | { readonly kind: 'gradient'; readonly loss: number; readonly numbers: Float32Array<ArrayBuffer> }
  | {
      readonly kind: 'turned';
      /** Of the last batch, before its update; NaN where no step was taken. */
      readonly loss: number;
      readonly numbers: Float32Array<ArrayBuffer> | null;
      /** By the member's clock, seconds. */
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'closed' }
  | { readonly kind: 'broken'; readonly reason: RunReason; readonly detail: string };
