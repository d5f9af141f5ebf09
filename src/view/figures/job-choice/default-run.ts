/**
 * The run that a figure shows where the link names no other: Llama 3.1 405B on 16,384 H100, as carried in
 * `catalog/published` (a test compares the two), so that the first view needs none of those tables.
 */
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import { modelShapes } from '#datacenter/catalog/published/model-shapes.ts';

export const defaultRun: PublishedJob = {
  id: 'llama3-2024/llama-3-405b/16384x/bf16',
  name: 'Llama 3 405B',
  model: modelShapes['llama3-405b'].shape,
  accelerator: 'h100-sxm',
  accelerators: 16_384,
  plan: {
    tensor: 8,
    pipeline: 16,
    context: 1,
    data: 128,
    expert: 1,
    expertTensor: 1,
    globalBatch: 2048,
    microBatch: 1,
    virtualStages: 4,
    schedule: 'interleaved',
    recompute: 'selective',
    sharding: 'gradients',
    sequenceParallel: true,
  },
  stack: 'llama3-2024',
  precision: 'bf16',
  convention: { basis: 'model', attention: 'causal', countsLogits: true, peakFlopPerSecond: 989e12 },
  year: 2024,
  source: 'llama3-table-4',
  confidence: 'recalled',
  assumed: ['data', 'sequenceLength', 'microBatch', 'virtualStages', 'convention'],
  measured: {
    stepSeconds: null,
    flopPerSecond: 400e12,
    utilization: 0.41,
    tokensPerSecondPerAccelerator: null,
    memoryBytes: null,
  },
};
