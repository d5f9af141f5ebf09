/** Every measure of every scenario, ranked as shown. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { byWeights, type RankId } from './fields.ts';
import { measureIds, measures } from './measures.ts';
import type { BoardRow } from './series.ts';

export function tableOfBoard(
  rows: readonly BoardRow[],
  words: FigureWords['scenario-board'],
  format: Format,
  by: RankId = 'value',
): FigureTable {
  const isWeighed = by === byWeights;
  return {
    columns: [
      { name: words.rank, format: format.count },
      { name: words.scenario, format: String },
      ...(isWeighed ? [{ name: words.measures[byWeights], format: format.share }] : []),
      ...measureIds.map((id) => ({ name: words.measures[id], format: measures[id].say(format) })),
    ],
    rows: rows.map(({ name, outcome, value }, place) => [
      place + 1,
      name,
      ...(isWeighed ? [value] : []),
      ...measureIds.map((id) => measures[id].read(outcome)),
    ]),
  };
}
