/** The shape of the words of a plan in detail. */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';

export type PlanWords = Widened<typeof en>;
