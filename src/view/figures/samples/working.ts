/** How the number in the sentence over the samples comes about. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { SampleSeries } from './series.ts';

export function workingOfSamples(
  series: SampleSeries | null,
  words: FigureWords['samples'],
  format: Format,
): readonly WorkingRow[] {
  if (!series) return [];
  const { terms } = words;
  const row = (term: string, value: string, formula: string): WorkingRow => ({
    term,
    value,
    formula,
    how: 'measured',
    source: '',
  });
  switch (series.kind) {
    case 'text':
      return [
        row(terms.symbols, format.count(series.symbols), terms.symbolsRule),
        row(terms.different, format.count(series.different), terms.differentRule),
        row(terms.unknown, format.count(series.unknown), terms.unknownRule),
      ];
    case 'images':
      return [row(terms.pictures, format.count(series.count), `${series.side} × ${series.side}`)];
    case 'points': {
      const { covered, closeShare } = series.coverage;
      return [
        row(terms.covered, format.count(covered), terms.coveredRule),
        row(terms.close, format.share(closeShare), terms.closeRule(format.number(series.radius))),
      ];
    }
  }
}
