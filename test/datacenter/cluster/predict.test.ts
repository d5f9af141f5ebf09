/** The verb of the cluster room: laws that hold for any job, and each reason why there is no prediction. */
import { describe, expect, it } from 'vitest';
import { findChip } from '#datacenter/catalog/chips.ts';
import type { Job, JobPlan } from '#datacenter/catalog/job.ts';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { describeFabric, timeCollective } from '#datacenter/cluster/collective-time.ts';
import { predictJob, sumBreakdown } from '#datacenter/cluster/predict.ts';
import type { Prediction } from '#datacenter/cluster/prediction.ts';

const plan: JobPlan = {
  tensor: 4,
  pipeline: 4,
  context: 1,
  data: 4,
  expert: 1,
  expertTensor: 1,
  globalBatch: 128,
  microBatch: 1,
  virtualStages: 5,
  schedule: 'interleaved',
  recompute: 'selective',
  sharding: 'optimizer',
  sequenceParallel: true,
};
const job: Job = {
  model: decoderModels['llama3-70b'],
  accelerator: 'h100-sxm',
  accelerators: 64,
  plan,
  stack: 'nemo-2025',
  precision: 'bf16',
  convention: { basis: 'model', attention: 'full', countsLogits: true, peakFlopPerSecond: 989e12 },
};

function predict(change: Partial<Job>, split: Partial<JobPlan> = {}): Prediction {
  const result = predictJob({ ...job, ...change, plan: { ...plan, ...split } });
  if (result.kind !== 'prediction') throw new Error(result.reason);
  return result;
}
const reasonOf = (change: Partial<Job>, split: Partial<JobPlan> = {}): string => {
  const result = predictJob({ ...job, ...change, plan: { ...plan, ...split } });
  return result.kind === 'infeasible' ? result.reason : 'prediction';
};

describe('a predicted step', () => {
  it('is the sum of its parts and lies inside its interval', () => {
    const { parts, stepSeconds, low, high } = predict({});
    expect(sumBreakdown(parts)).toBe(stepSeconds);
    for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThan(stepSeconds);
    expect(high).toBeGreaterThan(stepSeconds);
  });

  it('of Llama 3 70B on 64 H100 under NeMo reaches a utilization between 45 and 60 %', () => {
    expect(predict({}).utilization).toBeGreaterThan(0.45);
    expect(predict({}).utilization).toBeLessThan(0.6);
  });

  it('is the same each time', () => {
    expect(predict({})).toEqual(predict({}));
  });

  it('takes longer with full recompute, and with half the accelerators at the same batch', () => {
    const { stepSeconds } = predict({});
    expect(predict({}, { recompute: 'full' }).stepSeconds).toBeGreaterThan(stepSeconds * 1.2);
    expect(predict({ accelerators: 32 }, { data: 2 }).stepSeconds).toBeGreaterThan(stepSeconds * 1.8);
  });

  it('has a longer bubble without interleaving and a shorter one in a zero-bubble schedule', () => {
    const bubble = (split: Partial<JobPlan>) => predict({}, split).parts.bubbleSeconds;
    const plain = bubble({ schedule: '1f1b', virtualStages: 1 });
    expect(plain).toBeGreaterThan(bubble({}));
    expect(bubble({ schedule: 'zero-bubble-h1', virtualStages: 1 })).toBeLessThan(plain / 2);
  });

  it('knows less outside what was tested, and less still about a stack that nobody measured', () => {
    const width = ({ low, high }: Prediction) => Math.log(high / low);
    const known = predict({});
    const large = predict({ accelerators: 65_536 }, { data: 4096, globalBatch: 131_072 });
    const foreign = predict({ stack: 'unheard-of' });
    expect(known.isBeyondTested).toBe(false);
    expect(large.isBeyondTested).toBe(true);
    expect(width(large)).toBeGreaterThan(width(known));
    expect(width(foreign)).toBeGreaterThan(width(known));
  });

  it('stays finite for absurd sizes', () => {
    const model = { ...job.model, layers: 1_000_000, hidden: 2 ** 20, mlpHidden: 2 ** 22 };
    expect(Number.isFinite(predict({ model }).stepSeconds)).toBe(true);
  });
});

describe('no prediction', () => {
  it('names what is wrong', () => {
    expect(reasonOf({ accelerator: 'abacus' })).toBe('unknown-accelerator');
    expect(reasonOf({}, { tensor: 3 })).toBe('tensor-too-wide');
    expect(reasonOf({}, { pipeline: 81 })).toBe('pipeline-too-deep');
    expect(reasonOf({ accelerators: 65 })).toBe('indivisible');
    expect(reasonOf({}, { globalBatch: 2 })).toBe('batch-too-small');
    expect(reasonOf({}, { globalBatch: 130 })).toBe('batch-indivisible');
    expect(reasonOf({}, { microBatch: 0 })).toBe('out-of-range');
    expect(reasonOf({}, { data: NaN })).toBe('out-of-range');
    const mixture = { experts: 8, active: 2, expertHidden: 14_336, sharedHidden: 0, denseLayers: 0 };
    expect(reasonOf({ model: { ...job.model, mixture } }, { expert: 3 })).toBe('experts-indivisible');
  });

  it('offers the nearest number that works', () => {
    const result = predictJob({ ...job, plan: { ...plan, globalBatch: 129 } });
    expect(result).toMatchObject({ nearest: { field: 'cluster.globalBatch', value: 128 } });
  });
});

describe('collectives', () => {
  const chip = findChip('h100-sxm');
  if (!chip) throw new Error('the catalog has an H100');
  const fabric = describeFabric(chip);

  it('never get faster with more bytes, and never slower on a faster network', () => {
    for (const kind of ['all-reduce', 'all-gather', 'reduce-scatter', 'all-to-all'] as const) {
      let last = 0;
      for (let bytes = 1; bytes < 1e11; bytes *= 4) {
        const seconds = timeCollective(kind, bytes, 64, 8, fabric);
        expect(seconds).toBeGreaterThanOrEqual(last);
        expect(timeCollective(kind, bytes, 64, 8, describeFabric(chip, 1, 0.5))).toBeGreaterThanOrEqual(seconds);
        last = seconds;
      }
    }
  });

  it('take no time on one rank', () => {
    expect(timeCollective('all-reduce', 1e9, 1, 1, fabric)).toBe(0);
  });
});
