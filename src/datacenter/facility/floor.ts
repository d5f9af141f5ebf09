/**
 * The floor: racks at places in rows, and whether power, cooling and space bear them. All power becomes heat where it is
 * drawn. Ignored on purpose: how air moves; a cap is per rack, per row and for the hall.
 */
import type { Infeasible } from '../units/units.ts';
import { refuseOutside } from '../units/limits.ts';

export interface Rack {
  readonly id: string;
  readonly row: number;
  readonly place: number;
  readonly powerW: number;
}

export interface FloorCaps {
  readonly rows: number;
  readonly placesPerRow: number;
  readonly rackPowerW: number;
  readonly rowPowerW: number;
  readonly hallPowerW: number;
  readonly hallCoolingW: number;
}

export type FloorLimit = 'rack-power' | 'row-power' | 'hall-power' | 'hall-cooling' | 'space' | 'same-place';

/** A cap that is passed, and where: a rack's id, a row's number, or the hall (null). */
export interface FloorExcess {
  readonly limit: FloorLimit;
  readonly rack: string | null;
  readonly row: number | null;
  readonly value: number;
  readonly cap: number;
}

export interface Floor {
  readonly kind: 'floor';
  readonly powerW: number;
  readonly racks: number;
  readonly places: number;
  readonly rowPowerW: readonly number[];
  readonly excesses: readonly FloorExcess[];
}

/** Sums and passed caps of a floor. Infeasible (`out-of-range`) for caps or racks that cannot be. */
export function planFloor(racks: readonly Rack[], caps: FloorCaps): Floor | Infeasible {
  const refusal =
    refuseOutside(caps, {
      rows: [1, 200],
      placesPerRow: [1, 200],
      rackPowerW: [0, 1e7],
      rowPowerW: [0, 1e9],
      hallPowerW: [0, 1e10],
      hallCoolingW: [0, 1e10],
    }) ?? racks.map((rack) => refuseOutside(rack, { powerW: [0, 1e7] })).find((one) => one !== null);
  if (refusal) return refusal;
  const sumOf = (some: readonly Rack[]) => some.reduce((sum, { powerW }) => sum + powerW, 0);
  const rowPowerW = Array.from({ length: caps.rows }, (_, row) => sumOf(racks.filter((rack) => rack.row === row)));
  const powerW = sumOf(racks);
  return {
    kind: 'floor',
    powerW,
    racks: racks.length,
    places: caps.rows * caps.placesPerRow,
    rowPowerW,
    excesses: [
      ...racks.flatMap((rack, index) => rackExcesses(rack, racks.slice(0, index), caps)),
      ...rowPowerW.flatMap((value, row) => excess('row-power', value, caps.rowPowerW, { row })),
      ...excess('hall-power', powerW, caps.hallPowerW),
      ...excess('hall-cooling', powerW, caps.hallCoolingW),
    ],
  };
}

function rackExcesses(rack: Rack, before: readonly Rack[], caps: FloorCaps): readonly FloorExcess[] {
  const at = { rack: rack.id, row: rack.row };
  const isInside = rack.row >= 0 && rack.row < caps.rows && rack.place >= 0 && rack.place < caps.placesPerRow;
  const sharing = before.filter(({ row, place }) => row === rack.row && place === rack.place).length;
  return [
    ...excess('rack-power', rack.powerW, caps.rackPowerW, at),
    ...(isInside ? [] : excess('space', 1, 0, at)),
    ...excess('same-place', sharing + 1, 1, at),
  ];
}

function excess(
  limit: FloorLimit,
  value: number,
  cap: number,
  at: { readonly rack?: string; readonly row?: number } = {},
): readonly FloorExcess[] {
  return value > cap ? [{ limit, rack: at.rack ?? null, row: at.row ?? null, value, cap }] : [];
}

/** Racks of equal power, row by row from the first place; those that find no place stand past the last row. */
export function fillFloor(count: number, powerW: number, placesPerRow: number): readonly Rack[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    row: Math.floor(index / placesPerRow),
    place: index % placesPerRow,
    powerW,
  }));
}

/** The racks with one of them moved; as they are when another stands there. */
export function moveRack(racks: readonly Rack[], id: string, row: number, place: number): readonly Rack[] {
  const isTaken = racks.some((rack) => rack.id !== id && rack.row === row && rack.place === place);
  return isTaken ? racks : racks.map((rack) => (rack.id === id ? { ...rack, row, place } : rack));
}
