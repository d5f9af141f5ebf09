/** All figures there are, in the order of the story. */
import type { FigureId } from '../figure.ts';
import { board } from './board.ts';
import { desk } from './desk.ts';
import { fleet } from './fleet.ts';
import { plans } from './plans.ts';
import { runs } from './runs.ts';

/** A figure without a table is missing here, which the type check tells. */
const tables: Readonly<Record<FigureId, unknown>> = { ...runs, ...plans, ...fleet, ...board, ...desk };

export const figureIds = Object.keys(tables) as readonly FigureId[];
