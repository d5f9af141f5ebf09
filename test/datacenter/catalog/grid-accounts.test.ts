/** Conflicting accounts of one kilowatt-hour: taken over as printed, and carried as a spread. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listAccounts, spreadOfAccounts } from '#datacenter/catalog/grid-accounts.ts';
import { gridSources } from '#datacenter/catalog/grid-sources.ts';
import { sites } from '#datacenter/catalog/sites.ts';

const data = '../shared/data';

describe('accounts of the grid', () => {
  it('are there for every site, the one in use first', () => {
    for (const { id, carbonKgPerKwh } of sites) expect(listAccounts(id)[0]?.kgPerKwh, id).toBe(carbonKgPerKwh.typical);
    expect(listAccounts('nowhere')).toEqual([]);
    expect(spreadOfAccounts('nowhere')).toBeNull();
  });

  it('span what they say, with the one in use inside', () => {
    for (const { id } of sites) {
      const spread = spreadOfAccounts(id);
      expect(spread, id).not.toBeNull();
      if (!spread) continue;
      expect(spread.low, id).toBeLessThanOrEqual(spread.used);
      expect(spread.used, id).toBeLessThanOrEqual(spread.high);
      if (spread.count > 1)
        for (const { kgPerKwh, isInSpread } of listAccounts(id))
          if (isInSpread) expect(kgPerKwh >= spread.low && kgPerKwh <= spread.high, id).toBe(true);
    }
  });

  it('disagree by more than the assumed tenth at most sites where there is more than one', () => {
    const several = sites.flatMap(({ id }) => spreadOfAccounts(id) ?? []).filter(({ count }) => count > 1);
    expect(several.length).toBeGreaterThanOrEqual(44);
    const wide = several.filter(({ low, high }) => high / low > 1.1);
    expect(wide.length / several.length).toBeGreaterThan(2 / 3);
  });

  it('count no country against a province, and none twice', () => {
    for (const { id } of sites) {
      const accounts = listAccounts(id);
      expect(new Set(accounts.map(({ source }) => source)).size, id).toBe(accounts.length);
      const isZoned = accounts.some(({ area }) => area !== 'country');
      if (isZoned && id.startsWith('cn-'))
        expect(accounts.filter(({ area, isInSpread }) => area === 'country' && isInSpread)).toEqual([]);
    }
  });

  it('of Chinese provinces and regions are those of the ministry’s table', ({ skip }) => {
    if (!existsSync(`${data}/china_provinces.csv`)) skip('../shared/data is not here');
    const lines = readFileSync(`${data}/china_provinces.csv`, 'utf8').trim().split('\n');
    const printed = lines.map((line) => line.split(',').slice(2, 4).map(Number));
    const of2022 = new Set(printed.map(([, value]) => value));
    for (const { id } of sites.filter((site) => site.id.startsWith('cn-'))) {
      const [now, before, around] = listAccounts(id);
      expect(printed, id).toContainEqual([before?.kgPerKwh, now?.kgPerKwh]);
      expect(of2022.has(around?.kgPerKwh), id).toBe(true);
    }
  });

  it('take no number from the table under a share-alike licence', () => {
    for (const words of Object.values(gridSources)) expect(words).not.toMatch(/electricity ?maps/i);
  });
});
