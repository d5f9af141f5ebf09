/**
 * A hidden map that two tasks share: of many Gaussian inputs only a few directions matter, and of those a few bent
 * features. Each task weighs the same features with numbers of its own and calls the heaviest its class. Whoever knows the
 * map needs few labels to learn the weighing; whoever does not must find the directions first.
 */
import { drawGaussian } from '../data/generate/gaussian.ts';
import type { Random } from '../data/random.ts';

/** Inputs of a row, directions among them that matter, and features bent out of those. */
const inputs = 20;
const directions = 4;
const features = 8;
/** A weighing counts as one only where every class has at least this share of so many rows. */
const leastShare = 0.08;
const tryRows = 500;
/** How sharply a feature bends: tanh of so many deviations. */
const bend = 2;

export interface SharedMap {
  readonly inputs: number;
  /** Fills a row with Gaussian inputs. */
  draw(row: Float32Array): void;
  /** The class that a task sees in a row, from 0. */
  classOf(row: Float32Array, task: 0 | 1): number;
}

/** A map drawn at random, with two weighings; rows are drawn from the same stream afterwards. */
export function createSharedMap(random: Random, classes: number): SharedMap {
  const matrix = (rows: number, columns: number) =>
    Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => drawGaussian(random) / Math.sqrt(columns)),
    );
  const toDirections = matrix(directions, inputs);
  const toFeatures = matrix(features, directions);
  const offsets = Array.from({ length: features }, () => 0.5 * drawGaussian(random));
  const draw = (row: Float32Array) => {
    for (let at = 0; at < inputs; at++) row[at] = drawGaussian(random);
  };
  const bendRow = (row: Float32Array) =>
    multiply(toFeatures, multiply(toDirections, row)).map((sum, at) => Math.tanh(bend * (sum + (offsets[at] ?? 0))));
  const findHeaviest = (weighing: Matrix, row: Float32Array) => {
    const weights = multiply(weighing, bendRow(row));
    return weights.indexOf(Math.max(...weights));
  };
  /** One in which no class is so rare that waiting for a row of it takes long. */
  const drawWeighing = (): Matrix => {
    for (;;) {
      const weighing = matrix(classes, features);
      const counts = Array.from({ length: classes }, () => 0);
      const row = new Float32Array(inputs);
      for (let tried = 0; tried < tryRows; tried++) {
        draw(row);
        const heaviest = findHeaviest(weighing, row);
        counts[heaviest] = (counts[heaviest] ?? 0) + 1;
      }
      if (Math.min(...counts) >= leastShare * tryRows) return weighing;
    }
  };
  const weighings = [drawWeighing(), drawWeighing()] as const;
  return { inputs, draw, classOf: (row, task) => findHeaviest(weighings[task], row) };
}

type Matrix = readonly (readonly number[])[];

function multiply(matrix: Matrix, vector: ArrayLike<number>): number[] {
  return matrix.map((row) => row.reduce((sum, weight, at) => sum + weight * (vector[at] ?? 0), 0));
}
