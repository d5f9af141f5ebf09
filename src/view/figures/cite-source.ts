/** A source as a reader sees it. The table of sources is large, so only what opens on demand may import this. */
import { findSource } from '#datacenter/catalog/citations.ts';
import { publishedSources } from '#datacenter/catalog/published/published-sources.ts';

/** "Title, where, year" of a source of the catalog, the citation of one of published runs; '' for what is derived here; other words stand as they are. */
export function citeSource(source: string): string {
  if (source === 'ours') return '';
  const row = findSource(source);
  if (row) return `${row.title}, ${row.where}, ${row.year}`;
  return Object.hasOwn(publishedSources, source)
    ? publishedSources[source as keyof typeof publishedSources].citation
    : source;
}
