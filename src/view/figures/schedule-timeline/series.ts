/**
 * The schedule that is drawn: the same simulation that gives the numbers. Every pass through a whole stage (forward,
 * input gradient, weight gradient) takes one slot, so that schedules can be told apart by their order alone.
 */
import { countChunks, kindOf, taskKinds, type TaskKind } from '#datacenter/cluster/schedule-orders.ts';
import { estimateMakespan } from '#datacenter/cluster/schedule-estimate.ts';
import { runSchedule, type ScheduleRun } from '#datacenter/cluster/schedule.ts';
import { schedules, type TimelineChoice } from './fields.ts';

/** Chunks per stage where a schedule may choose. */
export const interleavedChunks = 2;
/** Forward, input gradient, weight gradient. */
export const slotsPerMicroBatch = 3;

export interface TimelineSeries {
  readonly choice: TimelineChoice;
  readonly run: ScheduleRun;
  readonly chunks: number;
  readonly peakActivations: number;
  /** The closed form's makespan, in slots; of a job, its pipeline's time. */
  readonly estimate: number;
  /** What follows the pipeline in a job's step, seconds; absent for slots. */
  readonly tail?: number;
}

/** Chunks of the model on one stage. */
export const chunksOf = countChunks;

export interface ComparedSchedule {
  readonly schedule: TimelineChoice['schedule'];
  readonly idleShare: number;
  readonly peakActivations: number;
}

/** Null: there is no such schedule (a dual pipe on an odd number of stages). */
export function seriesOfTimeline(choice: TimelineChoice): TimelineSeries | null {
  const chunks = countChunks(choice.schedule, interleavedChunks);
  // In a dual pipe each chunk is a whole stage, of which every micro-batch passes one.
  const slot = choice.schedule === 'dual-pipe' ? 1 : 1 / chunks;
  const times = { forwardSeconds: slot, inputGradientSeconds: slot, weightGradientSeconds: slot };
  const { schedule, stages, microBatches } = choice;
  const setting = { schedule, stages, microBatches, virtualStages: interleavedChunks, handOverSeconds: 0 };
  const run = runSchedule({ ...setting, times: () => times });
  if (run.kind !== 'schedule') return null;
  const passes = { forwardSeconds: 1, inputGradientSeconds: 1, weightGradientSeconds: 1 };
  return {
    choice,
    run,
    chunks,
    peakActivations: Math.max(...run.stages.map(({ peakActivations }) => peakActivations)),
    estimate: estimateMakespan({ ...setting, ...passes, slowestSeconds: slotsPerMicroBatch }),
  };
}

/** Every schedule on the same pipeline. */
export function compareSchedules(choice: TimelineChoice): readonly ComparedSchedule[] {
  return schedules.flatMap((schedule) => {
    const series = seriesOfTimeline({ ...choice, schedule });
    return series ? [{ schedule, idleShare: series.run.idleShare, peakActivations: series.peakActivations }] : [];
  });
}

/** Kinds of task that the schedule has, in the order of `taskKinds`. */
export function listKinds({ run }: TimelineSeries): readonly TaskKind[] {
  const found = new Set(Array.from(run.events.tasks, kindOf));
  return taskKinds.filter((_, kind) => found.has(kind));
}
