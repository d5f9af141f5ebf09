/**
 * How many futures a second one core draws and prices, as the site is built of this code, beside a vectorised NumPy
 * program. Printed, never judged.
 *
 * A third to a half of a future is drawing. Tried there and lost: two, three and eight futures at a time; rounds one by one
 * over columns of words; 16-bit integer products; a product looked at again only where it may be rounded up, a third
 * faster in one engine and slower in the next; the upper half by a branch on the lower one's sign, three times slower.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type * as Draw from '#datacenter/risk/draw.ts';
import type * as Kernel from '#datacenter/risk/flow-kernel.ts';
import type * as Sensitivity from '#datacenter/risk/sensitivity.ts';
import { marketLink } from '#datacenter/risk/spreads.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { countFrom } from '#support/bench-report.ts';
import { buildModule } from '#support/build-module.ts';
import type * as RiskAnswer from '../../src/state/risk-answer.ts';
import type * as VarianceAnswer from '../../src/state/variance-answer.ts';

const built = await buildModule(`
export { createDrawer } from '#datacenter/risk/draw.ts';
export { createColumns, flowInputs, priceFlows } from '#datacenter/risk/flow-kernel.ts';
export { findTurningPoints, rankInputs } from '#datacenter/risk/sensitivity.ts';
export { answerRisk } from '#state/risk-answer.ts';
export { answerVariance } from '#state/variance-answer.ts';
`);
const {
  createDrawer,
  createColumns,
  flowInputs,
  priceFlows,
  findTurningPoints,
  rankInputs,
  answerRisk,
  answerVariance,
} = (await import(/* @vite-ignore */ built.file)) as typeof Draw &
  typeof Kernel &
  typeof Sensitivity &
  typeof RiskAnswer &
  typeof VarianceAnswer;
afterAll(() => {
  built.remove();
});

const count = 100_352;
const block = 1024;
/** About eight years of renting after two of building: ten in all. Tax is on. */
const point: Readonly<Record<Kernel.FlowInput, number>> = {
  'finance.rentUsdPerHour': 4,
  'finance.rentDeclinePerYear': 0.1,
  'finance.occupancy': 0.8,
  'measured.speed': 1,
  'finance.serverUsd': 50_000,
  'finance.facilityUsdPerWatt': 11.7,
  'finance.serverLifeYears': 8,
  'finance.buildMonths': 24,
  'finance.maintenanceShare': 0.05,
  'finance.facilityMaintenanceShare': 0.03,
  'finance.insuranceShare': 0.005,
  'finance.staffUsdPerYear': 1.2e6,
  'facility.usdPerKwh': 0.08,
  'facility.pue': 1.2,
  'finance.deliveredShare': 1,
  'finance.carbonUsdPerTonne': 80,
  'facility.carbonKgPerKwh': 0.4,
};
const plainTerms = {
  ...{
    accelerators: 2048,
    itPowerW: 1.75e6,
    designItPowerW: 1.75e6,
    facilityLifeYears: 15,
    discountRate: 0.1,
    taxRate: 0.25,
  },
  ...{ otherUsdPerYear: 0, resaleShare: 0, rampYears: 0, inflation: 0, early: 1 },
  ...{ touRatio: 1, addedUsdPerKwh: 0, fuelKgPerKwh: 0 },
};
interface Project {
  readonly terms: Kernel.FlowTerms;
  readonly uncertain: readonly Kernel.FlowInput[];
}
const projects: Readonly<Record<string, Project>> = {
  'a plain project': { terms: plainTerms, uncertain: flowInputs.slice(0, 12) },
  // Twelve again: carbon's price and its amount in the place of the building's upkeep and of staff.
  'one with ramp, resale, inflation and a carbon price': {
    terms: { ...plainTerms, rampYears: 0.75, resaleShare: 0.2, inflation: 0.02 },
    uncertain: [
      ...flowInputs.slice(0, 12).filter((field) => !/facilityMaintenance|staff/.test(field)),
      ...(['finance.carbonUsdPerTonne', 'facility.carbonKgPerKwh'] as const),
    ],
  },
};
const spreadOf = (field: Kernel.FlowInput) => [point[field] * 0.8, point[field], point[field] * 1.2] as const;

function prepare({ terms, uncertain }: Project, links: readonly Draw.Link[]) {
  const values = flowInputs.map((field) => point[field]);
  const inputs = uncertain.map((field) => {
    const [low, mode, high] = spreadOf(field);
    return { field, shape: { kind: 'triangular', low, mode, high } } as const;
  });
  const drawer = createDrawer(values, inputs, links);
  const columns = createColumns(values, block);
  const results = {
    netPresentValueUsd: new Float64Array(count),
    paybackYears: new Float64Array(count),
    cumulativeUsd: null,
  };
  const price = () => {
    for (let from = 0; from < count; from += block) {
      drawer.draw(columns, 7, from, block);
      priceFlows(columns, block, terms, results, from);
    }
  };
  /** Futures a second of processor time, for the machine may have other things to do: the median of some rounds. */
  const rate = () => medianOf(Array.from({ length: 7 }, () => count / processorSeconds(price)));
  return { rate, results };
}

function processorSeconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

interface NumpyAnswer {
  readonly numpy: string;
  readonly rates: Readonly<Record<string, number>>;
  readonly mean: number;
  readonly paidBack: number;
  readonly payback: number;
}

function askNumpy({ terms, uncertain }: Project): NumpyAnswer | null {
  const short = (field: string) => field.split('.')[1] ?? field;
  const order = {
    point: Object.fromEntries(Object.entries(point).map(([field, value]) => [short(field), value])),
    spread: Object.fromEntries(uncertain.map((field) => [short(field), spreadOf(field)])),
    terms,
    ...{ repeats: 3, blocks: [4096, 8192, 16_384, 100_000] },
  };
  const program = fileURLToPath(new URL('futures.py', import.meta.url));
  const { status, stdout } = spawnSync('python3', [program], { input: JSON.stringify(order), encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as NumpyAnswer) : null;
}

it.each(Object.entries(projects))('draws and prices %s', (name, project) => {
  const [plain, linked] = [prepare(project, []), prepare(project, [marketLink])];
  plain.rate();
  linked.rate();
  // Turn by turn, so that both meet the same neighbours on the machine.
  const turns = Array.from({ length: countFrom('TURNS', 5) }, () => {
    const answer = askNumpy(project);
    return { own: plain.rate(), link: linked.rate(), answer };
  });
  const million = (pick: (turn: (typeof turns)[number]) => number) => (medianOf(turns.map(pick)) / 1e6).toFixed(2);
  console.log(
    `${name}: ${project.uncertain.length} uncertain inputs, 10 years, tax, payback, one core, median of ${turns.length} turns: ` +
      `${million(({ own }) => own)} M paths/s (aim: 2.0); with rent and occupancy linked ${million(({ link }) => link)} M paths/s`,
  );
  const [{ answer } = { answer: null }] = turns;
  if (!answer) {
    console.log('NumPy is not importable by python3 here: no ratio');
    return;
  }
  // The block that is best over all turns: the best of each turn would be the luckiest one.
  const rateOf = (block: string) => (turn: (typeof turns)[number]) => turn.answer?.rates[block] ?? Number.NaN;
  const [best = ''] = Object.keys(answer.rates).toSorted(
    (one, other) => medianOf(turns.map(rateOf(other))) - medianOf(turns.map(rateOf(one))),
  );
  const ratios = turns.map((turn) => turn.own / rateOf(best)(turn));
  console.log(
    `NumPy ${answer.numpy}, in blocks of ${best}, its best: ${million(rateOf(best))} M paths/s; ratio ${medianOf(ratios).toFixed(2)} ` +
      `(${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; aim: 1.5)`,
  );
  // The two programs price the same project: their answers differ by sampling alone.
  const { netPresentValueUsd, paybackYears } = plain.results;
  const mean = netPresentValueUsd.reduce((sum, one) => sum + one, 0) / count;
  const deviation = Math.sqrt(netPresentValueUsd.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count);
  expect(Math.abs(mean - answer.mean)).toBeLessThan((5 * deviation) / Math.sqrt(50_000));
  const paid = paybackYears.filter((years) => years >= 0);
  expect(Math.abs(paid.length / count - answer.paidBack)).toBeLessThan(0.01);
  expect(Math.abs(paid.reduce((sum, one) => sum + one, 0) / paid.length - answer.payback)).toBeLessThan(0.02);
});

it('answers a slider', () => {
  const timed = (work: () => unknown, rounds = 10) => {
    work();
    return 1000 * medianOf(Array.from({ length: rounds }, () => processorSeconds(work)));
  };
  const question = { scenario: defaultScenario, calibration: null, count: 100_000, own: {} };
  const both = timed(() => [
    answerRisk(question),
    findTurningPoints(defaultScenario, null),
    rankInputs(defaultScenario, null),
  ]);
  console.log(
    `100,000 futures to P10, P50, P90, loss, tail, bars and bands, and tornado and break-even: ${both.toFixed(0)} ms (aim: 100)`,
  );
  console.log(
    `Sobol indices from 4,096 points: ${timed(() => answerVariance({ ...question, points: 4096 }), 3).toFixed(0)} ms`,
  );
});
