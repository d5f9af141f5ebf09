/** The job that figures share: read from the link, started from a published run, refused in words. */
import { describe, expect, it } from 'vitest';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { sumBreakdown } from '#datacenter/cluster/predict.ts';
import { findFittingPlan } from '#datacenter/cluster/fitting-plan.ts';
import { countJobParameters } from '#datacenter/workload/workload.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/memory-plan/en.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { shareOfBubble } from '#view/figures/job-choice/bubble.ts';
import { defaultRun } from '#view/figures/job-choice/default-run.ts';
import { fieldsOfJob, inSight, underMore } from '#view/figures/job-choice/fields.ts';
import { loadRun } from '#view/figures/job-choice/load-run.ts';
import { proposeChange, readJob, refuseJobChoice, writePlan } from '#view/figures/job-choice/read-job.ts';
import { seriesOfMemory } from '#view/figures/memory-plan/series.ts';
import { stateBytesPerParameter, workingOfMemory } from '#view/figures/memory-plan/working.ts';
import { findOwnProblems } from '#view/figures/own-choices.ts';
import { seriesOfBreakdown } from '#view/figures/step-breakdown/series.ts';
import { placeKey, findStackPart } from '#view/charts/place/stacks.ts';

const runs = await loadCarriedRuns();
const format = createFormat('en');

/** Choices that remember what was written into them. */
function keepingChoices(own: Record<string, string>) {
  const kept = { ...own };
  const setOwn = (key: string, text: string | null) => {
    if (text === null) Reflect.deleteProperty(kept, key);
    else kept[key] = text;
  };
  return { own: kept, setOwn, complain: () => undefined };
}

describe('the job of a link', () => {
  it('is the well-known run where the link says nothing, as the project carries it', () => {
    expect(runs.find(({ id }) => id === defaultRun.id)).toEqual(defaultRun);
    expect(readJob(defaultRun, undefined)).toMatchObject({ isRun: true, name: defaultRun.name });
  });

  it('is each carried run as it ran, whichever the link names', () => {
    const changed = runs.filter((run) => {
      const { isRun, job, fields } = readJob(run, choicesOf({}));
      return (
        !isRun || refuseJobChoice(job, run) !== null || findOwnProblems(Object.values(fields), choicesOf({})).length
      );
    });
    expect(changed.map(({ id }) => id)).toEqual([]);
  });

  it('is found by id, and unknown ids are none', async () => {
    expect((await loadRun(runs.at(-1)?.id ?? ''))?.id).toBe(runs.at(-1)?.id);
    expect(await loadRun('nobody/ran-this')).toBeNull();
    expect(runs.filter(({ id }) => !/^[\w./-]{1,120}$/.test(id)).map(({ id }) => id)).toEqual([]);
  });

  it('leaves to copies of the data what other ranks do not take', () => {
    const { job, isRun } = readJob(defaultRun, choicesOf({ 'f.tensor': '4', 'f.accelerators': '1024' }));
    expect(job.plan.data).toBe(16);
    expect(isRun).toBe(false);
  });

  it('takes as many chunks as the layers allow, unless somebody asks for more', () => {
    const choices = { 'f.model': 'llama3-8b', 'f.pipeline': '16' };
    expect(readJob(defaultRun, choicesOf(choices)).job.plan.virtualStages).toBe(2);
    const { job, run, fields } = readJob(defaultRun, choicesOf({ ...choices, 'f.chunks': '4' }));
    const refusal = refuseJobChoice(job, run);
    expect(refusal).toMatchObject({ reason: 'too-many-chunks', numbers: { layers: 32 } });
    expect(refusal && proposeChange(refusal, fields)).toEqual({ name: 'chunks', value: 2 });
  });

  it('has every field in sight or under more, three of them in sight', () => {
    expect(inSight.length).toBeLessThanOrEqual(3);
    expect([...inSight, ...underMore].sort()).toEqual(Object.keys(fieldsOfJob(defaultRun)).sort());
  });
});

describe('the breakdown of a step', () => {
  it('draws bars that sum to the predicted step', () => {
    for (const run of runs.filter((_, index) => index % 20 === 0)) {
      for (const { result, sizes } of seriesOfBreakdown(readJob(run, undefined)).variants) {
        if (result.kind !== 'prediction') continue;
        const sum = sizes.reduce((total, size) => total + size, 0);
        expect(sum / sumBreakdown(result.parts)).toBeCloseTo(1, 12);
        expect(sum / result.stepSeconds).toBeCloseTo(1, 9);
      }
    }
  });

  it('shows the measured step of a run, and of a changed run none', () => {
    const { measured } = seriesOfBreakdown(readJob(defaultRun, undefined));
    const { flopPerStep } = predictJob(defaultRun) as { flopPerStep: number };
    expect(measured).toEqual({ seconds: flopPerStep / 16_384 / 400e12, by: 'flop' });
    expect(seriesOfBreakdown(readJob(defaultRun, choicesOf({ 'f.tensor': '4' }))).measured).toBeNull();
  });

  it('keeps the accelerators in every what-if', () => {
    for (const { plan } of seriesOfBreakdown(readJob(defaultRun, undefined)).variants)
      expect(plan.tensor * plan.pipeline * plan.context * plan.data).toBe(16_384);
  });
});

describe('the memory of a plan', () => {
  const gpt3 = { 'f.model': 'gpt3-175b', 'f.accelerators': '1024', 'f.batch': '1024', 'f.pipeline': '8' };

  it('never holds more when data ranks share more of the states', () => {
    const { rows } = seriesOfMemory(readJob(defaultRun, choicesOf(gpt3)));
    const totals = ['none', 'optimizer', 'gradients'].map((sharding) => {
      const found = rows.find(
        ({ group, plan }) => group !== 'recompute' && group !== 'split' && plan.sharding === sharding,
      );
      return found?.sizes.reduce((sum, size) => sum + size, 0) ?? NaN;
    });
    expect(totals.toSorted((one, other) => other - one)).toEqual(totals);
  });

  it('says 2.8 TB for the states of 175e9 parameters, and the bubble of the stages, in its working', () => {
    const chosen = readJob(defaultRun, choicesOf(gpt3));
    expect((175e9 * stateBytesPerParameter) / 1e12).toBe(2.8);
    expect(countJobParameters(chosen.job.model).total / 175e9).toBeCloseTo(1, 2);
    const rows = workingOfMemory(chosen, seriesOfMemory(chosen), en, format);
    expect(rows.find(({ term }) => term === en.terms.states)?.value).toMatch(/^2\.[78]\d? TB$/);
    const [p, m, v] = [8, 1024 / 16, 4];
    expect(shareOfBubble(chosen.job)).toBeCloseTo((p - 1) / (v * m + p - 1), 12);
    expect(rows.find(({ term }) => term === en.job.bubble)?.value).toBe(format.share((p - 1) / (v * m + p - 1)));
  });

  it('offers the nearest plan that fits, which the link can hold and which then fits', () => {
    const choices = keepingChoices({ ...gpt3, 'f.sharding': 'none', 'f.recompute': 'none', 'f.tensor': '2' });
    const chosen = readJob(defaultRun, choices);
    const { own, nearest, capacityBytes } = seriesOfMemory(chosen);
    expect(own?.fits).toBe(false);
    expect(nearest).toEqual(findFittingPlan(chosen.job, capacityBytes));
    if (!nearest) throw new Error('no plan fits');
    writePlan(nearest, chosen.fields, choices);
    expect(seriesOfMemory(readJob(defaultRun, choices)).own?.fits).toBe(true);
  });
});

describe('stacked bars', () => {
  it('break the key into lines that end inside the plot', () => {
    const placed = placeKey(['weights', 'gradients', 'optimizer states', 'activations'], 0, 220);
    expect(new Set(placed.map(({ y }) => y)).size).toBeGreaterThan(1);
    expect(placed.every(({ x }) => x < 220)).toBe(true);
  });

  it('are read by place: the part under it, the last part beyond, none between keys and bars', () => {
    const place = { top: 40, pitch: 50, tall: 20 };
    const rows = [[1, 2, 0], [], [4, 0, 1]];
    expect(findStackPart(rows, place, 1.5, 60)).toEqual({ row: 0, part: 1 });
    expect(findStackPart(rows, place, 99, 60)).toEqual({ row: 0, part: 1 });
    expect(findStackPart(rows, place, 4.5, 145)).toEqual({ row: 2, part: 2 });
    expect(findStackPart(rows, place, 1, 100)).toBeNull();
    expect(findStackPart(rows, place, 1, 20)).toBeNull();
  });
});
