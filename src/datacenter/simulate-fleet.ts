/**
 * The corridor without the training: what a number of accelerators draws, costs and returns at a site, whatever they
 * compute. A figure that asks nothing else does without the rooms that predict steps, which are the heavier half of
 * `simulate.ts`; and it has an answer where the chosen model would not fit.
 */
import type { Calibration } from './calibration/calibration.ts';
import { findAccelerator } from './catalog/accelerators.ts';
import { powerFacility } from './facility/facility.ts';
import { priceProject } from './finance/finance.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario/scenario.ts';
import { notAsked } from './units/not-asked.ts';
import type { Infeasible } from './units/units.ts';

/** Machines alone: no model, no plan, no time that a training takes. */
export interface Fleet {
  readonly accelerator: string;
  readonly accelerators: number;
  /** NaN where nothing is known of the visitor's machine. */
  readonly peakFlopPerSecond: number;
  readonly trainingSeconds: number;
}

const notMeasured: Infeasible = {
  kind: 'infeasible',
  reason: 'not-measured',
  numbers: {},
  nearest: { field: 'cluster.accelerator', value: 'h100-sxm' },
};

/** The machines of a scenario. */
export function standFleet({ cluster }: Scenario, calibration: Calibration | null): Fleet {
  const { accelerator, accelerators } = cluster;
  const row = findAccelerator(accelerator);
  const peakFlopPerSecond = row?.peakFlopPerSecond ?? calibration?.peakFlopPerSecond.median ?? Number.NaN;
  return { accelerator, accelerators, peakFlopPerSecond, trainingSeconds: Number.NaN };
}

/**
 * Facility and finance of `scenario`'s machines; workload and cluster say that they were not asked. Numbers about the
 * training itself, as its energy, are NaN. Infeasible (`not-measured`) for the visitor's machine before it is measured.
 */
export function simulateFleet(scenario: Scenario, calibration: Calibration | null): Outcome {
  const fleet = standFleet(scenario, calibration);
  const isKnown = fleet.peakFlopPerSecond > 0;
  const facility = isKnown ? powerFacility(scenario.facility, fleet) : notMeasured;
  const finance = facility.kind === 'infeasible' ? facility : priceProject(scenario.finance, fleet, facility);
  return { scenario, workload: notAsked, cluster: notAsked, facility, finance };
}
