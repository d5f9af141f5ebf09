/** What a point is called: a row of the listing by its number, the first of them also as the first example. */
import type { FigureWords } from '#text/figures/words.ts';

export function sayId(id: string, words: FigureWords['article-roi']): string {
  if (id === 'second') return words.second;
  return id === '1' ? words.firstRow : words.row(id);
}
