/** What can be ticked for a sweep. Batches go in fours, so that a few of them span what a GPU needs to be filled. */
import { sweepArmIds, type SweepArmId } from '#train/sweep/sweep-arms.ts';

export const batchChoices: readonly number[] = [8, 32, 128, 512, 2048];
export const measurableArms: readonly SweepArmId[] = sweepArmIds.filter((id) => id !== 'wasm');
export const secondsChoices: readonly number[] = [2, 6, 20];
/** Long enough for a laptop to grow warm. */
export const tailSeconds = 20;

/** The list with `one` added or taken away, in the order of `all`, whatever was ticked first. */
export function toggle<Value>(list: readonly Value[], one: Value, all: readonly Value[]): readonly Value[] {
  return all.filter((value) => list.includes(value) !== (value === one));
}
