/** What can be said under the drawing of a job. */

/** What became of the run that a link asked for; `named`: it is the one shown. */
export type RunState = 'named' | 'loading' | 'unknown' | 'failed';

/** A remark and what to do about it. */
export interface Advice {
  readonly words: string;
  readonly button: string | null;
  readonly act: () => void;
}
