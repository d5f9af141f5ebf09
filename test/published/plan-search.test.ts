/**
 * The search's judgement against published sweeps: of the plans somebody measured for one model and number of
 * accelerators, how much slower than the fastest measured one is the plan we would have chosen? vTrain measured many plans
 * of each model; nanotron's benchmark prints the best of each cell alone, so there the question is how far the search's own
 * best is from it. Printed by case; held to what profiles of any quality must reach, for the fitted numbers still improve.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import type { PlanQuestion } from '#datacenter/cluster/plan-space.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { explainRegret } from '#datacenter/cluster/regret.ts';
import { findBestPlan } from '#datacenter/cluster/search.ts';
import { readRuns } from './readers/read-runs.ts';

const folder = fileURLToPath(new URL('../../../shared/validation/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.info('Skipped: the published sweeps beside the repository are not here.');

function readJobs(file: string): readonly PublishedJob[] {
  const { readings } = readRuns(readFileSync(folder + file, 'utf8'));
  return readings.flatMap((reading) => (reading.kind === 'job' ? [reading.job] : []));
}

function predictedSeconds(job: PublishedJob): number {
  const result = predictJob(job);
  return result.kind === 'prediction' ? result.stepSeconds : Infinity;
}

/** The search over what a row's stack and sweep could vary. */
function questionOf(job: PublishedJob): PlanQuestion {
  const { model, accelerator, accelerators, stack, precision, convention, plan } = job;
  const { globalBatch, recompute } = plan;
  return {
    ...{ model, accelerator, accelerators, stack, precision, convention, globalBatch },
    schedules: ['1f1b'],
    recomputes: [recompute],
    shardings: stack === 'vtrain-2023' ? [plan.sharding] : ['none', 'optimizer'],
    sequenceParallel: plan.sequenceParallel,
  };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

describe.skipIf(!isThere)('the plan chosen', () => {
  it('among vTrain’s measured ones is nearly the fastest measured', () => {
    const groups = new Map<string, PublishedJob[]>();
    for (const job of readJobs('vtrain_multi_node.csv')) {
      const key = `${job.name}, ${job.accelerators} accelerators, batch ${job.plan.globalBatch}`;
      groups.set(key, [...(groups.get(key) ?? []), job]);
    }
    const losses: number[] = [];
    for (const [name, jobs] of groups) {
      if (jobs.length < 3) continue;
      const rows = jobs.map((job) => ({
        job,
        seconds: predictedSeconds(job),
        measured: job.measured.stepSeconds ?? NaN,
      }));
      const chosen = rows.reduce((best, row) => (row.seconds < best.seconds ? row : best));
      const fastest = rows.reduce((best, row) => (row.measured < best.measured ? row : best));
      const loss = chosen.measured / fastest.measured - 1;
      losses.push(loss);
      const { tensor, data, pipeline, microBatch } = chosen.job.plan;
      const mark = `t${tensor} d${data} p${pipeline} m${microBatch}`;
      console.log(`${name}: chosen of ${rows.length} is ${mark}, ${percent(loss)} over the fastest measured`);
    }
    const worst = Math.max(...losses);
    console.log(`vTrain: ${losses.length} sweeps, median ${percent(median(losses))}, worst ${percent(worst)}`);
    expect(losses.length).toBeGreaterThanOrEqual(3);
    expect(median(losses)).toBeLessThan(0.05);
    expect(worst).toBeLessThan(0.25);
  });

  it('by the search for nanotron’s cells is not far from the published best', () => {
    const shares: number[] = [];
    for (const job of readJobs('nanotron_best_configs_h100.csv')) {
      const question = questionOf(job);
      const result = findBestPlan(question);
      const best = result.kind === 'plans' ? result.ranked[0] : undefined;
      if (!best) continue;
      const regret = explainRegret(question, job.plan, best.plan);
      if (regret.kind === 'infeasible') continue;
      shares.push(regret.share);
      const { tensor, data, pipeline, microBatch } = best.plan;
      console.log(
        `${job.name} on ${job.accelerators}: published plan predicted ${percent(regret.share)} over the search's best ` +
          `(t${tensor} d${data} p${pipeline} m${microBatch}; published t${job.plan.tensor} d${job.plan.data} ` +
          `p${job.plan.pipeline} m${job.plan.microBatch}), ${regret.reason}`,
      );
    }
    console.log(
      `nanotron: ${shares.length} cells, median ${percent(median(shares))}, worst ${percent(Math.max(...shares))}`,
    );
    expect(shares.length).toBeGreaterThan(10);
    expect(median(shares)).toBeLessThan(0.25);
  });
});
