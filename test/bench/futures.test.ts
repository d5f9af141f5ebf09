/** How many futures a second one core draws and prices, beside a vectorised NumPy program. Printed, never judged. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createDrawer, type Link } from '#datacenter/risk/draw.ts';
import { createColumns, flowInputs, priceFlows, type FlowInput } from '#datacenter/risk/flow-kernel.ts';
import { findTurningPoints, rankInputs } from '#datacenter/risk/sensitivity.ts';
import { marketLink } from '#datacenter/risk/spreads.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { answerRisk } from '../../src/state/risk-answer.ts';
import { answerVariance } from '../../src/state/variance-answer.ts';

const count = 100_352;
const block = 1024;
/** About eight years of renting after two of building: ten in all. Tax is on. */
const point: Readonly<Record<FlowInput, number>> = {
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
  'finance.carbonUsdPerTonne': 0,
};
const uncertain = flowInputs.slice(0, 12);
const terms = {
  ...{
    accelerators: 2048,
    itPowerW: 1.75e6,
    designItPowerW: 1.75e6,
    facilityLifeYears: 15,
    discountRate: 0.1,
    taxRate: 0.25,
  },
  ...{ otherUsdPerYear: 0, resaleShare: 0, rampYears: 0, inflation: 0, carbonKgPerKwh: 0 },
};
const spreadOf = (field: FlowInput) => [point[field] * 0.8, point[field], point[field] * 1.2] as const;

function measure(links: readonly Link[], rounds = 15): { readonly rate: number; readonly mean: number } {
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
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    for (let from = 0; from < count; from += block) {
      drawer.draw(columns, 7, from, block);
      priceFlows(columns, block, terms, results, from);
    }
    // Time on the processor: the machine may have other things to do.
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return {
    rate: count / best / 1000,
    mean: results.netPresentValueUsd.reduce((sum, one) => sum + one, 0) / count,
  };
}

it('draws and prices', () => {
  const plain = measure([]);
  const linked = measure([marketLink]);
  console.log(
    `${uncertain.length} uncertain inputs, 10 years, tax, payback, one core, best of 15: ${plain.rate.toFixed(2)} M paths/s ` +
      `(aim: 2.0); with rent and occupancy linked ${linked.rate.toFixed(2)} M paths/s`,
  );
  const order = {
    point: Object.fromEntries(Object.entries(point).map(([field, value]) => [field.split('.')[1], value])),
    spread: Object.fromEntries(uncertain.map((field) => [field.split('.')[1], spreadOf(field)])),
    terms,
    repeats: 5,
  };
  const program = fileURLToPath(new URL('futures.py', import.meta.url));
  const { status, stdout } = spawnSync('python3', [program], { input: JSON.stringify(order), encoding: 'utf8' });
  if (status !== 0) {
    console.log('NumPy is not importable by python3 here: no ratio');
    return;
  }
  const answer = JSON.parse(stdout) as { numpy: string; rates: Record<string, number>; mean: number };
  const [size, rate] = Object.entries(answer.rates).sort(([, a], [, b]) => b - a)[0] ?? ['', NaN];
  console.log(
    `NumPy ${answer.numpy}, its best block of ${size}: ${(rate / 1e6).toFixed(2)} M paths/s; ` +
      `ratio ${((plain.rate * 1e6) / rate).toFixed(2)} (aim: 1.5)`,
  );
  // The two programs price the same project: their means differ by sampling alone.
  expect(Math.abs(plain.mean / answer.mean - 1)).toBeLessThan(0.02);
});

it('answers a slider', () => {
  const timed = (work: () => unknown, rounds = 10) => {
    work();
    return Math.min(
      ...Array.from({ length: rounds }, () => {
        const start = process.cpuUsage();
        work();
        return process.cpuUsage(start).user / 1000;
      }),
    );
  };
  const question = { scenario: defaultScenario, calibration: null, count: 100_000, spread: 1 };
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
