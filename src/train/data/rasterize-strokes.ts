/** Strokes of a pen as grey pixels: full within the pen's radius of a stroke, fading over one pixel at its edge. */

export interface StrokePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * @param strokes lines from point to point, 0 to 1 across and down the pad; a stroke of one point is a dot
 * @param radius of the pen, share of the pad's side
 * @param side of the raster, pixels
 * @returns 0 to 1, row by row
 */
export function rasterizeStrokes(
  strokes: readonly (readonly StrokePoint[])[],
  radius: number,
  side: number,
): Float32Array {
  const ink = new Float32Array(side * side);
  const reach = radius * side;
  for (const stroke of strokes) {
    for (const [index, point] of stroke.entries()) drawPiece(ink, side, point, stroke[index + 1] ?? point, reach);
  }
  return ink;
}

function drawPiece(ink: Float32Array, side: number, from: StrokePoint, to: StrokePoint, reach: number): void {
  const [x1, y1, x2, y2] = [from.x * side, from.y * side, to.x * side, to.y * side];
  const span = (a: number, b: number) => ({
    first: Math.max(0, Math.floor(Math.min(a, b) - reach - 1)),
    last: Math.min(side - 1, Math.ceil(Math.max(a, b) + reach + 1)),
  });
  const [across, down] = [span(x1, x2), span(y1, y2)];
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  for (let y = down.first; y <= down.last; y++) {
    for (let x = across.first; x <= across.last; x++) {
      const along = ((x + 0.5 - x1) * (x2 - x1) + (y + 0.5 - y1) * (y2 - y1)) / (length || 1);
      const share = Math.min(1, Math.max(0, along));
      const far = Math.hypot(x + 0.5 - x1 - share * (x2 - x1), y + 0.5 - y1 - share * (y2 - y1));
      const value = Math.min(1, Math.max(0, reach - far + 0.5));
      ink[y * side + x] = Math.max(ink[y * side + x] ?? 0, value);
    }
  }
}
