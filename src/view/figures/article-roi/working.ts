/** How both examples come to their quotients, where they tie, and what the article prints instead. */
import { articleExamples, articleWeights, printedResults } from '#datacenter/score/articles.ts';
import { spanListing } from '#datacenter/score/errata.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { RoiPoint, RoiSeries } from './series.ts';
import { saySmall } from './say-small.ts';
import { article } from './sources.ts';

export function workingOfRoi(
  { costSum, purchase, first, second, tie }: RoiSeries,
  words: FigureWords['article-roi'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const say = (value: number) => saySmall(value, format.language);
  const row = (term: string, value: string, formula: string, how: WorkingRow['how'] = 'derived'): WorkingRow => ({
    term,
    value,
    formula,
    how,
    source: article,
  });
  const sum = (values: readonly number[], weights: readonly number[] | null) =>
    values.map((one, place) => (weights ? `${String(weights[place])} × ${say(one)}` : say(one))).join(' + ');
  const secondCosts = [purchase, ...articleExamples.second.costs.slice(1)];
  const costWeights = costSum === 'weighted' ? articleWeights.costs : null;
  const rowsOf = (name: string, point: RoiPoint, id: 'first' | 'second', costs: readonly number[]) => [
    row(terms.benefit(name), say(point.benefit), sum(articleExamples[id].benefits, articleWeights.benefits)),
    row(terms.cost(name), say(point.cost), sum(costs, costWeights)),
    row(terms.index(name), say(point.index), `${say(point.benefit)} ÷ ${say(point.cost)}`),
    row(
      terms.printed(name),
      say(printedResults[id].index),
      `${say(printedResults[id].benefit)} ÷ ${say(printedResults[id].cost)} = ${say(printedResults[id].benefit / printedResults[id].cost)}`,
      'published',
    ),
  ];
  const span = spanListing();
  return [
    ...rowsOf(words.first, first, 'first', articleExamples.first.costs),
    ...rowsOf(words.second, second, 'second', secondCosts),
    row(terms.tie, say(tie), terms.tieRule),
    row(terms.spanBenefit, say(span.benefit), terms.spanRule),
    row(terms.spanCost, say(span.weightedCost), terms.spanRule),
    row(terms.unit, terms.unitValue, terms.unitRule),
  ];
}
