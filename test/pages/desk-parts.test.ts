/** What the desk's sections compute beside their figures: kinds of drives, the reader's block diagram, the scenario's hall, the log. */
import { describe, expect, it } from 'vitest';
import { storageTiers } from '#datacenter/catalog/storage-tiers.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { planFloor } from '#datacenter/facility/floor.ts';
import { drawYears, meanOfYears } from '#datacenter/facility/availability-draws.ts';
import { createRandom } from '#datacenter/units/random.ts';
import { simulate } from '#datacenter/simulate.ts';
import { en } from '#text/desk/security/en.ts';
import { calibrationOf } from '#support/calibrations.ts';
import { scenarioWith } from '#support/figure-cases.ts';
import { readFloor } from '#view/figures/floor-plan/fields.ts';
import { readOwnValues } from '#view/figures/own-fields.ts';
import {
  blockList,
  countEvents,
  mostEvents,
  rateDiagram,
} from '../../src/view/pages/desk/availability/diagram-blocks.ts';
import { findHall, layHall } from '../../src/view/pages/desk/floor/scenario-hall.ts';
import { tableOfLog } from '../../src/view/pages/desk/security/audit-log.ts';
import { findTier, storageFields, takeTier } from '../../src/view/pages/desk/storage/storage-fields.ts';

function keep() {
  const choices = {
    own: {} as Record<string, string>,
    setOwn: (key: string, text: string | null) => {
      if (text === null) Reflect.deleteProperty(choices.own, key);
      else choices.own[key] = text;
    },
    complain: () => undefined,
  };
  return choices;
}

describe('kinds of drives', () => {
  it('set bytes, speed and failures at once, and are recognized by them', () => {
    const choices = keep();
    expect(findTier(readOwnValues(storageFields, choices))).toBe('hard-drive');
    for (const { id } of storageTiers) {
      takeTier(id, choices);
      expect(findTier(readOwnValues(storageFields, choices))).toBe(id);
    }
    choices.setOwn('f.driveRate', '123');
    expect(findTier(readOwnValues(storageFields, choices))).toBe('own');
    takeTier('hard-drive', choices);
    expect(choices.own, 'the first kind is how the desk starts').toEqual({});
  });
});

describe('a block diagram of the reader’s own', () => {
  const rate = (rows: readonly (readonly number[])[]) => {
    const rated = rateDiagram(rows);
    if (rated.kind !== 'rated') throw new Error(rated.reason);
    return rated;
  };

  it('gives two of 0.99 side by side 0.9999, and nine of ten 0.995734', () => {
    expect(rate([[2, 1, 990, 10]]).availability).toBeCloseTo(0.9999, 12);
    expect(rate([[10, 9, 990, 10]]).availability).toBeCloseTo(0.99 ** 10 + 10 * 0.99 ** 9 * 0.01, 12);
    expect(rate([[10, 9, 990, 10]]).availability).toBeCloseTo(0.995734, 6);
    expect(rate([[1, 1, 999, 1]]).hoursPerYear).toBeCloseTo(8.76, 9);
    expect(rate([[1, 1, 999, 1]]).nines).toBeCloseTo(3, 9);
  });

  it('multiplies parts in series, and agrees with played years within three standard errors', () => {
    const whole = rate(blockList.default);
    const product = whole.parts.reduce((share, part) => share * part.availability, 1);
    expect(whole.availability).toBeCloseTo(product, 12);
    const { mean, standardError } = meanOfYears(drawYears(whole.diagram, 2000, createRandom(20_261_123)));
    expect(Math.abs(mean - whole.hoursPerYear) / standardError).toBeLessThan(3);
    expect(countEvents(blockList.default)).toBeLessThan(mostEvents);
  });

  it('is refused where a part needs more units than it has', () => {
    expect(rateDiagram([[2, 3, 990, 10]])).toMatchObject({ kind: 'infeasible', nearest: { value: 2 } });
  });
});

describe('the hall of the scenario', () => {
  it('takes as many racks as its power asks for, and laid out it fits its caps', () => {
    for (const accelerators of [64, 2048, 100_000]) {
      const outcome = simulate(scenarioWith({ 'cluster.accelerators': accelerators }), calibrationOf());
      const hall = findHall(outcome, 40);
      if (!hall || outcome.facility.kind !== 'facility') continue;
      expect(hall.racks).toBe(Math.ceil(outcome.facility.itPowerW / 40_000));
      const choices = keep();
      layHall(hall, choices);
      const { racks, caps } = readFloor(choices);
      expect(racks.length).toBe(hall.racksOfHall);
      expect(planFloor(racks, caps)).toMatchObject({ kind: 'floor', excesses: [] });
      expect(caps.rows * caps.placesPerRow).toBeGreaterThanOrEqual(racks.length);
    }
    const impossible = scenarioWith({ 'workload.model': 'llama3-405b', 'cluster.accelerators': 2 });
    expect(findHall(simulate(impossible, calibrationOf()), 40)).toBeNull();
    expect(findHall(simulate(defaultScenario, calibrationOf()), 40)?.halls).toBeGreaterThanOrEqual(1);
  });
});

describe('the audit log', () => {
  it('goes into a file oldest first, with time, role, action and answer', () => {
    const at = new Date(Date.UTC(2026, 10, 23, 12));
    const log = [
      { number: 2, at, role: 'owner', action: 'erase', isAllowed: false },
      { number: 1, at, role: 'guest', action: 'read', isAllowed: true },
    ] as const;
    const { rows, columns } = tableOfLog(log, en.permissions);
    const { roles, actions, done, refused } = en.permissions;
    expect(rows).toEqual([
      [1, '2026-11-23T12:00:00.000Z', roles.guest, actions.read, done],
      [2, '2026-11-23T12:00:00.000Z', roles.owner, actions.erase, refused],
    ]);
    expect(columns.length).toBe(5);
  });
});
