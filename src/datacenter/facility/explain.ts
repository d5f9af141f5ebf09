/** Show the working of the facility: the factors whose product is the carbon of a year, t CO2e. */
import { findSite } from '../catalog/sites.ts';
import type { ClusterOutcome } from '../cluster/cluster.ts';
import { hoursPerYear } from '../units/units.ts';
import type { Factor } from '../workload/explain.ts';
import { findAcceleratorPower } from './accelerator-power.ts';
import type { FacilityOutcome } from './facility.ts';

/** The factors of `carbonTonnesPerYear`: W each, how many, PUE, hours, kg per kWh, and the two thousands of the units. */
export function explainFacility(outcome: FacilityOutcome, cluster: ClusterOutcome): readonly Factor[] {
  const site = findSite(outcome.site);
  const power = findAcceleratorPower(cluster.accelerator);
  return [
    {
      key: 'wattsPerAccelerator',
      value: outcome.wattsPerAccelerator,
      power: 1,
      how: outcome.wattsKnown,
      source: power?.source ?? 'assumption',
    },
    { key: 'accelerators', value: cluster.accelerators, power: 1, how: 'assumed', source: 'assumption' },
    { key: 'pue', value: outcome.pue, power: 1, how: 'assumed', source: site?.pue.source ?? 'assumption' },
    { key: 'hoursPerYear', value: hoursPerYear, power: 1, how: 'derived', source: 'ours' },
    { key: 'wattsPerKilowatt', value: 1000, power: -1, how: 'derived', source: 'ours' },
    {
      key: 'carbonKgPerKwh',
      value: outcome.carbonKgPerKwh.median,
      power: 1,
      how: 'published',
      source: site?.carbonKgPerKwh.source ?? 'assumption',
    },
    { key: 'kilogramsPerTonne', value: 1000, power: -1, how: 'derived', source: 'ours' },
  ];
}
