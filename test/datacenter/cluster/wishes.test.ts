/** A plan in detail: each wish is in the job that is predicted, does what it is for, and none is what the stack does. */
import { describe, expect, it } from 'vitest';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { modelShapes } from '#datacenter/catalog/published/model-shapes.ts';
import type { ClusterOutcome, ClusterResult } from '#datacenter/cluster/cluster.ts';
import { decodeScenario, encodeScenario } from '#datacenter/scenario/codec.ts';
import { writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';

type Changes = Readonly<Record<string, FieldValue>>;
const base: Changes = { 'cluster.tensor': 8, 'cluster.pipeline': 4, 'cluster.accelerators': 256 };

const scenarioOf = (changes: Changes): Scenario =>
  Object.entries({ ...base, ...changes }).reduce((now, [id, value]) => writeField(now, id, value), defaultScenario);
const run = (changes: Changes): ClusterResult => simulate(scenarioOf(changes), null).cluster;
function feasible(changes: Changes = {}): ClusterOutcome {
  const result = run(changes);
  if (result.kind === 'infeasible') throw new Error(result.reason);
  return result;
}
const jobOf = (changes: Changes) => feasible(changes).job;

describe('a wish', () => {
  it.each([
    ['cluster.precision', 'fp8', () => jobOf({ 'cluster.precision': 'fp8' })?.precision],
    ['cluster.recompute', 'full', () => jobOf({ 'cluster.recompute': 'full' })?.plan.recompute],
    ['cluster.sharding', 'all', () => jobOf({ 'cluster.sharding': 'all' })?.plan.sharding],
    ['cluster.context', 2, () => jobOf({ 'cluster.context': 2 })?.plan.context],
    ['cluster.microBatch', 2, () => jobOf({ 'cluster.microBatch': 2 })?.plan.microBatch],
    ['cluster.chunks', 4, () => jobOf({ 'cluster.chunks': 4 })?.plan.virtualStages],
    ['workload.sequenceLength', 4096, () => jobOf({ 'workload.sequenceLength': 4096 })?.model.sequenceLength],
  ])('of %s is in the job', (_, wanted, read) => {
    expect(read()).toBe(wanted);
  });

  it('is in the link, and what is usual is not', () => {
    const changes = { 'cluster.precision': 'fp8', 'cluster.chunks': 4, 'workload.sequenceLength': 4096 };
    const link = encodeScenario(scenarioOf(changes));
    expect(link).toContain('pr=fp8');
    expect(decodeScenario(link)).toEqual({ scenario: scenarioOf(changes), problems: [] });
    expect(encodeScenario(defaultScenario)).toBe('v=1');
  });

  it('does what it is for', () => {
    const usual = feasible();
    expect(feasible({ 'cluster.precision': 'fp8' }).stepSeconds).toBeLessThan(usual.stepSeconds);
    expect(feasible({ 'cluster.recompute': 'full' }).stepSeconds).toBeGreaterThan(usual.stepSeconds);
    expect(feasible({ 'cluster.recompute': 'full' }).memory.activationBytes).toBeLessThan(usual.memory.activationBytes);
    const bubble = (chunks: number) => feasible({ 'cluster.chunks': chunks }).parts.bubbleSeconds;
    expect(bubble(4)).toBeLessThan(bubble(1));
    expect(feasible({ 'cluster.context': 2 }).parts.contextSeconds).toBeGreaterThan(0);
    const batches = (microBatch: number) => feasible({ 'cluster.microBatch': microBatch }).microBatches;
    expect(batches(2)).toBe(batches(1) / 2);
  });

  it('is cut to what there is: sequences of a rank, chunks of the layers', () => {
    const small = { 'workload.model': 'llama3-8b', 'workload.globalBatch': 2 ** 18, 'cluster.microBatch': 64 };
    expect(jobOf(small)?.plan.microBatch).toBe(32 / 8);
    expect(jobOf({ 'cluster.chunks': 16, 'cluster.pipeline': 16 })?.plan.virtualStages).toBe(5);
  });

  it('stays as it is where it does not fit, while a stack falls back', () => {
    const tight = { 'cluster.tensor': 1, 'cluster.pipeline': 16, 'cluster.accelerators': 256 };
    expect(jobOf(tight)?.plan.recompute).toBe('full');
    expect(run({ ...tight, 'cluster.recompute': 'none' })).toMatchObject({ kind: 'infeasible' });
  });

  it('that context ranks do not divide is refused with a number that they do', () => {
    const result = run({ 'cluster.context': 64, 'cluster.accelerators': 256 });
    expect(result).toMatchObject({ kind: 'infeasible', reason: 'indivisible' });
    expect(result.kind === 'infeasible' && result.nearest).not.toBeNull();
  });

  it('for another number format is less sure, because the page’s stacks were fitted in 16 bit', () => {
    const plain = feasible();
    const low = feasible({ 'cluster.precision': 'fp8' });
    expect(low.isBeyondTested).toBe(true);
    expect(low.stepHigh / low.stepSeconds).toBeGreaterThan(plain.stepHigh / plain.stepSeconds);
  });
});

describe('a mixture of experts', () => {
  const mixtral = { 'workload.model': 'mixtral-8x7b', 'cluster.tensor': null, 'cluster.pipeline': null };

  it('has the shape of the published runs', () => {
    for (const id of ['mixtral-8x7b', 'deepseek-v3'] as const) {
      const { shape, parameters } = modelShapes[id];
      expect(decoderModels[id]).toMatchObject(shape);
      expect(decoderModels[id].publishedParameters).toBe(parameters);
    }
  });

  it('shares its experts out, eight ways for Mixtral and at most sixty-four', () => {
    expect(jobOf(mixtral)?.plan.expert).toBe(8);
    const large = { ...mixtral, 'workload.model': 'deepseek-v3', 'cluster.accelerators': 2048 };
    expect(jobOf(large)?.plan.expert).toBe(64);
  });

  it('counts what a token meets, not all of its experts', () => {
    const { workload } = simulate(scenarioOf(mixtral), null);
    if (workload.kind === 'infeasible') throw new Error(workload.reason);
    expect(workload.parameters / 46.7e9).toBeCloseTo(1, 2);
    // 12.9 billion active parameters, as the paper says.
    expect(workload.sixNFlopPerToken / 6 / 12.9e9).toBeCloseTo(1, 2);
  });

  it('is beyond the tested range of a stack that was never seen training one, and less sure there', () => {
    expect(feasible({ ...mixtral, 'cluster.stack': 'megatron-2021' }).isBeyondTested).toBe(true);
  });
});
