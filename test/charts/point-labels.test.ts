import { describe, expect, it } from 'vitest';
import { placePointLabels, type PointLabel } from '#view/charts/place/point-labels.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';

const frame = { left: 0, right: 600, top: 0, bottom: 400 };
const boxOf = ({ x, y, anchor }: PointLabel, words: string) => {
  const left = anchor === 'start' ? x : x - estimateWidth(words);
  return { left, right: left + estimateWidth(words), top: y - 11, bottom: y + 3 };
};

describe('names of points', () => {
  it('stand right of a lone point, and left of one at the right edge', () => {
    const [middle] = placePointLabels([{ x: 100, y: 100, words: 'name' }], 10, frame);
    expect(middle).toEqual({ x: 110, y: 104, anchor: 'start', isFar: false });
    const [edge] = placePointLabels([{ x: 590, y: 100, words: 'name' }], 10, frame);
    expect(edge).toMatchObject({ x: 580, anchor: 'end' });
  });

  it('never cover one another or leave the frame, even in a crowd', () => {
    const points = Array.from({ length: 9 }, (_, index) => ({
      x: 300 + (index % 3) * 4,
      y: 200 + index * 3,
      words: `model number ${index}`,
    }));
    const boxes = placePointLabels(points, 8, frame).flatMap((label, index) =>
      label ? [boxOf(label, points[index]?.words ?? '')] : [],
    );
    expect(boxes).toHaveLength(points.length);
    for (const [index, one] of boxes.entries()) {
      expect(one.left >= 0 && one.right <= 600 && one.top >= 0 && one.bottom <= 400).toBe(true);
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect(isApart).toBe(true);
      }
    }
  });

  it('are left out where nothing is free, unless they must stand', () => {
    const tight = { left: 0, right: 10, top: 0, bottom: 10 };
    const point = { x: 5, y: 5, words: 'long name' };
    expect(placePointLabels([point], 4, tight)).toEqual([null]);
    expect(placePointLabels([{ ...point, mustStand: true }], 4, tight)).toMatchObject([{ x: 0, anchor: 'start' }]);
  });

  it('go first to those that must stand', () => {
    const room = { left: 0, right: 90, top: 0, bottom: 16 };
    const [upper, lower] = [
      { x: 10, y: 7.5, words: 'one name' },
      { x: 10, y: 8, words: 'own name', mustStand: true },
    ];
    expect(placePointLabels([upper, lower], 4, room, [], 0)).toMatchObject([null, { x: 14 }]);
  });
});
