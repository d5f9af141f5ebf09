/** Source keys of the catalog as a reader sees them, and how many there are. */
import { findSource } from '#datacenter/catalog/sources.ts';

/** "Title, where, year" of a source of the catalog; '' for what is derived here or has no row. */
export function citeSource(id: string): string {
  const source = id === 'ours' ? null : findSource(id);
  return source ? `${source.title}, ${source.where}, ${source.year}` : '';
}

/** How many different sources stand behind these keys; what is derived here is none. */
export function countCited(ids: readonly string[]): number {
  return new Set(ids.map(citeSource).filter((cited) => cited !== '')).size;
}
