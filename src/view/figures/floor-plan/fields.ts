/** The figure's own choices, in kilowatts as racks are sold: racks, caps, and what was moved or made heavier by hand. */
import { fillFloor, type FloorCaps, type Rack } from '#datacenter/facility/floor.ts';
import type { OwnChoices } from '../figure.ts';
import { ownNumber, readOwnValues } from '../own-fields.ts';
import { readOwnRows, writeOwnRows, type OwnRows } from '../own-lists.ts';

const log = { scale: 'log', step: 0.1 } as const;
const count = { unit: 'count' } as const;
const [mostRacks, mostRows, mostPlaces, mostKilowatts] = [240, 12, 24, 1000];

export const floorFields = {
  racks: ownNumber('hallRacks', 40, [1, mostRacks], count),
  rackKilowatts: ownNumber('rackPower', 40, [1, 200], { step: 1 }),
  coolingKilowatts: ownNumber('hallCooling', 1800, [10, 50_000], log),
  rows: ownNumber('hallRows', 4, [1, mostRows], count),
  placesPerRow: ownNumber('rowPlaces', 12, [1, mostPlaces], count),
  rackCapKilowatts: ownNumber('placeCap', 60, [1, 250], { step: 1 }),
  rowCapKilowatts: ownNumber('rowCap', 500, [10, 5000], log),
  hallCapKilowatts: ownNumber('hallCap', 2000, [10, 50_000], log),
};

/** Racks that do not stand where they were filled in: number, row, place, kilowatts (0: as all others). */
export const movedList: OwnRows = {
  kind: 'rows',
  short: 'f.moved',
  columns: [
    { low: 1, high: mostRacks, isWhole: true },
    { low: 1, high: mostRows, isWhole: true },
    { low: 1, high: mostPlaces, isWhole: true },
    { low: 0, high: mostKilowatts },
  ],
  // As many as a link holds.
  mostRows: 60,
  default: [],
};

export interface FloorChoice {
  readonly caps: FloorCaps;
  readonly racks: readonly Rack[];
  /** What every rack draws that nobody changed, watts. */
  readonly rackPowerW: number;
}

export function readFloor(choices: OwnChoices | undefined): FloorChoice {
  const values = readOwnValues(floorFields, choices);
  const caps = {
    rows: Math.round(values.rows),
    placesPerRow: Math.round(values.placesPerRow),
    rackPowerW: values.rackCapKilowatts * 1000,
    rowPowerW: values.rowCapKilowatts * 1000,
    hallPowerW: values.hallCapKilowatts * 1000,
    hallCoolingW: values.coolingKilowatts * 1000,
  };
  const rackPowerW = values.rackKilowatts * 1000;
  const moved = new Map(readOwnRows(movedList, choices).map((row) => [String(row[0]), row]));
  const racks = fillFloor(Math.round(values.racks), rackPowerW, caps.placesPerRow).map((rack): Rack => {
    const [, row = 1, place = 1, kilowatts = 0] = moved.get(rack.id) ?? [];
    if (!moved.has(rack.id)) return rack;
    return { ...rack, row: row - 1, place: place - 1, powerW: kilowatts > 0 ? kilowatts * 1000 : rack.powerW };
  });
  return { caps, racks, rackPowerW };
}

/** Keeps the racks that differ from the filled floor; false where they are more than a link holds. */
export function writeRacks(
  racks: readonly Rack[],
  { caps, rackPowerW }: FloorChoice,
  choices: OwnChoices | undefined,
): boolean {
  const filled = fillFloor(racks.length, rackPowerW, caps.placesPerRow);
  const rows = racks.flatMap((rack, index) => {
    const { row, place, powerW } = filled[index] ?? rack;
    if (rack.row === row && rack.place === place && rack.powerW === powerW) return [];
    const kilowatts = rack.powerW === powerW ? 0 : Math.min(mostKilowatts, rack.powerW / 1000);
    return [[Number(rack.id), rack.row + 1, rack.place + 1, kilowatts]];
  });
  if (rows.length > movedList.mostRows) return false;
  writeOwnRows(movedList, rows, choices);
  return true;
}
