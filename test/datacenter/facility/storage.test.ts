/** Storage and the input pipeline: shares of raw bytes, chains solved by hand, and stalls played batch by batch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPipeline, playPipeline, type PipelineChoice } from '#datacenter/facility/input-pipeline.ts';
import { copiesOf, planStorage, type StorageChoice } from '#datacenter/facility/storage.ts';

const store: StorageChoice = {
  ...copiesOf(3),
  drives: 1200,
  driveBytes: 20e12,
  driveBytesPerSecond: 250e6,
  yearlyFailureShare: 0.0157,
  rebuildHours: 12,
};

function plan(more: Partial<StorageChoice> = {}) {
  const result = planStorage({ ...store, ...more });
  if (result.kind !== 'storage') throw new Error(JSON.stringify(result));
  return result;
}

describe('storage', () => {
  it('keeps a third of the raw bytes under three copies, and k/(k+m) under a code', () => {
    expect(plan().usableBytes).toBeCloseTo((1200 * 20e12) / 3, 3);
    expect(plan({ data: 10, parity: 4 }).usableBytes / ((1200 * 20e12 * 10) / 14)).toBeCloseTo(1, 15);
    expect(plan({ data: 8, parity: 0 }).usableShare).toBe(1);
  });

  it('loses two copies after (3 a + b) / (2 a²) hours, a and b the rates of failure and rebuild', () => {
    const rate = -Math.log(1 - 0.0157) / 8760;
    const mean = plan(copiesOf(2)).meanHoursToLoss;
    expect(mean / ((3 * rate + 1 / 12) / (2 * rate ** 2))).toBeCloseTo(1, 12);
    expect(plan(copiesOf(1)).yearlyLoss).toBeCloseTo(0.0157, 12);
  });

  it('is safer with more parity, with faster rebuilds, and never loses what never fails', () => {
    const nines = [1, 2, 3, 4].map((copies) => plan(copiesOf(copies)).nines);
    expect([...nines].sort((a, b) => a - b)).toEqual(nines);
    expect(plan({ rebuildHours: 6 }).nines).toBeGreaterThan(plan({ rebuildHours: 24 }).nines);
    expect(plan({ yearlyFailureShare: 0 }).yearlyLoss).toBe(0);
  });

  it('refuses fewer drives than a group has, and says how many it takes', () => {
    expect(planStorage({ ...store, data: 10, parity: 4, drives: 12 })).toMatchObject({
      numbers: { value: 12, low: 14 },
      nearest: { field: 'drives', value: 14 },
    });
  });
});

const line: PipelineChoice = {
  stepSeconds: 0.1,
  batchBytes: 50e6,
  storageBytesPerSecond: 1e9,
  cachedShare: 0,
  cacheBytesPerSecond: 20e9,
  prepareSeconds: 0.3,
  workers: 4,
  prefetch: 2,
};

function pipe(more: Partial<PipelineChoice> = {}) {
  const result = planPipeline({ ...line, ...more });
  if (result.kind !== 'pipeline') throw new Error(JSON.stringify(result));
  return result;
}

const pipelines = fc.record({
  stepSeconds: fc.double({ min: 0.01, max: 1, noNaN: true }),
  batchBytes: fc.double({ min: 0, max: 1e9, noNaN: true }),
  storageBytesPerSecond: fc.double({ min: 1e8, max: 1e10, noNaN: true }),
  cachedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  cacheBytesPerSecond: fc.constant(5e10),
  prepareSeconds: fc.double({ min: 0, max: 4, noNaN: true }),
  workers: fc.integer({ min: 1, max: 8 }),
  prefetch: fc.integer({ min: 0, max: 6 }),
});

describe('the input pipeline', () => {
  it('never stalls when supply is at least need and batches are prepared ahead', () => {
    fc.assert(
      fc.property(pipelines, (choice) => {
        const { supplyPerSecond, needPerSecond, stallShare } = pipe(choice);
        if (choice.prefetch > 0 && supplyPerSecond >= needPerSecond) expect(stallShare).toBe(0);
        expect(stallShare).toBeGreaterThanOrEqual(0);
        expect(stallShare).toBeLessThan(1);
      }),
      { seed: 1 },
    );
  });

  it('played batch by batch stalls as long as the closed form says', () => {
    fc.assert(
      fc.property(pipelines, (choice) => {
        const batches = 400;
        const trained = playPipeline(choice, batches).filter(({ stage }) => stage === 'train');
        const [first, last] = [trained[batches / 2], trained[batches - 1]];
        const played = ((last?.end ?? NaN) - (first?.end ?? NaN)) / (batches / 2 - 1);
        // Workers that end together make bursts: half a round of them at either end of the count.
        const blur = (2 * choice.workers) / (batches / 2);
        const wanted = 1 / pipe(choice).batchesPerSecond;
        expect(Math.abs(played / wanted - 1)).toBeLessThan(choice.prefetch > 0 ? blur : 1e-9);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('reads, prepares and trains each batch in this order, and one batch at a time in each lane', () => {
    const spans = playPipeline(line, 40);
    for (const batch of [0, 7, 39]) {
      const [read, prepare, train] = spans.filter((span) => span.batch === batch);
      expect(read?.end).toBeLessThanOrEqual(prepare?.start ?? NaN);
      expect(prepare?.end).toBeLessThanOrEqual(train?.start ?? NaN);
    }
    const nameOf = ({ stage, lane }: (typeof spans)[number]) => `${stage} ${lane}`;
    for (const name of new Set(spans.map(nameOf))) {
      const lane = spans.filter((span) => nameOf(span) === name);
      for (const [index, span] of lane.entries()) expect(span.start).toBeGreaterThanOrEqual(lane[index - 1]?.end ?? 0);
    }
  });

  it('stalls (0.05 + 0.3) / 0.45 of the time without prefetch, and names what holds it up', () => {
    expect(pipe({ prefetch: 0 }).stallShare).toBeCloseTo(0.35 / 0.45, 12);
    expect(pipe().slowest).toBe('train');
    expect(pipe({ workers: 1 }).slowest).toBe('prepare');
    expect(pipe({ storageBytesPerSecond: 1e8 }).slowest).toBe('read');
    expect(pipe({ storageBytesPerSecond: 1e8, cachedShare: 1 }).stallShare).toBe(0);
  });

  it('refuses a negative step with the least that works', () => {
    expect(planPipeline({ ...line, stepSeconds: -1 })).toMatchObject({
      nearest: { field: 'stepSeconds', value: 1e-6 },
    });
  });
});
