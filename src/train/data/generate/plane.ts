/**
 * Points in the plane in two classes, each family one shape a straight line cannot part (but the two clouds, which it
 * can). All lie around the origin within about 1, so that no scaling is needed. Rows alternate between the classes.
 */
import type { Random } from '../random.ts';
import { drawGaussian } from './gaussian.ts';

export type PlaneId = 'circles' | 'xor' | 'gaussians' | 'spirals';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of class `label` (0 or 1) of a family. */
export function drawPoint(id: PlaneId, label: number, random: Random): Point {
  switch (id) {
    case 'circles':
      return drawCircle(label, random);
    case 'xor':
      return drawXor(label, random);
    case 'gaussians':
      return drawCloud(label, random);
    case 'spirals':
      return drawSpiral(label, random);
  }
}

/** Class 0: a disc of radius 0.5. Class 1: a ring around it from 0.7 to 1. Evenly spread over radii. */
function drawCircle(label: number, random: Random): Point {
  const radius = label === 0 ? 0.5 * random() : 0.7 + 0.3 * random();
  const angle = 2 * Math.PI * random();
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Class 1 where exactly one of x and y is positive; no point closer than 0.05 to an axis. */
function drawXor(label: number, random: Random): Point {
  const side = random() < 0.5 ? -1 : 1;
  const away = () => 0.05 + 0.95 * random();
  return { x: side * away(), y: (label === 0 ? side : -side) * away() };
}

/** Two clouds of deviation 0.3 around (-0.5, -0.5) and (0.5, 0.5): the best line leaves 0.9 % of points wrong. */
function drawCloud(label: number, random: Random): Point {
  const center = label === 0 ? -0.5 : 0.5;
  return { x: center + 0.3 * drawGaussian(random), y: center + 0.3 * drawGaussian(random) };
}

/** Two arms of one and three quarter turns, opposite one another, with a jitter of deviation 0.015. */
function drawSpiral(label: number, random: Random): Point {
  const radius = 0.05 + 0.95 * random();
  const angle = 1.75 * 2 * Math.PI * radius + label * Math.PI;
  return {
    x: radius * Math.sin(angle) + 0.015 * drawGaussian(random),
    y: radius * Math.cos(angle) + 0.015 * drawGaussian(random),
  };
}
