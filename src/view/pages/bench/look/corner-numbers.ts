/** The first numbers of a tensor as rows and columns for the eye. */
import type { ShownTensor } from '#train/protocol.ts';

export const mostShown = 8;

/** At most 8 x 8. Rows run along the last side that is longer than one; a list is a single row. */
export function takeCorner({ shape, numbers }: Pick<ShownTensor, 'shape' | 'numbers'>): readonly (readonly number[])[] {
  const width = shape.findLast((side) => side > 1) ?? 1;
  const rows = Math.min(mostShown, Math.ceil(numbers.length / width));
  return Array.from({ length: rows }, (_, row) =>
    Array.from(numbers.subarray(row * width, row * width + Math.min(mostShown, width))),
  );
}
