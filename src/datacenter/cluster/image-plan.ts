/**
 * An MNIST model on a cluster: too small to split, so every accelerator is a data rank with its share of the images in
 * one pass. A decoder's kernels do not describe it; what is known is the visitor's measured share of peak, and its time
 * is that share plus an all-reduce of the gradients, of which nothing is hidden. Ignored on purpose: that a share
 * measured at one batch is another at a smaller one.
 */
import type { Chip } from '../catalog/chip.ts';
import type { JobPlan } from '../catalog/job.ts';
import { bytesPerFloat, stateBytesPerParameter, type WorkloadPlan } from '../workload/workload.ts';
import { describeFabric, timeCollective } from './collective-time.ts';
import { countUnusableBytes } from './memory-plan.ts';
import type { Fit, Split } from './plan.ts';
import type { StepBreakdown } from './prediction.ts';

/** The one plan there is; null where the wished split does not divide the accelerators. */
export function planImages(workload: WorkloadPlan, chip: Chip, accelerators: number, split: Split): Fit | null {
  if ((split.tensor ?? 1) * (split.pipeline ?? 1) > 1) return null;
  const { parameters, tokensPerStep, activationBytesPerImage } = workload;
  const images = Math.max(1, Math.ceil(tokensPerStep / accelerators));
  const plan: JobPlan = {
    tensor: 1,
    pipeline: 1,
    context: 1,
    data: accelerators,
    expert: 1,
    expertTensor: 1,
    globalBatch: images * accelerators,
    microBatch: images,
    virtualStages: 1,
    schedule: '1f1b',
    recompute: 'none',
    sharding: 'none',
    sequenceParallel: false,
  };
  const weightBytes = bytesPerFloat * parameters;
  const stateBytes = stateBytesPerParameter * parameters;
  const activationBytes = activationBytesPerImage * images;
  const totalBytes = stateBytes + activationBytes;
  const capacityBytes = chip.memoryBytes;
  const fits = totalBytes + countUnusableBytes(capacityBytes) <= capacityBytes;
  const memory = {
    weightBytes,
    gradientBytes: weightBytes,
    optimizerBytes: stateBytes - 2 * weightBytes,
    activationBytes,
    logitBytes: 0,
    bufferBytes: 0,
    totalBytes,
    capacityBytes,
    fits,
    binding: activationBytes > stateBytes / 2 ? 'activations' : 'optimizer',
  } as const;
  return { plan, job: null, memory, problem: accelerators > tokensPerStep ? 'batch' : fits ? null : 'memory' };
}

/** Exposed seconds of one step at a share of peak; the fullest rank's images set the pace. */
export function timeImages(workload: WorkloadPlan, chip: Chip, plan: JobPlan, share: number): StepBreakdown {
  const { data, globalBatch } = plan;
  const bytes = bytesPerFloat * workload.parameters;
  const local = Math.min(data, chip.scaleUpDomain);
  const computeSeconds = (workload.flopPerToken * globalBatch) / (data * (chip.peaks.half ?? 1) * share);
  return {
    // Images that do not divide leave the other ranks waiting.
    computeSeconds: (computeSeconds * workload.tokensPerStep) / globalBatch,
    launchSeconds: 0,
    tensorSeconds: 0,
    contextSeconds: 0,
    expertSeconds: 0,
    pipelineSeconds: 0,
    bubbleSeconds: computeSeconds * (1 - workload.tokensPerStep / globalBatch),
    dataSeconds: timeCollective('all-reduce', bytes, data, local, describeFabric(chip)),
    optimizerSeconds: 0,
    stragglerSeconds: 0,
  };
}
