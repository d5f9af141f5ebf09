/**
 * The input pipeline: batches are read, prepared by workers, and trained on. How long the accelerators stand still for
 * want of data, and a timeline of the first batches.
 *
 * Every batch takes as long as every other; one batch is read at a time, workers prepare one each, and up to `prefetch`
 * prepared batches wait. With prefetch 0 nothing overlaps. Ignored on purpose: spread of reading times, shuffling.
 */
import type { Infeasible } from '../units/units.ts';
import { refuseOutside } from '../units/limits.ts';

export interface PipelineChoice {
  /** Training on one batch, seconds. */
  readonly stepSeconds: number;
  readonly batchBytes: number;
  readonly storageBytesPerSecond: number;
  /** Share of bytes that a cache holds, and how fast it gives them. */
  readonly cachedShare: number;
  readonly cacheBytesPerSecond: number;
  /** Preparing one batch, seconds of one worker. */
  readonly prepareSeconds: number;
  readonly workers: number;
  /** Prepared batches that may wait; 0: none is made ahead. */
  readonly prefetch: number;
}

export type PipelineStage = 'read' | 'prepare' | 'train';

/** One batch in one stage, seconds from the start. Preparing has a lane for each worker. */
export interface PipelineSpan {
  readonly stage: PipelineStage;
  readonly lane: number;
  readonly batch: number;
  readonly start: number;
  readonly end: number;
}

export interface Pipeline {
  readonly kind: 'pipeline';
  readonly readSeconds: number;
  /** Batches per second that reading and preparing can give, and that training can take. */
  readonly supplyPerSecond: number;
  readonly needPerSecond: number;
  /** Share of time that training waits for data, once the pipeline is full. */
  readonly stallShare: number;
  /** Real batches per second. */
  readonly batchesPerSecond: number;
  /** What holds the pipeline up; `train` when nothing does. */
  readonly slowest: PipelineStage;
}

/** Rates and stalls in the long run. Infeasible (`out-of-range`) for numbers outside their limits. */
export function planPipeline(choice: PipelineChoice): Pipeline | Infeasible {
  const refusal = refuseOutside(choice, {
    stepSeconds: [1e-6, 1e5],
    batchBytes: [0, 1e15],
    storageBytesPerSecond: [1, 1e15],
    cachedShare: [0, 1],
    cacheBytesPerSecond: [1, 1e15],
    prepareSeconds: [0, 1e5],
    workers: [1, 4096],
    prefetch: [0, 4096],
  });
  if (refusal) return refusal;
  const { stepSeconds, prepareSeconds, workers, prefetch } = choice;
  const readSeconds = readSecondsOf(choice);
  const bySupply = Math.max(readSeconds, prepareSeconds / workers);
  const period = prefetch > 0 ? Math.max(bySupply, stepSeconds) : readSeconds + prepareSeconds + stepSeconds;
  const isStalled = period > stepSeconds;
  return {
    kind: 'pipeline',
    readSeconds,
    supplyPerSecond: 1 / (prefetch > 0 ? bySupply : readSeconds + prepareSeconds),
    needPerSecond: 1 / stepSeconds,
    stallShare: 1 - stepSeconds / period,
    batchesPerSecond: 1 / period,
    slowest: !isStalled ? 'train' : readSeconds >= prepareSeconds / (prefetch > 0 ? workers : 1) ? 'read' : 'prepare',
  };
}

/** Reading one batch, partly from the cache, seconds. */
function readSecondsOf({ batchBytes, cachedShare, cacheBytesPerSecond, storageBytesPerSecond }: PipelineChoice) {
  return batchBytes * (cachedShare / cacheBytesPerSecond + (1 - cachedShare) / storageBytesPerSecond);
}

/** The first `batches` batches of a pipeline that `planPipeline` takes, played one by one. */
export function playPipeline(choice: PipelineChoice, batches: number): readonly PipelineSpan[] {
  const { stepSeconds, prepareSeconds, workers, prefetch } = choice;
  const readSeconds = readSecondsOf(choice);
  const spans: PipelineSpan[] = [];
  /** When each worker is free: it keeps its batch until there is room to put it. */
  const free = new Array<number>(workers).fill(0);
  const trainStarts: number[] = [];
  let [reader, trained] = [0, 0];
  for (let batch = 0; batch < batches; batch += 1) {
    const lane = free.indexOf(Math.min(...free));
    const readStart = prefetch > 0 ? reader : trained;
    const readEnd = readStart + readSeconds;
    const prepareStart = Math.max(readEnd, free[lane] ?? 0);
    const prepareEnd = prepareStart + prepareSeconds;
    // Room for one more waits for the batch that many places before to be taken.
    const room = prefetch > 0 ? (trainStarts[batch - prefetch] ?? 0) : 0;
    const ready = Math.max(prepareEnd, room);
    const start = Math.max(ready, trained);
    reader = prepareStart;
    free[lane] = ready;
    trained = start + stepSeconds;
    trainStarts.push(start);
    spans.push(
      { stage: 'read', lane: 0, batch, start: readStart, end: readEnd },
      { stage: 'prepare', lane, batch, start: prepareStart, end: prepareEnd },
      { stage: 'train', lane: 0, batch, start, end: trained },
    );
  }
  return spans;
}
