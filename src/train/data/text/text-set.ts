/** A text as what a model of next characters learns from; its end is held out. */
import type { TextSet } from '../data-set.ts';
import { buildVocabulary, encodeText, normalizeText } from './vocabulary.ts';

export interface TextOptions {
  /** Entries of the vocabulary at most. */
  readonly limit: number;
  /** Characters that come less often in training are left out; 1 keeps all. */
  readonly leastCount?: number;
  /** The last part of the text; 0.1 if not stated. Windows cut at random would let a model see both sides of it. */
  readonly heldOutShare?: number;
}

/** Fewer characters leave no window to train on. */
const leastCharacters = 200;

/** The set made of a text; null when it has fewer than 200 characters. The vocabulary is of the training part. */
export function makeTextSet(text: string, options: TextOptions): TextSet | null {
  const characters = [...normalizeText(text)];
  if (characters.length < leastCharacters) return null;
  const share = Math.min(0.9, Math.max(0.01, options.heldOutShare ?? 0.1));
  const trainSymbols = characters.length - Math.round(share * characters.length);
  const trainText = characters.slice(0, trainSymbols).join('');
  const vocabulary = buildVocabulary(trainText, {
    limit: options.limit,
    leastCount: options.leastCount ?? 1,
    alsoRead: characters.slice(trainSymbols).join(''),
  });
  return {
    kind: 'text',
    symbols: encodeText(characters.join(''), vocabulary),
    trainSymbols,
    vocabulary: vocabulary.characters,
    unknown: vocabulary.unknown,
  };
}
