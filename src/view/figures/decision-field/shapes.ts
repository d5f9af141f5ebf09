/** Many points as one path: a shape for each class, so that a print in grey tells them apart. */

interface Place {
  readonly x: number;
  readonly y: number;
}

const radius = 3.5;
const reach = 4.5;
const round = (pixel: number) => Math.round(pixel * 10) / 10;
const drawable = (points: readonly Place[]) => points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));

/** A circle around each point; points that hold no number are left out. */
export function drawCircles(points: readonly Place[]): string {
  const arc = `a${radius},${radius} 0 1,0`;
  return drawable(points)
    .map(({ x, y }) => `M${round(x - radius)},${round(y)}${arc} ${2 * radius},0${arc} ${-2 * radius},0Z`)
    .join('');
}

/** A square on its tip around each point; points that hold no number are left out. */
export function drawDiamonds(points: readonly Place[]): string {
  return drawable(points)
    .map(({ x, y }) => `M${round(x)},${round(y - reach)}l${reach},${reach}l${-reach},${reach}l${-reach},${-reach}Z`)
    .join('');
}
