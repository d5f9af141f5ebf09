/** Questions for the plan search, over models and chips of every kind it knows. */
import type { PlanQuestion } from '#datacenter/cluster/plan-space.ts';
import { decoderModels } from '#datacenter/catalog/models.ts';

/** Llama 3 70B on 512 H100s under NeMo with all that plans may differ in, changed as told. */
export function questionOf(change: Partial<PlanQuestion> = {}): PlanQuestion {
  return {
    model: decoderModels['llama3-70b'],
    accelerator: 'h100-sxm',
    accelerators: 512,
    stack: 'nemo-2025',
    precision: 'bf16',
    convention: { basis: 'model', attention: 'full', countsLogits: true, peakFlopPerSecond: null },
    globalBatch: 512,
    schedules: ['1f1b', 'interleaved', 'zero-bubble-h1', 'zero-bubble-v', 'dual-pipe'],
    recomputes: ['none', 'selective', 'full'],
    shardings: ['none', 'optimizer', 'gradients', 'all'],
    sequenceParallel: true,
    ...change,
  };
}
