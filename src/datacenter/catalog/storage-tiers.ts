/**
 * Kinds of drives as they are bought: bytes, reading speed, and the share that fails in a year. Sizes are common ones of
 * 2025 and assumed; speeds are upper bounds as sources quote them, sequential.
 */
import type { Confidence } from '../units/units.ts';

export interface StorageTier {
  readonly id: 'hard-drive' | 'sata-flash' | 'nvme-flash';
  readonly driveTerabytes: number;
  readonly readMegabytesPerSecond: number;
  readonly yearlyFailureShare: number;
  readonly source: string;
  readonly year: number;
  readonly confidence: Confidence;
}

const speeds = 'L. Clipp, Storage, landontclipp.github.io';
const ofFlash = `${speeds}; Backblaze Drive Stats, SSD edition 2022: 0.98 % a year, boot drives`;

export const storageTiers: readonly StorageTier[] = [
  {
    id: 'hard-drive',
    driveTerabytes: 20,
    readMegabytesPerSecond: 250,
    yearlyFailureShare: 0.0157,
    source: 'Backblaze Drive Stats 2024: 1.57 % a year; size and speed assumed',
    year: 2024,
    confidence: 'assumed',
  },
  {
    id: 'sata-flash',
    driveTerabytes: 3.84,
    readMegabytesPerSecond: 550,
    yearlyFailureShare: 0.0098,
    source: ofFlash,
    year: 2022,
    confidence: 'read',
  },
  {
    id: 'nvme-flash',
    driveTerabytes: 15.36,
    readMegabytesPerSecond: 7000,
    yearlyFailureShare: 0.0098,
    source: `${ofFlash}; a little under the 7,500 MB/s quoted for PCIe 4`,
    year: 2022,
    confidence: 'read',
  },
];
