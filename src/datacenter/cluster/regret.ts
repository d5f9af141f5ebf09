/**
 * How much longer a plan's step takes than the best plan's, which part of the step the excess is in, and what single change
 * would win most back. Ignored on purpose: changes of several choices at once (the search itself says what those can do).
 */
import { findChip } from '../catalog/chips.ts';
import type { JobPlan, Recompute } from '../catalog/job.ts';
import type { Infeasible } from '../units/units.ts';
import { checkJob } from './job-check.ts';
import { PlanRater } from './plan-rater.ts';
import type { PlanQuestion } from './plan-space.ts';
import type { StepBreakdown } from './prediction.ts';
import { sumBreakdown } from './predict.ts';
import { listPlans } from './search.ts';
import { refuse } from './refuse.ts';

/**
 * What the excess is: `none` under one percent; `memory`: the plan does not fit; `memory-recompute`: it computes again what
 * it has no memory to keep; `recompute`: it computes again though it need not; `batch`: bubble, with too few sequences for
 * so many ranks even one by one; else the exposed part of the step that grew most.
 */
export type RegretReason =
  | 'none'
  | 'memory'
  | 'memory-recompute'
  | 'recompute'
  | 'batch'
  | 'bubble'
  | 'tensor'
  | 'context'
  | 'expert'
  | 'data'
  | 'pipeline'
  | 'kernels'
  | 'launch'
  | 'optimizer'
  | 'straggler';

/** One choice of a plan that its split leaves open. */
export type PlanAxis = 'microBatch' | 'schedule' | 'recompute' | 'sharding';

export interface Regret {
  readonly kind: 'regret';
  readonly plan: JobPlan;
  readonly stepSeconds: number;
  readonly memoryBytes: number;
  readonly fits: boolean;
  /** Seconds longer than the best step, and as a share of it; below 0 only for a plan that does not fit. */
  readonly seconds: number;
  readonly share: number;
  readonly reason: RegretReason;
  /** Seconds more (or fewer) in each part; they sum to `seconds`. */
  readonly parts: StepBreakdown;
  /** The one change that makes the fastest step that fits; null: none makes it faster. */
  readonly change: { readonly axis: PlanAxis; readonly plan: JobPlan; readonly stepSeconds: number } | null;
}

const negligible = 0.01;
/** Micro-batches for each stage below which a batch counts as too small for its pipeline. */
const fewPerStage = 4;
const recomputes: readonly Recompute[] = ['none', 'selective', 'full'];

const reasonOfPart = {
  computeSeconds: 'kernels',
  launchSeconds: 'launch',
  tensorSeconds: 'tensor',
  contextSeconds: 'context',
  expertSeconds: 'expert',
  pipelineSeconds: 'pipeline',
  bubbleSeconds: 'bubble',
  dataSeconds: 'data',
  optimizerSeconds: 'optimizer',
  stragglerSeconds: 'straggler',
} as const satisfies Record<keyof StepBreakdown, RegretReason>;

/** Regret of `plan` beside `best`, both for the same question. Infeasible for a plan that is not possible at all. */
export function explainRegret(question: PlanQuestion, plan: JobPlan, best: JobPlan): Regret | Infeasible {
  const chip = findChip(question.accelerator);
  if (!chip) return refuse('unknown-accelerator', {}, 'cluster.accelerator', 'h100-sxm');
  const rater = new PlanRater(question, chip);
  const impossible = checkJob(rater.jobOf(plan));
  if (impossible) return impossible;
  const own = rater.time(plan);
  const other = rater.time(best);
  const memory = rater.weigh(plan);
  const stepSeconds = sumBreakdown(own);
  const bestSeconds = sumBreakdown(other);
  const parts = subtract(own, other);
  const seconds = stepSeconds - bestSeconds;
  const share = seconds / bestSeconds;
  const reason = !memory.fits ? 'memory' : share < negligible ? 'none' : findReason(plan, best, parts, rater);
  const change = findChange(question, plan, stepSeconds, memory.fits, rater);
  const { totalBytes: memoryBytes, fits } = memory;
  return { kind: 'regret', plan, stepSeconds, memoryBytes, fits, seconds, share, reason, parts, change };
}

function subtract(one: StepBreakdown, other: StepBreakdown): StepBreakdown {
  const parts = { ...one };
  for (const key of Object.keys(reasonOfPart) as (keyof StepBreakdown)[]) parts[key] = one[key] - other[key];
  return parts;
}

function findReason(plan: JobPlan, best: JobPlan, parts: StepBreakdown, rater: PlanRater): RegretReason {
  const keys = Object.keys(reasonOfPart) as (keyof StepBreakdown)[];
  const largest = keys.reduce((most, key) => (parts[key] > parts[most] ? key : most));
  const reason = reasonOfPart[largest];
  if (reason === 'bubble') {
    const microBatches = plan.globalBatch / (plan.data * plan.microBatch);
    return plan.microBatch === 1 && microBatches < fewPerStage * plan.pipeline ? 'batch' : 'bubble';
  }
  const isHeavier = recomputes.indexOf(plan.recompute) > recomputes.indexOf(best.recompute);
  if (reason !== 'kernels' || !isHeavier) return reason;
  return rater.weigh({ ...plan, recompute: best.recompute }).fits ? 'recompute' : 'memory-recompute';
}

/** Which of the choices two plans of one split differ in; null: none, or several. Chunks belong to their schedule. */
function findAxis(one: JobPlan, other: JobPlan): PlanAxis | null {
  const axes = (['microBatch', 'recompute', 'sharding'] as const).filter((axis) => one[axis] !== other[axis]);
  const isOther = one.schedule !== other.schedule || one.virtualStages !== other.virtualStages;
  const differing: readonly PlanAxis[] = isOther ? [...axes, 'schedule'] : axes;
  return differing.length === 1 ? (differing[0] ?? null) : null;
}

function findChange(
  question: PlanQuestion,
  plan: JobPlan,
  stepSeconds: number,
  fits: boolean,
  rater: PlanRater,
): Regret['change'] {
  let change: Regret['change'] = null;
  for (const other of listPlans(question, plan)) {
    const axis = findAxis(plan, other);
    if (!axis || !rater.weigh(other).fits) continue;
    const seconds = sumBreakdown(rater.time(other));
    if (seconds < (change?.stepSeconds ?? (fits ? stepSeconds : Infinity)))
      change = { axis, plan: other, stepSeconds: seconds };
  }
  return change;
}
