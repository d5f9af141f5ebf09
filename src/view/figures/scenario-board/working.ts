/** How each scenario comes to its number: what it was computed from, and what the number is made of. */
import type { Format } from '#text/format.ts';
import type { FigureWords, OpenedBoardWords } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';
import type { WorkingRow } from '../figure.ts';
import { byWeights, type RankId } from './fields.ts';
import { measureIds, measures } from './measures.ts';
import type { BoardRow } from './series.ts';
import type { Weights } from './weigh.ts';

/** The words of the working in the language that is read. Rejects when the file cannot be fetched. */
export async function loadOpenedWords(language: Language): Promise<OpenedBoardWords> {
  if (language === 'zh-Hans') return (await import('#text/figures/scenario-board/opened/zh.ts')).zh;
  return (await import('#text/figures/scenario-board/opened/en.ts')).en;
}

export function workingOfBoard(
  rows: readonly BoardRow[],
  by: RankId,
  { measures: names }: FigureWords['scenario-board'],
  opened: OpenedBoardWords,
  format: Format,
  weights: Weights,
): readonly WorkingRow[] {
  const say = by === byWeights ? format.share : measures[by].say(format);
  const rule =
    by === byWeights
      ? opened.weighed(
          measureIds
            .filter((id) => weights[id] > 0)
            .map((id) => `${names[id]} × ${format.number(weights[id])}`)
            .join(', '),
        )
      : opened.rules[by];
  return rows.map(({ name, outcome, value }) => {
    const { cluster, finance } = outcome;
    const formula =
      cluster.kind === 'cluster' && finance.kind === 'finance'
        ? opened.basis(
            format.count(cluster.accelerators),
            format.field('usdPerHour', finance.prices.earnedUsdPerHour),
            format.usd(finance.capexUsd),
            rule,
          )
        : opened.infeasible;
    return { term: name, value: say(value), formula, how: 'derived', source: 'ours' };
  });
}
