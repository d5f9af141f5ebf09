/** Servers as they are typed on the desk: the catalog's own rows to begin with, and nothing typed is lost. */
import { describe, expect, it } from 'vitest';
import { planFleet } from '#datacenter/facility/fleet.ts';
import { readOwnRows, writeOwnRows } from '#view/figures/own-lists.ts';
import { findServerPrice } from '#datacenter/catalog/market.ts';
import {
  columnIds,
  fromNumbers,
  firstRows,
  makeRow,
  putTyped,
  serverList,
  serverTypes,
  toNumbers,
  toServer,
} from '#view/pages/desk/compute/server-rows.ts';
import { readNumber, writeNumber } from '#view/pages/desk/plan/typed-number.ts';

describe('a row of servers', () => {
  it('begins as eight accelerators of the catalog: 8 × 989 TFLOP/s, 6.85 kW measured, 640 GB', () => {
    const { typed } = makeRow('h100-sxm', 40);
    expect(typed).toMatchObject({ count: '40', peakFlopPerSecond: '7.912', watts: '6.849', memoryBytes: '640' });
    expect(Number(typed.usd)).toBeCloseTo(8 * (findServerPrice('h100-sxm')?.typical ?? NaN), 6);
  });

  it('of every type that is offered has only numbers that a fleet takes', () => {
    for (const type of serverTypes) {
      const fleet = planFleet([toServer(makeRow(type, 3))], 1e15);
      expect(fleet.kind, type).toBe('fleet');
      expect(fleet.kind === 'fleet' && fleet.supplyFlopPerSecond, type).toBeGreaterThan(0);
    }
  });

  it('stands in the address as numbers, and comes back from there as it was', () => {
    const own: Record<string, string> = {};
    const setOwn = (short: string, value: string | null) => {
      if (value !== null) own[short] = value;
    };
    const keeping = { own, setOwn, complain: () => undefined };
    const rows = [...firstRows, putTyped([makeRow('own', 12)], 0, 'usd', '950')[0] ?? makeRow('own', 1)];
    writeOwnRows(serverList, rows.map(toNumbers), keeping);
    expect(readOwnRows(serverList, keeping).map(fromNumbers)).toEqual(rows);
    expect(readOwnRows(serverList, { ...keeping, own: { 'f.servers': 'nonsense' } })).toEqual([]);
    expect(readOwnRows(serverList, undefined).map(fromNumbers)).toEqual(firstRows);
  });

  it('keeps what is typed, also what is no number, which the fleet refuses by row and column', () => {
    for (const column of columnIds) {
      const rows = putTyped(firstRows, 1, column, 'many');
      expect(rows[1]?.typed[column]).toBe('many');
      expect(rows[0]).toBe(firstRows[0]);
      expect(planFleet(rows.map(toServer), 1)).toMatchObject({ numbers: { row: 1 }, nearest: { field: column } });
    }
    expect(readNumber('')).toBeNaN();
    expect(readNumber('1,200')).toBe(1200);
    expect(writeNumber(0.4, 0.01)).toBe('40');
  });
});
