/** Texts as symbols: a stated vocabulary, a held-out end, and the counting baselines by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSet } from '#train/data/data-set.ts';
import { createRandom } from '#train/data/random.ts';
import { fitBigram, fitUnigram } from '#train/data/text/count-baselines.ts';
import { makeTextSet } from '#train/data/text/text-set.ts';
import {
  buildVocabulary,
  decodeSymbols,
  encodeText,
  normalizeText,
  unknownCharacter,
} from '#train/data/text/vocabulary.ts';

describe('the vocabulary', () => {
  it('has the most frequent characters first, ties by code point', () => {
    expect(buildVocabulary('abcbcc', { limit: 10 })).toEqual({
      characters: ['c', 'b', 'a'],
      unknown: null,
      coverage: 1,
    });
    expect(buildVocabulary('ba', { limit: 10 }).characters).toEqual(['a', 'b']);
  });

  it('keeps to its limit, the entry for the rest included', () => {
    const vocabulary = buildVocabulary('学学学而而时习', { limit: 3 });
    expect(vocabulary).toEqual({ characters: ['学', '而', unknownCharacter], unknown: 2, coverage: 5 / 7 });
    expect([...encodeText('学习而', vocabulary)]).toEqual([0, 2, 1]);
    expect(decodeSymbols([0, 2, 1], vocabulary.characters)).toBe('学\ufffd而');
  });

  it('needs no entry for the rest when there is no rest, and has one when another text will need it', () => {
    expect(buildVocabulary('aab', { limit: 2 }).unknown).toBeNull();
    expect(buildVocabulary('aab', { limit: 9, alsoRead: 'abc' })).toMatchObject({ unknown: 2 });
    expect(buildVocabulary('aab', { limit: 9, leastCount: 2 })).toMatchObject({
      characters: ['a', '\ufffd'],
      unknown: 1,
    });
  });

  it('counts characters beyond the first plane as one, composes accents, and ends lines with LF', () => {
    expect(buildVocabulary('𠀀𠀀b', { limit: 9 }).characters).toEqual(['𠀀', 'b']);
    expect(normalizeText('e\u0301\r\n\r')).toBe('é\n\n');
  });

  it('gives back any text whose characters it has', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((one) => normalizeText(one).replaceAll('\ufffd', ''));
    fc.assert(
      fc.property(text, (one) => {
        const vocabulary = buildVocabulary(one, { limit: 65_536 });
        expect(decodeSymbols(encodeText(one, vocabulary), vocabulary.characters)).toBe(one);
      }),
      { seed: 1 },
    );
  });
});

describe('a text set', () => {
  it('holds out the end, and knows only characters of the training part', () => {
    const set = makeTextSet(`${'ab'.repeat(450)}${'c'.repeat(100)}`, { limit: 50 })!;
    expect(set.trainSymbols).toBe(900);
    expect(set.symbols).toHaveLength(1000);
    expect(set.vocabulary).toEqual(['a', 'b', '\ufffd']);
    expect([...new Set(set.symbols.subarray(900))]).toEqual([2]);
  });

  it('is none when the text is too short', () => {
    expect(makeTextSet('short', { limit: 50 })).toBeNull();
  });
});

describe('the counting baselines', () => {
  const setOf = (symbols: number[], trainSymbols: number, size: number): TextSet => ({
    kind: 'text',
    symbols: Uint16Array.from(symbols),
    trainSymbols,
    vocabulary: Array.from({ length: size }, (_, index) => String(index)),
    unknown: null,
  });

  it('by hand: after 0 1 0 1 0, with k = 1, a 1 has p = 3/4 as a pair and 3/7 alone', () => {
    const set = setOf([0, 1, 0, 1, 0, 1], 5, 2);
    // Pairs from 0: (0, 1) twice. p = (2 + 1) / (2 + 1 x 2). Singles: 1 twice of five. p = (2 + 1) / (5 + 1 x 2).
    expect(fitBigram(set, 1)).toEqual({ lossNats: -Math.log(3 / 4), k: 1, symbols: 1 });
    expect(fitUnigram(set, 1).lossNats).toBeCloseTo(-Math.log(3 / 7), 12);
  });

  it('never look at the held-out symbols: counts and k are the same whatever is held out', () => {
    const random = createRandom(1, 0);
    const train = Array.from({ length: 2000 }, () => Math.floor(10 * random() ** 2));
    const [a, b] = [setOf([...train, 1, 1, 1], 2000, 10), setOf([...train, 9, 9, 9], 2000, 10)];
    expect(fitBigram(a).k).toBe(fitBigram(b).k);
    // One held-out symbol at a time, its loss is that of the training counts.
    expect(fitBigram(setOf([...train, 1], 2000, 10)).lossNats).not.toBe(
      fitBigram(setOf([...train, 9], 2000, 10)).lossNats,
    );
  });

  it('reach the entropy of a chain they can describe, and no less', () => {
    const random = createRandom(3, 0);
    const symbols = [0];
    // From each of four symbols: on to the next one with 0.7, else any of the other three.
    while (symbols.length < 60_000) {
      const draw = random();
      symbols.push((symbols.at(-1)! + (draw < 0.7 ? 1 : draw < 0.8 ? 2 : draw < 0.9 ? 3 : 0)) % 4);
    }
    const entropy = -0.7 * Math.log(0.7) - 0.3 * Math.log(0.1);
    const set = setOf(symbols, 50_000, 4);
    expect(Math.abs(fitBigram(set).lossNats - entropy)).toBeLessThan(0.03);
    expect(Math.abs(fitUnigram(set).lossNats - Math.log(4))).toBeLessThan(0.01);
  });

  it('give every symbol a chance: probabilities after each symbol sum to 1', () => {
    const train = [0, 1, 2, 0, 2, 1, 1, 0];
    for (const previous of [0, 1, 2, 3]) {
      const chances = [0, 1, 2, 3].map((next) => {
        const set = setOf([...train, previous, next], 8, 4);
        // Two held-out symbols; the loss of the first is taken off.
        const first = fitBigram(setOf([...train, previous], 8, 4), 0.5).lossNats;
        return Math.exp(first - 2 * fitBigram(set, 0.5).lossNats);
      });
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
    }
  });
});
