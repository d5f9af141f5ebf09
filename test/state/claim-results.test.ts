import { describe, expect, it } from 'vitest';
import type { ClaimMeasurement } from '#train/claim-measurement.ts';
import { ClaimResults, mostOfClaim, readMeasurements } from '../../src/state/claim-results.svelte.ts';
import type { KeyValue } from '../../src/state/storage.ts';

function createMemory(): KeyValue & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => void (value === null ? kept.delete(key) : kept.set(key, value)),
  };
}
const measurement = (claim: string, value: number): ClaimMeasurement => ({
  claim,
  takenAt: '2026-11-23T04:05:06.000Z',
  conditions: {
    takenAt: '2026-11-23T04:05:06.000Z',
    backend: 'webgpu',
    vendor: 'nvidia',
    architecture: 'hopper',
    isSoftware: false,
    browser: 'Chromium 156',
  },
  seeds: [1, 2, 3],
  epochs: [2],
  models: ['mnist-mlp'],
  samples: [{ train: 60_000, heldOut: 10_000 }],
  answers: [
    {
      question: 'lift',
      quantity: 'accuracy',
      isDifference: true,
      value,
      interval: { low: value - 0.01, high: value + 0.01 },
      verdict: 'confirmed',
      runs: 6,
      diverged: 0,
    },
  ],
});
/** As the simulator gives it. */
const simulated: ClaimMeasurement = {
  ...measurement('S0-028', 0.14),
  conditions: null,
  simulated: { scenario: 'v=1', futures: 400, seed: 1 },
  seeds: [],
  epochs: [],
  models: [],
  samples: [],
};
const valuesOf = (all: readonly ClaimMeasurement[]) => all.map(({ answers }) => answers[0]?.value);

describe('what was measured for the claims', () => {
  it('is there again after a reload, number for number', () => {
    const storage = createMemory();
    new ClaimResults(storage).add(measurement('S0-029', 0.1 + 0.2));
    expect(new ClaimResults(storage).all).toEqual([measurement('S0-029', 0.1 + 0.2)]);
  });

  it('keeps what the simulator answered with its scenario, and passes over an entry that neither machine nor simulator gave', () => {
    const storage = createMemory();
    new ClaimResults(storage).add(simulated);
    expect(new ClaimResults(storage).all).toEqual([simulated]);
    const groundless = Object.fromEntries(Object.entries(simulated).filter(([key]) => key !== 'simulated'));
    const text = JSON.stringify({ version: 1, measurements: [groundless, { ...measurement('A', 1), simulated: {} }] });
    expect(readMeasurements(text)).toEqual([]);
  });

  it('is listed by claim, newest first, several of one claim among them', () => {
    const results = new ClaimResults(createMemory());
    for (const [claim, value] of [
      ['A', 1],
      ['B', 2],
      ['A', 3],
    ] as const)
      results.add(measurement(claim, value));
    expect(valuesOf(results.listOf('A'))).toEqual([3, 1]);
    expect(valuesOf(results.listOf('C'))).toEqual([]);
  });

  it('gives way to newer ones of the same claim beyond the limit, and to no others', () => {
    const results = new ClaimResults(createMemory());
    results.add(measurement('B', 0));
    for (let value = 1; value <= mostOfClaim + 2; value++) results.add(measurement('A', value));
    expect(results.listOf('A')).toHaveLength(mostOfClaim);
    expect(valuesOf(results.listOf('A'))[0]).toBe(mostOfClaim + 2);
    expect(valuesOf(results.listOf('B'))).toEqual([0]);
  });

  it('is forgotten one by one, or all at once, and then leaves nothing behind', () => {
    const storage = createMemory();
    const results = new ClaimResults(storage);
    results.add(measurement('A', 1));
    results.add(measurement('A', 2));
    const [newest] = results.listOf('A');
    if (newest) results.remove(newest);
    expect(valuesOf(results.all)).toEqual([1]);
    results.clear();
    expect([results.all.length, storage.kept.size]).toEqual([0, 0]);
  });

  it('is not believed when the stored text is damaged, of another version, or misses a part', () => {
    const good = measurement('A', 1);
    const store = (measurements: unknown, version: unknown = 1) => JSON.stringify({ version, measurements });
    expect(readMeasurements(store([good]))).toHaveLength(1);
    expect(readMeasurements(null)).toEqual([]);
    expect(readMeasurements('{')).toEqual([]);
    expect(readMeasurements('[]')).toEqual([]);
    expect(readMeasurements(store([good], 2))).toEqual([]);
    expect(readMeasurements(store('A'))).toEqual([]);
    for (const key of Object.keys(good)) {
      const rest = Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));
      expect([key, readMeasurements(store([rest, good])).length]).toEqual([key, 1]);
    }
    const strange = { ...good, answers: [{ ...good.answers[0], verdict: 'certain' }] };
    expect(readMeasurements(store([strange]))).toEqual([]);
    expect(readMeasurements(store([{ ...good, conditions: { ...good.conditions, backend: 'abacus' } }]))).toEqual([]);
  });
});
