/**
 * The schedule of a predicted job: the passes of every stage through its micro-batches, run event by event with the very
 * times that make up the prediction, and what follows the pipeline in a step. The prediction takes the time of a pipeline
 * from a closed form; where events come to a little more or less, all passes are stretched alike so that both end
 * together, and by how much is told. Ignored on purpose: that gradients and weights partly travel before the first pass;
 * all that is exposed of them is put at the end.
 */
import type { Job } from '../catalog/job.ts';
import { listStageOperators } from '../workload/workload.ts';
import type { Chip } from '../catalog/chip.ts';
import { findGround } from './predict.ts';
import type { Prediction } from './prediction.ts';
import { countChunks, mostMicroBatches } from './schedule-orders.ts';
import { runSchedule, type ChunkTimes, type ScheduleRun } from './schedule.ts';
import { findPace, timePieces } from './step-time.ts';

export interface JobSchedule {
  readonly run: ScheduleRun;
  /** Seconds from the first pass to the last: what the prediction has for compute, traffic within stages and the bubble. */
  readonly pipelineSeconds: number;
  /** Seconds after it: gradients and weights, optimizer, waiting for the slowest rank. Both sum to the step. */
  readonly tailSeconds: number;
  /** By how much the passes were stretched, 1: not at all. */
  readonly stretch: number;
  readonly microBatches: number;
  /** One micro-batch through the fullest stage, seconds, before stretching. */
  readonly forwardSeconds: number;
  readonly backwardSeconds: number;
}

/** Longer ones cannot be drawn, nor held while they are. */
const mostEvents = 400_000;

/** Null where there is no such schedule to draw: parts of micro-batches, or more tasks than can be drawn. */
export function scheduleJob(job: Job, chip: Chip, prediction: Prediction): JobSchedule | null {
  const { plan } = job;
  const { schedule, pipeline: stages, virtualStages } = plan;
  const ground = findGround(job, chip);
  const operators = listStageOperators(job, ground.habits);
  const microBatches = Math.ceil(operators.microBatches);
  const chunks = countChunks(schedule, virtualStages);
  if (microBatches > mostMicroBatches || stages * chunks * microBatches * 3 > mostEvents) return null;
  const { gradientBytes } = ground.habits;
  const setting = { job, chip, fit: ground.profile.fit, facts: ground.facts, operators, gradientBytes };
  const pieces = timePieces(setting);
  const perStage = operators.stages.map((stage) => findPace(setting, pieces, [stage]).full);
  const full = findPace(setting, pieces, operators.stages).full;
  const { parts, stepSeconds } = prediction;
  const tailSeconds = parts.dataSeconds + parts.optimizerSeconds + parts.stragglerSeconds;
  const pipelineSeconds = stepSeconds - tailSeconds;
  // In a dual pipe each chunk is a whole stage.
  const share = schedule === 'dual-pipe' ? 1 : 1 / chunks;
  const timesAt = (depth: number, stretch: number): ChunkTimes => {
    const stage = perStage[stageOf(depth, stages, schedule)] ?? full;
    const busy = stage.forward + stage.backward || 1;
    const whole = stage.seconds * share * stretch;
    const backward = (whole * stage.backward) / busy;
    // A split backward is taken as two equal halves.
    return {
      forwardSeconds: whole - backward,
      inputGradientSeconds: backward / 2,
      weightGradientSeconds: backward / 2,
    };
  };
  const runAt = (stretch: number) =>
    runSchedule({
      ...{ schedule, stages, microBatches, virtualStages },
      handOverSeconds: 0,
      times: (depth) => timesAt(depth, stretch),
    });
  const plain = runAt(1);
  if (plain.kind === 'infeasible' || !(plain.makespanSeconds > 0)) return null;
  const stretch = pipelineSeconds / plain.makespanSeconds;
  const run = runAt(stretch);
  if (run.kind === 'infeasible') return null;
  const busy = full.forward + full.backward || 1;
  const [forwardSeconds, backwardSeconds] = [full.forward, full.backward].map((pass) => (full.seconds * pass) / busy);
  return {
    run,
    pipelineSeconds,
    tailSeconds,
    stretch,
    microBatches,
    forwardSeconds: forwardSeconds ?? 0,
    backwardSeconds: backwardSeconds ?? 0,
  };
}

/** The stage that holds a position along the model. */
function stageOf(depth: number, stages: number, schedule: Job['plan']['schedule']): number {
  return schedule === 'zero-bubble-v' && depth >= stages ? 2 * stages - 1 - depth : depth % stages;
}
