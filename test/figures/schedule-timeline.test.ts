/** The timeline: what is drawn is what was simulated, and what the reader chose. */
import { describe, expect, it } from 'vitest';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/schedule-timeline/en.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { findOwnProblems, writeOwn } from '#view/figures/own-choices.ts';
import { readTimeline, schedules, timelineFields } from '#view/figures/schedule-timeline/fields.ts';
import { readJobTimeline } from '#view/figures/schedule-timeline/job-series.ts';
import { listControls } from '#view/figures/schedule-timeline/list-controls.ts';
import { findTask, placeTasks } from '#view/figures/schedule-timeline/place-tasks.ts';
import { compareSchedules, seriesOfTimeline } from '#view/figures/schedule-timeline/series.ts';
import { workingOfJobTimeline } from '#view/figures/schedule-timeline/working-of-job.ts';
import { seriesOfBreakdown } from '#view/figures/step-breakdown/series.ts';

const choice = { times: 'slots', schedule: '1f1b', stages: 8, microBatches: 16 } as const;

function seriesOf(more: Partial<Parameters<typeof seriesOfTimeline>[0]> = {}) {
  const series = seriesOfTimeline({ ...choice, ...more });
  if (!series) throw new Error('no such schedule');
  return series;
}

const countShapes = (path: string) => path.split('M').length - 1;

describe('the timeline of a schedule', () => {
  it('draws one shape for each task in one path for each kind', () => {
    const { run } = seriesOf();
    const { paths, numbers } = placeTasks(run.events, { from: 0, until: 100, pixelsPerSlot: 12, rowHeight: 30 });
    expect(paths.map(countShapes)).toEqual([128, 128, 0, 0]);
    expect(numbers.length).toBeGreaterThan(128);
  });

  it('draws what is in the stretch asked for, and nothing else', () => {
    const { run } = seriesOf({ microBatches: 256 });
    const { paths } = placeTasks(run.events, { from: 300, until: 309, pixelsPerSlot: 12, rowHeight: 30 });
    const shapes = paths.map(countShapes);
    expect(shapes[0]).toBeGreaterThanOrEqual(3 * 8);
    expect(shapes[0]).toBeLessThanOrEqual(5 * 8);
  });

  it('stays within a pixel’s worth of shapes however many tasks there are', () => {
    const { run } = seriesOf({ schedule: 'zero-bubble-v', stages: 64, microBatches: 256 });
    const pixelsPerSlot = 860 / run.makespanSeconds;
    const { paths, numbers } = placeTasks(run.events, { from: 0, until: 2000, pixelsPerSlot, rowHeight: 8 });
    expect(run.events.tasks.length).toBe(64 * 256 * 6);
    expect(paths.map(countShapes).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(64 * 870);
    expect(numbers).toEqual([]);
  });

  it('finds the task at a place, and the waiting between tasks', () => {
    const { events } = seriesOf().run;
    expect(findTask(events, 0, 2.5)).toMatchObject({ kind: 'forward', microBatch: 2, start: 2, end: 3 });
    expect(findTask(events, 7, 2.5)).toBeNull();
    expect(findTask(events, 7, 8.5)).toMatchObject({ kind: 'backward', microBatch: 0, start: 8, end: 10 });
    expect(findTask(events, 0, 1e9)).toBeNull();
  });

  it('agrees with its closed form at every choice that papers have one for', () => {
    for (const schedule of schedules) {
      for (const [stages, microBatches] of [
        [4, 16],
        [8, 16],
        [16, 64],
      ] as const) {
        const { run, estimate } = seriesOf({ schedule, stages, microBatches });
        expect(estimate, `${schedule} ${stages} ${microBatches}`).toBeCloseTo(run.makespanSeconds, 9);
      }
    }
  });

  it('compares all schedules on the same pipeline: less idle time at more or equal memory', () => {
    const idle = Object.fromEntries(compareSchedules(choice).map((one) => [one.schedule, one.idleShare]));
    expect(Object.keys(idle)).toEqual([...schedules]);
    expect(idle['interleaved']).toBeLessThan(idle['1f1b'] ?? 0);
    expect(idle['zero-bubble-v']).toBeLessThan(idle['zero-bubble-h1'] ?? 0);
  });
});

describe('choices of one figure', () => {
  it('are read from the link inside their limits, and what cannot be taken is named', () => {
    const choices = choicesOf({ 'f.stages': '9', 'f.microBatches': 'many', 'f.schedule': 'gpipe' });
    expect(readTimeline(choices)).toEqual(choice);
    expect(findOwnProblems(Object.values(timelineFields), choices).map(({ key, problem }) => [key, problem])).toEqual([
      ['f.schedule', 'not-an-option'],
      ['f.stages', 'off-ladder'],
      ['f.microBatches', 'not-a-number'],
    ]);
    expect(readTimeline(choicesOf({ 'f.stages': '9000' })).stages).toBe(64);
    expect(readTimeline(undefined)).toEqual(choice);
  });

  it('are written only where they differ from the default', () => {
    const written: [string, string | null][] = [];
    const choices = { ...choicesOf({}), setOwn: (key: string, text: string | null) => void written.push([key, text]) };
    writeOwn(timelineFields.stages, 16, choices);
    writeOwn(timelineFields.stages, 8, choices);
    writeOwn(timelineFields.schedule, 'dual-pipe', choices);
    writeOwn(timelineFields.microBatches, null, choices);
    expect(written).toEqual([
      ['f.stages', '16'],
      ['f.stages', null],
      ['f.schedule', 'dual-pipe'],
      ['f.microBatches', null],
    ]);
  });
});

describe('the timeline of a job', () => {
  it('ends with the predicted step of the job that the other figures show, whatever the link changes', async () => {
    for (const own of [{}, { 'f.tensor': '4' }, { 'f.run': 'nanotron-2025/llama-like-8.86b/64x/bf16' }]) {
      const choices = choicesOf({ ...own, 'f.times': 'job' });
      expect(readTimeline(choices).times).toBe('job');
      const { drawn, chosen } = await readJobTimeline(choices, 'en');
      const result = seriesOfBreakdown(chosen).variants[0]?.result;
      if (!drawn || result?.kind !== 'prediction') throw new Error('no schedule');
      const { run, tail = NaN } = drawn.series;
      expect((run.makespanSeconds + tail) / result.stepSeconds).toBeCloseTo(1, 9);
      const rows = workingOfJobTimeline(drawn, en, createFormat('en'));
      expect(rows.at(-1)?.value).toBe(createFormat('en').duration(result.stepSeconds));
    }
  });

  it('says why there is none, and keeps three controls in sight', async () => {
    const refused = await readJobTimeline(choicesOf({ 'f.accelerators': '64' }), 'en');
    expect([refused.drawn, refused.refusal?.reason]).toEqual([null, 'indivisible']);
    const asked = readTimeline(choicesOf({ 'f.times': 'job' }));
    for (const [one, job] of [
      [choice, null],
      [asked, null],
      [asked, refused],
    ] as const)
      expect(listControls(one, job, en).inSight.length).toBeLessThanOrEqual(3);
  });
});
