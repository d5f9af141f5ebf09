/**
 * Every carried run keeps the convention of its source. Where a row prints both a time (or tokens/s) and FLOP/s or a
 * utilization, our count of FLOP in the row's convention over the time must be what it prints.
 */
import { describe, expect, it } from 'vitest';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { modelShapes } from '#datacenter/catalog/published/model-shapes.ts';
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import { countStepFlop } from '#datacenter/workload/flop.ts';
import { countJobParameters } from '#datacenter/workload/parameters.ts';
import { readMeasuredStep } from '#lessons/measured-step.ts';
import { summarizeErrors } from '#lessons/score-statistics.ts';

/** FLOP/s by our count over FLOP/s as printed, minus one; null when the row prints only one side. */
function compareFlop(job: PublishedJob): number | null {
  const { flopPerSecond, utilization, stepSeconds, tokensPerSecondPerAccelerator } = job.measured;
  const peak = job.convention.peakFlopPerSecond;
  const printed = flopPerSecond ?? (utilization !== null && peak !== null ? utilization * peak : null);
  if (printed === null || (stepSeconds === null && tokensPerSecondPerAccelerator === null)) return null;
  const tokens = job.plan.globalBatch * job.model.sequenceLength;
  const flop = countStepFlop(job.model, tokens, job.convention, job.plan.recompute);
  const step = readMeasuredStep(job, flop);
  return step === null ? null : flop / job.accelerators / step.seconds / printed - 1;
}

describe('conventions of carried runs', async () => {
  const runs = await loadCarriedRuns();
  const sources = [...new Set(runs.filter((run) => compareFlop(run) !== null).map(({ source }) => source))];
  it.each(sources)('%s prints the FLOP/s that its convention gives', (source) => {
    const gaps = runs.filter((run) => run.source === source).flatMap((run) => compareFlop(run) ?? []);
    const { count, median, worst } = summarizeErrors(gaps);
    console.log(
      `${source}: ${count} rows print both, median ${(100 * median).toFixed(2)} %, worst ${(100 * worst).toFixed(2)} %`,
    );
    expect(median).toBeLessThan(0.015);
    // The smallest MPT models, whose learned positions the source counts.
    expect(worst).toBeLessThan(0.05);
  });
});

describe('shapes', () => {
  it.each(Object.entries(modelShapes))('%s has the published number of parameters', (_id, { shape, parameters }) => {
    expect(Math.abs(countJobParameters(shape).total / parameters - 1)).toBeLessThan(0.015);
  });
});
