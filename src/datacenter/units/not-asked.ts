/** The answer of a room that a shorter corridor passes by. */
import type { Infeasible } from './units.ts';

export const notAsked: Infeasible = { kind: 'infeasible', reason: 'not-asked', numbers: {}, nearest: null };
