/** Schedules against the closed forms that their papers print, with forward, input and weight gradient of one slot each. */
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#datacenter/catalog/job.ts';
import { runSchedule, type PipelineSetting, type ScheduleRun } from '#datacenter/cluster/schedule.ts';
import { chunkOf, countChunks, kindOf, microBatchOf, taskKinds } from '#datacenter/cluster/schedule-orders.ts';

const schedules: readonly Schedule[] = ['1f1b', 'interleaved', 'zero-bubble-h1', 'zero-bubble-v', 'dual-pipe'];
const shapes = [
  [2, 8],
  [4, 16],
  [8, 16],
  [8, 64],
  [16, 32],
] as const;

/** One slot for each pass of a whole stage, whatever chunks it is cut into; a dual pipe's chunks are whole stages. */
function run(schedule: Schedule, stages: number, microBatches: number, more: Partial<PipelineSetting> = {}) {
  const { virtualStages = 2 } = more;
  const share = schedule === 'dual-pipe' ? 1 : 1 / countChunks(schedule, virtualStages);
  const times = () => ({ forwardSeconds: share, inputGradientSeconds: share, weightGradientSeconds: share });
  const result = runSchedule({ schedule, stages, microBatches, virtualStages, times, handOverSeconds: 0, ...more });
  if (result.kind !== 'schedule') throw new Error(result.reason);
  return result;
}

const peak = ({ stages }: ScheduleRun) => Math.max(...stages.map(({ peakActivations }) => peakActivations));

describe('the schedule of a pipeline', () => {
  it.each(shapes)('1F1B on %i stages idles (p - 1) / (m + p - 1) of %i micro-batches’ time', (p, m) => {
    const one = run('1f1b', p, m);
    expect(one.idleShare).toBeCloseTo((p - 1) / (m + p - 1), 10);
    expect(one.makespanSeconds).toBeCloseTo(3 * (m + p - 1), 9);
    expect(one.stages.map(({ peakActivations }) => peakActivations)).toEqual(
      Array.from({ length: p }, (_, i) => p - i),
    );
  });

  it.each(shapes)('interleaved on %i stages idles (p - 1) / (v m) of the work’s time (%i micro-batches)', (p, m) => {
    for (const v of [2, 4]) {
      const one = run('interleaved', p, m, { virtualStages: v });
      expect(one.makespanSeconds / (3 * m) - 1).toBeCloseTo((p - 1) / (v * m), 10);
      expect(peak(one)).toBeCloseTo(p * (1 + (p - 1) / (p * v)), 10);
    }
  });

  it.each(shapes)('zero bubble H1 on %i stages idles a third of 1F1B’s bubble and holds as much (%i)', (p, m) => {
    const [plain, one] = [run('1f1b', p, m), run('zero-bubble-h1', p, m)];
    expect((one.makespanSeconds - 3 * m) / (plain.makespanSeconds - 3 * m)).toBeCloseTo(1 / 3, 10);
    expect(peak(one)).toBe(p);
  });

  it('zero bubble H1 has a bubble of (p - 1)(F + B - W) also where the three are not equal', () => {
    const times = () => ({ forwardSeconds: 1, inputGradientSeconds: 1.3, weightGradientSeconds: 0.7 });
    expect(run('zero-bubble-h1', 8, 32, { times }).makespanSeconds).toBeCloseTo(32 * 3 + 7 * 1.6, 9);
  });

  it.each(shapes)(
    'zero bubble V on %i stages idles nowhere within a stage’s own span, at 1F1B’s memory (%i)',
    (p, m) => {
      const one = run('zero-bubble-v', p, m);
      expect(one.paceSeconds).toBeCloseTo(3 * m, 9);
      expect(one.paceIdleShare).toBeCloseTo(0, 10);
      expect(peak(one)).toBe(p);
    },
  );

  it.each(shapes)('a dual pipe on %i stages holds p + 1 activations and idles less than H1 (%i)', (p, m) => {
    const one = run('dual-pipe', p, m);
    expect(peak(one)).toBe(p + 1);
    expect(one.makespanSeconds).toBeCloseTo(3 * m + p / 2 - 1, 9);
    expect(one.idleShare).toBeLessThan(run('zero-bubble-h1', p, m).idleShare);
  });

  it('does every pass of every micro-batch on every chunk once, one at a time, after what it waits for', () => {
    for (const schedule of schedules) {
      for (const [p, m] of [
        [4, 3],
        [4, 9],
        [6, 13],
        [2, 1],
      ] as const) {
        const { events } = run(schedule, p, m, { handOverSeconds: 0.25 });
        const seen = new Set<string>();
        for (let stage = 0; stage < p; stage += 1) {
          const [from = 0, to = 0] = [events.offsets[stage], events.offsets[stage + 1]];
          for (let row = from; row < to; row += 1) {
            const task = events.tasks[row] ?? -1;
            const kind = taskKinds[kindOf(task)] === 'inputGradient' ? 'backward' : taskKinds[kindOf(task)];
            seen.add(`${stage} ${chunkOf(task)} ${microBatchOf(task)} ${kind}`);
            if (row > from) expect(events.starts[row]).toBeGreaterThanOrEqual(events.ends[row - 1] ?? Infinity);
          }
        }
        const directions = schedule === 'dual-pipe' ? 1 : countChunks(schedule, 2);
        const passes = [...seen].filter((one) => !one.endsWith('weightGradient'));
        expect(passes.length, `${schedule} ${p} ${m}`).toBe(2 * p * m * directions);
      }
    }
  });

  it('is paced by its slowest stage', () => {
    for (const schedule of schedules) {
      const times = (depth: number) => {
        const slot = (depth === 2 ? 1.5 : 1) * (schedule === 'interleaved' || schedule === 'zero-bubble-v' ? 0.5 : 1);
        return { forwardSeconds: slot, inputGradientSeconds: slot, weightGradientSeconds: slot };
      };
      const [few, many] = [64, 128].map((m) => run(schedule, 8, m, { times }).makespanSeconds);
      const slowest = Math.max(...run(schedule, 8, 64, { times }).stages.map(({ busySeconds }) => busySeconds)) / 64;
      expect(((many ?? 0) - (few ?? 0)) / 64, schedule).toBeCloseTo(slowest, 1);
    }
  });

  it('takes one micro-batch and one stage, and says no to what is no pipeline', () => {
    for (const schedule of schedules) {
      if (schedule !== 'dual-pipe') expect(run(schedule, 1, 5).idleShare).toBeCloseTo(0, 10);
      expect(run(schedule, 4, 1).makespanSeconds).toBeGreaterThanOrEqual(4 * 2);
    }
    const times = () => ({ forwardSeconds: 1, inputGradientSeconds: 1, weightGradientSeconds: 1 });
    const ask = (more: Partial<PipelineSetting>) => {
      const base = {
        schedule: '1f1b',
        stages: 4,
        microBatches: 8,
        virtualStages: 1,
        times,
        handOverSeconds: 0,
      } as const;
      const result = runSchedule({ ...base, ...more });
      return result.kind === 'infeasible' ? [result.reason, result.nearest?.value] : [];
    };
    expect(ask({ schedule: 'dual-pipe', stages: 5 })).toEqual(['dual-pipe-odd', 6]);
    expect(ask({ stages: 0 })).toEqual(['out-of-range', 1]);
    expect(ask({ microBatches: 2.5 })).toEqual(['out-of-range', 1]);
    expect(ask({ stages: 1024, microBatches: 60_000 })).toEqual(['schedule-too-long', undefined]);
    expect(ask({})).toEqual([]);
  });
});
