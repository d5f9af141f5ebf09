/** How each scenario comes to its number: what it was computed from, and what the number is made of. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { measures, type MeasureId } from './measures.ts';
import type { BoardRow } from './series.ts';

export function workingOfBoard(
  rows: readonly BoardRow[],
  by: MeasureId,
  words: FigureWords['scenario-board'],
  format: Format,
): readonly WorkingRow[] {
  const say = measures[by].say(format);
  return rows.map(({ name, outcome, value }) => {
    const { cluster, finance } = outcome;
    const formula =
      cluster.kind === 'cluster' && finance.kind === 'finance'
        ? words.basis(
            format.count(cluster.accelerators),
            format.field('usdPerHour', finance.prices.rentUsdPerHour),
            format.usd(finance.capexUsd),
            words.rules[by],
          )
        : words.infeasible;
    return { term: name, value: say(value), formula, how: 'derived', source: 'ours' };
  });
}
