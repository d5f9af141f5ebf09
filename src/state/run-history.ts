/** Runs that are over, thin enough to be kept: for curves laid over one another. Pure. */
import type { RunView } from '#train/run-view.ts';

export const mostRuns = 8;
export const mostPoints = 2000;

/** The history with one run more, the oldest left out where it grows too long. A run without a curve is not kept. */
export function addToHistory(history: readonly RunView[], view: RunView): readonly RunView[] {
  if (view.losses.length === 0) return history;
  return [...history, thinRun(view)].slice(-mostRuns);
}

/** The run with at most 2,000 points a curve, first and last among them, and without its pictures. */
export function thinRun(view: RunView): RunView {
  const losses = thin(view.losses);
  const evaluations = thin(view.evaluations);
  return { ...view, losses, evaluations, outputs: null, field: null, samples: null, stage: null };
}

function thin<Point>(points: readonly Point[]): readonly Point[] {
  if (points.length <= mostPoints) return points;
  return Array.from({ length: mostPoints }, (_, index) => {
    return points[Math.round((index * (points.length - 1)) / (mostPoints - 1))];
  }).filter((point) => point !== undefined);
}
