import { describe, expect, it } from 'vitest';
import { findStack } from '#datacenter/calibration/calibration.ts';
import type { DecoderShape } from '#datacenter/catalog/models.ts';
import { countActivationBytes, countStateBytes } from '#datacenter/cluster/memory.ts';
import type { Plan } from '#datacenter/cluster/plan.ts';
import { bytesPerGib } from '#datacenter/units/units.ts';
import { planDecoder, type WorkloadPlan } from '#datacenter/workload/workload.ts';

const stack = findStack('megatron-core-2024')!;

/** A GPT of the activation paper; without a vocabulary, for the paper counts layers only. */
function gpt(layers: number, hidden: number, heads: number): WorkloadPlan {
  const shape: DecoderShape = {
    layers,
    hidden,
    heads,
    kvHeads: heads,
    headSize: hidden / heads,
    mlpHidden: 4 * hidden,
    isGated: false,
    vocabulary: 0,
    sequenceLength: 2048,
    isTied: true,
    hasBiasesAndPositions: true,
  };
  return planDecoder(shape, 2 ** 30, 2 ** 20) as WorkloadPlan;
}

const plan: Plan = {
  tensor: 8,
  pipeline: 1,
  data: 1,
  microBatchSequences: 1,
  microBatches: 512,
  stagesPerDevice: 1,
  recompute: 'selective',
};

describe('activations (arXiv 2205.05198, sequence parallelism and selective recompute)', () => {
  it.each([
    ['22B', gpt(48, 6144, 64), { ...plan, microBatchSequences: 4 }, 9.5625],
    ['175B', gpt(96, 12_288, 96), { ...plan, pipeline: 8, stagesPerDevice: 3 }, 12.3515625],
    ['530B', gpt(105, 20_480, 128), { ...plan, pipeline: 35, stagesPerDevice: 3 }, 23.076171875],
    ['1T', gpt(128, 25_600, 160), { ...plan, pipeline: 64 }, 26.5625],
  ])('of %s are what the paper gives, to the byte', (_, workload, split, gib) => {
    expect(countActivationBytes(workload, split, stack) / bytesPerGib).toBeCloseTo(gib, 9);
  });

  it('without either hold the scores too: s b h (10 + 24 / t + 5 a s / h t) per layer', () => {
    const bytes = countActivationBytes(
      gpt(96, 12_288, 96),
      { ...plan, recompute: 'none' },
      { ...stack, splitsSequence: false },
    );
    expect(bytes).toBeCloseTo(96 * 2048 * 12_288 * (10 + 24 / 8 + (5 * 96 * 2048) / (12_288 * 8)), 0);
  });
});

describe('states', () => {
  const workload = gpt(96, 12_288, 96);

  it('are 16 bytes a parameter, split by tensor and pipeline', () => {
    const bytes = countStateBytes(workload, { ...plan, pipeline: 8, data: 16 }, 'none');
    expect(bytes).toBeCloseTo(workload.stateBytes / 64, 0);
  });

  it('with a distributed optimizer are 4 + 12 / d', () => {
    const bytes = countStateBytes(workload, { ...plan, data: 4 }, 'optimizer');
    expect(bytes).toBeCloseTo((workload.parameters * 7) / 8, 0);
  });

  it('shared by all are never less than two whole layers', () => {
    const bytes = countStateBytes(workload, { ...plan, tensor: 1, data: 2 ** 20 }, 'all');
    expect(bytes).toBeGreaterThan((4 * workload.parameters) / 96);
  });
});
