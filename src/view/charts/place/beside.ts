/** Where the words about a point go, so that they stay inside the frame: right of it, else left, else where they fit. */
import { estimateWidth } from './ticks.ts';

export interface Beside {
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

/** Place of `words` beside the point at `x`, `gap` pixels away, between `left` and `right`; `prefer` is tried first. */
export function placeBeside(
  x: number,
  words: string,
  gap: number,
  { left, right }: { readonly left: number; readonly right: number },
  prefer: 'start' | 'end' = 'start',
): Beside {
  const width = estimateWidth(words);
  const fits = { start: x + gap + width <= right, end: x - gap - width >= left };
  const other = prefer === 'start' ? 'end' : 'start';
  const anchor = fits[prefer] ? prefer : fits[other] ? other : null;
  if (anchor) return { x: anchor === 'start' ? x + gap : x - gap, anchor };
  return { x: Math.max(left, right - width), anchor: 'start' };
}
