/** Sentences inside a drawing. */
import { describe, expect, it } from 'vitest';
import { breakInTwo, breakLines, shorten } from '#view/charts/place/lines.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';

describe('lines of a sentence', () => {
  it('are as wide as their room at most, in either language, and lose no word', () => {
    for (const words of ['a band of sixty runs, eight of ten inside', '抽取六十次，每十次有八次落在带内，其余在外']) {
      const lines = breakLines(words, 100);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.every((line) => estimateWidth(line.trim()) <= 112)).toBe(true);
      expect(lines.join('')).toBe(words);
    }
  });

  it('never begin with a mark that closes what stands before it', () => {
    const lines = breakLines('抽取六十次，每十次有八次。落在带内，其余在外', 60);
    expect(lines.filter((line) => /^[，。]/.test(line))).toEqual([]);
  });

  it('are two at most: the rest is an ellipsis', () => {
    expect(breakInTwo('short', 100)).toEqual(['short']);
    const lines = breakInTwo('one two three four five six seven eight nine ten', 70);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(estimateWidth(lines[1] ?? '')).toBeLessThanOrEqual(72);
  });

  it('are cut only where they are too long', () => {
    expect(shorten('as long', 49)).toBe('as long');
    expect(shorten('too long by far', 70)).toBe('too long…');
  });
});
