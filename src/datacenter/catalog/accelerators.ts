/**
 * Accelerators as their makers and the public describe them. Rows are in data-sheet units and become SI below.
 * Left out on purpose: sparsity, boost behaviour under power caps, and every precision but the 16-bit one that the
 * published training runs used. Links count one direction. A row is as sure as its source says.
 */
import type { Cited, Confidence } from '../units/units.ts';
import { sources, type SourceId } from './sources.ts';

export interface Accelerator {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly year: number;
  /** Dense 16-bit peak (bf16; fp16 on V100), FLOP/s. */
  readonly peakFlopPerSecond: number;
  readonly memoryBytes: number;
  readonly memoryBytesPerSecond: number;
  /** Chip to chip inside the scale-up domain, one direction, per accelerator. */
  readonly scaleUpBytesPerSecond: number;
  /** Accelerators that the scale-up fabric joins. */
  readonly scaleUpDomain: number;
  /** Network between domains, one direction, per accelerator. */
  readonly nicBytesPerSecond: number;
  /** Rated power of the accelerator alone, W; null: not published. */
  readonly ratedPowerW: number | null;
  /** Best measured 16-bit matrix product, FLOP/s; null: none published. */
  readonly measuredMatmulFlopPerSecond: number | null;
  readonly priceUsd: Cited | null;
  /** Measured power of a node in training over its accelerators, W; null: no public measurement. */
  readonly nodeWattsPerAccelerator: Cited | null;
  readonly source: SourceId;
  readonly confidence: Confidence;
}

interface Row {
  readonly name: string;
  readonly vendor: string;
  readonly year: number;
  /** 16-bit dense peak and best measured product, TFLOP/s. */
  readonly peakTflops: number;
  readonly matmulTflops: number | null;
  /** Memory, GB and TB/s. */
  readonly memoryGb: number;
  readonly memoryTbps: number;
  /** Links, GB/s in one direction. */
  readonly scaleUpGbps: number;
  readonly scaleUpDomain: number;
  readonly nicGbps: number;
  readonly ratedPowerW: number | null;
  readonly source: SourceId;
  readonly price?: { readonly usd: number; readonly source: SourceId };
  readonly nodeWatts?: { readonly watts: number; readonly source: SourceId };
}

// prettier-ignore
const rows = {
  'v100-sxm': { name: 'V100 SXM2 32GB', vendor: 'NVIDIA', year: 2017, peakTflops: 125, matmulTflops: null, memoryGb: 32, memoryTbps: 0.9,
    scaleUpGbps: 150, scaleUpDomain: 8, nicGbps: 12.5, ratedPowerW: 300, source: 'v100-datasheet' },
  'a100-sxm-40': { name: 'A100 SXM 40GB', vendor: 'NVIDIA', year: 2020, peakTflops: 312, matmulTflops: 271.2, memoryGb: 40, memoryTbps: 1.555,
    scaleUpGbps: 300, scaleUpDomain: 8, nicGbps: 25, ratedPowerW: 400, source: 'llm-analysis' },
  'a100-sxm-80': { name: 'A100 SXM 80GB', vendor: 'NVIDIA', year: 2020, peakTflops: 312, matmulTflops: 271.2, memoryGb: 80, memoryTbps: 2.039,
    scaleUpGbps: 300, scaleUpDomain: 8, nicGbps: 25, ratedPowerW: 400, source: 'ml-engineering',
    price: { usd: 12_500, source: 'price-recalled' } },
  'h100-sxm': { name: 'H100 SXM', vendor: 'NVIDIA', year: 2022, peakTflops: 989, matmulTflops: 794.5, memoryGb: 80, memoryTbps: 3.35,
    scaleUpGbps: 450, scaleUpDomain: 8, nicGbps: 50, ratedPowerW: 700, source: 'ml-engineering',
    price: { usd: 27_500, source: 'price-tco-page-2026' }, nodeWatts: { watts: 6849 / 8, source: 'mlperf-power-v4.0' } },
  'h200-sxm': { name: 'H200 SXM', vendor: 'NVIDIA', year: 2023, peakTflops: 989, matmulTflops: 794.5, memoryGb: 141, memoryTbps: 4.8,
    scaleUpGbps: 450, scaleUpDomain: 8, nicGbps: 50, ratedPowerW: 700, source: 'ml-engineering',
    price: { usd: 35_000, source: 'price-tco-page-2026' } },
  'b200-sxm': { name: 'B200 SXM', vendor: 'NVIDIA', year: 2024, peakTflops: 2250, matmulTflops: 1745, memoryGb: 180, memoryTbps: 8,
    scaleUpGbps: 900, scaleUpDomain: 8, nicGbps: 50, ratedPowerW: 1000, source: 'ml-engineering',
    price: { usd: 40_000, source: 'price-tco-page-2026' }, nodeWatts: { watts: 9580 / 8, source: 'mlperf-power-b200' } },
  'gb200-nvl72': { name: 'GB200 NVL72 (per GPU)', vendor: 'NVIDIA', year: 2024, peakTflops: 2500, matmulTflops: 1822, memoryGb: 186, memoryTbps: 8,
    scaleUpGbps: 900, scaleUpDomain: 72, nicGbps: 50, ratedPowerW: 1200, source: 'ml-engineering',
    price: { usd: 43_000, source: 'price-gb200-rack' } },
  'mi300x': { name: 'MI300X', vendor: 'AMD', year: 2023, peakTflops: 1307, matmulTflops: 668.4, memoryGb: 192, memoryTbps: 5.3,
    scaleUpGbps: 448, scaleUpDomain: 8, nicGbps: 50, ratedPowerW: 750, source: 'ml-engineering',
    price: { usd: 12_500, source: 'price-recalled' } },
  'gaudi-3': { name: 'Gaudi 3', vendor: 'Intel', year: 2024, peakTflops: 1677, matmulTflops: 1243, memoryGb: 128, memoryTbps: 3.7,
    scaleUpGbps: 600, scaleUpDomain: 8, nicGbps: 75, ratedPowerW: 900, source: 'ml-engineering',
    price: { usd: 15_625, source: 'price-recalled' } },
  'ascend-910b': { name: 'Ascend 910B', vendor: 'Huawei', year: 2023, peakTflops: 320, matmulTflops: null, memoryGb: 64, memoryTbps: 1.6,
    scaleUpGbps: 196, scaleUpDomain: 8, nicGbps: 25, ratedPowerW: 310, source: 'ascend-press' },
} as const satisfies Record<string, Row>;

export type AcceleratorId = keyof typeof rows;

const cite = (value: number, unit: string, source: SourceId): Cited => ({
  value,
  unit,
  year: sources[source].year,
  source,
  confidence: sources[source].confidence,
});

function toSi(id: string, row: Row): Accelerator {
  return {
    id,
    name: row.name,
    vendor: row.vendor,
    year: row.year,
    peakFlopPerSecond: row.peakTflops * 1e12,
    memoryBytes: row.memoryGb * 1e9,
    memoryBytesPerSecond: row.memoryTbps * 1e12,
    scaleUpBytesPerSecond: row.scaleUpGbps * 1e9,
    scaleUpDomain: row.scaleUpDomain,
    nicBytesPerSecond: row.nicGbps * 1e9,
    ratedPowerW: row.ratedPowerW,
    measuredMatmulFlopPerSecond: row.matmulTflops === null ? null : row.matmulTflops * 1e12,
    priceUsd: row.price ? cite(row.price.usd, 'USD', row.price.source) : null,
    nodeWattsPerAccelerator: row.nodeWatts ? cite(row.nodeWatts.watts, 'W', row.nodeWatts.source) : null,
    source: row.source,
    confidence: sources[row.source].confidence,
  };
}

/** Every accelerator of the catalog in SI, oldest maker's line first. */
export const accelerators: readonly Accelerator[] = Object.entries(rows).map(([id, row]) => toSi(id, row));

const byId = new Map(accelerators.map((row) => [row.id, row]));

/** The accelerator of that id in SI, or null when the catalog has none. */
export function findAccelerator(id: string): Accelerator | null {
  return byId.get(id) ?? null;
}
