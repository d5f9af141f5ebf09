/**
 * In which order each stage of a pipeline works: one list of tasks per stage and schedule, as runs of repeated patterns.
 * A schedule for few micro-batches is the one for as many as it needs, with the missing ones left out: what remains keeps
 * its order, so no stage ever waits in a circle.
 *
 * Sources: 1F1B and interleaved: Megatron-LM (arXiv 2104.04473, 2.2); zero bubble H1: arXiv 2401.10241, 3.1; zero bubble
 * V: same, 6, with the order of equal times; dual pipe: DeepSeek-V3 (arXiv 2412.19437, 3.2.1). Patterns written anew
 * from the papers' drawings, last two from memory of them.
 */
import type { Schedule } from '../catalog/job.ts';

/** Kinds of task, by number: forward, whole backward, and its halves where it is split. */
export const taskKinds = ['forward', 'backward', 'inputGradient', 'weightGradient'] as const;
export type TaskKind = (typeof taskKinds)[number];
const [forward, backward, inputGradient, weightGradient] = [0, 1, 2, 3];

/**
 * A task in one whole number, since there are millions: its kind, which of the stage's own chunks of the model it is of
 * (in a dual pipe: which direction), and its micro-batch.
 */
const chunkLimit = 256;
const packTask = (kind: number, chunk: number, microBatch: number) => (microBatch * chunkLimit + chunk) * 4 + kind;
export const kindOf = (task: number): number => task & 3;
export const chunkOf = (task: number): number => (task >> 2) & (chunkLimit - 1);
export const microBatchOf = (task: number): number => task >> 10;
/** So that a task stays a small number, and its parts fit their columns. */
export const mostMicroBatches = 65_535;
export const mostChunks = chunkLimit - 1;

/**
 * A pattern done `times` times: tasks apart by blanks, each a kind and a chunk. `F` forward, `B` whole backward, `b`
 * gradient of the inputs, `w` gradient of the weights, of the oldest `b` that still lacks it.
 */
type Run = readonly [times: number, pattern: string];
const letters = 'FBbw';

/** Chunks of the model on one stage. Only an interleaved schedule has a choice. */
export function countChunks(schedule: Schedule, virtualStages: number): number {
  if (schedule === 'interleaved') return virtualStages;
  return schedule === 'zero-bubble-v' || schedule === 'dual-pipe' ? 2 : 1;
}

/** Position of a stage's chunk along the model, from 0. Both directions of a dual pipe share the positions. */
export function depthOf(schedule: Schedule, stages: number, stage: number, chunk: number): number {
  if (schedule === 'interleaved') return chunk * stages + stage;
  if (chunk === 0) return stage;
  return schedule === 'dual-pipe' ? stages - 1 - stage : 2 * stages - 1 - stage;
}

/** The tasks of `stage` (from 0) in order, each micro-batch `0 .. microBatches - 1` once per chunk and pass. */
export function orderStage(
  schedule: Schedule,
  stages: number,
  microBatches: number,
  virtualStages: number,
  stage: number,
): Int32Array {
  const left = stages - 1 - stage;
  switch (schedule) {
    case '1f1b':
      return expand(plain(microBatches, left), microBatches, 1);
    case 'interleaved':
      return virtualStages === 1
        ? expand(plain(microBatches, left), microBatches, 1)
        : interleave(stages, microBatches, virtualStages, left);
    case 'zero-bubble-h1':
      return expand(delayed(microBatches, left, stage), microBatches, 1);
    case 'zero-bubble-v':
      return expand(folded(stages, Math.max(microBatches, 2 * stages - 1), stage), microBatches, 1);
    case 'dual-pipe':
      return expand(bidirectional(stages, Math.max(microBatches, 2 * stages), stage), microBatches, 2);
  }
}

/** As many forwards as there are stages behind this one, then one forward, one backward in turn. */
function plain(count: number, left: number): readonly Run[] {
  const warm = Math.min(left, count);
  return [
    [warm, 'F0'],
    [count - warm, 'F0 B0'],
    [warm, 'B0'],
  ];
}

/** The same with weight gradients put off by as many micro-batches as there are stages before, to fill the drain. */
function delayed(count: number, left: number, stage: number): readonly Run[] {
  const warm = Math.min(left, count);
  const lag = Math.min(stage, count - warm);
  return [
    [warm, 'F0'],
    [lag, 'F0 b0'],
    [count - warm - lag, 'F0 b0 w'],
    [warm, 'b0 w'],
    [lag, 'w'],
  ];
}

/** The model folded once, so that each stage holds a chunk of the way there (0) and one of the way back (1). */
function folded(stages: number, count: number, stage: number): readonly Run[] {
  const left = stages - stage;
  return [
    [2 * left - 1, 'F0'],
    [stage, 'F1 F0'],
    [left, 'F1 b1 w'],
    [count - 2 * stages + stage + 1, 'F0 b0 w F1 b1 w'],
    [left - 1, 'b0 w F1 b1 w'],
    [stage, 'b0 b1'],
    [left, 'b0 w'],
    [2 * stage, 'w'],
  ];
}

/** Micro-batches enter at both ends; each stage holds two of the model's stages, its own and its mirror image's. */
function bidirectional(stages: number, count: number, stage: number): readonly Run[] {
  const near = Math.min(stage, stages - 1 - stage);
  const half = stages / 2;
  const far = half - near - 1;
  const both = Math.floor((near + 1) / 2);
  const runs: readonly Run[] = [
    [2 * far, 'F0'],
    [near + 1, 'F0 F1'],
    [far, 'b1 w F1'],
    [Math.ceil(count / 2) - stages + near + 1, 'F0 B1 F1 B0'],
    [far, 'B1 F1 B0'],
    [both, 'B1 B0'],
    [(near + 1) % 2, 'B1 b0'],
    [both, 'b1 b0'],
    [far, 'w b0'],
    [near + 1, 'w'],
  ];
  if (stage < half) return runs;
  const mirrored = (pattern: string) => pattern.replaceAll(/[01]/g, (chunk) => (chunk === '0' ? '1' : '0'));
  return runs.map(([times, pattern]) => [times, mirrored(pattern)]);
}

/** Groups of as many micro-batches as stages go through one chunk after another; backward from the last chunk on. */
function interleave(stages: number, microBatches: number, chunks: number, left: number): Int32Array {
  const inGroup = stages * chunks;
  const total = Math.ceil(microBatches / stages) * inGroup;
  const warm = Math.min(2 * left + (chunks - 1) * stages, total);
  const tasks = new Int32Array(2 * microBatches * chunks);
  let count = 0;
  const add = (slot: number, kind: number) => {
    const place = slot % inGroup;
    const microBatch = ((slot - place) / inGroup) * stages + (place % stages);
    if (microBatch >= microBatches) return;
    const chunk = Math.floor(place / stages);
    tasks[count] = packTask(kind, kind === forward ? chunk : chunks - 1 - chunk, microBatch);
    count += 1;
  };
  for (let slot = 0; slot < total + warm; slot += 1) {
    if (slot < total) add(slot, forward);
    if (slot >= warm) add(slot - warm, backward);
  }
  return tasks;
}

/** Writes the runs out and numbers the micro-batches; of `ways` directions each has every `ways`-th micro-batch. */
function expand(runs: readonly Run[], microBatches: number, ways: number): Int32Array {
  const length = runs.reduce((sum, [times, pattern]) => sum + times * pattern.split(' ').length, 0);
  const tasks = new Int32Array(length);
  let count = 0;
  const add = (kind: number, chunk: number, microBatch: number) => {
    if (microBatch >= microBatches) return;
    tasks[count] = packTask(kind, chunk, microBatch);
    count += 1;
  };
  const forwards = [0, 0];
  const backwards = [0, 0];
  const open = new Int32Array(length);
  let [opened, closed] = [0, 0];
  for (const [times, pattern] of runs) {
    const steps = pattern.split(' ').map((step) => [letters.indexOf(step.charAt(0)), Number(step.charAt(1))] as const);
    for (let time = 0; time < times; time += 1) {
      for (const [kind, chunk] of steps) {
        if (kind === weightGradient) {
          const first = open[closed] ?? 0;
          closed += 1;
          add(kind, chunkOf(first), microBatchOf(first));
          continue;
        }
        const counts = kind === forward ? forwards : backwards;
        const rank = counts[chunk] ?? 0;
        counts[chunk] = rank + 1;
        const microBatch = ways === 1 ? rank : rank * ways + chunk;
        if (kind === inputGradient) {
          open[opened] = packTask(kind, chunk, microBatch);
          opened += 1;
        }
        add(kind, chunk, microBatch);
      }
    }
  }
  return tasks.subarray(0, count);
}
