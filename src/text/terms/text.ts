/** The shape of the terms' names: every key of English, with the same arguments. */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';

export type Terms = Widened<typeof en>;
