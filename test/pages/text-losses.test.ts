/** The losses on text in three units, from one run made up and one counted text. */
import { describe, expect, it } from 'vitest';
import { generatorRun, languageRun, pointsRun } from '#support/run-cases.ts';
import { listTextLosses } from '#view/pages/bench/text-losses.ts';

describe('losses on text', () => {
  const baseline = { rule: 'bigram', loss: 2.47, unigramLoss: 3.1 } as const;

  it('are those of the model, of both counting rules and of even guessing, in one order', () => {
    const rows = listTextLosses(languageRun({ baseline }));
    expect(rows.map(({ who }) => who)).toEqual(['model', 'bigram', 'unigram', 'even']);
    expect(rows[2]?.nats).toBe(3.1);
  });

  it('say the same in every unit: 2 to the bits is the perplexity, and even guessing among n has one of n', () => {
    const run = languageRun({ baseline });
    const rows = listTextLosses(run);
    for (const { bits, nats, perplexity } of rows) {
      expect(2 ** bits).toBeCloseTo(perplexity, 9);
      expect(Math.log(perplexity)).toBeCloseTo(nats, 12);
    }
    expect(rows.at(-1)?.perplexity).toBeCloseTo(run.built?.vocabulary.length ?? 0, 9);
  });

  it('leave out what is not known yet, and are none at all for a run that learns no text', () => {
    expect(listTextLosses(languageRun({ baseline: null, evaluations: [] })).map(({ who }) => who)).toEqual(['even']);
    expect(listTextLosses(pointsRun())).toEqual([]);
    expect(listTextLosses(generatorRun())).toEqual([]);
  });
});
