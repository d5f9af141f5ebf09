/** Show the working of the facility: the factors whose product is the carbon of a year, t CO2e. */
import { hoursPerYear } from '../units/units.ts';
import type { Factor } from '../workload/explain.ts';
import type { FacilityOutcome } from './facility.ts';

/** The factors of `carbonTonnesPerYear`: W each, how many, PUE, hours, kg per kWh, and the two thousands of the units. */
export function explainFacility(outcome: FacilityOutcome): readonly Factor[] {
  const { wattsPerAccelerator, itPowerW, pue, carbonKgPerKwh, wattsKnown } = outcome;
  return [
    { key: 'wattsPerAccelerator', value: wattsPerAccelerator, power: 1, how: wattsKnown, source: 'mlperf-power-v4.0' },
    { key: 'accelerators', value: itPowerW / wattsPerAccelerator, power: 1, how: 'assumed', source: 'ours' },
    { key: 'pue', value: pue, power: 1, how: 'assumed', source: 'pue-climate' },
    { key: 'hoursPerYear', value: hoursPerYear, power: 1, how: 'derived', source: 'ours' },
    { key: 'wattsPerKilowatt', value: 1000, power: -1, how: 'derived', source: 'ours' },
    { key: 'carbonKgPerKwh', value: carbonKgPerKwh.median, power: 1, how: 'published', source: 'ember-owid-2023' },
    { key: 'kilogramsPerTonne', value: 1000, power: -1, how: 'derived', source: 'ours' },
  ];
}
