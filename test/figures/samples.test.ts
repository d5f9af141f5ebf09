/** Samples: text, pictures and points as they are drawn. */
import { describe, expect, it } from 'vitest';
import { generatorRun, madePoints, languageRun } from '#support/run-cases.ts';
import { placePixels, textSize } from '#view/figures/samples/place-samples.ts';
import { seriesOfSamples, unknownBox } from '#view/figures/samples/series.ts';
import { breakLines } from '#view/charts/place/lines.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';

describe('samples', () => {
  it('of text show a box for a symbol without a sign', () => {
    const samples = { step: 1, samples: { kind: 'text', symbols: [0, 1, 18, 99] } } as const;
    const series = seriesOfSamples(languageRun({ samples }));
    expect(series).toMatchObject({ text: `学而${unknownBox}${unknownBox}`, unknown: 2, different: 4 });
  });

  it('of text are broken before they are too wide, and no sign is lost', () => {
    const made = 'one two three four five 学而时习之不亦说乎\nnext'.repeat(3);
    const lines = breakLines(made, 120, textSize);
    expect(lines.join('')).toBe(made.replaceAll('\n', ''));
    expect(lines.every((line) => (estimateWidth(line) * 15) / 12 <= 121)).toBe(true);
  });

  it('of points count the places they reach', () => {
    const series = seriesOfSamples(generatorRun({ samples: madePoints() }));
    expect(series?.kind === 'points' && series.coverage.covered).toBe(6);
  });

  it('of pictures cover as much as their pixels do', () => {
    const path = placePixels(Float32Array.from([1, 1, 0, 0.5]), 2).join('');
    expect(path).toBe('M1,1h1v1h-1zM0,0h2v1h-2z');
  });
});
