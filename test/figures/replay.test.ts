/**
 * A run opened from the scoreboard: every figure that its link opens shows the number that stands on the board, and the
 * working multiplies out to it. Over all carried runs.
 */
import { describe, expect, it } from 'vitest';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { explainJob, multiplyFactors } from '#datacenter/cluster/explain-job.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { decodeScenario } from '#datacenter/scenario/codec.ts';
import { simulate } from '#datacenter/simulate.ts';
import { isScore, scoreJob } from '#lessons/scoreboard.ts';
import { createFormat } from '#text/format.ts';
import { en as breakdown } from '#text/figures/step-breakdown/en.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { loadRun } from '#view/figures/job-choice/load-run.ts';
import { readJob } from '#view/figures/job-choice/read-job.ts';
import { seriesOfMemory } from '#view/figures/memory-plan/series.ts';
import { linkToReplay, scenarioOfRun } from '#view/figures/scoreboard/scenario-of-run.ts';
import { seriesOfBreakdown } from '#view/figures/step-breakdown/series.ts';
import { workingOfBreakdown } from '#view/figures/step-breakdown/working.ts';
import { ownEntries } from '../../src/state/links.ts';

const format = createFormat('en');
const board = (await loadCarriedRuns()).map((job) => scoreJob(job, predictJob)).filter(isScore);

const opened = await Promise.all(
  board.map(async (score) => {
    const href = linkToReplay(score.job, scenarioOfRun(score.job), 'https://example.org/page/?lang=zh#n=8');
    const fragment = new URL(href).hash.slice(1);
    const choices = choicesOf(ownEntries(fragment));
    const run = await loadRun(choices.own['f.run'] ?? '');
    if (!run) throw new Error(`${score.job.id} is not found again`);
    return { score, fragment, chosen: readJob(run, choices) };
  }),
);

describe('a run opened from the scoreboard', () => {
  it('is there for every run of the board, in a link without a fault', () => {
    expect(opened.length).toBeGreaterThanOrEqual(300);
    for (const { score, fragment, chosen } of opened) {
      expect(decodeScenario(fragment).problems).toEqual([]);
      expect([chosen.run.id, chosen.isRun]).toEqual([score.job.id, true]);
    }
  });

  it('takes as long in the breakdown of its step as on the board, and as much memory in the planner', () => {
    for (const { score, chosen } of opened) {
      const series = seriesOfBreakdown(chosen);
      const own = series.variants[0]?.result;
      if (own?.kind !== 'prediction') throw new Error(`${score.job.id} has no answer`);
      expect(own).toEqual(score.prediction);
      expect(series.measured?.seconds).toBe(score.truth);
      expect(seriesOfMemory(chosen).own?.totalBytes).toBe(score.prediction.memory.totalBytes);
    }
  });

  it('takes as long in the page’s own scenario too, where that has a field for all of the run', () => {
    let whole = 0;
    for (const { score, fragment } of opened) {
      const made = scenarioOfRun(score.job);
      // What ran although our count of memory says no, the page refuses.
      if (!made || made.leftOut.length > 0 || !score.prediction.memory.fits) continue;
      whole += 1;
      const { cluster } = simulate(decodeScenario(fragment).scenario, null);
      if (cluster.kind !== 'cluster') throw new Error(`${score.job.id}: ${cluster.reason}`);
      expect(cluster.stepSeconds / score.prediction.stepSeconds, score.job.id).toBeCloseTo(1, 9);
    }
    console.log(`${whole} runs are whole scenarios of the page`);
    expect(whole).toBeGreaterThan(5);
  });

  it('multiplies out to the headline number, as it is printed', () => {
    for (const { score, chosen } of opened) {
      const { job, trainingTokens } = chosen;
      const { compute, parts, rate } = explainJob(job, score.prediction, trainingTokens);
      const others = parts.reduce((sum, { key, seconds }) => sum + (key === 'computeSeconds' ? 0 : seconds), 0);
      const step = multiplyFactors(compute) + others;
      expect(format.duration(step)).toBe(format.duration(score.prediction.stepSeconds));
      expect(score.prediction.tokensPerStep / multiplyFactors(rate) / step).toBeCloseTo(1, 9);
      const rows = workingOfBreakdown(chosen, score.prediction, seriesOfBreakdown(chosen), breakdown, format);
      expect(rows.find(({ term }) => term === breakdown.terms.step)?.value).toBe(format.duration(step));
    }
  });
});
