/** The hall that the scenario's accelerators would fill: how many racks, and what power and cooling they ask for. */
import type { Outcome } from '#datacenter/outcome.ts';
import type { OwnChoices } from '#view/figures/figure.ts';
import { floorFields, movedList } from '#view/figures/floor-plan/fields.ts';
import { writeOwn } from '#view/figures/own-choices.ts';
import { writeOwnRows } from '#view/figures/own-lists.ts';

export interface ScenarioHall {
  readonly accelerators: number;
  /** Of all accelerators, watts. */
  readonly powerW: number;
  /** All racks, and those of one of `halls` equal halls, which is what the plan can show. */
  readonly racks: number;
  readonly halls: number;
  readonly racksOfHall: number;
  readonly rackKilowatts: number;
}

/** Null where the scenario has no machines or no power. */
export function findHall({ cluster, facility }: Outcome, rackKilowatts: number): ScenarioHall | null {
  if (cluster.kind !== 'cluster' || facility.kind !== 'facility' || facility.itPowerW <= 0) return null;
  const racks = Math.max(1, Math.ceil(facility.itPowerW / (rackKilowatts * 1000)));
  const halls = Math.ceil(racks / floorFields.racks.high);
  return {
    accelerators: cluster.accelerators,
    powerW: facility.itPowerW,
    racks,
    halls,
    racksOfHall: Math.ceil(racks / halls),
    rackKilowatts,
  };
}

/** Lays out one hall of the scenario: rows as few as hold its racks, caps just what its racks draw. */
export function layHall({ racksOfHall, rackKilowatts }: ScenarioHall, choices: OwnChoices): void {
  const places = Math.min(floorFields.placesPerRow.high, Math.max(4, Math.ceil(Math.sqrt(2 * racksOfHall))));
  const kilowatts = racksOfHall * rackKilowatts;
  const clamp = (value: number, { low, high }: { readonly low: number; readonly high: number }) =>
    Math.min(high, Math.max(low, value));
  writeOwnRows(movedList, [], choices);
  writeOwn(floorFields.racks, racksOfHall, choices);
  writeOwn(floorFields.placesPerRow, places, choices);
  writeOwn(floorFields.rows, clamp(Math.ceil(racksOfHall / places), floorFields.rows), choices);
  writeOwn(floorFields.rowCapKilowatts, clamp(places * rackKilowatts, floorFields.rowCapKilowatts), choices);
  writeOwn(floorFields.hallCapKilowatts, clamp(kilowatts, floorFields.hallCapKilowatts), choices);
  writeOwn(floorFields.coolingKilowatts, clamp(kilowatts, floorFields.coolingKilowatts), choices);
}
