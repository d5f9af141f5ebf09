/**
 * Repricing: the net present value again with other uncertain inputs. The cluster never runs here: rent is paid for hours,
 * whatever they compute.
 */
import type { Calibration } from '../calibration/calibration.ts';
import { powerFacility } from '../facility/facility.ts';
import { projectFlows, type YearFlow } from '../finance/finance.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { simulateFleet, standFleet, type Fleet } from '../simulate-fleet.ts';
import type { Infeasible } from '../units/units.ts';
import {
  createColumns,
  flowInputs,
  maxYears,
  priceFlows,
  type FlowColumns,
  type FlowInput,
  type FlowResults,
  type FlowTerms,
} from './flow-kernel.ts';
import { spreadInputs, type UncertainRow } from './spreads.ts';

/** A scenario that has been priced, and which of its inputs are uncertain. */
export interface Base {
  readonly scenario: Scenario;
  readonly fleet: Fleet;
  readonly inputs: readonly UncertainRow[];
  /** The scenario's own value of each of `flowInputs`. */
  readonly point: Float64Array;
  readonly terms: FlowTerms;
  /** Net present value of the scenario itself, USD, as the finance room has it. */
  readonly pointUsd: number;
}

/**
 * Prices the scenario once. Infeasible where its facility or its money is; whether the training fits is not asked, for
 * hours are rented out whatever they compute.
 */
export function prepareBase(scenario: Scenario, calibration: Calibration | null): Base | Infeasible {
  const fleet = standFleet(scenario, calibration);
  const { facility, finance } = simulateFleet(scenario, calibration);
  if (facility.kind === 'infeasible') return facility;
  if (finance.kind === 'infeasible') return finance;
  const { earnedUsdPerHour: rentUsdPerHour, serverUsd, facilityUsdPerWatt } = finance.prices;
  const { usdPerKwh, pue, carbonKgPerKwh, addedUsdPerKwh, energyKwhPerYear } = facility;
  const settled: Readonly<Record<string, number>> = {
    ...{ rentUsdPerHour, serverUsd, facilityUsdPerWatt, usdPerKwh, pue },
    carbonKgPerKwh: carbonKgPerKwh.median,
    speed: 1,
  };
  const chosen: Readonly<Record<string, unknown>> = scenario.finance as unknown as Record<string, unknown>;
  const pointOf = (field: FlowInput): number => {
    const name = field.slice(field.indexOf('.') + 1);
    return settled[name] ?? Number(chosen[name]);
  };
  const { facilityLifeYears, discountRate, taxRate, resaleShare, rampMonths, inflation, ...rest } = scenario.finance;
  return {
    scenario,
    fleet,
    inputs: spreadInputs(scenario, fleet, calibration, pointOf),
    point: Float64Array.from(flowInputs, pointOf),
    terms: {
      accelerators: fleet.accelerators,
      itPowerW: facility.itPowerW,
      designItPowerW: facility.designItPowerW,
      touRatio: scenario.facility.touRatio ?? 1,
      addedUsdPerKwh,
      fuelKgPerKwh: (1000 * facility.fuelTonnesPerYear) / energyKwhPerYear,
      otherUsdPerYear: fleet.accelerators * rest.softwareUsd + rest.networkUsdPerYear,
      rampYears: rampMonths / 12,
      early: finance.early,
      ...{ facilityLifeYears, discountRate, taxRate, resaleShare, inflation },
    },
    pointUsd: finance.netPresentValueUsd,
  };
}

/** Prices the first `count` rows of `columns`, by the fast kernel where it knows the project, else by finance itself. */
export function priceRows(base: Base, columns: FlowColumns, count: number, results: FlowResults, at = 0): void {
  if (isPlain(base.scenario)) priceFlows(columns, count, base.terms, results, at);
  else priceSlowly(base, columns, count, results, at);
}

/** The net present value with some inputs set to other values, USD. */
export function valueWith(base: Base, changes: readonly (readonly [FlowInput, number])[]): number {
  const columns = createColumns(base.point, 1);
  for (const [field, value] of changes) columns[flowInputs.indexOf(field)]?.fill(value);
  const results = { netPresentValueUsd: new Float64Array(1), paybackYears: null, cumulativeUsd: null };
  priceRows(base, columns, 1, results);
  return results.netPresentValueUsd[0] ?? Number.NaN;
}

/** True where the kernel lays out the same flows as finance. */
export function isPlain({ finance }: Scenario): boolean {
  const { serverGenerations, fabricShare, shellShare, taxLives, lossYears, debtShare, depositShare } = finance;
  const isOnePart = serverGenerations === 1 && fabricShare === 0 && shellShare === 0 && depositShare === 1;
  const { receivableDays, payableDays, landUsdPerWatt } = finance;
  const isPaidAtOnce = receivableDays === 0 && payableDays === 0 && landUsdPerWatt === 0;
  // Eleven years is the longest that one generation stands, building included.
  return isOnePart && isPaidAtOnce && debtShare === 0 && taxLives === 'books' && lossYears >= 11;
}

/**
 * Yearly flows with the inputs set to one row of `columns`. Empty where such a project cannot be priced, which inputs
 * inside the limits of their fields do not bring about.
 */
export function repriceFlows({ scenario, fleet }: Base, columns: FlowColumns, row = 0): readonly YearFlow[] {
  const set: Readonly<Record<string, Record<string, unknown>>> = {
    finance: { ...scenario.finance },
    facility: { ...scenario.facility },
  };
  let [speed, kgPerKwh] = [1, Number.NaN];
  for (const [i, field] of flowInputs.entries()) {
    const [room = '', name = ''] = field.split('.');
    const value = columns[i]?.[row] ?? Number.NaN;
    if (field === 'measured.speed') speed = value;
    else if (field === 'facility.carbonKgPerKwh') kgPerKwh = value;
    else if (set[room]) set[room][name] = value;
  }
  // An hour is worth what it computes: at another speed it rents for more or less. However it earns, the column has it.
  const choice = set['finance'] as unknown as Scenario['finance'];
  const finance = {
    ...choice,
    revenueModel: 'hours' as const,
    rentUsdPerHour: (choice.rentUsdPerHour ?? Number.NaN) * speed,
  };
  // The column has the PUE at the present fill, so it is not to rise with it once more; the building is for the full hall.
  const powered = powerFacility({ ...(set['facility'] as unknown as Scenario['facility']), fill: 1 }, fleet);
  if (powered.kind === 'infeasible') return [];
  // No choice of the facility: what is emitted follows from its site, unless another account of the grid holds.
  const facility = {
    ...powered,
    designItPowerW: powered.itPowerW / (scenario.facility.fill ?? 1),
    carbonTonnesPerYear: (powered.energyKwhPerYear * kgPerKwh) / 1000,
  };
  const flows = projectFlows(finance, fleet, facility);
  return 'kind' in flows ? [] : flows;
}

function priceSlowly(base: Base, columns: FlowColumns, count: number, results: FlowResults, at: number): void {
  for (let row = 0; row < count; row += 1) {
    const flows = repriceFlows(base, columns, row);
    const last = flows.at(-1);
    results.netPresentValueUsd[at + row] = last?.discountedCumulativeUsd ?? Number.NaN;
    for (let year = 0; year <= maxYears; year += 1) {
      const total = (flows[year] ?? last)?.cumulativeUsd ?? Number.NaN;
      if (results.cumulativeUsd) results.cumulativeUsd[(at + row) * (maxYears + 1) + year] = total;
    }
  }
}
