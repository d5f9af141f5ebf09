/** TEMPORARY, until the cluster room predicts: 40 % of a fixed peak. Goes before this branch is merged. */
import type { Job } from '#datacenter/catalog/job.ts';
import type { PredictionResult } from '#datacenter/cluster/prediction.ts';
import { countStepFlop } from '#datacenter/workload/flop.ts';

export function predictJob(job: Job): PredictionResult {
  const tokensPerStep = job.plan.globalBatch * job.model.sequenceLength;
  const flopPerStep = countStepFlop(job.model, tokensPerStep, job.convention, job.plan.recompute);
  const stepSeconds = flopPerStep / job.accelerators / 400e12;
  return {
    kind: 'prediction',
    stepSeconds,
    low: stepSeconds / 2,
    high: stepSeconds * 2,
    isBeyondTested: false,
    jobClass: 'tuned-dense',
    parts: {
      computeSeconds: stepSeconds,
      launchSeconds: 0,
      tensorSeconds: 0,
      contextSeconds: 0,
      expertSeconds: 0,
      pipelineSeconds: 0,
      bubbleSeconds: 0,
      dataSeconds: 0,
      optimizerSeconds: 0,
      stragglerSeconds: 0,
    },
    memory: {
      weightBytes: 1,
      gradientBytes: 0,
      optimizerBytes: 0,
      activationBytes: 0,
      logitBytes: 0,
      bufferBytes: 0,
      totalBytes: 1,
      capacityBytes: 1,
      fits: true,
      binding: 'weights',
    },
    tokensPerStep,
    flopPerStep,
    flopPerSecond: flopPerStep / stepSeconds / job.accelerators,
    utilization: 0.4,
  };
}
