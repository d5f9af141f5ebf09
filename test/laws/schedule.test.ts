/** The closed form of a schedule against its simulation, over many random pipelines; where they differ, by how much. */
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#datacenter/catalog/job.ts';
import { countChunks } from '#datacenter/cluster/schedule-orders.ts';
import { countPeakActivations, estimateMakespan } from '#datacenter/cluster/schedule-estimate.ts';
import { runSchedule } from '#datacenter/cluster/schedule.ts';
import { createRandom } from '#datacenter/units/random.ts';

const schedules: readonly Schedule[] = ['1f1b', 'interleaved', 'zero-bubble-h1', 'zero-bubble-v', 'dual-pipe'];
const draws = 150;

interface Kind {
  readonly unevenness: number;
  readonly hop: number;
  readonly microBatches: (stages: number, draw: (low: number, high: number) => number) => number;
}

/** Relative errors of the closed form over random pipelines of one kind, ascending; and wrong counts of activations. */
function compare(schedule: Schedule, { unevenness, hop, microBatches: chooseCount }: Kind) {
  const random = createRandom(20_261_123);
  const draw = (low: number, high: number) => low + Math.floor(random.next() * (high - low + 1));
  const spread = (low: number, high: number) => low + (high - low) * random.next();
  const errors: number[] = [];
  let wrongPeaks = 0;
  for (let index = 0; index < draws; index += 1) {
    const stages = schedule === 'dual-pipe' ? 2 * draw(1, 8) : draw(2, 16);
    const virtualStages = draw(2, 4);
    const microBatches = chooseCount(stages, draw);
    const chunks = countChunks(schedule, virtualStages);
    const share = schedule === 'dual-pipe' ? 1 : 1 / chunks;
    const [inputGradientSeconds, weightGradientSeconds] = [spread(0.7, 1.4), spread(0.6, 1.2)];
    const handOverSeconds = hop * share * random.next();
    const raw = Array.from({ length: stages * (schedule === 'dual-pipe' ? 1 : chunks) }, () =>
      spread(1 - unevenness, 1 + unevenness),
    );
    const mean = raw.reduce((sum, one) => sum + one, 0) / raw.length;
    const times = (depth: number) => {
      const factor = ((raw[depth] ?? 1) / mean) * share;
      return {
        forwardSeconds: factor,
        inputGradientSeconds: factor * inputGradientSeconds,
        weightGradientSeconds: factor * weightGradientSeconds,
      };
    };
    const setting = { schedule, stages, microBatches, virtualStages, handOverSeconds };
    const run = runSchedule({ ...setting, times });
    if (run.kind !== 'schedule') throw new Error(run.reason);
    const slowestSeconds = Math.max(...run.stages.map(({ busySeconds }) => busySeconds)) / microBatches;
    const passes = { forwardSeconds: 1, inputGradientSeconds, weightGradientSeconds, slowestSeconds };
    errors.push(estimateMakespan({ ...setting, ...passes }) / run.makespanSeconds - 1);
    for (const [stage, { peakActivations }] of run.stages.entries()) {
      const counted = countPeakActivations(setting, stage);
      const isRight =
        microBatches >= 2 * stages ? Math.abs(counted - peakActivations) < 1e-9 : counted > peakActivations - 1e-9;
      if (!isRight) wrongPeaks += 1;
    }
  }
  errors.sort((one, other) => one - other);
  const [low = 0, high = 0] = [errors[0], errors.at(-1)];
  const percent = (value: number) => `${(100 * value).toFixed(2)} %`;
  console.log(`${schedule}: ${percent(low)} to ${percent(high)}, median ${percent(errors[draws / 2] ?? 0)}`);
  return { worst: Math.max(-low, high), wrongPeaks };
}

const multiples: Kind['microBatches'] = (stages, draw) => stages * draw(1, 6);
const many: Kind['microBatches'] = (stages, draw) => draw(2 * stages, 6 * stages);

describe.each(schedules)('the closed form of %s', (schedule) => {
  it('is the simulation where stages are equal and micro-batches enough', () => {
    const even = schedule === 'interleaved' ? multiples : many;
    const { worst, wrongPeaks } = compare(schedule, { unevenness: 0, hop: 0, microBatches: even });
    expect(wrongPeaks).toBe(0);
    expect(worst).toBeLessThan(schedule === '1f1b' || schedule === 'interleaved' ? 1e-9 : 0.025);
  });

  it('stays within 2.5 % of it with hand-overs of up to a tenth of a chunk’s forward', () => {
    const { worst } = compare(schedule, { unevenness: 0, hop: 0.1, microBatches: many });
    expect(worst).toBeLessThan(schedule === '1f1b' ? 1e-9 : 0.025);
  });

  it('stays within 10 % of it where stages differ by a quarter', () => {
    const { worst, wrongPeaks } = compare(schedule, { unevenness: 0.25, hop: 0, microBatches: many });
    expect(wrongPeaks).toBe(0);
    expect(worst).toBeLessThan(0.1);
  });

  it('is exact or near for fewer micro-batches than stages, but for a dual pipe, which is built for twice as many', () => {
    const few = (stages: number, draw: (low: number, high: number) => number) => draw(1, stages);
    const { worst, wrongPeaks } = compare(schedule, { unevenness: 0, hop: 0, microBatches: few });
    expect(wrongPeaks).toBe(0);
    const limits = { '1f1b': 1e-9, interleaved: 1e-9, 'zero-bubble-h1': 0.06, 'zero-bubble-v': 0.08, 'dual-pipe': 0.3 };
    expect(worst).toBeLessThan(limits[schedule]);
  });
});
