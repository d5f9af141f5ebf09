/** How each scenario comes to its number: what it was computed from, and what the number is made of. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { byWeights, type RankId } from './fields.ts';
import { measureIds, measures } from './measures.ts';
import type { BoardRow } from './series.ts';
import type { Weights } from './weigh.ts';

export function workingOfBoard(
  rows: readonly BoardRow[],
  by: RankId,
  words: FigureWords['scenario-board'],
  format: Format,
  weights: Weights,
): readonly WorkingRow[] {
  const say = by === byWeights ? format.share : measures[by].say(format);
  const rule =
    by === byWeights
      ? words.weighed(
          measureIds
            .filter((id) => weights[id] > 0)
            .map((id) => `${words.measures[id]} × ${format.number(weights[id])}`)
            .join(', '),
        )
      : words.rules[by];
  return rows.map(({ name, outcome, value }) => {
    const { cluster, finance } = outcome;
    const formula =
      cluster.kind === 'cluster' && finance.kind === 'finance'
        ? words.basis(
            format.count(cluster.accelerators),
            format.field('usdPerHour', finance.prices.earnedUsdPerHour),
            format.usd(finance.capexUsd),
            rule,
          )
        : words.infeasible;
    return { term: name, value: say(value), formula, how: 'derived', source: 'ours' };
  });
}
