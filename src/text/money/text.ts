/** The shape of the words of a project in detail. */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';

export type MoneyWords = Widened<typeof en>;
