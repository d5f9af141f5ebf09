/** Every constant with where it is from: the share that is cited in full, how rows are read, where sources disagree. */
import { describe, expect, it } from 'vitest';
import { findConflicts } from '#datacenter/scenario/conflicts.ts';
import { collectConstants, isCited, shareCited } from '#datacenter/scenario/constants.ts';
import { listConstants } from '#datacenter/scenario/every-constant.ts';

const all = listConstants();

describe('the constants', () => {
  it('carry source, year and confidence in at least 95 of 100 cases, and those that do not are named', () => {
    const share = shareCited(all) ?? 0;
    const missing = all
      .filter((one) => !isCited(one))
      .map(({ table, row, quantity }) => `${table}: ${row} ${quantity}`);
    console.log(
      `${(100 * share).toFixed(1)} % of ${String(all.length)} constants are cited in full; not: ${missing.join(', ')}`,
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(all.length).toBeGreaterThan(600);
  });

  it('are finite, have a unit, and stand in the list once', () => {
    for (const { value, unit } of all) {
      expect([value].flat().every(Number.isFinite)).toBe(true);
      expect(unit).not.toBe('');
    }
    const keys = all.map(({ table, row, quantity, source }) => [table, row, quantity, source].join('|'));
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('take what a row says of itself, and else what the row around it says', () => {
    const rows = [
      {
        name: 'A',
        year: 2020,
        source: 'a paper',
        confidence: 'read',
        powerW: 5,
        priceUsd: { value: 7, unit: 'USD', year: 2024, source: 'a shop', confidence: 'recalled' },
        rent: { low: 1, typical: 2, high: 3, unit: 'USD/h' },
        empty: null,
      },
    ];
    expect(collectConstants('t', rows)).toEqual([
      {
        table: 't',
        row: 'A',
        quantity: 'powerW',
        value: 5,
        unit: 'W',
        year: 2020,
        source: 'a paper',
        confidence: 'read',
      },
      {
        table: 't',
        row: 'A',
        quantity: 'priceUsd',
        value: 7,
        unit: 'USD',
        year: 2024,
        source: 'a shop',
        confidence: 'recalled',
      },
      {
        table: 't',
        row: 'A',
        quantity: 'rent',
        value: [1, 2, 3],
        unit: 'USD/h',
        year: 2020,
        source: 'a paper',
        confidence: 'read',
      },
    ]);
    expect(shareCited(collectConstants('t', [{ name: 'B', watts: 3 }]))).toBe(0);
    expect(shareCited([])).toBeNull();
  });

  it('conflict where two sources tell one quantity differently, and not where they agree or one repeats itself', () => {
    const told = (value: number, source: string) =>
      collectConstants('t', [{ name: 'A', gridKgPerKwh: value, source, year: 2022, confidence: 'read' }]);
    expect(findConflicts([...told(0.5, 'x'), ...told(0.6, 'y')])).toMatchObject([
      { row: 'A', quantity: 'gridKgPerKwh', ratio: expect.closeTo(1.2, 12) as number },
    ]);
    expect(findConflicts([...told(0.5, 'x'), ...told(0.501, 'y')])).toEqual([]);
    expect(findConflicts([...told(0.5, 'x'), ...told(0.6, 'x')])).toEqual([]);
  });
});
