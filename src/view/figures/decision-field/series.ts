/** What a model answers over the plane, and the held-out points it is judged by. */
import { answersOf } from '#train/models/losses.ts';
import type { RunView } from '#train/run-view.ts';
import { sizeOf } from '#train/models/layer.ts';

/** Points of the plane with their true class: two numbers a point, and a 0-or-1 number or a one-hot row. */
export interface PlanePoints {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

export interface FieldPoint {
  readonly x: number;
  readonly y: number;
  readonly label: 0 | 1;
}

export interface FieldSeries {
  readonly step: number;
  /** Numbers along one side of the grid. */
  readonly side: number;
  /** The grid spans -reach to reach, both ways. */
  readonly reach: number;
  /** Probability of class 1, row by row from the top. */
  readonly values: Float32Array;
  readonly points: readonly FieldPoint[];
  /** Held-out share right at the last evaluation; null where none was taken. */
  readonly accuracy: number | null;
}

/** Null before the first field. A model trained on cross-entropy answers a logit, which is a probability by the sigmoid. */
export function seriesOfField({ field, built, evaluations }: RunView, points: PlanePoints | null): FieldSeries | null {
  if (!field || field.values.length !== field.side * field.side) return null;
  const isLogit = !built || answersOf(built.model.loss) !== 'quantity';
  return {
    step: field.step,
    side: field.side,
    reach: field.reach,
    values: isLogit ? field.values.map(toProbability) : field.values,
    points: points ? listPoints(points) : [],
    accuracy: evaluations.at(-1)?.accuracy ?? null,
  };
}

/** True where the model is known to take something else than points of the plane. */
export function isElsewhere({ built }: RunView): boolean {
  return built !== null && sizeOf(built.model.input) !== 2;
}

/** 1 / (1 + e^-z). */
export function toProbability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The place of a number of the grid. */
export function placeOnGrid(index: number, { side, reach }: Pick<FieldSeries, 'side' | 'reach'>) {
  const step = (2 * reach) / Math.max(1, side - 1);
  return { x: -reach + (index % side) * step, y: reach - Math.floor(index / side) * step };
}

function listPoints({ inputs, targets }: PlanePoints): readonly FieldPoint[] {
  const count = Math.floor(inputs.length / 2);
  const width = count > 0 ? targets.length / count : 1;
  return Array.from({ length: count }, (_, row) => {
    const target = width >= 2 ? (targets[row * width + 1] ?? 0) : (targets[row] ?? 0);
    return { x: inputs[2 * row] ?? NaN, y: inputs[2 * row + 1] ?? NaN, label: target >= 0.5 ? 1 : 0 };
  });
}
