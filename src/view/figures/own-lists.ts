/**
 * Choices of a figure or of a section of the desk that are more than one number or name: rows of numbers (`f.cut=2/5`,
 * `f.moved=3_1_5_40/7_2_1_0`), some of a few names (`f.controls=encrypt/access`), or a text. In the address they are as
 * plain as fields: rows and names joined by `/`, columns by `_`, an empty list as `none`, what is no letter or digit of a
 * text as `.` and two hexadecimal digits of its UTF-8. Nothing here throws, whatever the address holds.
 */
import { nameProblem, readNumber, writeNumber, type LinkProblem } from '#datacenter/scenario/link-entries.ts';
import type { OwnChoices } from './figure.ts';

export interface OwnRows {
  readonly kind: 'rows';
  /** Its key in the address. */
  readonly short: string;
  readonly columns: readonly { readonly low: number; readonly high: number; readonly isWhole?: boolean }[];
  readonly mostRows: number;
  /** What the numbers of a row must sum to, as weights do. */
  readonly sum?: number;
  readonly default: readonly (readonly number[])[];
}

export interface OwnNames {
  readonly kind: 'names';
  readonly short: string;
  readonly options: readonly string[];
  readonly default: readonly string[];
}

export interface OwnText {
  readonly kind: 'text';
  readonly short: string;
  /** In the address, characters: what is longer is cut. */
  readonly longest: number;
}

export type OwnList = OwnRows | OwnNames | OwnText;

const none = 'none';
const partsOf = (text: string) => (text === none ? [] : text.split('/'));

/** The rows in the address that are inside their limits; the default where it says nothing. */
export function readOwnRows(list: OwnRows, choices: OwnChoices | undefined): readonly (readonly number[])[] {
  const text = choices?.own[list.short];
  if (text === undefined) return list.default;
  return partsOf(text)
    .slice(0, list.mostRows)
    .flatMap((part) => {
      const row = readRow(part, list);
      return row === null || !isBalanced(row, list) || row.some((one, place) => !fits(one, list, place)) ? [] : [row];
    });
}

/** Null: not as many plain numbers as there are columns. */
function readRow(part: string, { columns }: OwnRows): readonly number[] | null {
  const row = part.split('_').map(readNumber);
  return row.length === columns.length && row.every((one) => one !== null) ? row : null;
}

function fits(value: number, { columns }: OwnRows, place: number): boolean {
  const column = columns[place];
  return Boolean(column && value >= column.low && value <= column.high && (!column.isWhole || Number.isInteger(value)));
}

/** Six digits of each number are kept, so that a sum may be off by as much. */
function isBalanced(row: readonly number[], { sum }: OwnRows): boolean {
  return sum === undefined || Math.abs(addUp(row) - sum) < 1e-4 * Math.max(1, sum);
}

const addUp = (row: readonly number[]) => row.reduce((total, one) => total + one, 0);

/** The names in the address that are options, in the order of the options; the default where it says nothing. */
export function readOwnNames(list: OwnNames, choices: OwnChoices | undefined): readonly string[] {
  const text = choices?.own[list.short];
  if (text === undefined) return list.default;
  const parts = partsOf(text);
  return list.options.filter((one) => parts.includes(one));
}

/** The text in the address; null where there is none, or none that was ever written here. */
export function readOwnText(list: OwnText, choices: OwnChoices | undefined): string | null {
  const text = choices?.own[list.short];
  return text === undefined || text.length > list.longest ? null : unescapeText(text);
}

/** Puts rows where the address keeps them; the default leaves nothing there. Numbers of at most six digits. */
export function writeOwnRows(
  list: OwnRows,
  rows: readonly (readonly number[])[],
  choices: OwnChoices | undefined,
): void {
  const join = (some: readonly (readonly number[])[]) =>
    some.map((row) => row.map((one) => writeNumber(Number(one.toPrecision(6)))).join('_')).join('/') || none;
  const text = join(rows.slice(0, list.mostRows));
  choices?.setOwn(list.short, text === join(list.default) ? null : text);
}

/** Puts names where the address keeps them. */
export function writeOwnNames(list: OwnNames, names: readonly string[], choices: OwnChoices | undefined): void {
  const join = (some: readonly string[]) => list.options.filter((one) => some.includes(one)).join('/') || none;
  const text = join(names);
  choices?.setOwn(list.short, text === join(list.default) ? null : text);
}

/** Puts a text where the address keeps it; null or an empty one leaves nothing there, too long a one neither. */
export function writeOwnText(list: OwnText, words: string | null, choices: OwnChoices | undefined): void {
  const text = words === null || words === '' ? null : escapeText(words);
  choices?.setOwn(list.short, text !== null && text.length > list.longest ? null : text);
}

const escapeText = (words: string) =>
  [...new TextEncoder().encode(words)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[\w-]/.test(sign) ? sign : `.${byte.toString(16).padStart(2, '0').toUpperCase()}`;
    })
    .join('');

function unescapeText(text: string): string | null {
  if (!/^(?:[\w-]|\.[\dA-F]{2})+$/.test(text)) return null;
  const bytes = (text.match(/\.[\dA-F]{2}|[\w-]/g) ?? []).map((sign) =>
    sign.length === 1 ? sign.charCodeAt(0) : Number.parseInt(sign.slice(1), 16),
  );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** What of a list in the address could not be taken as it stood: the first item of each kind of fault. */
export function findListProblems(list: OwnList, choices: OwnChoices | undefined): readonly LinkProblem[] {
  const { short } = list;
  const text = choices?.own[short];
  if (text === undefined) return [];
  if (list.kind === 'text') {
    if (text.length > list.longest)
      return [nameProblem(short, String(text.length), 'out-of-range', { low: 1, high: list.longest, used: 0 })];
    return unescapeText(text) === null ? [nameProblem(short, text, 'not-an-option', { used: '' })] : [];
  }
  const parts = partsOf(text);
  if (list.kind === 'names') {
    const wrong = parts.find((part) => !list.options.includes(part));
    return wrong === undefined ? [] : [nameProblem(short, wrong, 'not-an-option', { used: '' })];
  }
  if (parts.length > list.mostRows)
    return [
      nameProblem(short, String(parts.length), 'out-of-range', { low: 0, high: list.mostRows, used: list.mostRows }),
    ];
  return parts.flatMap((part) => findRowProblem(list, part)).slice(0, 1);
}

function findRowProblem(list: OwnRows, part: string): readonly LinkProblem[] {
  const row = readRow(part, list);
  if (row === null) return [nameProblem(list.short, part, 'not-a-number', { used: '' })];
  const place = row.findIndex((one, index) => !fits(one, list, index));
  const column = list.columns[place];
  const [sum, found] = [list.sum, Number(addUp(row).toPrecision(6))];
  if (!column && sum !== undefined && !isBalanced(row, list))
    return [nameProblem(list.short, String(found), 'out-of-range', { low: sum, high: sum, used: '–' })];
  if (!column) return [];
  const value = row[place] ?? NaN;
  const isInside = value >= column.low && value <= column.high;
  // A broken number where whole ones are wanted.
  if (isInside) return [nameProblem(list.short, part, 'not-an-option', { used: '' })];
  return [nameProblem(list.short, String(value), 'out-of-range', { low: column.low, high: column.high, used: '–' })];
}
