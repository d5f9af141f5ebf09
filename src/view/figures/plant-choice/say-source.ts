/** A source of a row with how sure it is, in the reader's words: what is recalled or assumed never stands unmarked. */
import type { Confidence } from '#datacenter/units/units.ts';
import type { FigureWords } from '#text/figures/words.ts';

type Words = FigureWords['power-chain']['plant'];

export function saySource(
  { source, confidence }: { readonly source: string; readonly confidence: Confidence },
  words: Words,
): string {
  if (confidence === 'recalled') return words.recalled(source);
  return confidence === 'assumed' ? words.assumed(source) : source;
}
