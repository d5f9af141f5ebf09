/**
 * An accelerator as the step predictor needs it: peaks by number format, best measured products, memory and links. Those
 * of `accelerators.ts`, which the page offers, get their further peaks here; chips that only published trainings ran on
 * stand in `chips.ts`. Data-sheet units in the table, SI outside. Left out: sparsity and boost behaviour.
 */
import type { Confidence } from '../units/units.ts';
import { findAccelerator } from './accelerators.ts';
import type { Precision } from './job.ts';
import type { SourceId } from './sources.ts';

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
  /** As the driver reports it; where that is not known as it is sold. */
  readonly memoryBytes: number;
  readonly memoryBytesPerSecond: number;
  /** One direction, per accelerator. */
  readonly scaleUpBytesPerSecond: number;
  readonly scaleUpDomain: number;
  readonly nicBytesPerSecond: number;
  /** Latency of one hop between domains, seconds; absent: that of a data center's fabric. */
  readonly hopSeconds?: number;
  readonly source: SourceId;
  readonly confidence: Confidence;
}

export type PeakFormat = 'single' | 'tf32' | 'half' | 'eight' | 'four';

/** TFLOP/s of fp32, tf32, 8 and 4 bit; and the best 8-bit product, TFLOP/s. 0: none. */
export type Peaks = readonly [single: number, tf32: number, eight: number, four: number, bestEight?: number];

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

/**
 * Memory as `nvidia-smi` prints it, MiB: neither the 80e9 bytes nor the 80 GiB of a name. A100 and H100 as listed in Modal's
 * documentation (modal-labs/modal-client, pull request 2797, 2025); the others are in the logs of many public repositories.
 */
const driverMib: Readonly<Record<string, number>> = {
  'v100-sxm': 32_510,
  'a100-sxm-40': 40_960,
  'a100-sxm-80': 81_920,
  'h100-sxm': 81_559,
  'h200-sxm': 143_771,
  'b200-sxm': 183_359,
  'gb200-nvl72': 189_471,
};

/** Bytes that a driver reports as so many MiB; null: unknown. */
export const ofDriver = (mib: number | undefined): number | null => (mib ? mib * 2 ** 20 : null);

const cache = new Map<string, Chip | null>();

/** The chip of that row of `accelerators.ts` in SI, or null when there is none. */
export function findOfferedChip(id: string): Chip | null {
  let chip = cache.get(id);
  if (chip === undefined) cache.set(id, (chip = describe(id)));
  return chip;
}

function describe(id: string): Chip | null {
  const row = findAccelerator(id);
  if (!row) return null;
  const half = row.peakFlopPerSecond;
  const best = row.measuredMatmulFlopPerSecond;
  return {
    ...row,
    memoryBytes: ofDriver(driverMib[id]) ?? row.memoryBytes,
    ...sharePeaks(half, peaksOf[id] ?? [0, 0, 0, 0]),
    matmulShare: best === null ? null : best / half,
    units: countUnits(id),
  };
}

/** Peaks in SI, and the share of the 8-bit one that the best product reaches. */
export function sharePeaks(
  half: number,
  [single, tf32, eight, four, best]: Peaks,
): Pick<Chip, 'peaks' | 'eightBitShare'> {
  const flops = (tera: number): number | null => (tera ? tera * 1e12 : null);
  return {
    peaks: { single: flops(single), tf32: flops(tf32), half, eight: flops(eight), four: flops(four) },
    eightBitShare: best ? best / eight : null,
  };
}

/** Multiprocessors (compute units) in use, from the makers' data sheets. */
export function countUnits(id: string): number {
  const family =
    /^(v100|a100|h20|h100|h200|gh200|h800|l40s|b200|b300|gb200|gb300|mi300|mi325|mi35)/.exec(id)?.[0] ?? '';
  return unitsOf[family] ?? 0;
}
// prettier-ignore
const unitsOf: Readonly<Record<string, number>> = {
  v100: 80, a100: 108, h20: 78, h100: 132, h200: 132, gh200: 132, h800: 132, l40s: 142,
  b200: 148, b300: 148, gb200: 148, gb300: 148, mi300: 304, mi325: 304, mi35: 256,
};

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
