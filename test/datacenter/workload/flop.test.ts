import { describe, expect, it } from 'vitest';
import { findMemoryHabits } from '#datacenter/calibration/calibration.ts';
import type { Job, Recompute } from '#datacenter/catalog/job.ts';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { countStepFlop, countTokenFlop } from '#datacenter/workload/flop.ts';
import { listStageOperators } from '#datacenter/workload/operators.ts';
import { countJobParameters } from '#datacenter/workload/parameters.ts';
import { deepseekV3, gpt, jobOf, mixtral } from '../../support/jobs.ts';

const model = { basis: 'model', attention: 'full', countsLogits: true } as const;
const hardware = { ...model, basis: 'hardware' } as const;
const shapes = [gpt(24, 2304, 24), gpt(96, 12_288, 96), gpt(128, 25_600, 160)];

describe('the conventions', () => {
  it.each(shapes)('equal the papers’ closed forms for a GPT, to the FLOP ($layers layers)', (shape) => {
    const [B, s, l, h, V] = [512, 2048, shape.layers, shape.hidden, shape.vocabulary];
    const forward = 24 * B * s * l * h * h * (1 + s / (6 * h));
    const tokens = B * s;
    expect(countStepFlop(shape, tokens, model, 'full')).toBeCloseTo(
      72 * B * s * l * h * h * (1 + s / (6 * h) + V / (12 * h * l)),
      -9,
    );
    expect(countStepFlop(shape, tokens, hardware, 'full')).toBeCloseTo(
      96 * B * s * l * h * h * (1 + s / (6 * h) + V / (16 * l * h)),
      -9,
    );
    expect(countStepFlop(shape, tokens, { ...model, countsLogits: false }, 'none')).toBeCloseTo(3 * forward, -9);
    // Selective recompute adds the scores and values once: 4 B s^2 h l.
    const again =
      countStepFlop(shape, tokens, hardware, 'selective') - countStepFlop(shape, tokens, model, 'selective');
    expect(again / (4 * B * s * s * h * l)).toBeCloseTo(1, 9);
  });

  it('6N is six per parameter and token, of which a mixture has only its active ones', () => {
    const convention = { basis: '6n', attention: 'none', countsLogits: true } as const;
    for (const shape of [decoderModels['llama3-70b'], mixtral, deepseekV3])
      expect(countStepFlop(shape, 1000, convention, 'full')).toBe(6000 * countJobParameters(shape).active);
  });

  it('PaLM’s count is 6N + 12 L H Q T for one token', () => {
    const shape = decoderModels['gpt3-175b'];
    const count = countStepFlop(shape, 1, { basis: '6n', attention: 'full', countsLogits: true }, 'none');
    expect(count).toBe(6 * countJobParameters(shape).total + 12 * 96 * 96 * 128 * 2048);
  });

  it('a causal count leaves out half of the scores and nothing else', () => {
    const count = (attention: 'full' | 'causal' | 'none') =>
      countStepFlop(deepseekV3, 4096, { ...model, attention }, 'none');
    expect(count('full') - count('causal')).toBeCloseTo(count('causal') - count('none'), -3);
  });
});

/** FLOP of all products of a step over all accelerators, forward, again and backward. */
function sumStep(job: Job, habits = { ...findMemoryHabits('megatron-2021') }): number {
  const { dense, mixture, logits, stages, microBatches } = listStageOperators(job, habits);
  const { tensor, context, data } = job.plan;
  const sum = (lists: typeof dense) =>
    lists ? [...lists.forward, ...lists.again, ...lists.backward].reduce((total, { flop }) => total + flop, 0) : 0;
  const perRank = stages.reduce(
    (total, stage) =>
      total + stage.dense * sum(dense) + stage.mixture * sum(mixture) + (stage.hasLogits ? sum(logits) : 0),
    0,
  );
  return perRank * microBatches * tensor * context * data;
}

describe('the kernels of all ranks', () => {
  const plans = [{}, { tensor: 8 }, { tensor: 4, pipeline: 4, data: 2, microBatch: 2 }, { context: 4, data: 4 }];
  it.each(plans)('add up to the FLOP of the model where attention stores its scores: %o', (plan) => {
    for (const recompute of ['none', 'selective', 'full'] as Recompute[])
      for (const shape of [gpt(48, 6144, 64), decoderModels['llama3-70b'], mixtral]) {
        const job = jobOf(shape, { ...plan, recompute });
        const counted = countStepFlop(shape, job.plan.globalBatch * shape.sequenceLength, hardware, recompute);
        expect(sumStep(job) / counted).toBeCloseTo(1, 12);
      }
  });

  it('add up for latent attention and experts over eight ranks too', () => {
    const job = jobOf(deepseekV3, { tensor: 2, pipeline: 4, data: 16, expert: 8, recompute: 'full' });
    const counted = countStepFlop(deepseekV3, 64 * 4096, hardware, 'full');
    expect(sumStep(job) / counted).toBeCloseTo(1, 12);
  });

  it('with fused attention are the causal count, and in the backward pass five products in place of four', () => {
    const shape = decoderModels['llama3-8b'];
    const job = jobOf(shape, { tensor: 2 });
    const tokens = 64 * shape.sequenceLength;
    const causal = countStepFlop(shape, tokens, { ...model, attention: 'causal' }, 'none');
    const extra = (tokens * countTokenFlop(shape).attention) / 4;
    expect(sumStep(job, findMemoryHabits('nemo-2025')) / (causal + extra)).toBeCloseTo(1, 12);
  });
});
