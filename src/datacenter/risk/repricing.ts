/**
 * Repricing: the net present value again with other uncertain inputs, without running the cluster again, whose time
 * depends on none of them.
 */
import type { Calibration } from '../calibration/calibration.ts';
import type { ClusterOutcome } from '../cluster/cluster.ts';
import { powerFacility } from '../facility/facility.ts';
import { projectFlows, type YearFlow } from '../finance/finance.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate.ts';
import type { Infeasible } from '../units/units.ts';
import { spreadInputs, type UncertainInput, type UncertainRow } from './spreads.ts';

/** A scenario whose cluster has run, and which of its inputs are uncertain. */
export interface Base {
  readonly scenario: Scenario;
  readonly cluster: ClusterOutcome;
  readonly inputs: readonly UncertainRow[];
}

/** Runs the corridor once. Infeasible where the scenario is. */
export function prepareBase(scenario: Scenario, calibration: Calibration | null): Base | Infeasible {
  const { cluster, finance } = simulate(scenario, calibration);
  if (cluster.kind === 'infeasible') return cluster;
  if (finance.kind === 'infeasible') return finance;
  return { scenario, cluster, inputs: spreadInputs(scenario, cluster) };
}

/**
 * Yearly flows with the named inputs set to `values`, one each. Empty where such a project cannot be priced, which
 * inputs inside the limits of their fields do not bring about.
 */
export function repriceFlows(
  { scenario, cluster }: Base,
  inputs: readonly { readonly field: UncertainInput }[],
  values: readonly number[],
): readonly YearFlow[] {
  const set = { finance: { ...scenario.finance }, facility: { ...scenario.facility } };
  for (const [i, { field }] of inputs.entries()) {
    const [room, name] = field.split('.') as ['finance' | 'facility', string];
    Object.assign(set[room], { [name]: values[i] });
  }
  const facility = powerFacility(set.facility, cluster);
  if (facility.kind === 'infeasible') return [];
  const flows = projectFlows(set.finance, cluster, facility);
  return 'kind' in flows ? [] : flows;
}

/** The net present value of flows: their discounted cumulative at the end, USD. */
export function valueOf(flows: readonly YearFlow[]): number {
  return flows.at(-1)?.discountedCumulativeUsd ?? Number.NaN;
}
