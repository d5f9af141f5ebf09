/**
 * Weights from a survey: a table with one column for each thing and one row for each who answered, each answer any
 * number from 0 up. A row counts by its shares, so that who gives high marks to all has no more say than others. A row
 * with a hole is left out, and the hole is named with the value that the others would put there.
 */

export interface SurveyHole {
  /** Line of the text, counted from 1. */
  readonly line: number;
  readonly column: string;
  readonly found: string;
  readonly reason: 'empty' | 'not-a-number' | 'negative' | 'too-many' | 'all-zero';
  /** Mean of the complete rows in that column; null where there is none. */
  readonly offered: number | null;
}

export interface Survey {
  readonly columns: readonly string[];
  /** Rows that count. */
  readonly answers: number;
  /** Means of the rows' shares; null: no row counts. */
  readonly weights: readonly number[] | null;
  /** How far those who answered disagree: standard deviation of the shares, n - 1; null below two rows. */
  readonly deviations: readonly number[] | null;
  readonly holes: readonly SurveyHole[];
}

/** Longest text that is read, characters, and most rows. */
export const surveyLimits = { characters: 200_000, rows: 2000, columns: 10 } as const;

/** Reads a survey from comma, semicolon or tab separated text, its first line the names of what is weighed. */
export function readSurvey(text: string): Survey {
  const lines = text
    .slice(0, surveyLimits.characters)
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
  const header = lines[0]?.line ?? '';
  const separator = ['\t', ';', '，'].find((one) => header.includes(one)) ?? ',';
  const split = (line: string) => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const columns = header === '' ? [] : split(header).slice(0, surveyLimits.columns);
  const read = lines.slice(1, surveyLimits.rows + 1).map(({ line, number }) => readRow(split(line), columns, number));
  const complete = read.flatMap(({ values, holes }) => (holes.length === 0 ? [values] : []));
  const meanOf = (place: number) => complete.reduce((sum, row) => sum + (row[place] ?? 0), 0) / complete.length;
  const holes = read
    .flatMap(({ holes }) => holes)
    .map((hole) => {
      const place = columns.indexOf(hole.column);
      return { ...hole, offered: complete.length > 0 && place >= 0 ? meanOf(place) : null };
    });
  return { columns, answers: complete.length, ...meanShares(complete, columns.length), holes };
}

type Hole = Omit<SurveyHole, 'offered'>;

function readRow(cells: readonly string[], columns: readonly string[], line: number) {
  const values = columns.map((_, place) => (/\d/.test(cells[place] ?? '') ? Number(cells[place]) : NaN));
  const holes: Hole[] = columns.flatMap((column, place) => {
    const found = cells[place] ?? '';
    const value = values[place] ?? NaN;
    const reason = found === '' ? 'empty' : !Number.isFinite(value) ? 'not-a-number' : value < 0 ? 'negative' : null;
    return reason ? [{ line, column, found, reason }] : [];
  });
  if (cells.length > columns.length)
    holes.push({ line, column: String(columns.length + 1), found: cells[columns.length] ?? '', reason: 'too-many' });
  if (holes.length === 0 && values.every((one) => one === 0))
    holes.push({ line, column: columns[0] ?? '', found: '0', reason: 'all-zero' });
  return { values, holes };
}

function meanShares(rows: readonly (readonly number[])[], count: number): Pick<Survey, 'weights' | 'deviations'> {
  if (rows.length === 0) return { weights: null, deviations: null };
  const shares = rows.map((row) => {
    const sum = row.reduce((one, other) => one + other, 0);
    return row.map((one) => one / sum);
  });
  const columns = Array.from({ length: count }, (_, place) => shares.map((row) => row[place] ?? NaN));
  const weights = columns.map((column) => column.reduce((sum, one) => sum + one, 0) / rows.length);
  if (rows.length < 2) return { weights, deviations: null };
  const deviations = columns.map((column, place) => {
    const squares = column.reduce((sum, one) => sum + (one - (weights[place] ?? NaN)) ** 2, 0);
    return Math.sqrt(squares / (rows.length - 1));
  });
  return { weights, deviations };
}
