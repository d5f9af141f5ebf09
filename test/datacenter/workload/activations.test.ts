import { describe, expect, it } from 'vitest';
import { findMemoryHabits } from '#datacenter/calibration/calibration.ts';
import type { JobPlan } from '#datacenter/catalog/job.ts';
import { decoderModels, type DecoderShape } from '#datacenter/catalog/models.ts';
import { countLayerActivations } from '#datacenter/workload/activations.ts';
import { deepseekV3, gpt, jobOf, mixtral } from '../../support/jobs.ts';

const habits = findMemoryHabits('megatron-selective-2022');
const [s, b, h, a, t] = [2048, 4, 6144, 64, 8];
const count = (plan: Partial<JobPlan>) =>
  countLayerActivations(jobOf(gpt(48, h, a), { microBatch: b, ...plan }), 'dense', habits);

describe('a GPT layer keeps what arXiv 2205.05198 prints', () => {
  it('equation 1: s b h (34 + 5 a s / h)', () => {
    expect(count({}).kept).toBeCloseTo(s * b * h * (34 + (5 * a * s) / h), 3);
  });

  it('equation 2, tensor ranks: s b h (10 + 24 / t + 5 a s / h t)', () => {
    expect(count({ tensor: t, sequenceParallel: false }).kept).toBe(s * b * h * (10 + 24 / t + (5 * a * s) / (h * t)));
  });

  it('equation 4, with sequence parallelism: all of it over t', () => {
    expect(count({ tensor: t }).kept).toBeCloseTo((s * b * h * (34 + (5 * a * s) / h)) / t, 3);
  });

  it('equation 6, selective: 34 s b h / t; full: 2 s b h', () => {
    expect(count({ tensor: t, recompute: 'selective' }).kept).toBe((34 * s * b * h) / t);
    expect(count({ tensor: t, sequenceParallel: false, recompute: 'full' }).kept).toBe(2 * s * b * h);
  });
});

describe('any layer', () => {
  const models: readonly DecoderShape[] = [decoderModels['llama3-70b'], mixtral, deepseekV3];
  it.each(models)('keeps and rebuilds together what it makes, whatever is computed again', (model) => {
    for (const stack of ['megatron-2021', 'nemo-2025', 'torchtitan-2024']) {
      const sum = (recompute: 'none' | 'selective' | 'full') => {
        const kind = model.mixture ? 'mixture' : 'dense';
        const { kept, rebuilt } = countLayerActivations(jobOf(model, { recompute }), kind, findMemoryHabits(stack));
        return kept + rebuilt;
      };
      expect(sum('selective')).toBeCloseTo(sum('none'), -2);
      expect(sum('full')).toBeCloseTo(sum('none'), -2);
    }
  });

  it.each(models)('keeps no more on more tensor or context ranks, nor in a lower precision', (model) => {
    const kind = model.mixture ? 'mixture' : 'dense';
    const fused = findMemoryHabits('nemo-2025');
    const kept = (plan: Partial<JobPlan>, precision: 'bf16' | 'fp8' = 'bf16') =>
      countLayerActivations({ ...jobOf(model, plan), precision }, kind, fused).kept;
    expect(kept({ tensor: 4 })).toBeLessThan(kept({ tensor: 2 }));
    expect(kept({ context: 4 })).toBeLessThan(kept({ context: 2 }));
    expect(kept({}, 'fp8')).toBeLessThan(kept({}));
  });
});
