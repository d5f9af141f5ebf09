/** The bubble of a pipeline in closed form, as a row of the working. */
import type { Job } from '#datacenter/catalog/job.ts';
import type { Format } from '#text/format.ts';
import type { WorkingRow } from '../figure.ts';
import type { JobWords } from './say-job.ts';

/**
 * Share of a step that equal stages stand idle while a pipeline fills and drains: (p - 1) / (v m + p - 1) with p stages,
 * m micro-batches and v chunks; 0 to 1. SC21 Megatron-LM, 2.2 (there over the busy time; here over the step).
 */
export function shareOfBubble({ plan }: Pick<Job, 'plan'>): number {
  const { pipeline, virtualStages, globalBatch, data, microBatch } = plan;
  const rounds = globalBatch / (data * microBatch);
  return (pipeline - 1) / (virtualStages * rounds + pipeline - 1);
}

export function workingOfBubble(job: Job, words: JobWords, format: Format): WorkingRow {
  const { pipeline, virtualStages, globalBatch, data, microBatch } = job.plan;
  const rounds = format.number(globalBatch / (data * microBatch));
  return {
    term: words.bubble,
    value: format.share(shareOfBubble(job)),
    formula: words.bubbleRule(format.count(pipeline), rounds, format.count(virtualStages)),
    how: 'derived',
    source: 'arXiv 2104.04473, 2.2',
  };
}
