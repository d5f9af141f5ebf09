/**
 * Finance: what building and running the cluster costs and returns, when its hours are sold. (Front door; verbs:
 * `priceProject`, its fast core `projectFlows`, and `priceTraining`.)
 *
 * The business is renting accelerator-hours, or what else an hour may earn (`revenue.ts`); the training that the earlier
 * rooms describe is one customer of it. All
 * money is nominal, in US dollars; prices are those of `priceYear`, and with inflation at 0 so are the flows. The
 * discount rate is nominal and that of the owner; when in its year a flow counts is a choice (`flow-timing.ts`).
 * What is ignored on purpose stands in `cash-flow.ts`. This is arithmetic on stated assumptions, not advice.
 */
import type { ClusterOutcome } from '../cluster/cluster.ts';
import type { FacilityOutcome } from '../facility/facility.ts';
import type { Infeasible } from '../units/units.ts';
import { firstYearRentHours, horizonYears, layOutFlows, type Project } from './cash-flow.ts';
import { costOf, leveliseHour } from './costs.ts';
import { worthEarly } from './flow-timing.ts';
import type { FlowTiming, RevenueModel, TaxLives } from './options.ts';
import { crossingYears, type MoneyPoint } from './crossing.ts';
import { findRoot } from './root-finding.ts';
import { listPurchases, yearOf, type Purchase } from './purchases.ts';
import { settleProject, type PricedCluster, type SettledPrices } from './settle.ts';

/** The year whose prices the catalog's are. */
export const priceYear = 2026;

export interface FinanceChoice {
  /** Rent of one accelerator-hour in the first year, USD; null: the market's for this accelerator. */
  readonly rentUsdPerHour: number | null;
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
  /** Maintenance as a share of server capex per year, insurance as a share of all capex per year. */
  readonly maintenanceShare: number;
  readonly insuranceShare: number;
  readonly facilityMaintenanceShare: number;
  /** Staff: everybody who runs the place, USD per year. */
  readonly staffUsdPerYear: number;
  readonly discountRate: number;
  /** Tax on profit, 0 switches it off. */
  readonly taxRate: number;
  /** Months from paying for it to the first rented hour. */
  readonly buildMonths: number;

  /** Shares of the server price that is fabric, and of the building that is its shell: parts with lives of their own. */
  readonly fabricShare: number;
  readonly fabricLifeYears: number;
  readonly shellShare: number;
  readonly shellLifeYears: number;
  /** How many generations of servers stand one after another; each costs less than the last by a share a year. */
  readonly serverGenerations: number;
  readonly serverDecline: number;
  /** What servers and fabric sell for at the end of their life, share of their price. */
  readonly resaleShare: number;
  /** Months from the first rented hour until all that will be sold is sold, rising evenly. */
  readonly rampMonths: number;
  /** Share of sold hours that are delivered: what failures and repairs leave of them. */
  readonly deliveredShare: number;
  /** Yearly rise of running costs and of what is bought again; rents, rates and the discount rate are nominal anyway. */
  readonly inflation: number;
  /** Software, USD per accelerator and year; lines to the outside, USD per year. */
  readonly softwareUsd: number;
  readonly networkUsdPerYear: number;
  readonly carbonUsdPerTonne: number;
  readonly taxLives: TaxLives;
  /** Years for which a loss may be carried forward. */
  readonly lossYears: number;
  /** Debt: at most this share of the first capex, and at most what the cover ratio allows. */
  readonly debtShare: number;
  readonly debtRate: number;
  readonly debtYears: number;
  readonly debtCover: number;
  readonly revenueModel: RevenueModel;
  /** Tokens sold: USD per million, and how many a second one accelerator serves in an hour that is sold. */
  readonly tokenUsd: number;
  readonly tokensPerSecond: number;
  /** Business value: what the whole fleet would be worth to its owner in a year if every hour were used, USD. */
  readonly valueUsdPerYear: number;
  /** Share of the first purchases paid with the order; and share of the rest due on delivery, what remains on acceptance. */
  readonly depositShare: number;
  readonly deliveryShare: number;
  /** When in its year a flow counts. */
  readonly flowTiming: FlowTiming;
  /** Land, USD per W of IT power, paid with the order; what it sells for in the end, a share of that. Never written off. */
  readonly landUsdPerWatt: number;
  readonly landReturnShare: number;
  /** Days after which customers pay, and suppliers are paid: of electricity, maintenance, software and lines. */
  readonly receivableDays: number;
  readonly payableDays: number;
  /** Months of the coming year's debt service that a lender wants set aside. */
  readonly reserveMonths: number;
}

/**
 * One year of the project, USD. `year` 0 is the payment. Outflows are negative. What is written off, interest (a part of
 * debt service), what is owed and losses carried forward move no money by themselves.
 */
export interface YearFlow {
  readonly year: number;
  readonly capexUsd: number;
  readonly revenueUsd: number;
  readonly energyUsd: number;
  readonly maintenanceUsd: number;
  readonly staffUsd: number;
  readonly insuranceUsd: number;
  readonly softwareUsd: number;
  readonly networkUsd: number;
  readonly carbonUsd: number;
  /** Written off in the owner's books, and for tax. */
  readonly depreciationUsd: number;
  readonly deductedUsd: number;
  readonly interestUsd: number;
  readonly owedUsd: number;
  readonly lossCarriedUsd: number;
  readonly taxUsd: number;
  /** What goes sells for this: what is left at the horizon, straight line, and servers that are replaced. */
  readonly residualUsd: number;
  /** Land: paid in year 0, sold in the last one. */
  readonly landUsd: number;
  /** Less what customers newly owe, more what is newly owed to suppliers: the change of balances at year ends. */
  readonly workingCapitalUsd: number;
  /** Taken out of the account for debt service, less what is put into it. */
  readonly reserveUsd: number;
  /** The loan drawn, less its service; and what of it is drawn. */
  readonly debtUsd: number;
  readonly drawnUsd: number;
  readonly netUsd: number;
  /** What of the net flow falls on the year's last day: residual, land, working capital, loan and reserve. */
  readonly lastDayUsd: number;
  readonly cumulativeUsd: number;
  readonly discountedCumulativeUsd: number;
}

export interface FinanceOutcome {
  readonly kind: 'finance';
  readonly flows: readonly YearFlow[];
  /** What is bought on the first day. */
  readonly capex: readonly Pick<Purchase, 'part' | 'usd' | 'lifeYears'>[];
  readonly capexUsd: number;
  readonly netPresentValueUsd: number;
  /** Years after the first rented hour; null: it never pays back within the horizon. */
  readonly paybackYears: number | null;
  readonly discountedPaybackYears: number | null;
  /** Total cost of ownership over the horizon: capex less residual, plus all running costs, undiscounted, no tax, USD. */
  readonly totalCostUsd: number;
  /** What an hour has to earn in the first year for a net present value of zero, USD; null when no hour is sold. */
  readonly breakEvenRentUsdPerHour: number | null;
  /** How much more money that runs through a year is worth for counting before that year's end; 1 where it does not. */
  readonly early: number;
  /** Years from the payment to the end of the servers' life. */
  readonly horizonYears: number;
  /** The machines that are priced. */
  readonly cluster: PricedCluster;
  /** The prices this answer stands on, with what was looked up for choices left open. */
  readonly prices: SettledPrices;
}

export type FinanceResult = FinanceOutcome | Infeasible;

/** What one training of the workload costs when the cluster's hours are bought at `rentUsdPerHour`, USD. */
export interface TrainingPrice {
  readonly acceleratorHours: number;
  readonly rentUsdPerHour: number;
  readonly usd: number;
  /** The part of it that is electricity, and the part that is everything else the rent has to carry. */
  readonly energyUsd: number;
  readonly amortisedUsd: number;
}

/**
 * What the project costs and returns. Infeasible (with the nearest value that works) where an input lies outside its
 * field's limits or no price is known.
 */
export function priceProject(choice: FinanceChoice, cluster: PricedCluster, facility: FacilityOutcome): FinanceResult {
  const settled = settleProject(choice, cluster, facility);
  if ('kind' in settled) return settled;
  const { project, prices } = settled;
  const flows = layOutFlows(project);
  const capex = listPurchases(project).filter(({ paidInYear }) => !paidInYear);
  return {
    kind: 'finance',
    flows,
    capex,
    capexUsd: capex.reduce((sum, { usd }) => sum + usd, 0),
    netPresentValueUsd: valueOf(flows),
    paybackYears: yearsToPayback(project, flows, 'cumulativeUsd', 0),
    discountedPaybackYears: yearsToPayback(project, flows, 'discountedCumulativeUsd', project.discountRate),
    totalCostUsd: flows.reduce((total, flow) => total + costOf(flow), 0),
    breakEvenRentUsdPerHour: breakEvenRent(project, flows),
    early: worthEarly(project),
    horizonYears: horizonYears(project),
    cluster,
    prices,
  };
}

/**
 * Only the yearly flows of `priceProject`, for whoever prices thousands of futures and needs neither rates nor
 * break-even. Infeasible in the same cases.
 */
export function projectFlows(
  choice: FinanceChoice,
  cluster: PricedCluster,
  facility: FacilityOutcome,
): readonly YearFlow[] | Infeasible {
  const settled = settleProject(choice, cluster, facility);
  return 'kind' in settled ? settled : layOutFlows(settled.project);
}

/**
 * What the single training costs, bought at the rent at which the owner just breaks even. Null when there is no such
 * rent. Energy is that of the training alone; the rest of the price is amortised hours.
 */
export function priceTraining(
  cluster: ClusterOutcome,
  facility: FacilityOutcome,
  finance: FinanceOutcome,
): TrainingPrice | null {
  const rentUsdPerHour = finance.breakEvenRentUsdPerHour;
  if (rentUsdPerHour === null) return null;
  const usd = cluster.acceleratorHours * rentUsdPerHour;
  const energyUsd = facility.trainingEnergyKwh * facility.paidUsdPerKwh;
  return {
    acceleratorHours: cluster.acceleratorHours,
    rentUsdPerHour,
    usd,
    energyUsd,
    amortisedUsd: usd - energyUsd,
  };
}

/** Net present value, USD. */
function valueOf(flows: readonly YearFlow[]): number {
  return flows.at(-1)?.discountedCumulativeUsd ?? 0;
}

/** Years after the first rented hour; the residual counts only on the last day. */
function yearsToPayback(
  project: Project,
  flows: readonly YearFlow[],
  money: 'cumulativeUsd' | 'discountedCumulativeUsd',
  rate: number,
): number | null {
  // On the first rented hour all stages of the first purchases are paid.
  const early = worthEarly({ ...project, discountRate: rate });
  const startUsd = flows
    .slice(0, yearOf(project.buildYears) + 1)
    .reduce((sum, { capexUsd, drawnUsd, landUsd, reserveUsd, year }) => {
      const paid = (year ? capexUsd * early : capexUsd) + drawnUsd + landUsd;
      return sum + (paid + (year <= project.buildYears ? reserveUsd : 0)) / (1 + rate) ** year;
    }, 0);
  const points: MoneyPoint[] = [{ years: project.buildYears, usd: startUsd }];
  for (const flow of flows) {
    const years = Math.min(flow.year, horizonYears(project));
    if (years <= project.buildYears) continue;
    const soldUsd = flow === flows.at(-1) ? flow.lastDayUsd - flow.debtUsd : flow.residualUsd;
    if (soldUsd > 0) points.push({ years, usd: flow[money] - soldUsd / (1 + rate) ** flow.year });
    points.push({ years, usd: flow[money] });
  }
  const years = crossingYears(points);
  return years === null ? null : Math.max(0, years - project.buildYears);
}

/** Without tax, debt and days of waiting the levelised cost; these depend on the rent itself, so then it is searched for. */
function breakEvenRent(project: Project, flows: readonly YearFlow[]): number | null {
  const { taxRate, debtShare, receivableDays, payableDays } = project;
  const hours = flows.map((flow) => firstYearRentHours(project, flow.year));
  const untaxed = leveliseHour(project, flows, hours);
  if (untaxed === null || !(taxRate || debtShare || receivableDays || payableDays)) return untaxed;
  const valueAt = (rentUsdPerHour: number) => valueOf(layOutFlows({ ...project, rentUsdPerHour }));
  // Tax takes at most its rate of every dollar earned, so without debt the answer lies between the untaxed rent and this.
  const most = untaxed / (1 - taxRate);
  return findRoot(valueAt, untaxed * (1 - 1e-9), most) ?? findRoot(valueAt, 0, 10 * most);
}
