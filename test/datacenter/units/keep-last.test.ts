import { expect, it } from 'vitest';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';
import { keepLast } from '#datacenter/units/keep-last.ts';

it('asks once while the inputs are the very same, and again for equal ones that are others', () => {
  let asked = 0;
  const kept = keepLast((one: object, two: number) => ({ asked: (asked += 1), one, two }));
  const input = {};
  const first = kept(input, 1);
  expect(kept(input, 1)).toBe(first);
  expect(kept(input, 2).asked).toBe(2);
  expect(kept({}, 2).asked).toBe(3);
});

it('turns no room before the one whose slider is dragged', () => {
  const before = simulate(defaultScenario, null);
  const after = simulate(writeField(defaultScenario, 'finance.rentUsdPerHour', 1.5), null);
  expect(after.workload).toBe(before.workload);
  expect(after.cluster).toBe(before.cluster);
  expect(after.facility).toBe(before.facility);
  expect(after.finance).not.toEqual(before.finance);
});
