import { describe, expect, it } from 'vitest';
import { placeContours } from '#view/charts/place/contours.ts';
import { placeSquare } from '#view/charts/place/square.ts';

const square = { left: 0, top: 0, side: 100 };
const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('contours', () => {
  it('of a slope part the square where the slope has the level', () => {
    const slope = Array.from({ length: 25 }, (_, index) => (index % 5) / 4);
    const [half] = placeContours(slope, 5, [0.5], square);
    const border = numbers(half?.border ?? '');
    expect(border.filter((_, index) => index % 2 === 0).every((x) => x === 50)).toBe(true);
    expect(Math.max(...border)).toBe(100);
    expect(numbers(half?.region ?? '').every((pixel) => pixel >= 0 && pixel <= 100)).toBe(true);
  });

  it('are empty for a level that is never reached, and for a grid of the wrong size', () => {
    const flat = new Float32Array(16);
    expect(placeContours(flat, 4, [0.5], square)).toEqual([{ level: 0.5, region: '', border: '' }]);
    expect(placeContours(flat, 5, [0.5], square)).toEqual([{ level: 0.5, region: '', border: '' }]);
  });

  it('have no border where a region fills the whole square', () => {
    expect(placeContours(new Float32Array(16).fill(1), 4, [0.5], square)[0]?.border).toBe('');
  });
});

describe('the square', () => {
  it('has equal sides that fit the plot', () => {
    const plot = { width: 328, height: 410, left: 36, right: 316, top: 24, bottom: 366, isPhone: true };
    expect(placeSquare(plot)).toEqual({ left: 36, top: 55, side: 280 });
  });
});
