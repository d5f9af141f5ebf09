/**
 * Accelerators as the step predictor needs them: peaks by number format, best measured products, memory and links. The
 * page's own accelerators (`accelerators.ts`) keep their rows and get their further peaks here; the rest are chips that
 * published trainings ran on. Data-sheet units in the tables, SI outside. Left out: sparsity and boost behaviour.
 */
import type { Confidence } from '../units/units.ts';
import { findAccelerator } from './accelerators.ts';
import { sources, type SourceId } from './sources.ts';
import type { Precision } from './job.ts';

export interface Chip {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly year: number;
  /** Dense peaks, FLOP/s; null: the chip has no such format. */
  readonly peaks: Readonly<Record<PeakFormat, number | null>>;
  /** Best measured 16-bit and 8-bit product over its peak, 0 to 1; null: none published. */
  readonly matmulShare: number | null;
  readonly eightBitShare: number | null;
  /** Compute units that share out the tiles of a product; 0: not counted (systolic arrays, unknown). */
  readonly units: number;
  readonly memoryBytes: number;
  readonly memoryBytesPerSecond: number;
  /** One direction, per accelerator. */
  readonly scaleUpBytesPerSecond: number;
  readonly scaleUpDomain: number;
  readonly nicBytesPerSecond: number;
  readonly source: SourceId;
  readonly confidence: Confidence;
}

export type PeakFormat = 'single' | 'tf32' | 'half' | 'eight' | 'four';

/** TFLOP/s of fp32, tf32, 8 and 4 bit; and the best 8-bit product, TFLOP/s. 0: none. */
type Peaks = readonly [single: number, tf32: number, eight: number, four: number, bestEight?: number];

// prettier-ignore
const peaksOf: Readonly<Record<string, Peaks>> = {
  'v100-sxm': [15.7, 0, 0, 0],
  'a100-sxm-40': [19.5, 156, 0, 0],
  'a100-sxm-80': [19.5, 156, 0, 0],
  'h100-sxm': [67, 494.5, 1979, 0, 1402.6],
  'h200-sxm': [67, 494.5, 1979, 0, 1453.4],
  'b200-sxm': [80, 1125, 4500, 9000, 3432.5],
  'gb200-nvl72': [80, 1250, 5000, 10_000, 3615.6],
  'mi300x': [163.4, 653.7, 2610, 0],
  'gaudi-3': [229, 459, 1677, 0, 1289.5],
  'ascend-910b': [0, 0, 0, 0],
};

/** name, maker, year; 16-bit peak and best product TFLOP/s; memory GB, TB/s; links GB/s, domain, network GB/s; peaks. */
type Row = readonly [
  name: string,
  vendor: string,
  year: number,
  half: number,
  bestHalf: number,
  memoryGb: number,
  memoryTbps: number,
  scaleUpGbps: number,
  scaleUpDomain: number,
  nicGbps: number,
  peaks: Peaks,
  source: SourceId,
];

// prettier-ignore
const rows: Readonly<Record<string, Row>> = {
  'a100-pcie-80': ['A100 PCIe 80GB', 'NVIDIA', 2021, 312, 252.9, 80, 1.935, 25, 8, 25, [19.5, 156, 0, 0], 'ml-engineering'],
  'h100-pcie': ['H100 PCIe', 'NVIDIA', 2022, 756, 0, 80, 2, 50, 8, 50, [51, 378, 1513, 0], 'ml-engineering'],
  'h100-sxm-96': ['H100 96GB HBM2e', 'NVIDIA', 2023, 989, 794.5, 96, 2.4, 450, 8, 50, [67, 494.5, 1979, 0, 1402.6], 'ml-engineering'],
  'h200-nvl': ['H200 NVL', 'NVIDIA', 2024, 835, 0, 141, 4.8, 450, 4, 50, [60, 417.5, 1671, 0], 'chip-recalled'],
  'gh200': ['GH200', 'NVIDIA', 2023, 989, 828.6, 96, 4, 450, 8, 50, [67, 494.5, 1979, 0, 1535], 'ml-engineering'],
  'h800-sxm': ['H800 SXM', 'NVIDIA', 2023, 989, 0, 80, 3.35, 200, 8, 50, [67, 494.5, 1979, 0], 'chip-recalled'],
  'h20': ['H20', 'NVIDIA', 2024, 148, 0, 96, 4, 450, 8, 50, [44, 74, 296, 0], 'chip-recalled'],
  'l40s': ['L40S', 'NVIDIA', 2023, 362, 0, 48, 0.864, 31, 8, 25, [91.6, 183, 733, 0], 'ml-engineering'],
  'b300-sxm': ['B300 SXM', 'NVIDIA', 2025, 2250, 1769, 288, 8, 900, 8, 100, [80, 1125, 4500, 13_500, 3353.3], 'ml-engineering'],
  'gb300-nvl72': ['GB300 NVL72 (per GPU)', 'NVIDIA', 2025, 2500, 0, 288, 8, 900, 72, 100, [80, 1250, 5000, 15_000], 'ml-engineering'],
  'mi250x': ['MI250X', 'AMD', 2021, 383, 0, 128, 3.28, 350, 8, 25, [47.9, 0, 0, 0], 'ml-engineering'],
  'mi325x': ['MI325X', 'AMD', 2024, 1307, 784.9, 256, 6, 448, 8, 50, [163.4, 653.7, 2610, 0], 'ml-engineering'],
  'mi350x': ['MI350X', 'AMD', 2025, 2300, 0, 288, 8, 535.5, 8, 50, [144, 0, 4600, 9200], 'chip-recalled'],
  'mi355x': ['MI355X', 'AMD', 2025, 2500, 1565, 288, 8, 535.5, 8, 50, [157.3, 0, 5000, 10_100], 'ml-engineering'],
  'tpu-v3': ['TPU v3', 'Google', 2018, 123, 0, 32, 0.9, 82, 1024, 12.5, [0, 0, 0, 0], 'chip-recalled'],
  'tpu-v4': ['TPU v4', 'Google', 2021, 275, 0, 32, 1.2, 150, 4096, 6.25, [0, 0, 275, 0], 'chip-recalled'],
  'tpu-v5e': ['TPU v5e', 'Google', 2023, 197, 0, 16, 0.82, 100, 256, 6.25, [0, 0, 394, 0], 'chip-recalled'],
  'tpu-v5p': ['TPU v5p', 'Google', 2023, 459, 0, 95, 2.76, 300, 8960, 6.25, [0, 0, 918, 0], 'chip-recalled'],
  'tpu-v6e': ['TPU v6e (Trillium)', 'Google', 2024, 918, 0, 32, 1.64, 200, 256, 12.5, [0, 0, 1836, 0], 'chip-recalled'],
  'gaudi-2': ['Gaudi 2', 'Intel', 2022, 432, 418.7, 96, 2.46, 300, 8, 37.5, [0, 0, 865, 0, 826.5], 'ml-engineering'],
};

function describe(id: string): Chip | null {
  const known = findAccelerator(id);
  const row = rows[id];
  if (known) {
    const { name, vendor, year, memoryBytes, memoryBytesPerSecond, source, confidence } = known;
    const { scaleUpBytesPerSecond, scaleUpDomain, nicBytesPerSecond, measuredMatmulFlopPerSecond } = known;
    const half = known.peakFlopPerSecond;
    const matmulShare = measuredMatmulFlopPerSecond === null ? null : measuredMatmulFlopPerSecond / half;
    // prettier-ignore
    return { id, name, vendor, year, ...share(half, peaksOf[id] ?? [0, 0, 0, 0]), matmulShare, units: countUnits(id), memoryBytes,
      memoryBytesPerSecond, scaleUpBytesPerSecond, scaleUpDomain, nicBytesPerSecond, source, confidence };
  }
  if (!row) return null;
  const [name, vendor, year, half, best, gb, tbps, scaleUp, scaleUpDomain, nic, peaks, source] = row;
  return {
    id,
    name,
    vendor,
    year,
    ...share(half * 1e12, peaks),
    matmulShare: best ? best / half : vendor === 'Google' ? systolicShare : null,
    units: countUnits(id),
    memoryBytes: gb * 1e9,
    memoryBytesPerSecond: tbps * 1e12,
    scaleUpBytesPerSecond: scaleUp * 1e9,
    scaleUpDomain,
    nicBytesPerSecond: nic * 1e9,
    source,
    confidence: sources[source].confidence,
  };
}

function share(half: number, [single, tf32, eight, four, best]: Peaks): Pick<Chip, 'peaks' | 'eightBitShare'> {
  const flops = (tera: number): number | null => (tera ? tera * 1e12 : null);
  return {
    peaks: { single: flops(single), tf32: flops(tf32), half, eight: flops(eight), four: flops(four) },
    eightBitShare: best ? best / eight : null,
  };
}

/** Multiprocessors (compute units) in use, from the makers' data sheets. */
function countUnits(id: string): number {
  const family =
    /^(v100|a100|h20|h100|h200|gh200|h800|l40s|b200|b300|gb200|gb300|mi300|mi325|mi35)/.exec(id)?.[0] ?? '';
  return unitsOf[family] ?? 0;
}
// prettier-ignore
const unitsOf: Readonly<Record<string, number>> = {
  v100: 80, a100: 108, h20: 78, h100: 132, h200: 132, gh200: 132, h800: 132, l40s: 142,
  b200: 148, b300: 148, gb200: 148, gb300: 148, mi300: 304, mi325: 304, mi35: 256,
};

/** Systolic arrays run large products near their peak; nobody published the best one. Assumed. */
const systolicShare = 0.92;

const cache = new Map<string, Chip | null>();

/** The chip of that id in SI (a row of `accelerators.ts` or of this file), or null when there is none. */
export function findChip(id: string): Chip | null {
  let chip = cache.get(id);
  if (chip === undefined) cache.set(id, (chip = describe(id)));
  return chip;
}

/** Ids of the chips that this file adds to `accelerators.ts`. */
export const furtherChips: readonly string[] = Object.keys(rows);

const formatOf = {
  fp32: 'single',
  tf32: 'tf32',
  fp16: 'half',
  bf16: 'half',
  fp8: 'eight',
  mxfp8: 'eight',
  nvfp4: 'four',
} as const satisfies Record<Precision, PeakFormat>;

/** Dense peak of a chip at a job's number format, FLOP/s; the next wider format where the chip has none of it. */
export function peakAt(chip: Chip, precision: Precision): number {
  const { peaks } = chip;
  const half = peaks.half ?? 1;
  switch (formatOf[precision]) {
    case 'single':
      return peaks.single ?? half / 16;
    case 'tf32':
      return peaks.tf32 ?? half / 2;
    case 'half':
      return half;
    case 'eight':
      return peaks.eight ?? half;
    case 'four':
      return peaks.four ?? peaks.eight ?? half;
  }
}
