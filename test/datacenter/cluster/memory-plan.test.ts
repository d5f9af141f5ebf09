import { describe, expect, it } from 'vitest';
import type { Job, JobPlan } from '#datacenter/catalog/job.ts';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { findFittingPlan } from '#datacenter/cluster/fitting-plan.ts';
import { countInFlight, planMemory } from '#datacenter/cluster/memory-plan.ts';
import { deepseekV3, gpt, jobOf, mixtral, planOf } from '../../support/jobs.ts';

const capacity = 80 * 2 ** 30;
const llama = decoderModels['llama3-70b'];
const total = (plan: Partial<JobPlan>, model: Job['model'] = llama) =>
  planMemory(jobOf(model, plan), capacity).totalBytes;
const models = [llama, mixtral, deepseekV3];

describe('splitting never raises memory', () => {
  it.each(models)('over tensor ranks', (model) => {
    for (const tensor of [1, 2, 4, 8])
      expect(total({ tensor: 2 * tensor, expertTensor: 1 }, model)).toBeLessThanOrEqual(
        total({ tensor, expertTensor: 1 }, model),
      );
  });

  it.each(models)('over pipeline stages, where the step has micro-batches enough for them', (model) => {
    for (const pipeline of [1, 2, 4, 8])
      expect(total({ pipeline: 2 * pipeline }, model)).toBeLessThan(total({ pipeline }, model));
  });

  it.each(models)('over data ranks that share more and more of the states', (model) => {
    const shares = (['none', 'optimizer', 'gradients', 'all'] as const).map((sharding) =>
      total({ data: 8, sharding }, model),
    );
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
  });

  it('over expert ranks', () => {
    expect(total({ data: 8, expert: 8 }, deepseekV3)).toBeLessThan(total({ data: 8, expert: 4 }, deepseekV3));
  });
});

describe('states', () => {
  it('are 18 bytes a parameter with 32-bit gradients: 2 + 4 + 12 (ZeRO, section 3.1)', () => {
    const shape = gpt(96, 12_288, 96, 0);
    const { weightBytes, gradientBytes, optimizerBytes } = planMemory(jobOf(shape), capacity);
    expect(gradientBytes).toBe(2 * weightBytes);
    expect(optimizerBytes).toBe(6 * weightBytes);
  });

  it('under full sharding are 16 bytes a parameter over all ranks', () => {
    const memory = planMemory(jobOf(llama, { data: 64, sharding: 'all' }), capacity);
    const { weightBytes, gradientBytes, optimizerBytes } = memory;
    expect(weightBytes + gradientBytes + optimizerBytes).toBeCloseTo((16 * 70.554e9) / 64, -7);
  });

  it('of frozen weights are the weights alone, in the low format', () => {
    const job: Job = { ...jobOf(llama), adaptersOnly: true, precision: 'fp8' };
    const memory = planMemory(job, capacity);
    expect(memory).toMatchObject({ gradientBytes: 0, optimizerBytes: 0 });
    expect(memory.weightBytes / 1e9).toBeCloseTo(70.55, 2);
  });
});

describe('activations', () => {
  it('shrink with every step of recompute', () => {
    const kept = (recompute: JobPlan['recompute']) =>
      planMemory({ ...jobOf(llama, { recompute, tensor: 8, pipeline: 4 }), stack: 'megatron-2021' }, capacity)
        .activationBytes;
    expect(kept('full')).toBeLessThan(kept('selective'));
    expect(kept('selective')).toBeLessThan(kept('none'));
  });

  it('of 1F1B are held for as many micro-batches as stages follow, and never for more than there are', () => {
    expect([0, 3, 7].map((index) => countInFlight(planOf({ pipeline: 8 }), 64, index))).toEqual([8, 5, 1]);
    expect(countInFlight(planOf({ pipeline: 8 }), 4, 0)).toBe(4);
  });

  it('of an interleaved schedule are p + (p - 1) / v on the first stage (arXiv 2205.05198)', () => {
    const plan = planOf({ pipeline: 8, virtualStages: 3, schedule: 'interleaved' });
    expect(countInFlight(plan, 64, 0)).toBeCloseTo(8 * (1 + 7 / (8 * 3)), 12);
  });

  it('of a V-shaped schedule are the same on the first and the last stage', () => {
    const plan = planOf({ pipeline: 8, schedule: 'zero-bubble-v' });
    expect(countInFlight(plan, 64, 0)).toBe(countInFlight(plan, 64, 7));
  });
});

describe('the verdict', () => {
  it('parts add up to the total, and the binding one is the largest', () => {
    for (const model of models) {
      const memory = planMemory(jobOf(model, { data: 8, tensor: 2 }), capacity);
      const { weightBytes, gradientBytes, optimizerBytes, activationBytes, logitBytes, bufferBytes } = memory;
      const parts = { weightBytes, gradientBytes, optimizerBytes, activationBytes, logitBytes, bufferBytes };
      expect(Object.values(parts).reduce((sum, bytes) => sum + bytes, 0)).toBe(memory.totalBytes);
      const [largest = ''] = Object.entries(parts).sort((one, other) => other[1] - one[1])[0] ?? [];
      expect(largest.startsWith(memory.binding.replace(/s$/, ''))).toBe(true);
    }
  });

  it('a plan that fits is its own nearest', () => {
    const job = jobOf(decoderModels['llama3-8b'], { data: 8, tensor: 8, sharding: 'all' });
    expect(findFittingPlan(job, capacity)).toEqual(job.plan);
  });

  it('a smaller micro-batch is tried first, and nothing else is changed where it is enough', () => {
    const job = jobOf(decoderModels['llama3-8b'], { data: 8, tensor: 4, sharding: 'optimizer', microBatch: 8 });
    expect(planMemory(job, capacity).fits).toBe(false);
    const found = findFittingPlan(job, capacity)!;
    expect(found).toEqual({ ...job.plan, microBatch: found.microBatch });
    expect(found.microBatch).toBeLessThan(8);
  });

  it('a model too large for one rank is split, on as many accelerators and with the same batch', () => {
    const job = jobOf(decoderModels['llama3-405b'], { data: 512, globalBatch: 512, sharding: 'optimizer' });
    const found = findFittingPlan(job, capacity)!;
    expect(found.tensor * found.pipeline * found.data).toBe(512);
    expect(found.globalBatch).toBe(512);
    expect(planMemory({ ...job, plan: found }, capacity).fits).toBe(true);
  });

  it('where nothing is enough there is no plan', () => {
    expect(findFittingPlan(jobOf(decoderModels['llama3-405b'], { data: 2 }), capacity)).toBeNull();
  });

  it('absurd sizes stay finite', () => {
    const job = jobOf({ ...llama, layers: 1e6, hidden: 1e6, sequenceLength: 1e8 }, { pipeline: 64 });
    const memory = planMemory({ ...job, stack: 'megatron-2021' }, capacity);
    expect(Number.isFinite(memory.totalBytes)).toBe(true);
    expect(memory.fits).toBe(false);
  });
});
