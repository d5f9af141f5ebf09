/**
 * Every chip that the step predictor knows: the page's own of `accelerators.ts`, and those that only published trainings
 * ran on, which no scenario can choose and which are therefore loaded with the published runs. Data-sheet units in the
 * table, SI outside.
 */
import { countUnits, findOfferedChip, ofDriver, sharePeaks, type Chip, type Peaks } from './chip.ts';
import { sources, type SourceId } from './sources.ts';

export { peakAt, type Chip, type PeakFormat } from './chip.ts';

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

/** Memory as `nvidia-smi` prints it, MiB; sources as in `chip.ts`. */
const driverMib: Readonly<Record<string, number>> = {
  'a100-pcie-80': 81_920,
  'h100-pcie': 81_559,
  'h800-sxm': 81_559,
  'h100-sxm-96': 97_871,
  gh200: 97_871,
  h20: 97_871,
  'h200-nvl': 143_771,
  l40s: 46_068,
  'b300-sxm': 275_040,
};

/** Systolic arrays run large products near their peak; nobody published the best one. Assumed. */
const systolicShare = 0.92;

function describe(id: string): Chip | null {
  const row = rows[id];
  if (!row) return null;
  const [name, vendor, year, half, best, gb, tbps, scaleUp, scaleUpDomain, nic, peaks, source] = row;
  return {
    id,
    name,
    vendor,
    year,
    ...sharePeaks(half * 1e12, peaks),
    matmulShare: best ? best / half : vendor === 'Google' ? systolicShare : null,
    units: countUnits(id),
    memoryBytes: ofDriver(driverMib[id]) ?? gb * 1e9,
    memoryBytesPerSecond: tbps * 1e12,
    scaleUpBytesPerSecond: scaleUp * 1e9,
    scaleUpDomain,
    nicBytesPerSecond: nic * 1e9,
    source,
    confidence: sources[source].confidence,
  };
}

const cache = new Map<string, Chip | null>();

/** The chip of that id in SI (a row of `accelerators.ts` or of this file), or null when there is none. */
export function findChip(id: string): Chip | null {
  let chip = cache.get(id);
  if (chip === undefined) cache.set(id, (chip = findOfferedChip(id) ?? describe(id)));
  return chip;
}

/** Ids of the chips that this file adds to `accelerators.ts`. */
export const furtherChips: readonly string[] = Object.keys(rows);
