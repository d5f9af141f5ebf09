import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accelerators, findAccelerator } from '#datacenter/catalog/accelerators.ts';
import { grids } from '#datacenter/catalog/grids.ts';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { places } from '#datacenter/catalog/places.ts';
import { findSite, sites } from '#datacenter/catalog/sites.ts';
import { en as namesEn } from '#text/places/en.ts';
import { zh as namesZh } from '#text/places/zh.ts';
import { findSource } from '#datacenter/catalog/citations.ts';
import { stackProfiles } from '#datacenter/calibration/calibration.ts';
import { clusterFields } from '#datacenter/cluster/fields.ts';
import { workloadFields } from '#datacenter/workload/fields.ts';

const shared = '../shared/data';

/** Rows of a simple CSV (no commas inside the first columns asked for), keyed by the header. */
function readTable(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, raw, quoted]) => quoted ?? raw ?? '');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

describe('sources', () => {
  it('stand behind every number of the catalog and every field', () => {
    const used = new Set<string>(
      [
        ...accelerators.flatMap((row) => [row.source, row.priceUsd?.source, row.nodeWattsPerAccelerator?.source]),
        ...sites.flatMap((site) => [
          site.usdPerKwh.source,
          site.carbonKgPerKwh.source,
          site.pue.source,
          site.facilityUsdPerWatt.source,
        ]),
        ...Object.values(decoderModels).map(({ source }) => source),
        ...stackProfiles.map(({ source }) => source),
        ...[...workloadFields, ...clusterFields].map(({ source }) => source),
      ].filter((id) => id !== undefined),
    );
    expect([...used].filter((id) => findSource(id) === null)).toEqual([]);
  });

  it('mark what is recalled from memory wherever it is carried', () => {
    expect(findAccelerator('a100-sxm-80')?.priceUsd?.confidence).toBe('recalled');
    expect(findAccelerator('v100-sxm')?.confidence).toBe('recalled');
    expect(findSite('cn-ulanqab')?.usdPerKwh.confidence).toBe('recalled');
    expect(findSite('us-ashburn')?.usdPerKwh.confidence).toBe('read');
  });

  it('are not found under names of object methods', () => {
    expect(findSource('toString')).toBeNull();
  });
});

describe('accelerators', () => {
  it('are in SI: an H100 does 989e12 FLOP/s from 80e9 bytes over 450e9 bytes/s', () => {
    expect(findAccelerator('h100-sxm')).toMatchObject({
      peakFlopPerSecond: 989e12,
      memoryBytes: 80e9,
      scaleUpBytesPerSecond: 450e9,
      nicBytesPerSecond: 50e9,
    });
  });

  it('draw more in a node than on their data sheet, where a node was measured', () => {
    const measured = accelerators.filter((row) => row.nodeWattsPerAccelerator !== null);
    expect(measured.map(({ id }) => id)).toEqual(['h100-sxm', 'b200-sxm']);
    for (const row of measured) expect(row.nodeWattsPerAccelerator!.value).toBeGreaterThan(row.ratedPowerW!);
  });

  it('never multiply matrices faster than their peak', () => {
    for (const row of accelerators) expect(row.measuredMatmulFlopPerSecond ?? 0).toBeLessThan(row.peakFlopPerSecond);
  });

  it('agree with the reference table', ({ skip }) => {
    if (!existsSync(`${shared}/hardware.csv`)) skip('../shared/data is not here');
    const table = new Map(readTable(`${shared}/hardware.csv`).map((row) => [row.name, row]));
    const printed: Record<string, string> = {
      'a100-sxm-40': 'A100 SXM 40GB',
      'a100-sxm-80': 'A100 SXM 80GB',
      'h100-sxm': 'H100 SXM 80GB',
    };
    for (const row of accelerators) {
      const reference = table.get(printed[row.id] ?? row.name)!;
      expect(row.peakFlopPerSecond / 1e12, row.id).toBe(Number(reference.bf16_tflops || reference.fp16_tflops));
      expect(row.memoryBytes / 1e9, row.id).toBe(Number(reference.hbm_gb));
      expect(row.memoryBytesPerSecond / 1e12, row.id).toBeCloseTo(Number(reference.hbm_tbps), 9);
      expect(row.scaleUpBytesPerSecond / 1e9, row.id).toBe(Number(reference.scaleup_GBps_unidir));
      expect(row.nicBytesPerSecond / 1e9, row.id).toBe(Number(reference.nic_GBps_unidir_per_accel));
      expect(row.ratedPowerW, row.id).toBe(Number(reference.tdp_w));
      expect((row.measuredMatmulFlopPerSecond ?? 0) / 1e12, row.id).toBe(
        Number(reference.measured_max_matmul_bf16_tflops),
      );
    }
  });
});

describe('sites', () => {
  it('are 61, each named once', () => {
    expect(new Set(sites.map(({ id }) => id)).size).toBe(61);
  });

  it('have ordered ranges and a PUE above one', () => {
    for (const { usdPerKwh, carbonKgPerKwh, pue } of sites) {
      for (const { low, typical, high } of [usdPerKwh, carbonKgPerKwh]) {
        expect(low).toBeLessThanOrEqual(typical);
        expect(typical).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThan(0);
      }
      expect(pue.value).toBeGreaterThan(1);
    }
  });

  it('agree with the reference tables on prices, building cost and carbon', ({ skip }) => {
    if (!existsSync(`${shared}/sites.csv`)) skip('../shared/data is not here');
    const table = new Map(readTable(`${shared}/sites.csv`).map((row) => [row.id, row]));
    const provinces = new Map(readTable(`${shared}/china_provinces.csv`).map((row) => [row.region_en, row]));
    for (const site of sites) {
      const row = table.get(site.id)!;
      const { low, typical, high } = site.usdPerKwh;
      const prices = [row.price_low_usd_kwh, row.price_typical_usd_kwh, row.price_high_usd_kwh].map(Number);
      expect([low, typical, high], site.id).toEqual(prices);
      expect(site.pue.value, site.id).toBe(Number(row.pue_typical));
      expect(site.facilityUsdPerWatt.value, site.id).toBe(Number(row.capex_usd_per_w));
      expect([namesEn[site.id], namesZh[site.id]], site.id).toEqual([row.name_en, row.name_zh]);
      expect(places[site.id], site.id).toEqual([row.country, Number(row.lat), Number(row.lon)]);
      if (row.ci_table === 'china_provinces')
        expect(site.carbonKgPerKwh.typical, site.id).toBe(Number(provinces.get(row.ci_key)!.kg_co2_per_kwh_2022));
    }
    const countries = readTable(`${shared}/grid_ci_alternative_2023.csv`);
    for (const { iso3, g_co2e_per_kwh: grams } of countries) {
      const grid = (grids as Record<string, readonly [number, number, ...unknown[]]>)[iso3!.toLowerCase()];
      if (grid) expect(grid[1], iso3).toBeCloseTo(Number(grams) / 1000, 9);
    }
  });
});
