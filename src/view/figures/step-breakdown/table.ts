/** The parts of every bar as a table. */
import { partKeys } from '#datacenter/cluster/step-parts.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { sayTotal, sayVariant } from './say-variant.ts';
import type { BreakdownSeries } from './series.ts';

export function tableOfBreakdown(
  { variants, measured }: BreakdownSeries,
  words: FigureWords['step-breakdown'],
  format: Format,
): FigureTable {
  const { columns } = words;
  const seconds = (name: string) => ({ name, format: format.duration });
  /** Under a nanosecond is none. */
  const part = (value: number | null) => format.duration(value !== null && value < 1e-9 ? 0 : value);
  return {
    columns: [
      { name: columns.plan, format: format.number },
      seconds(columns.step),
      seconds(columns.low),
      seconds(columns.high),
      ...partKeys.map((key) => ({ name: words.parts[key], format: part })),
      seconds(columns.measured),
      { name: columns.memory, format: format.bytes },
      { name: columns.remark, format: format.number },
    ],
    rows: variants.map((variant) => {
      const { id, result, sizes } = variant;
      const name = sayVariant(variant, words, format);
      const remark = sayTotal(variant, words, format);
      if (result.kind === 'infeasible')
        return [name, null, null, null, ...partKeys.map(() => null), null, null, remark];
      const { stepSeconds, low, high, memory } = result;
      const mark = id === 'job' ? (measured?.seconds ?? null) : null;
      return [name, stepSeconds, low, high, ...sizes, mark, memory.totalBytes, remark];
    }),
  };
}
