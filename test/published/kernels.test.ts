/** Matrix products of many shapes against measured kernels of others, read from beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { timeProduct } from '#datacenter/calibration/calibration.ts';
import { findChip } from '#datacenter/catalog/chips.ts';
import { quantile } from './fitting.ts';

const path = fileURLToPath(new URL('../../../shared/validation/gemm_kernels_vidur.csv', import.meta.url));
const isThere = existsSync(path);
if (!isThere) console.log('kernels: skipped, the measured products are not beside this checkout');

/** Shares of the best product and of memory bandwidth that these measurements reach; the same for every shape. */
const shares = { a100: [0.85, 0.9], h100: [0.92, 0.92] } as const;
const ids = { a100: 'a100-sxm-80', h100: 'h100-sxm' } as const;

describe.skipIf(!isThere).each(['a100', 'h100'] as const)('matrix products on %s', (device) => {
  it('take as long as measured for every shape of training, median within eight percent', () => {
    const chip = findChip(ids[device]);
    const [matmul, memory] = shares[device];
    if (!chip?.matmulShare) throw new Error('the chip has a measured product');
    const flopPerSecond = (chip.peaks.half ?? NaN) * chip.matmulShare * matmul;
    const misses = csvParse(readFileSync(path, 'utf8')).flatMap((row) => {
      const [m, k, n] = [Number(row['M_tokens']), Number(row['K']), Number(row['N'])];
      if (row['device'] !== device || m < 512 || /suspect/.test(row['note'] ?? '')) return [];
      const product = { m, n, count: 1, flop: 2 * m * n * k, bytes: 2 * (m * k + k * n + m * n) };
      const seconds = timeProduct(product, flopPerSecond, chip.memoryBytesPerSecond * memory, chip.units);
      return [Math.abs((seconds * 1e6) / Number(row['time_us']) - 1)];
    });
    const [median, p90] = [quantile(misses, 0.5), quantile(misses, 0.9)];
    console.log(
      `${device}: ${misses.length} products, median ${(100 * median).toFixed(1)} %, p90 ${(100 * p90).toFixed(1)} %`,
    );
    expect(median).toBeLessThan(0.08);
    expect(p90).toBeLessThan(0.2);
  });
});
