/**
 * Finance: what building and running it costs and returns, when its hours are rented out. (One verb, `priceProject`.)
 */
import type { Infeasible } from '../units/units.ts';

export interface FinanceChoice {
  /** Rent of one accelerator-hour in the first year, USD. */
  readonly rentUsdPerHour: number;
  /** Yearly fall of that rent, share. */
  readonly rentDeclinePerYear: number;
  /** Share of hours sold, 0 to 1. */
  readonly occupancy: number;
  /** Price of one accelerator with its share of server and fabric, USD; null: the catalog's. */
  readonly serverUsd: number | null;
  /** Building, power and cooling, USD per W of IT power; null: the site's. */
  readonly facilityUsdPerWatt: number | null;
  /** Years until the servers are worth nothing and the horizon ends. */
  readonly serverLifeYears: number;
  readonly facilityLifeYears: number;
  /** Maintenance and insurance, share of server capex per year. */
  readonly maintenanceShare: number;
  readonly insuranceShare: number;
  readonly facilityMaintenanceShare: number;
  /** Staff: full-time people and USD per person-year. */
  readonly staffUsdPerYear: number;
  readonly discountRate: number;
  /** Tax on profit, 0 switches it off. */
  readonly taxRate: number;
  /** Months from paying for it to the first rented hour. */
  readonly buildMonths: number;
}

/** One year of the project, USD. `year` 0 is the building. Outflows are negative. */
export interface YearFlow {
  readonly year: number;
  readonly capexUsd: number;
  readonly revenueUsd: number;
  readonly energyUsd: number;
  readonly maintenanceUsd: number;
  readonly staffUsd: number;
  readonly insuranceUsd: number;
  readonly depreciationUsd: number;
  readonly taxUsd: number;
  /** Value left in the building at the horizon, straight line. */
  readonly residualUsd: number;
  readonly netUsd: number;
  readonly cumulativeUsd: number;
  readonly discountedCumulativeUsd: number;
}

export interface CapexPart {
  readonly part: 'servers' | 'facility';
  readonly usd: number;
  readonly lifeYears: number;
}

export interface FinanceOutcome {
  readonly kind: 'finance';
  readonly flows: readonly YearFlow[];
  readonly capex: readonly CapexPart[];
  readonly capexUsd: number;
  readonly netPresentValueUsd: number;
  /** Every internal rate of return above -100 %, ascending; empty: there is none. */
  readonly internalRatesOfReturn: readonly number[];
  /** Years after the first rented hour; null: it never pays back within the horizon. */
  readonly paybackYears: number | null;
  readonly discountedPaybackYears: number | null;
  /** Total cost of ownership over the horizon: capex less residual, plus all running costs, undiscounted, USD. */
  readonly totalCostUsd: number;
  /** Discounted costs over discounted rented hours: the rent at which the net present value is zero, USD per hour. */
  readonly breakEvenRentUsdPerHour: number | null;
  readonly horizonYears: number;
}

export type FinanceResult = FinanceOutcome | Infeasible;
