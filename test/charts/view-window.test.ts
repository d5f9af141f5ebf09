/** Moving along a long axis and looking closer. */
import { describe, expect, it } from 'vitest';
import { clampWindow, moveWindow, zoomWindow } from '#view/charts/place/view-window.ts';

describe('the window on a long axis', () => {
  const view = { from: 40, span: 20 };

  it('moves by shares of itself and stops at both ends', () => {
    expect(moveWindow(view, 0.5, 100)).toEqual({ from: 50, span: 20 });
    expect(moveWindow(view, 9, 100)).toEqual({ from: 80, span: 20 });
    expect(moveWindow(view, -9, 100)).toEqual({ from: 0, span: 20 });
  });

  it('keeps what stands under the pointer where it is', () => {
    const closer = zoomWindow(view, 0.5, 0.25, 100);
    expect(closer).toEqual({ from: 42.5, span: 10 });
    expect(closer.from + 0.25 * closer.span).toBe(view.from + 0.25 * view.span);
  });

  it('shows no more than everything and no less than a four-hundredth', () => {
    expect(zoomWindow(view, 1000, 0.3, 100)).toEqual({ from: 0, span: 100 });
    expect(zoomWindow(view, 0, 0.5, 100).span).toBe(0.25);
    expect(clampWindow({ from: -5, span: 1e9 }, 7)).toEqual({ from: 0, span: 7 });
  });
});
