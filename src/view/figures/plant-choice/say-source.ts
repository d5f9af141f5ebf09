/** A source with how sure it is, in the reader's words: what is recalled or assumed never stands unmarked. */
import type { FacilitySource } from '#datacenter/catalog/facility-sources.ts';
import type { PowerChainTerms } from '#text/figures/words.ts';

export function saySource(
  { source, confidence }: FacilitySource,
  { recalled, assumed }: Pick<PowerChainTerms, 'recalled' | 'assumed'>,
): string {
  if (confidence === 'recalled') return recalled(source);
  return confidence === 'assumed' ? assumed(source) : source;
}
