/** Sentences inside a drawing, broken into lines by estimated width. */
import { estimateWidth } from './ticks.ts';

/**
 * Lines of at most `width` pixels. Breaks at spaces where a line has one and between Han characters, anywhere else
 * otherwise; a line of its own after each line feed.
 * @param size of the letters, pixels
 */
export function breakLines(text: string, width: number, size = 12): readonly string[] {
  const widthOf = (words: string) => (estimateWidth(words) * size) / 12;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.match(
      /[\u2e80-\uffff][\u3001\u3002\uff09\uff0c\uff1a\uff1b]*|[^\s\u2e80-\uffff]+|\s+/g,
    ) ?? []) {
      for (const part of widthOf(word) > width ? [...word] : [word]) {
        if (line !== '' && widthOf(line + part) > width) {
          lines.push(line);
          line = '';
        }
        line += part;
      }
    }
    return [...lines, line];
  });
}

/** Cut to a width, with an ellipsis. */
export function shorten(words: string, width: number): string {
  if (estimateWidth(words) <= width) return words;
  const signs = [...words];
  while (signs.length > 1 && estimateWidth(signs.join('')) > width - 12) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** At most two lines: what is longer ends in an ellipsis. */
export function breakInTwo(words: string, width: number): readonly string[] {
  const [first = '', ...rest] = breakLines(words, width).map((line) => line.trim());
  return rest.length === 0 ? [first] : [first, shorten(rest.join(' '), width)];
}
