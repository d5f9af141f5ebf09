/**
 * Lines that a reader pastes or types: values apart by commas, semicolons, tabs or blanks. The first line that cannot
 * be read stops everything and is named; whoever asked keeps the result of the lines before the mistake was made.
 */

export interface PasteProblem {
  /** Counted from 1, blank lines included, as an editor shows it. */
  readonly line: number;
  readonly code: 'fields' | 'notNumber' | 'notShare' | 'notCount' | 'notLabel' | 'rowsLimit';
  /** The word at fault, the number of values found, or the most lines allowed. */
  readonly found: string;
  /** Values a line needs, for `fields`. */
  readonly wanted?: string;
}

export type Pasted<Row> = { readonly rows: readonly Row[] } | { readonly problem: PasteProblem };

/** One line of words to a row, or what is wrong with it. */
type ReadLine<Row> = (words: readonly string[]) => Row | Omit<PasteProblem, 'line'>;

/** Most lines of scores and pairs: more would make typing sluggish. */
export const mostLines = 100_000;
/** Most rows of a report: more classes than any report lists. */
export const mostReportLines = 200;
const mostCount = 1e9;

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number in plain or power-of-ten notation, with a typed or a printed minus; NaN for anything else. */
export function readNumber(word: string): number {
  const plain = word.trim().replace('−', '-');
  return plainNumber.test(plain) ? Number(plain) : NaN;
}

/** A whole number from 0 to a billion; null for anything else. */
export function readCount(word: string): number | null {
  const value = readNumber(word.replaceAll(/[ ,\u00a0](?=\d{3}\b)/g, ''));
  return Number.isInteger(value) && value >= 0 && value <= mostCount ? value : null;
}

function readLines<Row extends object>(text: string, most: number, read: ReadLine<Row>): Pasted<Row> {
  const rows: Row[] = [];
  for (const [place, line] of text.split(/\r\n?|\n/).entries()) {
    const words = line.split(/[\s,;]+/).filter((word) => word !== '');
    if (words.length === 0) continue;
    // A first line without any number names the columns.
    if (rows.length === 0 && words.every((word) => Number.isNaN(readNumber(word)))) continue;
    const found = read(words);
    if ('code' in found) return { problem: { ...found, line: place + 1 } };
    if (rows.length === most) return { problem: { code: 'rowsLimit', found: String(most), line: place + 1 } };
    rows.push(found);
  }
  return { rows };
}

const findBad = (words: readonly string[]) => words.find((word) => !Number.isFinite(readNumber(word)));

export interface ScoredRow {
  readonly score: number;
  /** 0 or 1. */
  readonly label: number;
}

/** "score, label" lines. */
export function readScores(text: string): Pasted<ScoredRow> {
  return readLines<ScoredRow>(text, mostLines, (words) => {
    if (words.length !== 2) return { code: 'fields', wanted: '2', found: String(words.length) };
    const [first = '', second = ''] = words;
    const score = readNumber(first);
    if (!Number.isFinite(score)) return { code: 'notNumber', found: first };
    const label = readNumber(second);
    return label === 0 || label === 1 ? { score, label } : { code: 'notLabel', found: second };
  });
}

export interface PairedRow {
  readonly predicted: number;
  readonly truth: number;
}

/** "predicted, true" lines. */
export function readPairs(text: string): Pasted<PairedRow> {
  return readLines<PairedRow>(text, mostLines, (words) => {
    if (words.length !== 2) return { code: 'fields', wanted: '2', found: String(words.length) };
    const bad = findBad(words);
    if (bad !== undefined) return { code: 'notNumber', found: bad };
    return { predicted: readNumber(words[0] ?? ''), truth: readNumber(words[1] ?? '') };
  });
}

export interface ReportLine {
  /** Words before the numbers, joined by a blank; "macro avg" and the like are averages, not classes. */
  readonly name: string;
  readonly average: 'micro' | 'macro' | 'weighted' | null;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

const averageNames = { micro: /^micro/i, macro: /^macro/i, weighted: /^weighted/i } as const;

/** "name precision recall f1 rows" lines, averages of a library's report among them. */
export function readReport(text: string): Pasted<ReportLine> {
  return readLines<ReportLine>(text, mostReportLines, (words) => {
    if (words.length < 5) return { code: 'fields', wanted: '5', found: String(words.length) };
    const [shares, count] = [words.slice(-4, -1), words.at(-1) ?? ''];
    const bad = findBad(shares);
    if (bad !== undefined) return { code: 'notNumber', found: bad };
    const outside = shares.find((word) => readNumber(word) < 0 || readNumber(word) > 1);
    if (outside !== undefined) return { code: 'notShare', found: outside };
    const support = readCount(count);
    if (support === null) return { code: 'notCount', found: count };
    const name = words.slice(0, -4).join(' ');
    const [precision = NaN, recall = NaN, f1 = NaN] = shares.map(readNumber);
    const average = (['micro', 'macro', 'weighted'] as const).find((one) => averageNames[one].test(name)) ?? null;
    return { name, average: words.length > 5 ? average : null, precision, recall, f1, support };
  });
}

/** "1, 2.5, -3": some numbers on one line; null unless there are `least` to `most`, each at most `size` from 0. */
export function readList(text: string, least: number, most: number, size: number): readonly number[] | null {
  const values = text
    .split(/[\s,，、;；]+/)
    .filter((word) => word !== '')
    .map(readNumber);
  const isFine = values.length >= least && values.length <= most && values.every((one) => Math.abs(one) <= size);
  return isFine ? values : null;
}
