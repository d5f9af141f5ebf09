/** How a run is started by a page: as chosen, or from something that is there already. */
import type { DataSet } from '#train/data/data-set.ts';
import type { Checkpoint } from '#train/engines/engine.ts';

/** What a run starts from besides the choice. */
export interface StartWith {
  /** The reader's own table or text. */
  readonly own?: DataSet;
  /** A saved state to go on from. */
  readonly from?: Checkpoint;
  /** False: a run of an experiment, which keeps its curve itself; among the earlier runs it would push out the reader's. */
  readonly isKept?: boolean;
}
