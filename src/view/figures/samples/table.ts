/** Samples as a table: the text line by line, the ink of each picture, or every point with the place it is close to. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { breakLines } from '#view/charts/place/lines.ts';
import { textSize } from './place-samples.ts';
import { meanInk, type SampleSeries } from './series.ts';

/** Width of a line of the table, pixels. */
const tableLine = 640;

export function tableOfSamples(
  series: SampleSeries | null,
  words: FigureWords['samples'],
  format: Format,
): FigureTable {
  const column = (name: string, show = format.number) => ({ name, format: show });
  if (!series) return { columns: [], rows: [] };
  switch (series.kind) {
    case 'text':
      return {
        columns: [column(words.line, format.count), column(words.text)],
        rows: breakLines(series.text, tableLine, textSize).map((line, index) => [index + 1, line]),
      };
    case 'images':
      return {
        columns: [column(words.picture, format.count), column(words.ink, format.share)],
        rows: series.pictures.map((picture, index) => [index + 1, meanInk(picture)]),
      };
    case 'points':
      return {
        columns: [column(words.point, format.count), column('x'), column('y')],
        rows: series.points.map(({ x, y }, index) => [index + 1, x, y]),
      };
  }
}
