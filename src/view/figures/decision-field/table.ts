/** The field as a table: the grid, thinned to at most 41 places a side, then the points. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { placeOnGrid, type FieldSeries } from './series.ts';

const mostPlaces = 41;

export function tableOfField(
  series: FieldSeries | null,
  words: FigureWords['decision-field'],
  format: Format,
): FigureTable {
  if (!series) return { columns: [], rows: [] };
  const stride = Math.ceil(series.side / mostPlaces);
  const isKept = (index: number) =>
    (index % series.side) % stride === 0 && Math.floor(index / series.side) % stride === 0;
  const grid = Array.from(series.values, (value, index) => ({ value, index }))
    .filter(({ index }) => isKept(index))
    .map(({ value, index }) => {
      const { x, y } = placeOnGrid(index, series);
      return [words.place, x, y, value, null];
    });
  const points = series.points.map(({ x, y, label }) => [words.point, x, y, null, label]);
  return {
    columns: [
      { name: words.what, format: format.number },
      { name: 'x', format: format.number },
      { name: 'y', format: format.number },
      { name: words.output, format: format.number },
      { name: words.truth, format: format.number },
    ],
    rows: [...grid, ...points],
  };
}
