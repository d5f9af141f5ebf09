/**
 * The error of a straight line over its two numbers is a bowl, so its rings of equal error are ellipses around the best
 * line, known exactly from the curvature. Pictures only; nothing is searched on a grid.
 */
import { fitLine, measureCurvature, measureLine, type LinePoints } from '#lessons/descent.ts';
import type { Point } from '#view/charts/place/paths.ts';

/** Straight pieces a ring is drawn with. */
const pieces = 720;

/**
 * The ring where the mean squared error has this value, x = intercept and y = slope.
 * @param error above the error of the best line
 * @returns no points when the error is below what any line reaches, or no best line exists
 */
export function traceRing(points: LinePoints, error: number): readonly Point[] {
  const best = fitLine(points);
  if (!best) return [];
  const above = error - measureLine(points, best);
  if (above < 0) return [];
  // With half the error, the curvature is the matrix of mean 1, x, x^2 itself: error = d' M d.
  const { largest, smallest } = measureCurvature(points, '1/n');
  const meanX = points.x.reduce((sum, x) => sum + x, 0) / points.x.length;
  const length = Math.hypot(meanX, largest - 1);
  const [across, up] = length > 0 ? [meanX / length, (largest - 1) / length] : [1, 0];
  return Array.from({ length: pieces + 1 }, (_, piece) => {
    const angle = (2 * Math.PI * piece) / pieces;
    const steep = Math.sqrt(above / largest) * Math.cos(angle);
    const flat = Math.sqrt(above / smallest) * Math.sin(angle);
    return { x: best[0] + steep * across - flat * up, y: best[1] + steep * up + flat * across };
  });
}
