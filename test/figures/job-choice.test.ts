/** The job that figures share: read from the link, started from a published run, refused in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { sumBreakdown } from '#datacenter/cluster/predict.ts';
import { findFittingPlan } from '#datacenter/cluster/fitting-plan.ts';
import { countJobParameters } from '#datacenter/workload/workload.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/memory-plan/en.ts';
import { zh } from '#text/figures/memory-plan/zh.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { shareOfBubble } from '#view/figures/job-choice/bubble.ts';
import { defaultRun } from '#view/figures/job-choice/default-run.ts';
import { fieldsOfJob, inSight, underMore } from '#view/figures/job-choice/fields.ts';
import { loadRun } from '#view/figures/job-choice/load-run.ts';
import { proposeChanges } from '#view/figures/job-choice/propose-changes.ts';
import { readJob, refuseJobChoice, writePlan } from '#view/figures/job-choice/read-job.ts';
import { sayChanges, sayRefusal } from '#view/figures/job-choice/say-job.ts';
import { seriesOfMemory } from '#view/figures/memory-plan/series.ts';
import { stateBytesPerParameter, workingOfMemory } from '#view/figures/memory-plan/working.ts';
import { findOwnProblems, writeOwn } from '#view/figures/own-choices.ts';
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
    const { job, run } = readJob(defaultRun, choicesOf({ ...choices, 'f.chunks': '4' }));
    expect(refuseJobChoice(job, run)).toMatchObject({ reason: 'too-many-chunks', numbers: { layers: 32 } });
  });

  it('has every field in sight or under more, three of them in sight', () => {
    expect(inSight.length).toBeLessThanOrEqual(3);
    expect([...inSight, ...underMore].sort()).toEqual(Object.keys(fieldsOfJob(defaultRun)).sort());
  });
});

/** What each impossible plan is refused for, and what its button changes. */
const impossible = [
  [
    'tensor ranks that do not divide the heads',
    { 'f.model': 'gpt3-175b', 'f.tensor': '64' },
    'tensor-too-wide',
    'Tensor ranks 32',
  ],
  [
    'more stages than layers',
    { 'f.model': 'llama3-8b', 'f.pipeline': '64', 'f.chunks': '1' },
    'pipeline-too-deep',
    'Pipeline stages 32',
  ],
  [
    'experts that do not divide',
    { 'f.model': 'mixtral-8x7b', 'f.expert': '64', 'f.chunks': '1' },
    'experts-indivisible',
    'Expert ranks 8',
  ],
  [
    'experts over ranks that are not there',
    {
      'f.model': 'deepseek-v3',
      'f.accelerators': '128',
      'f.batch': '1',
      'f.expert': '64',
      'f.pipeline': '16',
      'f.chunks': '1',
    },
    'experts-without-ranks',
    'Expert ranks 8',
  ],
  ['accelerators that are no multiple of the ranks', { 'f.accelerators': '64' }, 'indivisible', 'Accelerators 128'],
  ['fewer sequences than data ranks', { 'f.batch': '64' }, 'batch-too-small', 'Sequences per step 128'],
  ['sequences that do not divide', { 'f.micro': '3' }, 'batch-indivisible', 'Micro-batch 4'],
  [
    'chunks without layers',
    { 'f.model': 'llama3-8b', 'f.pipeline': '16', 'f.chunks': '4' },
    'too-many-chunks',
    'Chunks per stage 2',
  ],
  [
    'two faults at once',
    { 'f.model': 'gpt3-175b', 'f.tensor': '64', 'f.pipeline': '40', 'f.chunks': '4' },
    'tensor-too-wide',
    'Tensor ranks 32 · Pipeline stages 16',
  ],
] as const;

describe('an impossible plan', () => {
  it.each(impossible)('of %s says so in both languages, and its button makes it possible', (_, own, reason, button) => {
    const choices = keepingChoices(own);
    const chosen = readJob(defaultRun, choices);
    const refusal = refuseJobChoice(chosen.job, defaultRun);
    expect(refusal?.reason).toBe(reason);
    if (!refusal) return;
    for (const { job: words } of [en, zh]) {
      const sentence = sayRefusal(refusal, words, format);
      expect(sentence).not.toBe(words.reasons.other);
      expect(sentence).not.toContain('–');
    }
    const changes = proposeChanges(chosen, choices) ?? [];
    expect(sayChanges(changes, en.job, format)).toBe(button);
    for (const { name, value } of changes) writeOwn(chosen.fields[name], value, choices);
    expect(refuseJobChoice(readJob(defaultRun, choices).job, defaultRun)).toBeNull();
  });

  it('always has a way out that the controls can hold, whatever the run, the model and the ranks', () => {
    const whole = fc.constantFrom(...runs.filter((_, index) => index % 7 === 0));
    const names = [
      'model',
      'accelerators',
      'tensor',
      'pipeline',
      'context',
      'expert',
      'batch',
      'micro',
      'chunks',
    ] as const;
    const picks = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.nat(1000)])) as Record<
        (typeof names)[number],
        fc.Arbitrary<number>
      >,
    );
    let refused = 0;
    fc.assert(
      fc.property(whole, picks, (run, picked) => {
        const fields = fieldsOfJob(run);
        const choices = keepingChoices({});
        for (const name of names) {
          const field = fields[name];
          const values = field.kind === 'choice' ? field.options : (field.ladder ?? []);
          writeOwn(field, values[picked[name] % values.length] ?? null, choices);
        }
        const chosen = readJob(run, choices, fields);
        const changes = proposeChanges(chosen, choices);
        expect(changes).not.toBeNull();
        if (changes?.length) refused += 1;
        for (const { name, value } of changes ?? []) writeOwn(fields[name], value, choices);
        expect(refuseJobChoice(readJob(run, choices, fields).job, run)).toBeNull();
        expect(findOwnProblems(Object.values(fields), choices)).toEqual([]);
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(refused).toBeGreaterThan(100);
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
