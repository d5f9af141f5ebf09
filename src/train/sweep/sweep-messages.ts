/** The messages between the page and the sweep worker, each tagged with the sweep it belongs to. Types only. */
import type { DeskMessage } from '../desk.ts';
import type { Disturbance } from './disturbances.ts';
import type { SweepCell, SweepChoice, SweepResult } from './sweep-result.ts';

/** A page that becomes hidden voids the windows that overlap it, and no new ones begin. */
export type ToSweepWorker =
  | DeskMessage<SweepChoice>
  /** Something kept the machine busy: timed windows that overlap it are void. */
  | ({ readonly kind: 'disturbed'; readonly run: number } & Disturbance);

/** `opening` holds the self-test and compilation. */
export type SweepStage = 'opening' | 'warming' | 'timing' | 'tail' | 'anatomy' | 'roof';

export interface SweepProgress {
  /** Place of the cell in hand, from 0. */
  readonly cell: number;
  readonly cells: number;
  readonly stage: SweepStage;
  /** Estimated from the cells done so far. */
  readonly secondsLeft: number;
}

export type FromSweepWorker =
  | ({ readonly kind: 'progress'; readonly run: number } & SweepProgress)
  | { readonly kind: 'cell'; readonly run: number; readonly cell: SweepCell }
  | { readonly kind: 'done'; readonly run: number; readonly result: SweepResult }
  /** Nothing could be measured for a reason that is not a cell's own: a mistake of ours. */
  | { readonly kind: 'failed'; readonly run: number; readonly detail: string };
