/**
 * Whether one workgroup that stays is faster than a whole GPU that is started for every kernel: by two round numbers, what
 * starting a kernel costs and what one workgroup computes. They are orders of magnitude, not measurements of this
 * device; between models that are clearly small and clearly large there is a factor of ten in which either will do.
 */
import { planPersistent, type PersistentPlan } from './persistent.ts';
import { stepPhases, type Schedule } from './schedule.ts';
import type { PickTiling, ProductSides, ProductTiling } from './wgsl/tilings.ts';

/**
 * A GPU starts a kernel behind another in about so long, and gives one workgroup so much of its arithmetic. Every device
 * has 4096 numbers that a workgroup shares; some are left for the sums inside kernels.
 */
const onGpu = { lanes: 256, kernelSeconds: 3e-6, workgroupFlop: 6e10, sharedNumbers: 3840 };
/** A program that imitates one computes as one core does, and shared memory is memory like any other there. */
const inSoftware = { lanes: 64, kernelSeconds: 2e-5, workgroupFlop: 2e9, sharedNumbers: 256 };

/**
 * The kernel that does all steps of a submit; null where that is not worth it or cannot be.
 * @param planWith the same steps with products cut in another way
 */
export function choosePersistent(
  { kernels, stepFlop }: Schedule,
  isSoftware: boolean,
  planWith: (pickTiling: PickTiling) => Schedule,
): PersistentPlan | null {
  const { lanes, kernelSeconds, workgroupFlop, sharedNumbers } = isSoftware ? inSoftware : onGpu;
  const dispatches = kernels.filter(({ phase }) => stepPhases.includes(phase)).length;
  if (stepFlop / workgroupFlop > dispatches * kernelSeconds) return null;
  const steps = planWith((sides) => ({ tiling: cutFor(sides, lanes), parts: 1 })).kernels;
  return planPersistent(
    steps.flatMap(({ kernel, phase }) => (stepPhases.includes(phase) ? [kernel] : [])),
    lanes,
    sharedNumbers,
  );
}

/** The largest rectangle for a thread that still leaves something to do for each of them. */
function cutFor({ rows, columns }: ProductSides, lanes: number): ProductTiling {
  const fits = (side: number) => rows >= side && columns >= side && rows * columns >= lanes * side * side;
  const side = [4, 2].find(fits) ?? 1;
  return { groupColumns: 1, groupRows: 1, rows: side, columns: side, staged: 0 };
}
