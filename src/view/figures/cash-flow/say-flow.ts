/** The words about money from where to where: the title and what is read. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { largestFlow, type MoneyFlowSeries } from './flow-series.ts';

type Words = FigureWords['cash-flow'];

export function sayYear(year: number | null, { spans }: Words, format: Format): string {
  if (year === null) return spans.life;
  return year === 0 ? spans.order : spans.year(format.count(year));
}

export function titleOfFlow(series: MoneyFlowSeries, words: Words, format: Format): string {
  const name = (isSource: boolean) => {
    const flow = largestFlow(series, isSource);
    return (flow ? words.ends[flow.end] : '–').toLocaleLowerCase(format.language);
  };
  return words.title.flow(sayYear(series.year, words, format), format.usd(series.usd), name(true), name(false));
}

/** The flow at `index`; null beyond the last. */
export function readingOfFlow(
  { flows, usd }: MoneyFlowSeries,
  index: number,
  words: Words,
  format: Format,
): string | null {
  const flow = flows[index];
  return flow ? words.readingFlow(words.ends[flow.end], format.usd(flow.value), format.share(flow.value / usd)) : null;
}

export function tableOfFlow({ flows, usd }: MoneyFlowSeries, { columns, ends }: Words, format: Format): FigureTable {
  return {
    columns: [
      { name: columns.side, format: format.number },
      { name: columns.part, format: format.number },
      { name: `${columns.amount} (USD)`, format: format.usd },
      { name: columns.share, format: format.share },
    ],
    rows: flows.map(({ isSource, end, value }) => [isSource ? columns.in : columns.out, ends[end], value, value / usd]),
  };
}
