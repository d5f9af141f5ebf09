/**
 * The schedule of a pipeline, event by event: what every stage does when, from the order of its tasks and what each has
 * to wait for. A forward waits for the chunk before it, a backward for the chunk behind it, a weight gradient for nothing
 * but its turn; each stage does one thing at a time, and results take `handOverSeconds` to the next stage, during which
 * both may work on. Ignored on purpose: the optimizer, gradients among data ranks, tasks that slow each other down, and
 * the overlap of a forward with a backward that a dual pipe is built for. Seconds are whatever unit the times come in.
 */
import type { Schedule } from '../catalog/job.ts';
import type { Infeasible } from '../units/units.ts';
import {
  chunkOf,
  countChunks,
  depthOf,
  kindOf,
  microBatchOf,
  mostChunks,
  mostMicroBatches,
  orderStage,
  taskKinds,
} from './schedule-orders.ts';

/** Time of one micro-batch through one chunk. A backward that is not split takes both gradients' time. */
export interface ChunkTimes {
  readonly forwardSeconds: number;
  readonly inputGradientSeconds: number;
  readonly weightGradientSeconds: number;
}

export interface PipelineSetting {
  readonly schedule: Schedule;
  readonly stages: number;
  readonly microBatches: number;
  /** Chunks per stage of an interleaved schedule; the other schedules have their own number and do not read it. */
  readonly virtualStages: number;
  /** Times of the chunk at a position along the model: `stages` x chunks positions, in a dual pipe `stages`. */
  readonly times: (depth: number) => ChunkTimes;
  readonly handOverSeconds: number;
}

/** What all stages did, as columns: stage `s` has the rows from `offsets[s]` up to `offsets[s + 1]`, in order of time. */
export interface ScheduleEvents {
  readonly offsets: readonly number[];
  /** To be read with `kindOf`, `chunkOf` and `microBatchOf`. */
  readonly tasks: Int32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

export interface StageUse {
  readonly busySeconds: number;
  /** From the start of its first task to the end of its last. */
  readonly spanSeconds: number;
  /** Share of the makespan in which it does nothing, 0 to 1. */
  readonly idleShare: number;
  /** Most activations held at once, in units of one micro-batch through one stage's share of the model. */
  readonly peakActivations: number;
}

export interface ScheduleRun {
  readonly kind: 'schedule';
  readonly makespanSeconds: number;
  /**
   * The longest span of any stage: what a step takes where stages begin the next one without waiting for each other,
   * which is how the zero-bubble papers count. Never above the makespan.
   */
  readonly paceSeconds: number;
  /** Idle share of all stages together within the makespan, and within the pace. */
  readonly idleShare: number;
  readonly paceIdleShare: number;
  readonly stages: readonly StageUse[];
  readonly events: ScheduleEvents;
}

const [forward, , inputGradient, weightGradient] = [0, 1, 2, 3];
/** Most tasks that are simulated: beyond it memory, not time, is short. */
const mostTasks = 6e6;

/**
 * Runs the schedule. Infeasible: no whole number of stages or micro-batches (`out-of-range`), an odd number of stages in
 * a dual pipe (`dual-pipe-odd`), more tasks than can be held (`schedule-too-long`).
 */
export function runSchedule(setting: PipelineSetting): ScheduleRun | Infeasible {
  const refusal = checkSetting(setting);
  if (refusal) return refusal;
  const { schedule, stages, microBatches, virtualStages, times, handOverSeconds } = setting;
  const chunks = countChunks(schedule, virtualStages);
  const depths = schedule === 'dual-pipe' ? stages : stages * chunks;
  const durations = Float64Array.from(Array.from({ length: depths }, (_, depth) => durationsOf(times(depth))).flat());
  const depthsOf = Array.from({ length: stages }, (_, stage) =>
    Array.from({ length: chunks }, (_, chunk) => depthOf(schedule, stages, stage, chunk)),
  );
  const orders = Array.from({ length: stages }, (_, stage) =>
    orderStage(schedule, stages, microBatches, virtualStages, stage),
  );
  const offsets = [0];
  for (const order of orders) offsets.push((offsets.at(-1) ?? 0) + order.length);
  const total = offsets.at(-1) ?? 0;
  const events: ScheduleEvents = {
    offsets,
    tasks: new Int32Array(total),
    starts: new Float64Array(total),
    ends: new Float64Array(total),
  };
  /** When a pass of a micro-batch through a position was done; below zero: not yet. */
  const forwardEnds = new Float64Array(depths * microBatches).fill(-1);
  const backwardEnds = new Float64Array(depths * microBatches).fill(-1);
  const next = new Int32Array(stages);
  const free = new Float64Array(stages);
  /** From the position before to this one; where the model is folded, both are on the last stage. */
  const isAtHome = (depth: number) => stages === 1 || (schedule === 'zero-bubble-v' && depth === stages);
  const delays = Float64Array.from({ length: depths }, (_, depth) => (isAtHome(depth) ? 0 : handOverSeconds));

  /** Does what stage can do now; false: it waits. */
  function advance(stage: number): boolean {
    const order = orders[stage];
    const chunkDepths = depthsOf[stage];
    if (!order || !chunkDepths) return false;
    const first = next[stage] ?? 0;
    const offset = offsets[stage] ?? 0;
    let now = free[stage] ?? 0;
    let at = first;
    for (; at < order.length; at += 1) {
      const task = order[at] ?? 0;
      const kind = kindOf(task);
      const depth = chunkDepths[chunkOf(task)] ?? 0;
      const own = depth * microBatches + microBatchOf(task);
      let ready = 0;
      if (kind === forward && depth > 0) {
        const before = forwardEnds[own - microBatches] ?? -1;
        if (before < 0) break;
        ready = before + (delays[depth] ?? 0);
      } else if (kind !== forward && kind !== weightGradient) {
        const isLast = depth === depths - 1;
        const before = (isLast ? forwardEnds[own] : backwardEnds[own + microBatches]) ?? -1;
        if (before < 0) break;
        ready = before + (isLast ? 0 : (delays[depth + 1] ?? 0));
      }
      const start = ready > now ? ready : now;
      now = start + (durations[depth * taskKinds.length + kind] ?? 0);
      if (kind === forward) forwardEnds[own] = now;
      else if (kind !== weightGradient) backwardEnds[own] = now;
      events.tasks[offset + at] = task;
      events.starts[offset + at] = start;
      events.ends[offset + at] = now;
    }
    free[stage] = now;
    next[stage] = at;
    return at > first;
  }

  let isMoving = true;
  while (isMoving) {
    isMoving = false;
    for (let stage = 0; stage < stages; stage += 1) isMoving = advance(stage) || isMoving;
  }
  return summarize(setting, events, schedule === 'dual-pipe' ? 1 : 1 / chunks);
}

/** Times by index into `taskKinds`. */
function durationsOf({ forwardSeconds, inputGradientSeconds, weightGradientSeconds }: ChunkTimes): readonly number[] {
  const whole = inputGradientSeconds + weightGradientSeconds;
  return [forwardSeconds, whole, inputGradientSeconds, weightGradientSeconds];
}

function summarize({ stages }: PipelineSetting, events: ScheduleEvents, unit: number): ScheduleRun {
  const { offsets, tasks, starts, ends } = events;
  const ranges = Array.from({ length: stages }, (_, stage) => [offsets[stage] ?? 0, offsets[stage + 1] ?? 0] as const);
  const makespanSeconds = Math.max(...ranges.map(([, to]) => ends[to - 1] ?? 0));
  const uses = ranges.map(([from, to]): StageUse => {
    let busySeconds = 0;
    let held = 0;
    let peak = 0;
    for (let row = from; row < to; row += 1) {
      busySeconds += (ends[row] ?? 0) - (starts[row] ?? 0);
      const kind = kindOf(tasks[row] ?? 0);
      // What the input gradient no longer needs is small beside what the weight gradient still does: kept until then.
      if (kind === forward) peak = Math.max(peak, (held += 1));
      else if (kind !== inputGradient) held -= 1;
    }
    const spanSeconds = (ends[to - 1] ?? 0) - (starts[from] ?? 0);
    const idleShare = makespanSeconds > 0 ? 1 - busySeconds / makespanSeconds : 0;
    return { busySeconds, spanSeconds, idleShare, peakActivations: peak * unit };
  });
  const paceSeconds = Math.max(...uses.map(({ spanSeconds }) => spanSeconds));
  const busy = uses.reduce((sum, { busySeconds }) => sum + busySeconds, 0) / stages;
  return {
    kind: 'schedule',
    makespanSeconds,
    paceSeconds,
    idleShare: makespanSeconds > 0 ? 1 - busy / makespanSeconds : 0,
    paceIdleShare: paceSeconds > 0 ? 1 - busy / paceSeconds : 0,
    stages: uses,
    events,
  };
}

function checkSetting({ schedule, stages, microBatches, virtualStages }: PipelineSetting): Infeasible | null {
  const isCount = (value: number) => Number.isInteger(value) && value >= 1;
  const refuse = (reason: string, numbers: Infeasible['numbers'], nearest: Infeasible['nearest']): Infeasible => ({
    kind: 'infeasible',
    reason,
    numbers,
    nearest,
  });
  if (!isCount(stages)) return refuse('out-of-range', { stages }, { field: 'stages', value: 1 });
  if (!isCount(microBatches)) return refuse('out-of-range', { microBatches }, { field: 'microBatches', value: 1 });
  if (!isCount(virtualStages)) return refuse('out-of-range', { virtualStages }, { field: 'virtualStages', value: 1 });
  if (schedule === 'dual-pipe' && stages % 2 === 1)
    return refuse('dual-pipe-odd', { stages }, { field: 'stages', value: stages + 1 });
  const tasks = stages * microBatches * countChunks(schedule, virtualStages) * (schedule.startsWith('zero') ? 3 : 2);
  if (tasks > mostTasks || microBatches > mostMicroBatches || virtualStages > mostChunks)
    return refuse('schedule-too-long', { stages, microBatches, virtualStages, tasks }, null);
  return null;
}
