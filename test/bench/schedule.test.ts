/** What running a schedule costs: the largest pipelines that anybody would draw, and one of a usual size. Printed only. */
import { expect, it } from 'vitest';
import { runSchedule } from '#datacenter/cluster/schedule.ts';

const schedules = ['1f1b', 'interleaved', 'zero-bubble-h1', 'zero-bubble-v', 'dual-pipe'] as const;

it.each(schedules)('%s runs', (schedule) => {
  const slot = { forwardSeconds: 1, inputGradientSeconds: 1, weightGradientSeconds: 1 };
  const best = (stages: number, microBatches: number, repeats: number) => {
    const times = Array.from({ length: repeats }, () => {
      const start = performance.now();
      const setting = { schedule, stages, microBatches, virtualStages: 2, times: () => slot, handOverSeconds: 0 };
      expect(runSchedule(setting).kind).toBe('schedule');
      return performance.now() - start;
    });
    return Math.min(...times).toFixed(2);
  };
  console.log(`${schedule}: 64 x 4,096 in ${best(64, 4096, 5)} ms, 16 x 64 in ${best(16, 64, 50)} ms`);
});
