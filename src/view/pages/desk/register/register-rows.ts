/**
 * Events as they are typed, in per cent and millions, and how they become the register's. The address keeps them as text,
 * one event a line, its parts between semicolons; a part that is missing or no number is for the register to refuse.
 */
import type { RegisterEntry } from '#datacenter/risk/register.ts';
import type { OwnText } from '#view/figures/own-lists.ts';
import { readNumber, writeNumber } from '../plan/typed-number.ts';

/** Columns of a row in their order, each with what one of its units is in the register. */
export const eventColumns = { chancePerYear: 0.01, low: 1e6, mode: 1e6, high: 1e6 } as const;
export type EventColumn = keyof typeof eventColumns;
export const eventColumnIds = Object.keys(eventColumns) as readonly EventColumn[];

export interface EventRow {
  readonly name: string;
  /** As typed, in the units of `eventColumns`. */
  readonly typed: Readonly<Record<EventColumn, string>>;
}

export const registerText: OwnText = { kind: 'text', short: 'f.register', longest: 2000 };

export function isEventColumn(name: string): name is EventColumn {
  return Object.hasOwn(eventColumns, name);
}

export function makeEvent(name: string, numbers: readonly number[]): EventRow {
  const typed = eventColumnIds.map((column, at) => [column, writeNumber(numbers[at] ?? 0, eventColumns[column])]);
  return { name, typed: Object.fromEntries(typed) as Record<EventColumn, string> };
}

export function writeRows(rows: readonly EventRow[]): string {
  const plain = (text: string) => text.replaceAll(/[;\n]/g, ',');
  return rows
    .map(({ name, typed }) => [name, ...eventColumnIds.map((column) => typed[column])].map(plain).join(';'))
    .join('\n');
}

export function readRows(text: string): readonly EventRow[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [name = '', ...parts] = line.split(';');
    const typed = Object.fromEntries(eventColumnIds.map((column, at) => [column, parts[at] ?? '']));
    return { name, typed: typed as Record<EventColumn, string> };
  });
}

/** In SI; what is no number becomes NaN, which the register refuses by name. */
export function toEntry({ name, typed }: EventRow): RegisterEntry {
  const si = (column: EventColumn) => readNumber(typed[column], eventColumns[column]);
  return { name, chancePerYear: si('chancePerYear'), lossUsd: { low: si('low'), mode: si('mode'), high: si('high') } };
}

/** What the plan earns in its best year and what is paid first, USD: the measure of a loss. */
export interface Stakes {
  readonly yearUsd: number;
  readonly paidUsd: number;
}

/**
 * The events to start from. Nobody publishes rates for a site that does not exist: chances and losses are assumed, the
 * losses as days of the plan's earnings or shares of what was paid.
 */
const assumed = [
  { id: 'outage', chancePerYear: 0.2, days: [1, 4, 14] },
  { id: 'tenant', chancePerYear: 0.05, days: [30, 90, 240] },
  { id: 'power', chancePerYear: 0.1, days: [2, 5, 20] },
  { id: 'fire', chancePerYear: 0.005, shares: [0.02, 0.1, 0.5] },
  { id: 'recall', chancePerYear: 0.02, shares: [0.01, 0.03, 0.1] },
] as const;
export type EventId = (typeof assumed)[number]['id'];

export function firstEvents(names: Readonly<Record<EventId, string>>, { yearUsd, paidUsd }: Stakes) {
  return assumed.map((one) => {
    const losses = 'days' in one ? one.days.map((days) => (days / 365) * yearUsd) : one.shares.map((s) => s * paidUsd);
    return makeEvent(names[one.id], [one.chancePerYear, ...losses.map((usd) => Number(usd.toPrecision(2)))]);
  });
}
