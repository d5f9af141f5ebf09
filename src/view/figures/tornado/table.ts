/** Swings and turning points of all uncertain inputs as a table. */
import type { UncertainInput } from '#datacenter/risk/spreads.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { FigureTable } from '../figure.ts';
import { sayInput } from '../risk-words.ts';
import type { TornadoSeries } from './series.ts';

/** Values of inputs stand in words: each row has a unit of its own. */
export function tableOfTornado(
  series: TornadoSeries | null,
  words: FigureWords['tornado'],
  nameOf: (field: UncertainInput) => string,
  format: Format,
): FigureTable {
  const { columns } = words;
  return {
    columns: [
      { name: columns.input, format: format.number },
      { name: columns.low, format: format.number },
      { name: columns.high, format: format.number },
      { name: columns.atLow, format: format.usd },
      { name: columns.atHigh, format: format.usd },
      { name: columns.turning, format: format.number },
    ],
    rows: (series?.swings ?? []).map(({ field, low, high, atLowUsd, atHighUsd }) => {
      const turning = series?.turning.find((one) => one.field === field)?.value ?? null;
      return [
        nameOf(field),
        sayInput(format, field, low),
        sayInput(format, field, high),
        atLowUsd,
        atHighUsd,
        turning === null ? words.none : sayInput(format, field, turning),
      ];
    }),
  };
}
