/**
 * What `countStep` tells from the plan, held to what a made-up device counts while the engine trains: every model that
 * the engine trains, with each switch off in turn.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countStep, type StepCount } from '#train/engines/fused/count-step.ts';
import { mostSteps } from '#train/engines/fused/feed.ts';
import { openFusedEngine } from '#train/engines/fused/open-fused-engine.ts';
import { findRefusal } from '#train/engines/fused/refuse.ts';
import { switchNames, usual, type SwitchName, type Switches } from '#train/engines/fused/switches.ts';
import { countTraining } from '#support/count-training.ts';
import type { CountingDevice } from '#support/counting-device.ts';
import { stubCountingGpu } from '#support/counting-gpu.ts';
import { orderOfRace, raceCases, type RaceCase } from '#support/race-models.ts';
import { makeShard } from '#support/small-models.ts';

const steps = 2 * mostSteps;
const cases = raceCases.filter((one) => findRefusal(orderOfRace(one), one.data) === null);

let latest: () => CountingDevice;
beforeAll(() => {
  latest = stubCountingGpu({ features: ['shader-f16', 'subgroups'] });
  // No time passes here, so an engine that sends what fits into a moment sends all it may.
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** With one switch the other way. */
const orderWith = (one: RaceCase, changed: SwitchName | null) => ({
  ...orderOfRace(one),
  ...(changed ? { switches: { [changed]: !usual[changed] } } : {}),
});

/** The count that a switch is there for. */
const purposes: Readonly<Record<SwitchName, Exclude<keyof StepCount, 'movedBytes'>>> = {
  fuseActivations: 'dispatches',
  oneUpdate: 'dispatches',
  shareMemory: 'buffers',
  manySteps: 'submits',
  keepBindGroups: 'bindGroups',
  onePass: 'passes',
  lossRing: 'readbacks',
  persistent: 'dispatches',
  f16: 'stagedBytes',
  subgroups: 'waits',
};

const told = (one: RaceCase, off: SwitchName | null): StepCount =>
  countStep(orderWith(one, off), one.data, { stepsPerRead: steps });

/** The count that a switch is there for, with it and without; kernels one by one, as else there is but one. */
function compare(one: RaceCase, name: SwitchName): readonly [on: number, off: number] {
  const apart = name === 'persistent' ? {} : { persistent: false };
  const count = (switches: Partial<Switches>) =>
    countStep({ ...orderOfRace(one), switches: { ...apart, ...switches } }, one.data)[purposes[name]];
  return [count({ [name]: true }), count({ [name]: false })];
}

describe.each(cases)('$name', (one) => {
  it.each([null, ...switchNames])('is counted as it trains, with %s the other way', async (off) => {
    const expected = told(one, off);
    const { engine } = await openFusedEngine(orderWith(one, off), one.data);
    try {
      const { tally } = latest();
      expect({ buffers: tally.buffers, heldBytes: tally.madeBytes }).toEqual({
        buffers: expected.buffers,
        heldBytes: expected.heldBytes,
      });
      if (one.data.kind === 'images') engine.addShard(makeShard('train', one.data.train));
      const found = await countTraining(engine, tally, one, steps);
      const { dispatches, passes, submits, bindGroups, readbacks, sentBytes, pipelines } = expected;
      expect(found).toMatchObject({
        dispatches,
        passes,
        submits,
        bindGroups,
        readbacks,
        pipelines,
        writtenBytes: sentBytes,
      });
    } finally {
      engine.close();
    }
  });

  it('no switch raises the count that it is there for', () => {
    for (const name of switchNames) {
      const [on, off] = compare(one, name);
      expect([name, on]).toEqual([name, Math.min(on, off)]);
    }
  });
});

it('each switch lowers the count that it is there for, on a network with two layers', () => {
  const network = cases.find(({ name }) => name.startsWith('logistic'));
  if (!network) throw new Error('no network');
  const worthless = switchNames.filter((name) => {
    const [on, off] = compare(network, name);
    return on >= off;
  });
  expect(worthless).toEqual([]);
});
