/** The first numbers of a tensor as rows and columns for the eye. */
import type { ShownTensor } from '#train/protocol.ts';

export const mostShown = 8;

/** At most 8 x 8: rows run along the last side of the shape, so of a batch each sample begins a row. A single row for lists. */
export function takeCorner({ shape, numbers }: Pick<ShownTensor, 'shape' | 'numbers'>): readonly (readonly number[])[] {
  const width = shape.at(-1) ?? 1;
  const rows = Math.min(mostShown, Math.ceil(numbers.length / width));
  return Array.from({ length: rows }, (_, row) =>
    Array.from(numbers.subarray(row * width, row * width + Math.min(mostShown, width))),
  );
}
