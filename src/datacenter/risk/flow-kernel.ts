/**
 * The cash flow of finance once more, for many futures at once: the same years, tax and payback as `projectFlows`, without
 * an object or an array per future. A test holds the two equal to 1e-9 over the field matrix.
 *
 * It knows the project with one generation of servers bought as one part, tax that follows the books, losses carried
 * forward for ever, no debt, bills paid at once, no land. `repricing.ts` says which scenarios that is; the others are priced by finance itself.
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
  'facility.carbonKgPerKwh',
] as const;

export type FlowInput = (typeof flowInputs)[number];

/** What all futures share. Times in years, money in USD, power in W. */
export interface FlowTerms {
  readonly accelerators: number;
  readonly itPowerW: number;
  /** For which the building is made. */
  readonly designItPowerW: number;
  readonly facilityLifeYears: number;
  /** Of the electricity contract: factor on the price, USD beside it and kg of fuel for each kWh at the meter. */
  readonly touRatio: number;
  readonly addedUsdPerKwh: number;
  readonly fuelKgPerKwh: number;
  /** Software and lines to the outside. */
  readonly otherUsdPerYear: number;
  /** Share of the server price that is left at the end of its life. */
  readonly resaleShare: number;
  /** From the first rented hour until all is sold, rising evenly. */
  readonly rampYears: number;
  /** Yearly rise of running costs. */
  readonly inflation: number;
  readonly discountRate: number;
  /** How much more money of a running year is worth for coming before that year's end. */
  readonly early: number;
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
  const [prices = none, pues = none, insurances = none, speeds = none] = columns.slice(10);
  const [delivered = none, carbons = none, intensities = none] = columns.slice(14);
  const { accelerators, itPowerW, designItPowerW, facilityLifeYears, taxRate, resaleShare, rampYears, inflation } =
    terms;
  const { touRatio, addedUsdPerKwh, fuelKgPerKwh } = terms;
  const { netPresentValueUsd, paybackYears, cumulativeUsd } = results;
  const worth = 1 / (1 + terms.discountRate);
  const hours = accelerators * hoursPerYear;
  const itKwh = (itPowerW / 1000) * hoursPerYear;
  const dearer = 1 + inflation;
  /** Cumulative flow of one future at the end of each year. */
  const totals = new Float64Array(maxYears + 1);

  // Reads go through `as number`: a fallback value in this loop costs a fifth of its speed.
  for (let row = 0; row < count; row += 1) {
    const life = lives[row] as number;
    const build = (builds[row] as number) / 12;
    const serversUsd = accelerators * (servers[row] as number);
    const facilityUsd = designItPowerW * (buildings[row] as number);
    const capexUsd = serversUsd + facilityUsd;
    const carbonUsdPerKwh = (((intensities[row] as number) + fuelKgPerKwh) * (carbons[row] as number)) / 1000;
    let costUsd =
      itKwh *
        (pues[row] as number) *
        (Math.max(0, (prices[row] as number) * touRatio + addedUsdPerKwh) + carbonUsdPerKwh) +
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
    let year = 0;
    totals[0] = total;
    // Whole years of building only.
    while (year + 1 <= build) {
      factor *= worth;
      rentUsd *= keeps;
      costUsd *= dearer;
      year += 1;
      totals[year] = total;
    }
    const opening = year;
    const firstRunning = Math.min(year + 1 - build, life);
    // Years: of renting still to come, of renting in this calendar year, and as many as the ramp has cost so far.
    let left = life;
    let running = firstRunning;
    let lost = 0;
    let losses = 0;
    // How many calendar years of renting end before the money is back for the first time. Chance decides which, and whether
    // a year brings a loss: counting and absolute values instead of branches, which would be guessed wrong.
    let owing = 1;
    let owed = 0;
    do {
      let open = running;
      if (rampYears > 0) {
        const lostBefore = lost;
        lost = rampLoss(life - left + running, rampYears);
        open -= lost - lostBefore;
      }
      const earned = rentUsd * open - costUsd * running;
      const taxable = earned - bookUsd * running - losses;
      losses = (Math.abs(taxable) - taxable) / 2;
      const flow = earned - (taxable + losses) * taxRate;
      total += flow;
      factor *= worth;
      value += flow * factor;
      rentUsd *= keeps;
      costUsd *= dearer;
      year += 1;
      totals[year] = total;
      owing &= Number(total < 0);
      owed += owing;
      left -= running;
      running = left > 1 ? 1 : left;
    } while (left > 1e-9);
    total += residualUsd;
    netPresentValueUsd[at + row] = value + residualUsd * factor;
    if (paybackYears) {
      const before = totals[opening + owed] as number;
      const after = totals[opening + owed + 1] as number;
      const from = Math.max(0, firstRunning + owed - 1);
      const until = Math.min(firstRunning + owed, life);
      const end = total >= 0 ? life : Number.NaN;
      const paidBack = owing === 0 ? from + ((until - from) * -before) / (after - before) : end;
      paybackYears[at + row] = capexUsd > 0 ? paidBack : 0;
    }
    if (cumulativeUsd) {
      totals.fill(total, year);
      cumulativeUsd.set(totals, (at + row) * (maxYears + 1));
    }
  }
  if (terms.early !== 1) countEarlier(columns, count, terms, netPresentValueUsd, at);
}

/**
 * What `priceFlows` has found, with the money that runs through a year counted so much more: all but what is paid first and
 * what is sold last. Apart, since one more number in that loop costs a quarter of its speed.
 */
function countEarlier(columns: FlowColumns, count: number, terms: FlowTerms, values: Float64Array, at: number): void {
  const [servers = none, buildings = none, lives = none, builds = none] = columns.slice(3);
  const { accelerators, designItPowerW, facilityLifeYears, resaleShare, early, discountRate } = terms;
  for (let row = 0; row < count; row += 1) {
    const life = lives[row] as number;
    const serversUsd = accelerators * (servers[row] as number);
    const facilityUsd = designItPowerW * (buildings[row] as number);
    const residualUsd = serversUsd * resaleShare + facilityUsd * Math.max(0, 1 - life / facilityLifeYears);
    const years = Math.ceil((builds[row] as number) / 12 + life - 1e-9);
    const fixedUsd = residualUsd / (1 + discountRate) ** years - serversUsd - facilityUsd;
    values[at + row] = ((values[at + row] as number) - fixedUsd) * early + fixedUsd;
  }
}

/** Years' worth of renting lost up to `years` after the first hour. */
function rampLoss(years: number, rampYears: number): number {
  return years < rampYears ? years - years ** 2 / (2 * rampYears) : rampYears / 2;
}

const none = new Float64Array(0);
