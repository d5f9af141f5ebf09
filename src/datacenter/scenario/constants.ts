/**
 * Every constant that the catalog and the fields carry, as one list: its value, unit, year, source and how far it can be
 * trusted. Read off the tables themselves, so that a row added there stands here too. Figures of a row without a source
 * of their own have that of the row.
 */
import { sources, type SourceId } from '../catalog/sources.ts';
import type { Field } from '../units/field.ts';
import type { Confidence } from '../units/units.ts';

export interface Constant {
  /** The table it stands in. */
  readonly table: string;
  /** The row, as it is called there. */
  readonly row: string;
  /** The quantity, as it is called in the code: its unit stands at its end. */
  readonly quantity: string;
  /** A number, or low, typical and high of a range. */
  readonly value: number | readonly [low: number, typical: number, high: number];
  readonly unit: string;
  /** Null where none is carried: such a constant counts as not cited. */
  readonly year: number | null;
  readonly source: string | null;
  readonly confidence: Confidence | null;
}

type Row = Readonly<Record<string, unknown>>;

/** Endings of names and the units they stand for, the longest first. */
const endings: readonly (readonly [ending: string, unit: string])[] = [
  ['FlopPerSecond', 'FLOP/s'],
  ['BytesPerSecond', 'B/s'],
  ['KwhPerKw', 'kWh/kW'],
  ['PerYear', '1/a'],
  ['UsdPerYear', 'USD/a'],
  ['UsdPerEvent', 'USD'],
  ['UsdPerHour', 'USD/h'],
  ['UsdPerKwh', 'USD/kWh'],
  ['UsdPerWatt', 'USD/W'],
  ['KgPerKwh', 'kg/kWh'],
  ['PerThousandNodeDays', '1/1,000 node-days'],
  ['Seconds', 's'],
  ['Bytes', 'B'],
  ['Years', 'a'],
  ['Hours', 'h'],
  ['Days', 'd'],
  ['Share', 'share'],
  ['Tokens', 'tokens'],
  ['Usd', 'USD'],
  ['Kwh', 'kWh'],
  ['Kg', 'kg'],
  ['W', 'W'],
  ['C', '°C'],
  ['K', 'K'],
];

/** What its name says a quantity is counted in; `1` for plain numbers. */
function unitOf(quantity: string): string {
  if (quantity.startsWith('peaks.')) return 'FLOP/s';
  const same = (ending: string) => quantity.endsWith(ending) || quantity.toLowerCase() === ending.toLowerCase();
  return endings.find(([ending]) => same(ending))?.[1] ?? '1';
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What a row says of itself, and what it takes from the row it stands in. */
function citeRow(row: Row, outer: Pick<Constant, 'year' | 'source' | 'confidence'>) {
  const source = textOf(row['source']) ?? outer.source;
  const known = source !== null && source in sources ? sources[source as SourceId] : null;
  const isOwn = textOf(row['source']) !== null;
  const year = isNumber(row['year'])
    ? row['year']
    : ((isOwn ? known?.year : null) ?? outer.year ?? known?.year ?? null);
  const own = textOf(row['confidence']) as Confidence | null;
  const confidence = own ?? (isOwn ? known?.confidence : null) ?? outer.confidence ?? known?.confidence ?? null;
  return { year, source, confidence };
}

const nowhere = { year: null, source: null, confidence: null };
/** Not quantities: where a row stands in time. */
const labels = ['year'];

/** All numbers of a table's rows, however deep; `rows` by name, or with an `id` or a `name` of their own. */
export function collectConstants(table: string, rows: readonly unknown[] | Row): readonly Constant[] {
  const named: readonly (readonly [string, unknown])[] = Array.isArray(rows)
    ? rows.map((row: unknown, place) => [nameOf(row) ?? String(place + 1), row])
    : Object.entries(rows);
  return named.flatMap(([name, row]) =>
    collectRow(table, isRow(row) ? (textOf(row['name']) ?? name) : name, '', row, nowhere),
  );
}

function nameOf(row: unknown): string | null {
  return isRow(row) ? (textOf(row['name']) ?? textOf(row['id'])) : null;
}

function collectRow(
  table: string,
  row: string,
  path: string,
  value: unknown,
  outer: Pick<Constant, 'year' | 'source' | 'confidence'>,
): readonly Constant[] {
  if (isNumber(value)) return [{ table, row, quantity: path, value, unit: unitOf(path), ...outer }];
  if (Array.isArray(value))
    return value.flatMap((one: unknown, place) => {
      const inner = nameOf(one);
      return isRow(one) ? collectRow(table, row, `${path}.${inner ?? String(place + 1)}`, one, outer) : [];
    });
  if (!isRow(value)) return [];
  const cited = citeRow(value, outer);
  const { low, typical, high } = value;
  const unit = textOf(value['unit']);
  if (isNumber(low) && isNumber(typical) && isNumber(high)) {
    return [{ table, row, quantity: path, value: [low, typical, high], unit: unit ?? unitOf(path), ...cited }];
  }
  if (unit !== null && isNumber(value['value'])) {
    return [{ table, row, quantity: path, value: value['value'], unit, ...cited }];
  }
  return Object.entries(value)
    .filter(([key]) => !labels.includes(key))
    .flatMap(([key, inner]) => collectRow(table, row, path === '' ? key : `${path}.${key}`, inner, cited));
}

/** The defaults of the fields; those that follow a row of the catalog stand there. */
export function collectDefaults(fields: readonly Field[]): readonly Constant[] {
  return fields.flatMap((field): readonly Constant[] => {
    if (field.kind !== 'number' || field.default === null) return [];
    const known = field.source in sources ? sources[field.source as SourceId] : null;
    const { unit, source } = field;
    return [
      {
        table: 'defaults',
        row: field.id,
        quantity: 'default',
        value: field.default,
        unit,
        year: known?.year ?? null,
        source,
        // A default that is assumed from a source is no better for the source having been read.
        confidence: field.how === 'assumed' ? 'assumed' : (known?.confidence ?? null),
      },
    ];
  });
}

/** Share of constants that carry source, year and confidence, 0 to 1; null for none at all. */
export function shareCited(constants: readonly Constant[]): number | null {
  if (constants.length === 0) return null;
  return constants.filter(isCited).length / constants.length;
}

export function isCited({ source, year, confidence }: Constant): boolean {
  return source !== null && year !== null && confidence !== null;
}
