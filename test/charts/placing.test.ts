import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '#view/charts/place/beside.ts';
import { placeEndLabels } from '#view/charts/place/end-labels.ts';
import { phoneWidth, placeHeight, placePlot, splitPlot } from '#view/charts/place/frame.ts';
import { createLimitsHolder, holdLimits } from '#view/charts/place/hold-limits.ts';
import { findNearest, stepIndex } from '#view/charts/place/nearest.ts';
import { placeBand, placeLine } from '#view/charts/place/paths.ts';
import { thinToColumns } from '#view/charts/place/thin.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';

describe('labels at line ends', () => {
  const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 });

  it('stay where their lines end when there is room', () => {
    const labels = [10, 100, 50].map((y, index) => ({ id: String(index), y }));
    expect(placeEndLabels(labels, 16, 0, 300).map(({ y }) => y)).toEqual([10, 100, 50]);
  });

  it('never cover one another, never leave the frame, and keep the order of their lines', () => {
    fc.assert(
      fc.property(heights, (ys) => {
        const placed = placeEndLabels(
          ys.map((y, index) => ({ id: String(index), y })),
          16,
          0,
          300,
        );
        const sorted = placed.map(({ y }) => y).sort((one, other) => one - other);
        const gaps = sorted.slice(1).map((y, index) => y - (sorted[index] ?? 0));
        const isInside = sorted.every((y) => y >= 8 - 1e-6 && y <= 292 + 1e-6);
        const keepsOrder = ys.every((y, i) =>
          ys.every((other, j) => y >= other || (placed[i]?.y ?? 0) <= (placed[j]?.y ?? 0) + 1e-6),
        );
        return isInside && keepsOrder && gaps.every((gap) => gap >= 16 - 1e-6);
      }),
      { seed: 1 },
    );
  });

  it('share a place evenly when two lines end together', () => {
    const placed = placeEndLabels(
      [
        { id: 'a', y: 100 },
        { id: 'b', y: 100 },
      ],
      16,
      0,
      300,
    );
    expect(placed.map(({ y }) => y)).toEqual([92, 108]);
  });
});

describe('words beside a point', () => {
  it('stand right of it, left of it when the frame ends, and inside it when neither has room', () => {
    const room = { left: 0, right: 300 };
    expect(placeBeside(10, 'half', 10, room)).toEqual({ x: 20, anchor: 'start' });
    expect(placeBeside(290, 'half', 10, room)).toEqual({ x: 280, anchor: 'end' });
    const long = 'x'.repeat(40);
    expect(placeBeside(150, long, 10, room)).toEqual({ x: 300 - estimateWidth(long), anchor: 'start' });
  });
});

describe('limits of an axis', () => {
  it('hold still while dragging and settle after', () => {
    const hold = createLimitsHolder();
    expect(hold([0, 10], false)).toEqual([0, 10]);
    expect(hold([0, 50], true)).toEqual([0, 10]);
    expect(hold([0, 50], false)).toEqual([0, 50]);
  });

  it('are the same object when nothing moved, so that nothing redraws', () => {
    const held = [0, 10] as const;
    expect(holdLimits(held, [0, 10], false)).toBe(held);
  });
});

describe('paths', () => {
  it('break where there is no answer instead of drawing a false line', () => {
    const points = [0, 1, Number.NaN, 3, 4].map((y, x) => ({ x, y }));
    expect(placeLine(points)).toBe('M0,0L1,1M3,3L4,4');
    expect(placeLine([])).toBe('');
    expect(placeBand([{ x: 0, low: Number.NaN, high: 1 }])).toBe('');
  });
});

describe('long series', () => {
  const points = Array.from({ length: 10_000 }, (_, x) => ({ x, y: x === 4321 ? 1e6 : Math.sin(x / 50) }));
  const thin = thinToColumns(
    points,
    ({ x }) => x,
    ({ y }) => y,
    [0, 10_000],
    240,
  );

  it('are thinned to the columns asked for', () => {
    expect(thin.length).toBe(240);
  });

  it('keep every extreme', () => {
    expect(Math.max(...thin.map(({ greatest }) => greatest))).toBe(1e6);
    expect(Math.min(...thin.map(({ least }) => least))).toBe(Math.min(...points.map(({ y }) => y)));
  });

  it('that are short stay as they are', () => {
    const few = points.slice(0, 5);
    const kept = thinToColumns(
      few,
      ({ x }) => x,
      ({ y }) => y,
      [0, 10_000],
      240,
    );
    expect(kept.map(({ x, mean }) => ({ x, y: mean }))).toEqual(few);
  });
});

describe('frame', () => {
  it('is 4:5 on a phone and never lower than 240 pixels', () => {
    expect(placeHeight(328, 0.45)).toBe(410);
    expect(placeHeight(phoneWidth, 0.2)).toBe(240);
    expect(placeHeight(920, 0.45)).toBe(414);
  });

  it('splits into panels that fill it', () => {
    const plot = placePlot(920, 400, 52, 100);
    const [top, low] = splitPlot(plot, [0.6, 0.4], 30);
    expect(top?.top).toBe(plot.top);
    expect(low?.bottom).toBeCloseTo(plot.bottom, 9);
    expect((low?.top ?? 0) - (top?.bottom ?? 0)).toBeCloseTo(30, 9);
  });
});

describe('reading by x', () => {
  it('finds the nearest point, and none where there is none', () => {
    expect(findNearest([0, 10, 20], 14)).toBe(1);
    expect(findNearest([], 14)).toBeNull();
  });

  it('steps by keys inside the series', () => {
    expect(stepIndex('ArrowRight', 9, 10)).toBe(9);
    expect(stepIndex('Home', 9, 10)).toBe(0);
    expect(stepIndex('PageUp', 0, 100)).toBe(10);
    expect(stepIndex('Tab', 3, 10)).toBeNull();
  });
});
