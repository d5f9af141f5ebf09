/** The shape of the labs' words: every key of English, with the same arguments. */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';

export type LabsText = Widened<typeof en>;
