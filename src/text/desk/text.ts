/** The shape of the desk's words and of each section's: every key of English, with the same arguments. */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';
import type { en as score } from './score/en.ts';

export type DeskText = Widened<typeof en>;

/** A section without words fails the type check. */
export interface DeskWords {
  readonly score: Widened<typeof score>;
}
