/** Every measure of every scenario, ranked as shown. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { measureIds, measures } from './measures.ts';
import type { BoardRow } from './series.ts';

export function tableOfBoard(
  rows: readonly BoardRow[],
  words: FigureWords['scenario-board'],
  format: Format,
): FigureTable {
  return {
    columns: [
      { name: words.rank, format: format.count },
      { name: words.scenario, format: String },
      ...measureIds.map((id) => ({ name: words.measures[id], format: measures[id].say(format) })),
    ],
    rows: rows.map(({ name, outcome }, place) => [
      place + 1,
      name,
      ...measureIds.map((id) => measures[id].read(outcome)),
    ]),
  };
}
