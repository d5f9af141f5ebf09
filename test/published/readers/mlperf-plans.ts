/**
 * Plans of MLPerf submissions whose configuration was not published. Gradient accumulation is in the result logs and gives
 * the data ranks; what remains is split as the same benchmark was on the same chip by those who did publish.
 */
import type { JobPlan } from '#datacenter/catalog/job.ts';

export type Benchmark = 'gpt3' | 'llama31_405b' | 'llama31_8b' | 'llama2_70b_lora';

export interface Submission {
  readonly benchmark: Benchmark;
  readonly accelerator: string;
  readonly accelerators: number;
  readonly globalBatch: number;
  /** Micro-batches of one rank in a step; null: not logged. */
  readonly accumulation: number | null;
}

export type Split = Pick<JobPlan, 'tensor' | 'pipeline' | 'context' | 'microBatch'>;

/** Tensor and pipeline ranks of GPT-3 by chip; TPU ranks from MaxText's scripts for its submissions, Gaudi's assumed. */
const gpt3Ranks: Readonly<Record<string, readonly [tensor: number, pipeline: number]>> = {
  'tpu-v5e': [16, 1],
  'tpu-v5p': [8, 1],
  'tpu-v6e': [8, 1],
};

/** The split of ranks and the micro-batch; null when nothing known fits the batch. */
export function splitRanks(submission: Submission): Split | null {
  const { benchmark, accelerator, accelerators, globalBatch } = submission;
  if (benchmark === 'gpt3') return splitGpt3(submission);
  if (benchmark === 'llama31_405b') {
    const tensor = accelerator.startsWith('h100') ? 8 : 4;
    return fit(submission, { tensor, pipeline: 8, context: 2, microBatch: 1 });
  }
  const accumulation = submission.accumulation ?? 1;
  const data = Math.min(accelerators, globalBatch / accumulation);
  const ranks = accelerators / data;
  if (!Number.isInteger(ranks)) return null;
  // A 70B model does not fit in fewer than four chips of 80 GB unless it is sharded; larger memories took context ranks.
  const tensor = benchmark === 'llama2_70b_lora' && /^h100|^a100|^l40s/.test(accelerator) ? Math.min(4, ranks) : 1;
  const microBatch = globalBatch / accumulation / data;
  return fit(submission, { tensor, pipeline: 1, context: ranks / tensor, microBatch });
}

function splitGpt3(submission: Submission): Split | null {
  const { accelerator, accelerators, globalBatch } = submission;
  if (accelerator.startsWith('gaudi')) {
    const ranks = (accelerators * (submission.accumulation ?? 1)) / globalBatch;
    return fit(submission, { tensor: 8, pipeline: ranks / 8, context: 1, microBatch: 1 });
  }
  const [tensor, pipeline] = gpt3Ranks[accelerator] ?? [4, 8];
  const perRank = (globalBatch * tensor * pipeline) / accelerators;
  return fit(submission, { tensor, pipeline, context: 1, microBatch: perRank / (submission.accumulation ?? perRank) });
}

/** The split itself when ranks and batches come out whole, else null. */
function fit({ accelerators, globalBatch }: Submission, split: Split): Split | null {
  const data = accelerators / (split.tensor * split.pipeline * split.context);
  const counts = [
    split.tensor,
    split.pipeline,
    split.context,
    split.microBatch,
    data,
    globalBatch / data / split.microBatch,
  ];
  return counts.every((count) => Number.isInteger(count) && count > 0) ? split : null;
}
