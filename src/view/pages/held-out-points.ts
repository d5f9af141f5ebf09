/** The held-out rows of a model of the plane, for its decision field; made sets are made again from the run's choice. */
import type { TrainChoice } from '#train/choice.ts';
import type { DataSet } from '#train/data/data-set.ts';
import { generateTable } from '#train/data/generate/generate-table.ts';

export interface PlanePoints {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

/** Null for sets whose rows are no points of the plane, or not here. `own`: the reader's own data of that run. */
export function heldOutPoints(choice: TrainChoice, own: DataSet | null): PlanePoints | null {
  const set = own ?? generate(choice);
  if (set?.kind !== 'table' || set.inputWidth !== 2 || set.targetWidth === 0) return null;
  return {
    inputs: set.inputs.subarray(2 * set.trainRows),
    targets: set.targets.subarray(set.targetWidth * set.trainRows),
  };
}

function generate(choice: TrainChoice): DataSet | null {
  const { data } = choice;
  const isPlane = data === 'circles' || data === 'xor' || data === 'gaussians' || data === 'spirals';
  return isPlane ? generateTable(data, choice) : null;
}
