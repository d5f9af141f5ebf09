/** Inputs of the floor, in kilowatts as racks are sold, and how they become the room's caps in SI. */
import type { FloorCaps } from '#datacenter/facility/floor.ts';
import { numberField } from '../plan/plan-field.ts';

const log = { scale: 'log', step: 0.1 } as const;

export const floorFields = {
  racks: numberField('racks', 40, [1, 240], { unit: 'count' }),
  rackKilowatts: numberField('rackKilowatts', 40, [1, 200], { step: 1 }),
  rows: numberField('rows', 4, [1, 12], { unit: 'count' }),
  placesPerRow: numberField('placesPerRow', 12, [1, 24], { unit: 'count' }),
  rackCapKilowatts: numberField('rackCapKilowatts', 60, [1, 250], { step: 1 }),
  rowCapKilowatts: numberField('rowCapKilowatts', 500, [10, 5000], log),
  hallCapKilowatts: numberField('hallCapKilowatts', 2000, [10, 50_000], log),
  coolingKilowatts: numberField('coolingKilowatts', 1800, [10, 50_000], log),
};

export function readCaps(values: Readonly<Record<keyof typeof floorFields, number>>): FloorCaps {
  return {
    rows: Math.round(values.rows),
    placesPerRow: Math.round(values.placesPerRow),
    rackPowerW: values.rackCapKilowatts * 1000,
    rowPowerW: values.rowCapKilowatts * 1000,
    hallPowerW: values.hallCapKilowatts * 1000,
    hallCoolingW: values.coolingKilowatts * 1000,
  };
}
