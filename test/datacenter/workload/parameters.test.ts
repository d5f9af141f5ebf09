import { describe, expect, it } from 'vitest';
import { decoderModels, type DecoderShape } from '#datacenter/catalog/models.ts';
import { countJobParameters, countRankParameters } from '#datacenter/workload/parameters.ts';
import { cutStages } from '#datacenter/workload/stages.ts';
import { dense, deepseekV3, gptOss, mixtral, mixtral22, planOf, qwen3Large, qwen3Small } from '../../support/jobs.ts';

/** Shape, published total and active parameters in billions: model cards and papers, as printed. */
const published: readonly (readonly [string, DecoderShape, number, number | null])[] = [
  ['GPT-3 175B', decoderModels['gpt3-175b'], 174.6, null],
  ['Llama 3 8B', decoderModels['llama3-8b'], 8.03, null],
  ['Llama 3 70B', decoderModels['llama3-70b'], 70.6, null],
  ['Llama 3 405B', decoderModels['llama3-405b'], 405.9, null],
  ['Mixtral 8x7B', mixtral, 46.7, 12.9],
  ['Mixtral 8x22B', mixtral22, 140.6, 39.1],
  ['Qwen3 30B-A3B', qwen3Small, 30.5, 3.3],
  ['Qwen3 235B-A22B', qwen3Large, 235, 22],
  ['DeepSeek-V3', deepseekV3, 671, 37],
  ['gpt-oss-120b', gptOss, 116.8, null],
  ['Nemotron-4 15B', dense(32, 6144, 48, 8, 24_576, false, 256_000, 4096), 15.6, null],
  ['Nemotron-4 340B', dense(96, 18_432, 96, 8, 73_728, false, 256_000, 4096), 341, null],
];

describe('parameters', () => {
  it.each(published)('of %s are those its makers print, to the last printed digit', (_, shape, total, active) => {
    const count = countJobParameters(shape);
    const digit = (value: number) =>
      Number.isInteger(value) ? 1 : String(value).split('.')[1]!.length === 1 ? 0.1 : 0.01;
    expect(Math.abs(count.total / 1e9 - total)).toBeLessThanOrEqual(digit(total));
    if (active !== null) expect(Math.abs(count.active / 1e9 - active)).toBeLessThanOrEqual(digit(active));
  });

  it.each(published)('of %s are the sum of their parts', (_, shape) => {
    const { attention, mlp, router, experts, norms, embedding, logits, total } = countJobParameters(shape);
    expect(attention + mlp + router + experts + norms + embedding + logits).toBe(total);
  });

  it('of all ranks of a plan are those of the model, and norms, router and down-projections once more per tensor rank', () => {
    for (const shape of [decoderModels['llama3-70b'], mixtral, deepseekV3]) {
      const plan = planOf({ tensor: 1, pipeline: 4, expert: 8, data: 8, expertTensor: 1 });
      const stages = cutStages(shape, 4).map((stage) => countRankParameters(shape, plan, stage));
      const dense = stages.reduce((sum, one) => sum + one.dense, 0);
      const experts = stages.reduce((sum, one) => sum + one.experts * 8, 0);
      expect(dense + experts).toBe(countJobParameters(shape).total);
    }
    const split = countRankParameters(
      decoderModels['llama3-70b'],
      planOf({ tensor: 8 }),
      cutStages(decoderModels['llama3-70b'], 1)[0]!,
    );
    const whole = countJobParameters(decoderModels['llama3-70b']);
    expect(split.dense * 8).toBe(whole.total + 7 * whole.norms);
  });

  it('of a model tied at both ends are held twice once the ends are on different stages', () => {
    const shape = { ...decoderModels['llama3-8b'], isTied: true };
    const held = (pipeline: number) =>
      cutStages(shape, pipeline).reduce(
        (sum, one) => sum + countRankParameters(shape, planOf({ pipeline }), one).dense,
        0,
      );
    expect(held(2) - held(1)).toBe(shape.vocabulary * shape.hidden);
  });
});

describe('stages', () => {
  it('hold every layer once, the embedding on the first and the logits on the last', () => {
    for (const pipeline of [1, 2, 3, 7, 16, 61]) {
      const stages = cutStages(deepseekV3, pipeline);
      expect(stages.reduce((sum, one) => sum + one.dense, 0)).toBe(3);
      expect(stages.reduce((sum, one) => sum + one.mixture, 0)).toBe(58);
      expect(stages.filter((one) => one.hasEmbedding)).toEqual([stages[0]]);
      expect(stages.filter((one) => one.hasLogits)).toEqual([stages.at(-1)]);
    }
  });

  it('of 126 layers on 8 hold 15 at the ends and 16 between, as Llama 3 did', () => {
    const layers = cutStages(decoderModels['llama3-405b'], 8).map((one) => one.dense);
    expect(layers).toEqual([15, 16, 16, 16, 16, 16, 16, 15]);
  });
});
