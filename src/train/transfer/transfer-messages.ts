/** The messages between the page and the training worker about a transfer experiment, each tagged with its run. Types only. */
import type { Conditions } from '#datacenter/calibration/measurement.ts';
import type { Refusal } from '../choose-engine.ts';
import type { DeskMessage } from '../desk.ts';
import type { RunReason } from '../protocol.ts';
import type { StartId, TransferChoice } from './transfer-choice.ts';
import type { Fit, Inference, Pretraining } from './transfer-result.ts';

/** `dataUrl`: absolute address of the folder with one folder for each shipped data set, ending in a slash. */
export interface TransferOrder {
  readonly choice: TransferChoice;
  readonly dataUrl: string;
}

/** In an envelope, because the worker is the one that trains single runs too. */
export interface ToTransferWorker {
  readonly kind: 'transfer';
  readonly message: DeskMessage<TransferOrder>;
}

/** `loading`: the pictures. `opening`: a device, its self-test, compiling. */
export type TransferStage = 'loading' | 'opening' | 'pretraining' | 'tuning' | 'inferring';

export interface TransferProgress {
  readonly stage: TransferStage;
  readonly seed: number;
  /** While tuning. */
  readonly start: StartId | null;
  readonly labels: number | null;
  /** Trainings done, first and second task together, the share of the one under way added; and all there are. */
  readonly done: number;
  readonly all: number;
  /** Estimated from those done so far; null until one of each kind is. */
  readonly secondsLeft: number | null;
}

export type FromTransferWorker =
  | ({ readonly kind: 'progress'; readonly run: number } & TransferProgress)
  /** The engine and backend in use, and why not a better one, once. */
  | {
      readonly kind: 'conditions';
      readonly run: number;
      readonly conditions: Conditions;
      readonly refused: readonly Refusal[];
    }
  | { readonly kind: 'pretrained'; readonly run: number; readonly pretraining: Pretraining }
  | { readonly kind: 'fit'; readonly run: number; readonly fit: Fit }
  | { readonly kind: 'inference'; readonly run: number; readonly inference: Inference }
  /** `isComplete`: false where the reader stopped it. */
  | { readonly kind: 'done'; readonly run: number; readonly isComplete: boolean }
  | { readonly kind: 'failed'; readonly run: number; readonly reason: RunReason; readonly detail: string };
