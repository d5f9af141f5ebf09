/** The shape of the words of unit costs. */
import type { Widened } from '../../text.ts';
import type { en } from './en.ts';

export type UnitCostWords = Widened<typeof en>;
