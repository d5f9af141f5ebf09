/**
 * Which characters a model knows. The policy: the most frequent characters of the training part, ties in order of their
 * code points, up to a limit; all others, and those that only the held-out part has, share one last entry. Chinese has
 * thousands of characters, most of them rare, and a small model would spend nearly all its parameters on them.
 *
 * A character is a code point in Unicode's composed form (NFC), so a letter typed with a separate accent is one with the
 * letter typed whole; emoji of several code points are several characters. Line ends are LF.
 */

/** What stands for all characters left out, also on the screen: the sign Unicode has for it. */
export const unknownCharacter = '\ufffd';

export interface Vocabulary {
  /** What each number stands for, most frequent first. */
  readonly characters: readonly string[];
  /** The number of characters left out, always the last; null when none was. */
  readonly unknown: number | null;
  /** Share of the text's characters that have a number of their own, 0 to 1; 1 for an empty text. */
  readonly coverage: number;
}

export interface VocabularyOptions {
  /** Entries at most, the one for the rest included; 2 to 65,536. */
  readonly limit: number;
  /** Characters that come less often are left out; 1 keeps all. */
  readonly leastCount?: number;
  /** A text that will be read with this vocabulary: if it has other characters, there is an entry for them. */
  readonly alsoRead?: string;
}

/** The text with composed characters and LF line ends, as everything here expects it. */
export function normalizeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

/** The vocabulary of a normalized text. */
export function buildVocabulary(text: string, options: VocabularyOptions): Vocabulary {
  const limit = Math.min(65_536, Math.max(2, Math.floor(options.limit) || 2));
  const counts = new Map<string, number>();
  let total = 0;
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
    total += 1;
  }
  // The sign for unknown characters is not one of its own, should the text have it.
  counts.delete(unknownCharacter);
  const ranked = [...counts]
    .filter(([, count]) => count >= (options.leastCount ?? 1))
    .sort(([a, countA], [b, countB]) => countB - countA || (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const known = new Set(ranked.map(([character]) => character));
  const isNew = (other: string) => [...other].some((character) => !known.has(character));
  const needsUnknown = ranked.length > limit || isNew(text) || isNew(options.alsoRead ?? '');
  const kept = ranked.slice(0, needsUnknown ? limit - 1 : limit);
  const covered = kept.reduce((sum, [, count]) => sum + count, 0);
  const characters = kept.map(([character]) => character);
  return {
    characters: needsUnknown ? [...characters, unknownCharacter] : characters,
    unknown: needsUnknown ? kept.length : null,
    coverage: total > 0 ? covered / total : 1,
  };
}

/** The characters of a normalized text as numbers. A character without a number and without an entry for it is skipped. */
export function encodeText(
  text: string,
  { characters, unknown }: Pick<Vocabulary, 'characters' | 'unknown'>,
): Uint16Array {
  const numberOf = new Map(characters.map((character, index) => [character, index]));
  const symbols = new Uint16Array(text.length);
  let length = 0;
  for (const character of text) {
    const symbol = numberOf.get(character) ?? unknown;
    if (symbol !== null) symbols[length++] = symbol;
  }
  return symbols.slice(0, length);
}

/** The text that symbols stand for. */
export function decodeSymbols(symbols: Iterable<number>, characters: readonly string[]): string {
  return Array.from(symbols, (symbol) => characters[symbol] ?? unknownCharacter).join('');
}
