/**
 * Memory and step time of one plan after another for the same job, exactly as `predictJob` says them, some hundred times
 * as fast: layers are timed once for all plans that share ranks inside a stage, micro-batch and recompute, and stages once
 * for all schedules and ways to share states. A law test holds both together over random plans.
 */
import { findMemoryHabits, findStackFacts, nameFitKind, type MemoryHabits } from '../calibration/calibration.ts';
import { findProfile } from '../calibration/every-profile.ts';
import type { Chip } from '../catalog/chips.ts';
import type { Job, JobPlan } from '../catalog/job.ts';
import { cutStages, listStageOperators, type StageLayers } from '../workload/workload.ts';
import { countKinds, planMemory, type KindActivations } from './memory-plan.ts';
import type { PlanQuestion } from './plan-space.ts';
import type { MemoryBreakdown, StepBreakdown } from './prediction.ts';
import type { StepContext } from './piece-time.ts';
import { composeStep, findPace, timePieces, type StepPace, type StepPieces } from './step-time.ts';

/** What plans of the same inside of a stage share. */
interface Inside {
  readonly activations: KindActivations;
  /** Timed when a plan first fits. */
  pieces: StepPieces | null;
}

/** Insides kept at a time; a few kilobytes each. */
const mostInsides = 4000;

export class PlanRater {
  readonly #question: PlanQuestion;
  readonly #chip: Chip;
  readonly #habits: MemoryHabits;
  readonly #context: Omit<StepContext, 'job'>;
  readonly #insides = new Map<string, Inside>();
  readonly #stages = new Map<number, readonly StageLayers[]>();
  /** Of the last plan: the next one mostly differs in schedule or sharing alone. */
  #last: { readonly inside: Inside; readonly pipeline: number; readonly pace: StepPace } | null = null;

  constructor(question: PlanQuestion, chip: Chip) {
    const { stack } = question;
    this.#question = question;
    this.#chip = chip;
    this.#habits = findMemoryHabits(stack);
    const { fit } = findProfile(stack, chip.id, nameFitKind(question));
    const { gradientBytes } = this.#habits;
    this.#context = { chip, fit, facts: findStackFacts(stack), gradientBytes };
  }

  /** The job with that plan, as `predictJob` takes it. */
  jobOf(plan: JobPlan): Job {
    const { model, accelerator, accelerators, stack, precision, convention } = this.#question;
    return { model, accelerator, accelerators, stack, precision, convention, plan };
  }

  /** Bytes of the fullest accelerator, by part. */
  weigh(plan: JobPlan): MemoryBreakdown {
    const { activations } = this.#insideOf(plan);
    const { memoryBytes } = this.#chip;
    return planMemory(this.jobOf(plan), memoryBytes, this.#habits, this.#stagesOf(plan.pipeline), activations);
  }

  /** Exposed seconds of the step, by part. */
  time(plan: JobPlan): StepBreakdown {
    const context = { ...this.#context, job: this.jobOf(plan) };
    return composeStep(context, this.#paceOf(plan, context), plan.globalBatch / (plan.data * plan.microBatch));
  }

  #paceOf(plan: JobPlan, context: StepContext): StepPace {
    const inside = this.#insideOf(plan);
    const { pipeline } = plan;
    const last = this.#last;
    if (last?.inside === inside && last.pipeline === pipeline) return last.pace;
    const { job } = context;
    inside.pieces ??= timePieces({ ...context, operators: listStageOperators(job, this.#habits) });
    const pace = findPace(context, inside.pieces, this.#stagesOf(pipeline));
    this.#last = { inside, pipeline, pace };
    return pace;
  }

  #insideOf(plan: JobPlan): Inside {
    const { tensor, context, expert, expertTensor, microBatch, recompute, sequenceParallel } = plan;
    const key = `${tensor} ${context} ${expert} ${expertTensor} ${microBatch} ${recompute} ${sequenceParallel}`;
    let inside = this.#insides.get(key);
    if (!inside) {
      if (this.#insides.size > mostInsides) this.#insides.clear();
      inside = { activations: countKinds(this.jobOf(plan), this.#habits), pieces: null };
      this.#insides.set(key, inside);
    }
    return inside;
  }

  #stagesOf(pipeline: number): readonly StageLayers[] {
    let stages = this.#stages.get(pipeline);
    if (!stages) {
      stages = cutStages(this.#question.model, pipeline, this.#habits.stageCut);
      this.#stages.set(pipeline, stages);
    }
    return stages;
  }
}
