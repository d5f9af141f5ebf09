/** The eight rows and the second example with both sums of costs, both quotients, and their rank. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { rankOf, seriesOfRoi, type RoiSeries } from './series.ts';
import { sayId } from './say-id.ts';
import { saySmall } from './say-small.ts';

export function tableOfRoi(series: RoiSeries, words: FigureWords['article-roi'], format: Format): FigureTable {
  const small = (value: number | null) => saySmall(value, format.language);
  const other = seriesOfRoi(series.costSum === 'weighted' ? 'plain' : 'weighted', series.purchase);
  const [weighted, plain] = series.costSum === 'weighted' ? [series, other] : [other, series];
  const find = ({ points }: RoiSeries, id: string) => points.find((one) => one.id === id);
  return {
    columns: [
      { name: words.columns.project, format: String },
      { name: words.columns.benefit, format: small },
      { name: words.columns.weighted, format: small },
      { name: words.columns.plain, format: small },
      { name: words.columns.index, format: small },
      { name: words.columns.plainIndex, format: small },
      { name: words.columns.rank, format: format.count },
    ],
    rows: [...series.points]
      .sort((one, another) => another.index - one.index)
      .map((point) => {
        const [one, two] = [find(weighted, point.id), find(plain, point.id)];
        const rank = rankOf(series, point);
        const { id, benefit } = point;
        return [
          sayId(id, words),
          benefit,
          one?.cost ?? null,
          two?.cost ?? null,
          one?.index ?? null,
          two?.index ?? null,
          rank,
        ];
      }),
  };
}
