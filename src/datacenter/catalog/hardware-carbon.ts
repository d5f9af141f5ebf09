/**
 * Carbon of making hardware, kg CO2e. Serious sources differ by a factor of three and a half for one and the same card:
 * that spread is carried on, not averaged away.
 */
import type { Confidence } from '../units/units.ts';

export interface CarbonRange {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly source: string;
  readonly year: number;
  readonly confidence: Confidence;
}

/** One accelerator card of the H100's class, without its host. */
export const acceleratorCarbon = {
  low: 164,
  typical: 318,
  high: 575,
  source:
    'low: vendor footprint of an eight-GPU board, from memory, over 8; typical: A100 with a share of its host, Chien and others 2023; high: Boavizta’s method on an H100',
  year: 2025,
  confidence: 'recalled',
} as const satisfies CarbonRange;

/** The rest of a node of eight: case, boards, two processors, 2 TB of memory, flash, supplies, switches' share. */
export const hostCarbon = {
  low: 1000,
  typical: 2000,
  high: 3500,
  source:
    'case 150 kg, boards 66 kg each, supplies 24 kg per kg, memory and flash by die area, after Boavizta’s factors',
  year: 2021,
  confidence: 'assumed',
} as const satisfies CarbonRange;
/** Accelerators that share such a host. */
export const acceleratorsPerHost = 8;

/** Shell, power and cooling for 1 W of IT: concrete, steel, copper, generators, batteries. */
export const buildingCarbonPerWatt = {
  low: 0.4,
  typical: 0.8,
  high: 1.6,
  source: 'life-cycle studies of whole data centers, from memory',
  year: 2023,
  confidence: 'recalled',
} as const satisfies CarbonRange;

export const hardwareLifeYears = {
  value: 4,
  source: '35,040 hours: Cloud Carbon Footprint and Boavizta',
  year: 2024,
  confidence: 'read',
} as const;
/** Until a building's power and cooling are renewed. */
export const buildingLifeYears = {
  value: 20,
  source: 'usual in life-cycle studies',
  year: 2023,
  confidence: 'assumed',
} as const;
