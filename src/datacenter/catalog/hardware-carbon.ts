/**
 * Carbon of making things, kg CO2e. Serious sources differ by a factor of three and a half for one and the same card:
 * that spread is carried on, not averaged away. Where each is from stands in `facility-sources.ts`.
 */
export interface CarbonSpan {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

/** One accelerator card of the H100's class, without its host. */
export const acceleratorCarbon: CarbonSpan = { low: 164, typical: 318, high: 575 };

/** The rest of a node of eight: case, boards, two processors, 2 TB of memory, flash, supplies, switches' share. */
export const hostCarbon: CarbonSpan = { low: 1000, typical: 2000, high: 3500 };
/** Accelerators that share such a host. */
export const acceleratorsPerHost = 8;
export const hardwareLifeYears = 4;

/** Shell, power and cooling for 1 W of IT: concrete, steel, copper, generators, batteries. */
export const buildingCarbonPerWatt: CarbonSpan = { low: 0.4, typical: 0.8, high: 1.6 };
/** Until a building's power and cooling are renewed. */
export const buildingLifeYears = 20;

/** Making, building and removing panels and turbines, for each kWh they give in their life. */
export const solarCarbon: CarbonSpan = { low: 0.04, typical: 0.055, high: 0.07 };
export const windCarbon: CarbonSpan = { low: 0.01, typical: 0.0125, high: 0.015 };

/** Making a lithium battery, for each kWh it holds, and how many years it is used. */
export const batteryCarbon: CarbonSpan = { low: 74, typical: 104, high: 134 };
export const batteryLifeYears = 10;
