/**
 * Makes src/view/figures/site-map/outline.ts: coastlines of the world from Natural Earth (public domain), as carried by the
 * npm package world-atlas 2.0.2. Usage: node test/support/pack-outline.mjs path/to/world-atlas/land-110m.json
 *
 * Points that lie within a third of a degree of the line through their neighbours are left out (Douglas and Peucker),
 * islands of less than two square degrees too, and everything south of 60 degrees south. What is left is rounded to tenths
 * of a degree and written as differences, each as a base-64 number of variable length.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const path = process.argv[2] ?? 'land-110m.json';
const raw = readFileSync(path);
/** @typedef {[x: number, y: number]} Point */
/** @type {{ arcs: Point[][], transform: { scale: Point, translate: Point }, objects: { land: { geometries: { arcs: number[][][] }[] } } }} */
const { arcs, transform, objects } = JSON.parse(raw.toString());

const lines = arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return /** @type {Point} */ ([
      x * transform.scale[0] + transform.translate[0],
      y * transform.scale[1] + transform.translate[1],
    ]);
  });
});
/** @param {number[]} indices */
const ringOf = (indices) =>
  indices.flatMap((index, rank) => {
    const line = index < 0 ? [...(lines[~index] ?? [])].reverse() : (lines[index] ?? []);
    return rank === 0 ? line : line.slice(1);
  });
/**
 * A ring that crosses the 180th meridian as two, each cut off at the edge of the map. @param {Point[]} ring
 * @returns {Point[][]}
 */
function cutAtEdge(ring) {
  let turn = 0;
  const unrolled = ring.map(([x, y], index) => {
    const step = x - (ring[index - 1]?.[0] ?? x);
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return /** @type {Point} */ ([x + turn, y]);
  });
  return [-360, 0, 360].flatMap((shift) => {
    const moved = unrolled.map(([x, y]) => /** @type {Point} */ ([x + shift, y]));
    const isInside = (/** @type {number} */ index) => Math.abs(moved.at(index % moved.length)?.[0] ?? 180) < 180;
    // Beyond the edge only the first and the last point stay, on the edge itself.
    const kept = moved.filter((_, index) => isInside(index - 1) || isInside(index) || isInside(index + 1));
    return kept.length === 0
      ? []
      : [kept.map(([x, y]) => /** @type {Point} */ ([Math.min(180, Math.max(-180, x)), y]))];
  });
}

const rings = objects.land.geometries
  .flatMap(({ arcs: polygons }) => polygons.flatMap((one) => one.map(ringOf)))
  .flatMap(cutAtEdge);

/** @param {Point[]} points @param {number} tolerance @returns {Point[]} */
function simplify(points, tolerance) {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3 || !first || !last) return points;
  const [[x0, y0], [x1, y1]] = [first, last];
  const length = Math.hypot(x1 - x0, y1 - y0);
  /** @param {Point} point */
  const away = ([x, y]) =>
    length === 0 ? Math.hypot(x - x0, y - y0) : Math.abs((y1 - y0) * (x - x0) - (x1 - x0) * (y - y0)) / length;
  const distances = points.map(away);
  const far = distances.indexOf(Math.max(...distances));
  if (Math.max(...distances) <= tolerance) return [first, last];
  return [...simplify(points.slice(0, far + 1), tolerance).slice(0, -1), ...simplify(points.slice(far), tolerance)];
}

/** @param {Point[]} ring */
const areaOf = (ring) =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], index) => sum + x * (ring.at(index - 1)?.[1] ?? 0) - y * (ring.at(index - 1)?.[0] ?? 0),
      0,
    ),
  ) / 2;

/** @param {number} value */
function writeNumber(value) {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  do {
    text += digits[(rest & 31) | (rest > 31 ? 32 : 0)];
    rest >>= 5;
  } while (rest > 0);
  return text;
}

const kept = rings
  .filter((ring) => areaOf(ring) >= 2 && ring.some(([, y]) => y > -60))
  .map((ring) => simplify(ring, 1 / 3).slice(0, -1))
  .filter((ring) => ring.length >= 3);
const packed = kept.map((ring) => {
  let [x, y] = [0, 0];
  return ring
    .map(([east, north]) => {
      const [tenX, tenY] = [Math.round(east * 10), Math.round(north * 10)];
      const text = writeNumber(tenX - x) + writeNumber(tenY - y);
      [x, y] = [tenX, tenY];
      return text;
    })
    .join('');
});
const points = kept.reduce((sum, { length }) => sum + length, 0);
const hash = createHash('sha256').update(raw).digest('hex');
writeFileSync(
  new URL('../../src/view/figures/site-map/outline.ts', import.meta.url),
  `/**
 * Coastlines of the world, ${kept.length} pieces of ${points} points: Natural Earth 1:110m land (public domain), packed by
 * \`test/support/pack-outline.mjs\` from land-110m.json of npm package world-atlas 2.0.2, sha256
 * ${hash}. No borders: the map shows where sites lie, not whose they are.
 */

/** One piece of land a line; \`coastline.ts\` reads it. */
// prettier-ignore
export const packedOutline = \`
${packed.join('\n')}
\`;
`,
);
console.log(`${kept.length} rings, ${points} points, ${packed.join('\n').length} characters`);
