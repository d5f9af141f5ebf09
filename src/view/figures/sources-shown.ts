/** Source keys of the catalog as a reader sees them, and how many different ones stand behind some rows. */
import { findSource } from '#datacenter/catalog/sources.ts';
import type { WorkingRow } from './figure.ts';

/** "Title, where, year" of a source of the catalog; '' for what is derived here or has no row. */
export function citeSource(id: string): string {
  const source = id === 'ours' ? null : findSource(id);
  return source ? `${source.title}, ${source.where}, ${source.year}` : '';
}

/** How many different sources the rows name. */
export function countSources(rows: readonly WorkingRow[]): number {
  return new Set(rows.map(({ source }) => source).filter((source) => source !== '')).size;
}
