import { describe, expect, it } from 'vitest';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { explainWorkload } from '#datacenter/workload/explain.ts';
import { countTokenFlop } from '#datacenter/workload/flop.ts';
import { workloadFields } from '#datacenter/workload/fields.ts';
import { listLayerMatrices } from '#datacenter/workload/matrices.ts';
import { countJobParameters } from '#datacenter/workload/parameters.ts';
import { planWorkload, type ModelId, type WorkloadOutcome } from '#datacenter/workload/workload.ts';

const plan = (model: ModelId, tokens = 1e9, globalBatch = 2 ** 20) =>
  planWorkload({ model, tokens, globalBatch }) as WorkloadOutcome;

describe('parameters', () => {
  it.each([
    ['gpt3-175b', '174.6'],
    ['llama3-8b', '8.03'],
    ['llama3-70b', '70.6'],
    ['llama3-405b', '405.9'],
  ] as const)('of %s round to the published %s billion', (model, published) => {
    const billions = countJobParameters(decoderModels[model]).total / 1e9;
    expect(billions.toPrecision(published.length - 1)).toBe(published);
    expect(decoderModels[model].publishedParameters / 1e9).toBeCloseTo(Number(published), 9);
  });

  it('of Llama 3 8B are 8,030,261,248, to the last one', () => {
    expect(countJobParameters(decoderModels['llama3-8b']).total).toBe(8_030_261_248);
  });
});

describe('FLOP', () => {
  it('of a GPT equals the closed form 72 s l h^2 (1 + s / 6h + V / 12lh) per sequence', () => {
    const { layers: l, hidden: h, sequenceLength: s, vocabulary: v } = decoderModels['gpt3-175b'];
    const closed = 72 * s * l * h ** 2 * (1 + s / (6 * h) + v / (12 * l * h));
    expect(plan('gpt3-175b').flopPerToken * s).toBeCloseTo(closed, -6);
  });

  it('6 x 175e9 x 300e9 = 3.15e23, and the exact count of GPT-3 is within 3 % of it', () => {
    expect(6 * 175e9 * 300e9).toBe(3.15e23);
    expect(plan('gpt3-175b', 300e9).flop / 3.15e23).toBeGreaterThan(0.97);
    expect(plan('gpt3-175b', 300e9).flop / 3.15e23).toBeLessThan(1.03);
  });

  it('of Llama 3 70B is what NVIDIA counts: 14.61 s a step on 64 GPUs at 54.52 % of 989 TFLOP/s', () => {
    const counted = (14.61 * 64 * 0.5452 * 989e12) / (128 * 8192);
    expect(Math.abs(plan('llama3-70b').flopPerToken / counted - 1)).toBeLessThan(0.002);
  });

  it('shares out keys and values: with 8 of 64 heads they cost an eighth of the queries, twice', () => {
    const matrices = listLayerMatrices(decoderModels['llama3-70b'], 'dense');
    const { k, n } = matrices.find(({ name }) => name === 'query-key-value')!;
    expect(n / k).toBe(1 + 2 / 8);
  });

  it('counts attention in full, beside the products with weights', () => {
    const { weights, attention } = countTokenFlop(decoderModels['llama3-8b']);
    expect(attention).toBe(4 * 8192 * 4096 * 32);
    expect(attention).toBeLessThan(weights);
  });

  it('per MNIST image is three times two times its multiply-adds', () => {
    expect(plan('mnist-mlp', 6e5, 128).flopPerToken).toBe(6 * 50_816);
    expect(plan('mnist-cnn', 6e5, 128).flop).toBe(6 * 541_440 * 6e5);
  });
});

describe('memory', () => {
  it('175e9 parameters x 16 bytes = 2.8 TB of training state', () => {
    expect(plan('gpt3-175b').stateBytes / 1e12).toBeCloseTo(2.8, 1);
  });
});

describe('no answer', () => {
  it.each([
    ['batch-too-small', { tokens: 1e9, globalBatch: 100 }, 8192],
    ['tokens-too-few', { tokens: 1e4, globalBatch: 16_384 }, 16_384],
    ['out-of-range', { tokens: NaN, globalBatch: 16_384 }, 1e12],
    ['out-of-range', { tokens: 1e9, globalBatch: -1 }, 8192],
  ])('%s is a value with the nearest way out', (reason, sizes, value) => {
    expect(planWorkload({ model: 'llama3-8b', ...sizes })).toMatchObject({
      kind: 'infeasible',
      reason,
      nearest: { value },
    });
  });
});

it('an unknown model is a value too', () => {
  const model = 'toString' as ModelId;
  expect(planWorkload({ model, tokens: 1e9, globalBatch: 2 ** 20 })).toMatchObject({ reason: 'unknown-model' });
});

describe('the working', () => {
  it('multiplies back to the FLOP of the training', () => {
    for (const model of workloadFields[0].options) {
      const outcome = plan(model);
      const product = explainWorkload(outcome).reduce((all, { value, power }) => all * value ** power, 1);
      expect(product / outcome.flop).toBeCloseTo(1, 12);
    }
  });
});
