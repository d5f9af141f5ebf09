/** Times of collectives against NCCL measurements of others, read from beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { findChip } from '#datacenter/catalog/chips.ts';
import { describeFabric, timeCollective, timeSend } from '#datacenter/cluster/collective-time.ts';
import { quantile } from './fitting.ts';

const path = fileURLToPath(new URL('../../../shared/validation/collectives.csv', import.meta.url));
const isThere = existsSync(path);
if (!isThere) console.log('collectives: skipped, the measured collectives are not beside this checkout');

const machines: Readonly<Record<string, string>> = { 'A100 80GB DGX': 'a100-sxm-80', 'H100 DGX': 'h100-sxm' };

describe.skipIf(!isThere)('collectives inside one machine', () => {
  const ratios = (smallest: number, largest: number): readonly number[] =>
    csvParse(readFileSync(path, 'utf8')).flatMap((row) => {
      const chip = findChip(machines[row['gpu'] ?? ''] ?? '');
      const [bytes, ranks, micros] = [Number(row['bytes']), Number(row['ranks']), Number(row['time_us'])];
      if (!chip || row['nodes'] !== '1' || !(micros > 0) || bytes < smallest || bytes > largest) return [];
      const fabric = describeFabric(chip);
      const seconds =
        row['collective'] === 'send_recv'
          ? timeSend(bytes, true, fabric)
          : timeCollective('all-reduce', bytes, ranks, ranks, fabric);
      return [(seconds * 1e6) / micros];
    });

  it('take as long as measured from four megabytes on, most within a fifth', () => {
    const large = ratios(4e6, Infinity);
    const misses = large.map((ratio) => Math.abs(ratio - 1));
    console.log(`large collectives: ${large.length}, median miss ${(100 * quantile(misses, 0.5)).toFixed(1)} %`);
    expect(quantile(large, 0.5)).toBeGreaterThan(0.85);
    expect(quantile(large, 0.5)).toBeLessThan(1.15);
    expect(quantile(misses, 0.9)).toBeLessThan(0.3);
  });

  it('are right within a factor of three where latency rules', () => {
    for (const ratio of ratios(0, 3e5)) {
      expect(ratio).toBeGreaterThan(1 / 3);
      expect(ratio).toBeLessThan(3);
    }
  });
});
