/** The drawn schedule of a job: it ends with the predicted step, for every carried run that has a pipeline. */
import { describe, expect, it } from 'vitest';
import { findChip } from '#datacenter/catalog/chips.ts';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { scheduleJob } from '#datacenter/cluster/job-schedule.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';

const runs = await loadCarriedRuns();
const drawn = runs.flatMap((job) => {
  const chip = findChip(job.accelerator);
  const prediction = predictJob(job);
  if (!chip || prediction.kind === 'infeasible') return [];
  const scheduled = scheduleJob(job, chip, prediction);
  return scheduled ? [{ job, prediction, scheduled }] : [];
});

describe('the schedule of a predicted job', () => {
  it('is there for nearly every carried run, those without a pipeline included', () => {
    console.log(`${drawn.length} of ${runs.length} carried runs are drawn`);
    expect(drawn.length / runs.length).toBeGreaterThan(0.95);
  });

  it('ends, with what follows the pipeline, when the predicted step ends', () => {
    for (const { job, prediction, scheduled } of drawn) {
      const { run, pipelineSeconds, tailSeconds } = scheduled;
      expect(run.makespanSeconds / pipelineSeconds, job.id).toBeCloseTo(1, 9);
      expect((run.makespanSeconds + tailSeconds) / prediction.stepSeconds, job.id).toBeCloseTo(1, 9);
    }
  });

  it('is stretched little: the closed form of the prediction and the events agree', () => {
    const pipelines = drawn.filter(({ job }) => job.plan.pipeline > 1);
    const off = pipelines
      .map(({ scheduled: { stretch } }) => Math.abs(Math.log(stretch)))
      .sort((one, other) => one - other);
    const at = (share: number) => off[Math.min(off.length - 1, Math.floor(share * off.length))] ?? NaN;
    const say = [0.5, 0.9, 1].map((share) => at(share).toFixed(3)).join(', ');
    console.log(`stretched by (median, p90, worst of ${off.length} pipelines): ${say}`);
    expect(at(0.5)).toBeLessThan(0.1);
  });

  it('keeps every stage busy for as long as its passes take', () => {
    for (const { job, scheduled } of drawn.filter(({ job: { plan } }) => plan.pipeline > 1)) {
      const { run, microBatches, forwardSeconds, backwardSeconds, stretch } = scheduled;
      const longest = Math.max(...run.stages.map(({ busySeconds }) => busySeconds));
      expect(longest / (microBatches * (forwardSeconds + backwardSeconds) * stretch), job.id).toBeCloseTo(1, 6);
    }
  });
});
