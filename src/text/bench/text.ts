/** The shape of the bench's words: every key of English, with the same arguments. */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';

export type BenchText = Widened<typeof en>;
