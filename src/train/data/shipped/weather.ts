/**
 * Daily weather of Seattle and New York, 2012 to 2015: the highest temperature of the next day from today's weather, the
 * city and the season.
 *
 * Split by time, not by shuffling: the years to 2014 are for training, 2015 is held out. The days of one week resemble
 * one another, and a shuffled split would put the neighbours of nearly every held-out day among the training rows; a
 * forecast, too, only ever has the past. The row of 31 December 2014, whose target is a day of 2015, is held out.
 *
 * The season is the place of the day on the circle of the year, as sine and cosine, so that December meets January.
 */
import { writeCells, type TableColumn } from '../csv/column.ts';
import type { Recipe } from '../prepare/prepare-table.ts';

const today = ['precipitation', 'temp_max', 'temp_min', 'wind', 'weather', 'location'] as const;
const season = ['sin(day of year)', 'cos(day of year)'] as const;
const target = 'temp_max of the next day';
/** The first day whose temperature nobody may learn from. */
const firstHeldOutDay = '2015-01-01';

const dayMilliseconds = 86_400_000;

export interface Forecast {
  readonly columns: readonly TableColumn[];
  readonly recipe: Recipe;
}

/**
 * One row for each day that has a next day in the same city, in order of time, and what is to be done to them.
 * @param columns of the shipped file; null when they are not those
 */
export function makeForecast(columns: readonly TableColumn[], seed: number): Forecast | null {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const [dateColumn, placeColumn, highest] = [byName.get('date'), byName.get('location'), byName.get('temp_max')];
  if (!dateColumn || !placeColumn || highest?.type !== 'number') return null;
  const [dates, places] = [writeCells(dateColumn).map(Date.parse), writeCells(placeColumn)];
  const keyOf = (place: string | undefined, date: number) => `${place} ${date}`;
  const rowOf = new Map(dates.map((date, row) => [keyOf(places[row], date), row]));
  const pairs = dates
    .flatMap((date, row) => {
      const next = rowOf.get(keyOf(places[row], date + dayMilliseconds));
      return next === undefined ? [] : [{ row, next, date }];
    })
    .sort((a, b) => a.date - b.date || a.row - b.row);
  const rows = pairs.map(({ row }) => row);
  const forecast: TableColumn[] = [];
  for (const name of today) {
    const column = byName.get(name);
    if (!column) return null;
    forecast.push(pickRows(column, rows));
  }
  const angles = pairs.map(({ date }) => {
    const start = Date.UTC(new Date(date).getUTCFullYear(), 0);
    return (2 * Math.PI * (date - start)) / dayMilliseconds / 365.25;
  });
  forecast.push(numberColumn(season[0], angles.map(Math.sin)), numberColumn(season[1], angles.map(Math.cos)));
  forecast.push(
    numberColumn(
      target,
      pairs.map(({ next }) => highest.values[next] ?? NaN),
    ),
  );
  const lastDay = Date.parse(firstHeldOutDay) - 2 * dayMilliseconds;
  const trainShare = pairs.filter(({ date }) => date <= lastDay).length / pairs.length;
  const recipe: Recipe = {
    inputs: [...today, ...season],
    target,
    targetKind: 'number',
    steps: [
      { kind: 'split', trainShare, by: 'order' },
      { kind: 'missing', policy: 'drop-row' },
      { kind: 'encode' },
      { kind: 'scale', method: 'standardize' },
      { kind: 'scale-target', method: 'standardize' },
      { kind: 'validate', on: 'training-part' },
    ],
    seed,
  };
  return { columns: forecast, recipe };
}

function numberColumn(name: string, numbers: readonly number[]): TableColumn {
  const values = Float64Array.from(numbers);
  return { name, type: 'number', values, missing: values.filter(Number.isNaN).length };
}

function pickRows(column: TableColumn, rows: readonly number[]): TableColumn {
  if (column.type === 'number')
    return numberColumn(
      column.name,
      rows.map((row) => column.values[row] ?? NaN),
    );
  if (column.type !== 'category') return column;
  const values = Int32Array.from(rows, (row) => column.values[row] ?? -1);
  return { ...column, values, missing: values.filter((value) => value < 0).length };
}
