/** A source as a reader sees it. The table of sources is large, so only what opens on demand may import this. */
import { findSource } from '#datacenter/catalog/citations.ts';

/** "Title, where, year" of a source of the catalog; '' for what is derived here; other words stand as they are. */
export function citeSource(source: string): string {
  if (source === 'ours') return '';
  const row = findSource(source);
  return row ? `${row.title}, ${row.where}, ${row.year}` : source;
}
