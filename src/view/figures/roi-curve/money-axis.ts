/** The unit that an axis of money is counted in, found from the format itself so that every language has its own. */
import type { Format } from '#text/format.ts';

const factors = [1e12, 1e9, 1e8, 1e6, 1e4, 1] as const;
const leadingOne = /^1[\s\u00a0]*/;

/**
 * The largest round amount, at most `mostUsd`, that the language has a word for: a million in English, a hundred million
 * in Chinese. `words` is that amount without its 1.
 */
export function chooseMoneyUnit(mostUsd: number, format: Format): { readonly usd: number; readonly words: string } {
  for (const usd of factors) {
    const shown = format.usd(usd);
    if (usd <= mostUsd && leadingOne.test(shown) && !/^1[\d,.]/.test(shown))
      return { usd, words: shown.replace(leadingOne, '') };
  }
  return { usd: 1, words: format.usd(1).replace(leadingOne, '') };
}
