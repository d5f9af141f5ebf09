import { describe, expect, it } from 'vitest';
import { writeCsv } from '#view/figures/export/csv.ts';
import { nameFile } from '#view/figures/export/file-name.ts';
import { breakLines } from '#view/figures/export/picture.ts';
import { scriptBeside, writeSnippet } from '#view/figures/export/snippet.ts';

const column = (name: string) => ({ name, format: String });

describe('CSV', () => {
  const csv = (cell: number | string | null) => writeCsv({ columns: [column('a')], rows: [[cell]] }).slice(4, -2);

  it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
    expect(writeCsv({ columns: [column('a'), column('b')], rows: [[1, 2]] })).toBe('\uFEFFa,b\r\n1,2\r\n');
  });

  it('disarms text that a spreadsheet would run, and leaves negative numbers alone', () => {
    expect(['=1+1', '+1', '-1', '@x', '\tx'].map(csv)).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\tx"]);
    expect(csv(-1.5)).toBe('-1.5');
  });

  it('quotes what needs it and leaves no answer empty', () => {
    expect([csv('a,b'), csv('say "x"'), csv('=a,b')]).toEqual(['"a,b"', '"say ""x"""', '"\'=a,b"']);
    expect([csv(null), csv(Number.NaN)]).toEqual(['', '']);
  });
});

describe('files', () => {
  it('are named from the figure and the day only', () => {
    expect(nameFile('roi-curve', 'csv', new Date('2026-11-22T23:00:00Z'))).toBe('roi-curve-2026-11-22.csv');
  });
});

describe('words in a picture', () => {
  it('break before they are too wide, Chinese anywhere', () => {
    expect(breakLines('one two three', 60, 12)).toEqual(['one two', 'three']);
    expect(breakLines('一二三四五', 36, 12)).toEqual(['一二三', '四五']);
  });
});

describe('the embed snippet', () => {
  it('escapes what it is given', () => {
    const snippet = writeSnippet('https://example.org/?a=1&b=2', 'https://example.org/', 'A "name" <b>', 'x.js');
    expect(snippet).toContain('src="https://example.org/?a=1&amp;b=2"');
    expect(snippet).toContain('title="A &quot;name&quot; &lt;b>"');
    expect(snippet).toContain('loading="lazy"');
    expect(snippet).toContain('clipboard-write; fullscreen; screen-wake-lock; web-share');
  });

  it('finds its script beside the page', () => {
    expect(scriptBeside('https://example.org/deep/path/?embed=x#v=1')).toBe('https://example.org/deep/path/embed.js');
  });
});
