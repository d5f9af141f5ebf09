/** The lanes of the timeline, from top to bottom: reading, each worker that is used, training; and what runs in each. */
import type { PipelineSpan, PipelineStage } from '#datacenter/facility/input-pipeline.ts';

/** Batches that are drawn: enough to see the pipeline fill and settle. */
export const drawnBatches = 10;

export interface Lane {
  readonly stage: PipelineStage;
  /** The first lane of its stage carries the stage's name. */
  readonly isFirst: boolean;
  /** In the order of time. */
  readonly spans: readonly PipelineSpan[];
}

const stages: readonly PipelineStage[] = ['read', 'prepare', 'train'];

export function layLanes(spans: readonly PipelineSpan[]): readonly Lane[] {
  return stages.flatMap((stage) => {
    const own = spans.filter((span) => span.stage === stage);
    const lanes = [...new Set(own.map(({ lane }) => lane))].sort((a, b) => a - b);
    return lanes.map((lane, rank) => ({ stage, isFirst: rank === 0, spans: own.filter((span) => span.lane === lane) }));
  });
}

/** When the last drawn batch is trained, seconds; never 0. */
export function endOf(spans: readonly PipelineSpan[]): number {
  return spans.reduce((last, { end }) => Math.max(last, end), 1e-9);
}
