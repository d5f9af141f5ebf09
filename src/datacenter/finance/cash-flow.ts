/**
 * Cash flow: the money of each year, from paying for the building to the day the servers are worth nothing.
 *
 * Time runs from the order. What is bought first is paid then, or in stages until the first hour is rented `buildYears`
 * later; renting and running costs last `serverLifeYears` from then, times `serverGenerations`. Year y covers the time
 * from y-1 to y and counts with the share of it in which the cluster runs. Rent falls with the calendar, so a slow build
 * sells its first hour cheaper; running costs rise by `inflation` in the same way. All amounts are nominal; with inflation
 * at 0 they are those of the price year. Flows are the owner's: after debt and tax. A loss is carried forward for `lossYears`, oldest
 * first, and set against later profit.
 * Ignored on purpose: running costs while building, value-added tax (all prices are without it).
 * Idle accelerators are charged full power, which errs against the project.
 */
import { hoursPerYear } from '../units/units.ts';
import { noLoan, reserveService, sculptDebt } from './debt.ts';
import type { YearFlow } from './finance.ts';
import { worthEarly } from './flow-timing.ts';
import type { FlowTiming, TaxLives } from './options.ts';
import { listPurchases, paidShare, taxWriteOff, yearOf, type Purchase } from './purchases.ts';
import { tieCapital } from './working-capital.ts';

/** A project with every number settled: nothing left to look up. Money in USD, times in years, shares 0 to 1. */
export interface Project {
  readonly accelerators: number;
  /** First purchases. `facilityUsd` is power and cooling, and the building too where `shellUsd` is 0. */
  readonly serversUsd: number;
  readonly fabricUsd: number;
  readonly facilityUsd: number;
  readonly shellUsd: number;
  /** What a sold hour earns at first, as rent or otherwise. */
  readonly rentUsdPerHour: number;
  readonly rentDeclinePerYear: number;
  readonly occupancy: number;
  readonly deliveredShare: number;
  readonly rampYears: number;
  readonly energyUsdPerYear: number;
  readonly maintenanceUsdPerYear: number;
  readonly insuranceUsdPerYear: number;
  readonly staffUsdPerYear: number;
  readonly softwareUsdPerYear: number;
  readonly networkUsdPerYear: number;
  readonly carbonUsdPerYear: number;
  readonly inflation: number;
  readonly serverLifeYears: number;
  readonly fabricLifeYears: number;
  readonly facilityLifeYears: number;
  readonly shellLifeYears: number;
  readonly serverGenerations: number;
  readonly serverDecline: number;
  readonly resaleShare: number;
  readonly buildYears: number;
  readonly discountRate: number;
  readonly taxRate: number;
  readonly taxLives: TaxLives;
  readonly lossYears: number;
  readonly debtShare: number;
  readonly debtRate: number;
  readonly debtYears: number;
  readonly debtCover: number;
  readonly depositShare: number;
  readonly deliveryShare: number;
  readonly flowTiming: FlowTiming;
  readonly landUsd: number;
  readonly landReturnShare: number;
  readonly receivableDays: number;
  readonly payableDays: number;
  readonly reserveMonths: number;
}

/** Years from the payment until the last servers are worth nothing. */
export function horizonYears(project: Project): number {
  return project.buildYears + project.serverLifeYears * project.serverGenerations;
}

/** Rented accelerator-hours of year `year`, each counted with what its rent is worth beside one of the first year. */
export function firstYearRentHours(project: Project, year: number): number {
  return rentedHours(project, year) * (1 - project.rentDeclinePerYear) ** (year - 1);
}

/** Accelerator-hours of year `year` that are rented and delivered: running time, less the ramp, sold, up. */
export function rentedHours(project: Project, year: number): number {
  const { accelerators, occupancy, deliveredShare } = project;
  const lost = rampLoss(project, year) - rampLoss(project, year - 1);
  return accelerators * hoursPerYear * occupancy * (runningShare(project, year) - lost) * deliveredShare;
}

/** The flows of every year, year 0 first. Revenue and residual are positive, costs and tax negative or zero, USD. */
export function layOutFlows(project: Project): readonly YearFlow[] {
  const length = yearOf(horizonYears(project)) + 1;
  const purchases = listPurchases(project);
  const operations = Array.from({ length }, (_, year) => operate(project, year));
  const earned = operations.map((one) => sum(Object.values(one)));
  const pay = (list: readonly Purchase[], year: number) =>
    sum(list.map(({ usd, paidInYear }) => usd * paidShare(project, paidInYear, year)));
  const first = purchases.filter(({ paidInYear }) => !paidInYear);
  const paidUsd = operations.map((_, year) => pay(first, year));
  const tied = tieCapital(project, operations, (year) => runningShare(project, year));
  const cash = earned.map((usd, year) => usd + (tied[year] ?? 0));
  const debts = sculptDebt(project, paidUsd, cash);
  const reserved = reserveService(project, debts);

  const early = worthEarly(project) - 1;
  const losses: number[] = [];
  let [lossCarriedUsd, cumulativeUsd, discountedCumulativeUsd, discount] = [0, 0, 0, 1];
  return operations.map((operation, year) => {
    const running = runningShare(project, year);
    const sold = purchases.filter(({ toYears }) => yearOf(toYears) === year);
    const capexUsd = negative(pay(purchases, year));
    const residualUsd = sum(sold.map(({ soldUsd }) => soldUsd));
    const isLast = year === length - 1;
    const soldLandUsd = isLast ? project.landUsd * project.landReturnShare : 0;
    const landUsd = year ? soldLandUsd : negative(project.landUsd);

    // Beside the running share, so that what stands all the time counts with that share exactly.
    const booked = purchases.map(({ fromYears, toYears, bookUsdPerYear }) =>
      running ? bookUsdPerYear * (shareOfYear(year, fromYears, toYears) / running) : 0,
    );
    const depreciationUsd = running * sum(booked);
    const deductedUsd =
      project.taxLives === 'books' ? depreciationUsd : sum(purchases.map((one) => taxWriteOff(one, year)));

    const debt = debts[year] ?? noLoan;
    const earnedUsd = earned[year] ?? 0;
    const landGainUsd = isLast ? soldLandUsd - project.landUsd : 0;
    const profit = earnedUsd + landGainUsd - deductedUsd - debt.interestUsd;
    const taxUsd = negative(Math.max(0, profit - lossCarriedUsd) * project.taxRate);
    lossCarriedUsd = Math.max(0, lossCarriedUsd - profit);
    // The oldest losses are used first, so what is left is the newest: at most what the last years have lost.
    losses.push(Math.max(0, -profit));
    const recent = losses.slice(year + 1 - project.lossYears);
    if (project.lossYears < year) lossCarriedUsd = Math.min(lossCarriedUsd, sum(recent));

    const [workingCapitalUsd, reserveUsd] = [tied[year] ?? 0, reserved[year] ?? 0];
    const lastDayUsd = residualUsd + landUsd + workingCapitalUsd + debt.debtUsd + reserveUsd;
    const throughUsd = earnedUsd + taxUsd + capexUsd;
    const netUsd = throughUsd + lastDayUsd;
    cumulativeUsd += netUsd;
    discountedCumulativeUsd += (netUsd + (year && early * throughUsd)) * discount;
    discount /= 1 + project.discountRate;
    return {
      year,
      capexUsd,
      ...operation,
      depreciationUsd,
      deductedUsd,
      lossCarriedUsd,
      taxUsd,
      residualUsd,
      landUsd,
      workingCapitalUsd,
      reserveUsd,
      ...debt,
      netUsd,
      lastDayUsd,
      cumulativeUsd,
      discountedCumulativeUsd,
    };
  });
}

/** What renting earns and running costs in year `year`, in the order in which it is added up. */
function operate(project: Project, year: number) {
  const cost = (usdPerYear: number) =>
    negative(usdPerYear * runningShare(project, year) * (1 + project.inflation) ** (year - 1));
  return {
    revenueUsd: project.rentUsdPerHour * firstYearRentHours(project, year),
    energyUsd: cost(project.energyUsdPerYear),
    maintenanceUsd: cost(project.maintenanceUsdPerYear),
    staffUsd: cost(project.staffUsdPerYear),
    insuranceUsd: cost(project.insuranceUsdPerYear),
    softwareUsd: cost(project.softwareUsdPerYear),
    networkUsd: cost(project.networkUsdPerYear),
    carbonUsd: cost(project.carbonUsdPerYear),
  };
}

/** The share of calendar year `year` in which hours are rented. */
function runningShare(project: Project, year: number): number {
  return shareOfYear(year, project.buildYears, horizonYears(project));
}

/** The share of calendar year `year` that lies between two times; none of year 0, which is the moment of payment. */
function shareOfYear(year: number, fromYears: number, toYears: number): number {
  return year === 0 ? 0 : Math.max(0, Math.min(year, toYears) - Math.max(year - 1, fromYears));
}

/** Years' worth of renting lost by the end of year `year` because customers come one by one, evenly over the ramp. */
function rampLoss(project: Project, year: number): number {
  const { rampYears, buildYears } = project;
  const open = Math.max(0, Math.min(year, horizonYears(project)) - buildYears);
  return open < rampYears ? open - open ** 2 / (2 * rampYears) : rampYears / 2;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}

/** Minus the amount, without a negative zero: two tables that look alike should be equal. */
function negative(usd: number): number {
  return usd === 0 ? 0 : -usd;
}
