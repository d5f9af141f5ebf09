/**
 * The cash flow of finance once more, for many futures at once: the same years, tax and payback as `projectFlows`, without
 * an object or an array per future. A test holds the two equal to 1e-9 over the field matrix.
 *
 * It knows the project with one generation of servers bought as one part, tax that follows the books, losses carried
 * forward for ever, no debt. `repricing.ts` says which scenarios that is; the others are priced by finance itself.
 */
import { hoursPerYear } from '../units/units.ts';

/** What may differ from future to future, in the order of the columns; a column's place is also that of its random word. */
export const flowInputs = [
  'finance.rentUsdPerHour',
  'finance.rentDeclinePerYear',
  'finance.occupancy',
  'finance.serverUsd',
  'finance.facilityUsdPerWatt',
  'finance.serverLifeYears',
  'finance.buildMonths',
  'finance.maintenanceShare',
  'finance.facilityMaintenanceShare',
  'finance.staffUsdPerYear',
  'facility.usdPerKwh',
  'facility.pue',
  'finance.insuranceShare',
  'measured.speed',
  'finance.deliveredShare',
  'finance.carbonUsdPerTonne',
] as const;

export type FlowInput = (typeof flowInputs)[number];

/** What all futures share. Times in years, money in USD, power in W. */
export interface FlowTerms {
  readonly accelerators: number;
  readonly itPowerW: number;
  /** For which the building is made. */
  readonly designItPowerW: number;
  readonly facilityLifeYears: number;
  /** Software and lines to the outside. */
  readonly otherUsdPerYear: number;
  /** Share of the server price that is left at the end of its life. */
  readonly resaleShare: number;
  /** From the first rented hour until all is sold, rising evenly. */
  readonly rampYears: number;
  /** Yearly rise of running costs. */
  readonly inflation: number;
  readonly carbonKgPerKwh: number;
  readonly discountRate: number;
  readonly taxRate: number;
}

/** One column for each of `flowInputs`, one row a future, in the units of the fields. */
export type FlowColumns = readonly Float64Array[];

/** Columns of `rows` futures that all are the point. */
export function createColumns(point: ArrayLike<number>, rows: number): FlowColumns {
  return flowInputs.map((_, column) => new Float64Array(rows).fill(point[column] ?? Number.NaN));
}

export interface FlowResults {
  readonly netPresentValueUsd: Float64Array;
  /** Years after the first rented hour; NaN: never. */
  readonly paybackYears: Float64Array | null;
  /** Cumulative flow at the end of each year, `maxYears + 1` numbers a future; a project that has ended keeps its last. */
  readonly cumulativeUsd: Float64Array | null;
}

/** Longer than any project inside the limits of the fields: three years of building, five times eight of running. */
export const maxYears = 44;

/** Prices the first `count` rows of `columns` and writes them from `at` on. */
export function priceFlows(columns: FlowColumns, count: number, terms: FlowTerms, results: FlowResults, at = 0): void {
  const [rents = none, declines = none, occupancies = none, servers = none, buildings = none] = columns;
  const [lives = none, builds = none, maintenances = none, upkeeps = none, staffs = none] = columns.slice(5);
  const [prices = none, pues = none, insurances = none, speeds = none, delivered = none, carbons = none] =
    columns.slice(10);
  const { accelerators, itPowerW, designItPowerW, facilityLifeYears, taxRate, resaleShare, rampYears, inflation } =
    terms;
  const { netPresentValueUsd, paybackYears, cumulativeUsd } = results;
  const worth = 1 / (1 + terms.discountRate);
  const hours = accelerators * hoursPerYear;
  const itKwh = (itPowerW / 1000) * hoursPerYear;
  const tonnesPerKwh = terms.carbonKgPerKwh / 1000;
  const dearer = 1 + inflation;

  // Reads go through `as number`: a fallback value in this loop costs a fifth of its speed.
  for (let row = 0; row < count; row += 1) {
    const life = lives[row] as number;
    const build = (builds[row] as number) / 12;
    const horizon = build + life;
    const years = Math.ceil(horizon - 1e-9);
    const serversUsd = accelerators * (servers[row] as number);
    const facilityUsd = designItPowerW * (buildings[row] as number);
    const capexUsd = serversUsd + facilityUsd;
    let costUsd =
      itKwh * (pues[row] as number) * ((prices[row] as number) + tonnesPerKwh * (carbons[row] as number)) +
      serversUsd * (maintenances[row] as number) +
      facilityUsd * (upkeeps[row] as number) +
      capexUsd * (insurances[row] as number) +
      (staffs[row] as number) +
      terms.otherUsdPerYear;
    const soldHours = hours * (occupancies[row] as number) * (delivered[row] as number);
    let rentUsd = soldHours * (rents[row] as number) * (speeds[row] as number);
    const keeps = 1 - (declines[row] as number);
    const bookUsd = (serversUsd * (1 - resaleShare)) / life + facilityUsd / facilityLifeYears;
    const residualUsd = serversUsd * resaleShare + facilityUsd * Math.max(0, 1 - life / facilityLifeYears);

    let value = -capexUsd;
    let total = -capexUsd;
    let factor = 1;
    let losses = 0;
    let paidBack = capexUsd > 0 ? Number.NaN : 0;
    if (cumulativeUsd) cumulativeUsd[(at + row) * (maxYears + 1)] = total;
    for (let year = 1; year <= years; year += 1) {
      const begin = Math.max(year - 1, build);
      const end = Math.min(year, horizon);
      const running = Math.max(0, end - begin);
      const open =
        running - (rampYears > 0 ? rampLoss(end - build, rampYears) - rampLoss(begin - build, rampYears) : 0);
      const earned = rentUsd * open - costUsd * running;
      const taxable = earned - bookUsd * running - losses;
      // Without branches, which chance would turn either way.
      losses = Math.max(0, -taxable);
      const flow = earned - Math.max(0, taxable) * taxRate;
      const before = total;
      total += flow;
      factor *= worth;
      value += flow * factor;
      rentUsd *= keeps;
      costUsd *= dearer;
      if (total >= 0 && paidBack !== paidBack && running > 0) {
        paidBack = begin - build + ((end - begin) * -before) / (total - before);
      }
      if (year === years) {
        total += residualUsd;
        value += residualUsd * factor;
        if (total >= 0 && paidBack !== paidBack) paidBack = life;
      }
      if (cumulativeUsd) cumulativeUsd[(at + row) * (maxYears + 1) + year] = total;
    }
    netPresentValueUsd[at + row] = value;
    if (paybackYears) paybackYears[at + row] = paidBack;
    if (cumulativeUsd) {
      const start = (at + row) * (maxYears + 1);
      cumulativeUsd.fill(total, start + years + 1, start + maxYears + 1);
    }
  }
}

/** Years' worth of renting lost up to `years` after the first hour. */
function rampLoss(years: number, rampYears: number): number {
  const open = Math.max(0, years);
  return open < rampYears ? open - open ** 2 / (2 * rampYears) : rampYears / 2;
}

const none = new Float64Array(0);
