import { describe, expect, it, vi } from 'vitest';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { readField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { findPreset } from '#datacenter/scenario/presets.ts';
import { measurementOf } from '#support/calibrations.ts';
import { noMeasurement } from '../../src/state/recording.ts';
import { simulate } from '#datacenter/simulate.ts';
import { Studio } from '../../src/state/studio.svelte.ts';

function createStudio(recorded: Measurement = measurementOf()) {
  let now = 0;
  const studio = new Studio(defaultScenario, defaultScenario, { own: () => null, recorded }, () => now, simulate);
  return {
    studio,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const countIn = (studio: Studio) => readField(studio.scenario, 'cluster.accelerators');

describe('the studio', () => {
  it('derives everything from a change', () => {
    const { studio } = createStudio();
    const before = studio.outcome;
    studio.change('cluster.accelerators', 4096);
    expect(studio.outcome.scenario.cluster.accelerators).toBe(4096);
    expect(before.scenario.cluster.accelerators).toBe(2048);
  });

  it('undoes a whole drag at once and redoes it', () => {
    const { studio, wait } = createStudio();
    for (const count of [2304, 2520, 3072, 4096]) {
      studio.change('cluster.accelerators', count);
      wait(16);
    }
    studio.undo();
    expect(countIn(studio)).toBe(2048);
    studio.redo();
    expect(countIn(studio)).toBe(4096);
    expect([studio.canUndo, studio.canRedo]).toEqual([true, false]);
  });

  it('lets what is out of sight follow once a gesture is over', () => {
    vi.useFakeTimers();
    const { studio } = createStudio();
    for (const count of [2304, 3072, 4096]) {
      studio.change('cluster.accelerators', count);
      vi.advanceTimersByTime(100);
    }
    expect(studio.settledOutcome.scenario.cluster.accelerators).toBe(2048);
    expect([studio.isSettled, studio.settled]).toEqual([false, defaultScenario]);
    vi.advanceTimersByTime(200);
    expect(studio.settledOutcome).toEqual(studio.outcome);
    expect([studio.isSettled, studio.settled]).toEqual([true, studio.scenario]);
    vi.useRealTimers();
  });

  it('answers every step to the part that is dragged, and a few times a second to the others in sight', () => {
    vi.useFakeTimers();
    const { studio, wait } = createStudio();
    const [held, other] = [{}, {}];
    const seen = (part: object | null) => studio.outcomeFor(part, true).scenario.cluster.accelerators;
    const step = (count: number) => {
      studio.change('cluster.accelerators', count, held);
      const both = [seen(held), seen(other)];
      wait(50);
      vi.advanceTimersByTime(50);
      return both;
    };
    expect([2304, 2520, 3072, 3584, 4096].map(step)).toEqual([
      [2304, 2304],
      [2520, 2304],
      [3072, 2304],
      [3584, 2304],
      [4096, 2304],
    ]);
    expect(seen(other)).toBe(4096);
    vi.useRealTimers();
  });

  it('never goes back to an older answer when another part is taken in hand', () => {
    vi.useFakeTimers();
    const { studio } = createStudio();
    const [first, second] = [{}, {}];
    for (const count of [2304, 4096]) studio.change('cluster.accelerators', count, first);
    studio.change('facility.pue', 1.1, second);
    for (const part of [first, second, null]) {
      const { cluster, facility } = studio.outcomeFor(part, true).scenario;
      expect([cluster.accelerators, facility.pue]).toEqual([4096, 1.1]);
    }
    vi.useRealTimers();
  });

  it('compares with what stood before the last gesture, not before its last step', () => {
    const { studio, wait } = createStudio();
    expect(studio.baseline).toBeNull();
    studio.change('cluster.accelerators', 4096);
    wait(5000);
    studio.change('facility.pue', 1.1);
    studio.change('facility.pue', 1.05);
    expect(studio.baseline?.scenario.cluster.accelerators).toBe(4096);
    expect(studio.baseline?.scenario.facility.pue).toBe(defaultScenario.facility.pue);
  });

  it('counts what differs from the preset, and a value set back counts no more', () => {
    const { studio } = createStudio();
    studio.change('facility.pue', 1.1);
    studio.change('cluster.accelerators', 4096);
    expect(studio.changedFields).toEqual(['cluster.accelerators', 'facility.pue']);
    studio.change('facility.pue', defaultScenario.facility.pue);
    expect(studio.changedFields).toEqual(['cluster.accelerators']);
    studio.backToPreset();
    expect(studio.changedFields).toEqual([]);
    expect(studio.canUndo).toBe(true);
  });

  it('starts from a preset with nothing changed, and undo leads back', () => {
    const { studio } = createStudio();
    const preset = findPreset('gpt3-replay');
    if (!preset) throw new Error('the preset is gone');
    studio.choosePreset(preset.scenario);
    expect(studio.changedFields).toEqual([]);
    expect(studio.outcome.scenario).toBe(preset.scenario);
    studio.undo();
    expect(studio.scenario).toBe(defaultScenario);
  });

  it('believes this machine before a link, and a link before the recording', () => {
    const recorded: Measurement = { ...measurementOf(1), provenance: 'recorded' };
    const shared: Measurement = { ...measurementOf(2), provenance: 'shared' };
    const createWith = (own: Measurement | null) =>
      new Studio(defaultScenario, defaultScenario, { own: () => own, recorded }, () => 0, simulate);
    const studio = createWith(null);
    expect(studio.measurement.provenance).toBe('recorded');
    studio.share(shared);
    expect(studio.measurement).toBe(shared);
    const measured = createWith(measurementOf(3));
    measured.share(shared);
    expect(measured.measurement.provenance).toBe('here');
  });

  it('says that nothing was measured instead of computing with nothing', () => {
    const { studio } = createStudio(noMeasurement);
    studio.change('cluster.accelerator', 'this-machine');
    expect(studio.outcome.cluster).toMatchObject({ kind: 'infeasible', reason: 'not-measured' });
  });
});
