/**
 * Eight small clouds evenly spaced on a circle of radius 1: what the generator of a GAN is to imitate. The places are
 * exported, so that an evaluation can count how many of them a generator reaches.
 */
import type { Random } from '../random.ts';
import { drawGaussian } from './gaussian.ts';
import type { Point } from './plane.ts';

/** Deviation of each cloud, in x and in y; neighbouring centers are 0.765 apart. */
export const ringDeviation = 0.05;

/** The eight centers, from (1, 0) counter-clockwise. */
export const ringCenters: readonly Point[] = Array.from({ length: 8 }, (_, index) => {
  const angle = (index * Math.PI) / 4;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** A point near one of the centers, each equally likely. */
export function drawRingPoint(random: Random): Point {
  const center = ringCenters[Math.floor(random() * ringCenters.length)] ?? { x: 1, y: 0 };
  return { x: center.x + ringDeviation * drawGaussian(random), y: center.y + ringDeviation * drawGaussian(random) };
}
