/**
 * Cash flow: the money of each year, from paying for the building to the day the servers are worth nothing.
 *
 * Time runs from the payment. Everything is paid for at t = 0; the first hour is rented `buildYears` later; renting and
 * running costs last `serverLifeYears` from then. Year y covers the time from y-1 to y and counts with the share of it
 * in which the cluster runs. Rent falls with the calendar, so a slow build sells its first hour cheaper.
 * Ignored on purpose: debt, inflation of wages and power, cost of land, running costs while building, a resale value of
 * the servers. Idle accelerators are charged full power, which errs against the project.
 */
import { hoursPerYear } from '../units/units.ts';
import type { YearFlow } from './finance.ts';

/** A project with every number settled: nothing left to look up. Money in USD, times in years, shares 0 to 1. */
export interface Project {
  readonly accelerators: number;
  readonly serversUsd: number;
  readonly facilityUsd: number;
  readonly rentUsdPerHour: number;
  readonly rentDeclinePerYear: number;
  readonly occupancy: number;
  readonly energyUsdPerYear: number;
  readonly maintenanceUsdPerYear: number;
  readonly insuranceUsdPerYear: number;
  readonly staffUsdPerYear: number;
  readonly serverLifeYears: number;
  readonly facilityLifeYears: number;
  readonly buildYears: number;
  readonly discountRate: number;
  readonly taxRate: number;
}

/** Years from the payment until the servers are worth nothing. */
export function horizonYears(project: Project): number {
  return project.buildYears + project.serverLifeYears;
}

/** Rented accelerator-hours of year `year`, each counted with what its rent is worth beside one of the first year. */
export function firstYearRentHours(project: Project, year: number): number {
  const sold = project.accelerators * hoursPerYear * project.occupancy * runningShare(project, year);
  return sold * (1 - project.rentDeclinePerYear) ** (year - 1);
}

/** The flows of every year, year 0 first. Revenue and residual are positive, costs and tax negative or zero, USD. */
export function layOutFlows(project: Project): readonly YearFlow[] {
  const { serversUsd, facilityUsd, serverLifeYears, facilityLifeYears } = project;
  const years = Math.ceil(horizonYears(project) - 1e-9);
  const depreciationPerYear = serversUsd / serverLifeYears + facilityUsd / facilityLifeYears;
  const residualAtEnd = facilityUsd * Math.max(0, 1 - serverLifeYears / facilityLifeYears);
  const flows: YearFlow[] = [];
  let [lossCarried, cumulativeUsd, discountedCumulativeUsd, discount] = [0, 0, 0, 1];
  for (let year = 0; year <= years; year += 1) {
    const running = runningShare(project, year);
    const capexUsd = year === 0 ? negative(serversUsd + facilityUsd) : 0;
    const revenueUsd = project.rentUsdPerHour * firstYearRentHours(project, year);
    const energyUsd = negative(project.energyUsdPerYear * running);
    const maintenanceUsd = negative(project.maintenanceUsdPerYear * running);
    const staffUsd = negative(project.staffUsdPerYear * running);
    const insuranceUsd = negative(project.insuranceUsdPerYear * running);
    const depreciationUsd = depreciationPerYear * running;
    const residualUsd = year === years ? residualAtEnd : 0;

    // A loss is carried forward without limit and set against later profit; the residual is sold at book value.
    const earned = revenueUsd + energyUsd + maintenanceUsd + staffUsd + insuranceUsd;
    const profit = earned - depreciationUsd;
    const taxUsd = negative(Math.max(0, profit - lossCarried) * project.taxRate);
    lossCarried = Math.max(0, lossCarried - profit);

    const netUsd = earned + taxUsd + capexUsd + residualUsd;
    cumulativeUsd += netUsd;
    discountedCumulativeUsd += netUsd * discount;
    discount /= 1 + project.discountRate;
    flows.push({
      year,
      capexUsd,
      revenueUsd,
      energyUsd,
      maintenanceUsd,
      staffUsd,
      insuranceUsd,
      depreciationUsd,
      taxUsd,
      residualUsd,
      netUsd,
      cumulativeUsd,
      discountedCumulativeUsd,
    });
  }
  return flows;
}

/** The share of calendar year `year` in which hours are rented. */
function runningShare(project: Project, year: number): number {
  const from = Math.max(year - 1, project.buildYears);
  const to = Math.min(year, horizonYears(project));
  return year === 0 ? 0 : Math.max(0, to - from);
}

/** Minus the amount, without a negative zero: two tables that look alike should be equal. */
function negative(usd: number): number {
  return usd === 0 ? 0 : -usd;
}
