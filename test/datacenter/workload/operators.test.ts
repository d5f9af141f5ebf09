import { describe, expect, it } from 'vitest';
import { findMemoryHabits } from '#datacenter/calibration/calibration.ts';
import type { Job, JobPlan, Precision, Recompute } from '#datacenter/catalog/job.ts';
import { decoderModels, type DecoderShape } from '#datacenter/catalog/models.ts';
import { describeOptimizerStep, listStageOperators, type OperatorLists } from '#datacenter/workload/operators.ts';
import { deepseekV3, gpt, jobOf, mixtral } from '../../support/jobs.ts';

const llama = decoderModels['llama3-8b'];
const fused = findMemoryHabits('nemo-2025');
const early = findMemoryHabits('megatron-2021');

function listLayer(shape: DecoderShape, plan: Partial<JobPlan> = {}, change: Partial<Job> = {}): OperatorLists {
  const lists = listStageOperators({ ...jobOf(shape, plan), ...change }, fused);
  return (shape.mixture ? lists.mixture : lists.dense)!;
}
const find = (list: OperatorLists['forward'], name: string, pass = 'forward') =>
  list.find((one) => one.name === name && one.pass === pass)!;
const sum = (list: OperatorLists['forward'], key: 'flop' | 'bytes' | 'launches') =>
  list.reduce((total, one) => total + one[key], 0);

describe('the kernels of a layer', () => {
  it('of Llama 3 8B on two tensor ranks have the sizes of its matrices, columns and then rows split', () => {
    const { forward, backward } = listLayer(llama, { tensor: 2 });
    const size = ({ m, n, k }: { m: number; n: number; k: number }) => [m, n, k];
    expect(size(find(forward, 'query-key-value'))).toEqual([8192, (4096 + 2 * 1024) / 2, 4096]);
    expect(size(find(forward, 'output'))).toEqual([8192, 4096, 2048]);
    expect(size(find(forward, 'mlp-in'))).toEqual([8192, 14_336, 4096]);
    expect(size(find(forward, 'mlp-out'))).toEqual([8192, 4096, 7168]);
    expect(size(find(backward, 'mlp-in', 'input-gradient'))).toEqual([8192, 4096, 14_336]);
    expect(size(find(backward, 'mlp-in', 'weight-gradient'))).toEqual([4096, 14_336, 8192]);
    expect(find(forward, 'attention')).toMatchObject({ m: 8192, n: 8192, k: 128, count: 16 });
  });

  it('run backward in the reverse order of forward, the input’s gradient before the weight’s', () => {
    const { backward } = listLayer(llama);
    const products = backward.filter(({ kind }) => kind === 'matmul').map(({ name, pass }) => `${name} ${pass}`);
    expect(products.slice(0, 3)).toEqual([
      'mlp-out input-gradient',
      'mlp-out weight-gradient',
      'mlp-in input-gradient',
    ]);
  });

  it.each<DecoderShape>([llama, mixtral, deepseekV3])(
    'do half the FLOP on each of twice as many tensor ranks',
    (shape) => {
      const flop = (tensor: number) => {
        const { forward, backward } = listLayer(shape, { tensor, expertTensor: shape.mixture ? tensor : 1 });
        return sum(forward, 'flop') + sum(backward, 'flop');
      };
      expect(flop(4) / flop(2)).toBeCloseTo(1 / 2, 9);
    },
  );

  it('move no more bytes on more tensor or context ranks, and launch as many times', () => {
    for (const plan of [{ tensor: 2 }, { tensor: 8 }, { context: 4 }]) {
      expect(sum(listLayer(llama, plan).forward, 'bytes')).toBeLessThan(sum(listLayer(llama).forward, 'bytes'));
      expect(sum(listLayer(llama, { tensor: 8 }).forward, 'launches')).toBe(sum(listLayer(llama).forward, 'launches'));
    }
  });

  it('give every expert an equal share of the copies, whatever the expert ranks', () => {
    for (const expert of [1, 2, 8]) {
      const product = find(listLayer(mixtral, { expert, data: 8 }).forward, 'expert-in');
      expect(product.kind).toBe('grouped-matmul');
      expect(product.count).toBe(8 / expert);
      expect(product.m * product.count).toBe(4096 * 2);
    }
  });

  it('without fused attention store the scores: two products and a softmax in place of one kernel', () => {
    const { dense } = listStageOperators(jobOf(gpt(24, 2304, 24), { tensor: 2 }), early);
    const names = dense!.forward.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['scores', 'softmax', 'values']));
    expect(names).not.toContain('attention');
    expect(find(dense!.forward, 'scores')).toMatchObject({ m: 2048, n: 2048, k: 96, count: 12 });
  });
});

describe('recompute runs again', () => {
  const again = (recompute: Recompute, habits = early) =>
    listStageOperators(jobOf(gpt(24, 2304, 24), { recompute }), habits).dense!;
  it('nothing, the stored scores, or the whole layer', () => {
    expect(again('none').again).toEqual([]);
    expect(again('selective').again.map(({ name }) => name)).toEqual(['scores', 'softmax', 'values']);
    expect(again('full').again).toEqual(again('full').forward);
  });

  it('nothing selectively where attention is fused, for its backward pass does so by itself', () => {
    expect(again('selective', fused).again).toEqual([]);
  });

  it('all but attention and every second product where torchtitan says selective', () => {
    const lists = listStageOperators(jobOf(llama, { recompute: 'selective' }), findMemoryHabits('torchtitan-2024'));
    const products = lists.dense!.again.filter(({ kind }) => kind === 'matmul').map(({ name }) => name);
    expect(products).toEqual(['output', 'mlp-out']);
    expect(lists.dense!.again.map(({ name }) => name)).not.toContain('attention');
  });
});

describe('precision', () => {
  it.each(['fp8', 'mxfp8', 'nvfp4'] as Precision[])(
    '%s: linear layers run low, attention, router and logits in 16 bit',
    (precision) => {
      const lists = listStageOperators({ ...jobOf(mixtral), precision }, fused);
      const { forward } = lists.mixture!;
      for (const name of ['query-key-value', 'output', 'expert-in', 'expert-out'])
        expect(find(forward, name).precision).toBe(precision);
      for (const name of ['attention', 'router']) expect(find(forward, name).precision).toBe('bf16');
      expect(find(lists.logits.forward, 'logits').precision).toBe('bf16');
      expect(forward.some(({ name }) => name === 'quantize')).toBe(true);
    },
  );

  it('changes no FLOP, and no kernel is added in 16 or 32 bit', () => {
    const flop = (precision: Precision) => sum(listLayer(llama, {}, { precision }).forward, 'flop');
    expect(flop('fp8')).toBe(flop('bf16'));
    expect(listLayer(llama, {}, { precision: 'tf32' }).forward.some(({ name }) => name === 'quantize')).toBe(false);
  });
});

describe('what learns', () => {
  it('frozen weights have no gradient, everything else stays', () => {
    const passes = (change: Partial<Job>) =>
      listLayer(llama, {}, change).backward.map(({ name, pass }) => `${name} ${pass}`);
    expect(passes({ adaptersOnly: true })).toEqual(passes({}).filter((one) => !one.endsWith('weight-gradient')));
  });

  it('an optimizer step reads gradient, copy and moments and writes all but the gradient', () => {
    // 4 twice (norm, then update) + 3 x 4 read + 3 x 4 written + weight 2.
    expect(describeOptimizerStep(1e9, 'bf16', 4).bytes).toBe(34e9);
  });
});

it('every kernel of a wide range of jobs has finite, positive sizes', () => {
  for (const model of [llama, mixtral, deepseekV3])
    for (const tensor of [1, 16])
      for (const context of [1, 8])
        for (const precision of ['fp32', 'nvfp4'] as const)
          for (const habits of [fused, early]) {
            const job = { ...jobOf(model, { tensor, context, recompute: 'full' }), precision };
            const { dense, mixture, embedding, logits } = listStageOperators(job, habits);
            for (const lists of [dense, mixture, embedding, logits])
              for (const one of [...(lists?.forward ?? []), ...(lists?.backward ?? [])]) {
                expect(one.bytes).toBeGreaterThan(0);
                expect(Number.isFinite(one.bytes + one.flop)).toBe(true);
                expect(one.flop > 0).toBe(one.kind !== 'memory-bound');
              }
          }
});
