/**
 * Which cells a sweep has, in which order, and how long the rest of it will take. The arms of one model and batch
 * follow one another, since they are to be compared; every other group goes backwards, so that no arm is always the one
 * that meets a warm machine.
 */
import type { BackendName, SampleModelId } from '#datacenter/calibration/measurement.ts';
import { quantileOf } from '#device/statistics.ts';
import type { Model } from '../models/model.ts';
import { sweepArms, type SweepArm, type SweepBackend } from './sweep-arms.ts';
import type { RefusalReason, SweepChoice } from './sweep-result.ts';

export interface PlannedCell extends SweepArm {
  readonly model: SampleModelId;
  readonly batch: number;
  /** Whether the roof of the backend is measured with this cell: with its first. */
  readonly takesRoof: boolean;
}

/** Every combination once, in the order in which they are taken. */
export function planCells({ models, batches, arms, measuresRoof }: SweepChoice): readonly PlannedCell[] {
  const groups = models.flatMap((model) => batches.map((batch) => ({ model, batch })));
  const roofed = new Set<SweepBackend>(['wasm']);
  return groups.flatMap((group, index) =>
    (index % 2 === 0 ? arms : arms.toReversed()).map((id) => {
      const arm = sweepArms[id];
      const takesRoof = measuresRoof && !roofed.has(arm.backend);
      roofed.add(arm.backend);
      return { ...group, ...arm, takesRoof };
    }),
  );
}

/** Guesses until the first cell is done, seconds: opening with its self-test, and a roof. */
const openingSeconds = 3;
const roofSeconds = 8;
/** Warm-up and anatomy as a share of the timed seconds. */
const besidesTiming = 0.6;

/** Seconds a cell should take, before anything is known about the machine. */
export function planSeconds(cell: PlannedCell, { secondsPerCell, tailSeconds }: SweepChoice): number {
  if (cell.backend === 'wasm') return 0;
  const timed = secondsPerCell * (1 + besidesTiming) + tailSeconds;
  return openingSeconds + timed + (cell.takesRoof ? roofSeconds : 0);
}

/**
 * Seconds left: the plan of the cells to come, stretched by what nine in ten of the cells done took against theirs at
 * most. Not by their mean: on a restless machine some cells take far longer, and more of those are to come.
 * @param spent seconds of each cell done, in order
 * @param current seconds already spent on the cell in hand, which is the next one
 */
export function estimateSecondsLeft(
  cells: readonly PlannedCell[],
  choice: SweepChoice,
  spent: readonly number[],
  current: number,
): number {
  const planned = cells.map((cell) => planSeconds(cell, choice));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const stretches = spent.flatMap((seconds, index) => {
    const plan = planned[index] ?? 0;
    return plan > 0 ? [seconds / plan] : [];
  });
  const stretch = stretches.length > 0 ? quantileOf(stretches, 0.9) : 1;
  const [now = 0, ...later] = planned.slice(spent.length);
  return Math.max(0, stretch * now - current) + stretch * sum(later);
}

/** Layers whose gradients need kernels that TensorFlow.js 4.22 has not got for wasm: convolutions and look-ups. */
const wasmLacks: readonly string[] = ['conv', 'embedding', 'position'];

/** Why the wasm backend is not measured for this model. */
export function refuseWasm(model: Model): { readonly reason: RefusalReason; readonly detail: string } {
  const lacking = [...model.layers, ...(model.judge ?? [])].find(({ kind }) => wasmLacks.includes(kind));
  if (lacking) return { reason: 'wasm-lacks-gradients', detail: `no gradient of ${lacking.kind}` };
  return { reason: 'wasm-not-allowed', detail: "needs 'wasm-unsafe-eval' in the content security policy" };
}

/** The GPU backends and cpu of a list, which can be opened. */
export function isOpenable(backend: SweepBackend): backend is BackendName {
  return backend !== 'wasm';
}
