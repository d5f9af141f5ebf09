/** The shape of the later chapters' words: every key of English, with the same arguments. */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';

export type ChaptersText = Widened<typeof en>;
