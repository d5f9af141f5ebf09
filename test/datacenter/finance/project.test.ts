/** A small project by hand, then the whole room: sums, break-even, explanation, and every way to say no. */
import { describe, expect, it } from 'vitest';
import { layOutFlows } from '#datacenter/finance/cash-flow.ts';
import { explainBreakEvenRent, explainNetPresentValue } from '#datacenter/finance/explain.ts';
import { priceProject, priceTraining, projectFlows, type FinanceChoice } from '#datacenter/finance/finance.ts';
import { financeFields } from '#datacenter/finance/fields.ts';
import { ratesOfReturn } from '#datacenter/finance/internal-rate.ts';
import { netPresentValue } from '#datacenter/finance/present-value.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';
import { tinyProject as tiny } from '#support/projects.ts';

const { cluster, facility } = simulate(defaultScenario, null);
if (cluster.kind !== 'cluster' || facility.kind !== 'facility') throw new Error('the default scenario has no cluster');
const price = (change: Partial<FinanceChoice> = {}) =>
  priceProject({ ...defaultScenario.finance, ...change }, cluster, facility);
const priced = (change: Partial<FinanceChoice> = {}) => {
  const result = price(change);
  if (result.kind !== 'finance') throw new Error(result.reason);
  return result;
};

describe('the flows of a project', () => {
  it('are capex, then rent that falls, then what the building is still worth', () => {
    const net = layOutFlows(tiny).map((flow) => flow.netUsd);
    expect(net).toEqual([-9760, 8760 - 110, 4380 - 110 + 800]);
  });

  it('move half a year of hours into later, cheaper years when the building takes half a year', () => {
    const revenue = layOutFlows({ ...tiny, buildYears: 0.5 }).map((flow) => flow.revenueUsd);
    expect(revenue).toEqual([0, 4380, 4380, 1095]);
  });

  it('write off the servers once, whatever the timing', () => {
    for (const buildYears of [0, 0.25, 1, 1.75]) {
      const written = layOutFlows({ ...tiny, buildYears }).reduce((sum, flow) => sum + flow.depreciationUsd, 0);
      expect(written).toBeCloseTo(8760 + 200, 8);
    }
  });

  it('tax profit only after earlier losses are made good', () => {
    // Profit before tax: 8650 - 4480 = 4170, then 4270 - 4480 = -210.
    const taxed = layOutFlows({ ...tiny, taxRate: 0.5 }).map((flow) => flow.taxUsd);
    expect(taxed).toEqual([0, -2085, 0]);
    // With a loss first (rent 0.5: 4270 - 4480 = -210) and a gain after (no fall would give the same): carried forward.
    const late = layOutFlows({ ...tiny, taxRate: 0.5, rentUsdPerHour: 0.5, rentDeclinePerYear: -0.2 });
    expect(late.map((flow) => Math.round(flow.taxUsd))).toEqual([0, 0, -Math.round((5256 - 110 - 4480 - 210) / 2)]);
  });
});

describe('the default project', () => {
  const finance = priced();

  it('has parts that sum to the whole: capex, each year, total cost', () => {
    expect(finance.capex.reduce((sum, part) => sum + part.usd, 0)).toBeCloseTo(finance.capexUsd, 4);
    let total = 0;
    for (const flow of finance.flows) {
      const costs = flow.energyUsd + flow.maintenanceUsd + flow.staffUsd + flow.insuranceUsd;
      expect(flow.capexUsd + flow.revenueUsd + costs + flow.taxUsd + flow.residualUsd).toBeCloseTo(flow.netUsd, 4);
      total -= flow.capexUsd + costs + flow.residualUsd;
    }
    expect(total).toBeCloseTo(finance.totalCostUsd, 3);
  });

  it('is worth what its discounted parts sum to', () => {
    const parts = explainNetPresentValue(finance, defaultScenario.finance);
    expect(parts.reduce((sum, part) => sum + part.usd, 0)).toBeCloseTo(finance.netPresentValueUsd, 3);
    expect(finance.flows.at(-1)?.discountedCumulativeUsd).toBeCloseTo(finance.netPresentValueUsd, 3);
  });

  it('breaks even at the rent it says, and at the product of the factors it shows', () => {
    const rent = finance.breakEvenRentUsdPerHour ?? Number.NaN;
    const scale = finance.capexUsd;
    expect(priced({ rentUsdPerHour: rent }).netPresentValueUsd / scale).toBeCloseTo(0, 10);
    const factors = explainBreakEvenRent(finance, defaultScenario.finance);
    expect(factors.reduce((product, { value, power }) => product * value ** power, 1)).toBeCloseTo(rent, 10);
  });

  it('needs a higher rent when profit is taxed, and breaks even there too', () => {
    const taxed = priced({ taxRate: 0.25 });
    const rent = taxed.breakEvenRentUsdPerHour ?? Number.NaN;
    expect(rent).toBeGreaterThan(finance.breakEvenRentUsdPerHour ?? Number.NaN);
    const there = priced({ taxRate: 0.25, rentUsdPerHour: rent });
    expect(there.netPresentValueUsd / there.capexUsd).toBeCloseTo(0, 10);
  });

  it('pays back after the first rented hour, not after the payment', () => {
    const rich = { rentUsdPerHour: 8, rentDeclinePerYear: 0, buildMonths: 0 };
    const fast = priced(rich).paybackYears ?? Number.NaN;
    const slow = priced({ ...rich, buildMonths: 12 }).paybackYears ?? Number.NaN;
    expect(slow).toBeCloseTo(fast, 9);
    expect(priced({ ...rich, buildMonths: 12 }).horizonYears).toBe(6);
  });

  it('that only the last-day value of the building saves is paid back on the last day, not within the year', () => {
    const before = (rentUsdPerHour: number) => {
      const last = priced({ rentUsdPerHour }).flows.at(-1);
      return (last?.cumulativeUsd ?? 0) - (last?.residualUsd ?? 0) / 2;
    };
    // Cumulative money is linear in the rent: the rent at which half the residual is still needed.
    const rent = 3 - before(3) / (before(4) - before(3));
    const saved = priced({ rentUsdPerHour: rent });
    expect(saved.flows.at(-1)?.cumulativeUsd).toBeGreaterThan(0);
    expect(saved.paybackYears).toBeCloseTo(5, 12);
  });

  it('says how each price is known, and that one set by a reader is assumed', () => {
    expect(finance.prices).toMatchObject({ rentHow: 'published', serverHow: 'published', facilityHow: 'published' });
    expect(priced({ rentUsdPerHour: 3 }).prices).toMatchObject({ rentUsdPerHour: 3, rentHow: 'assumed' });
    const mine = priceProject(defaultScenario.finance, { ...cluster, accelerator: 'this-machine' }, facility);
    expect(mine.kind === 'finance' && mine.prices).toMatchObject({ rentHow: 'derived', serverHow: 'assumed' });
  });

  it('is priced for one training at the break-even rent: energy and amortised hours sum to it', () => {
    const training = priceTraining(cluster, facility, finance);
    expect(training?.usd).toBeCloseTo((training?.energyUsd ?? 0) + (training?.amortisedUsd ?? 0), 6);
    expect(training?.usd).toBeCloseTo(cluster.acceleratorHours * (finance.breakEvenRentUsdPerHour ?? 0), 4);
    expect(training?.energyUsd).toBeLessThan(training?.usd ?? 0);
  });
});

describe('no answer is an answer', () => {
  it('without a sold hour there is no break-even rent and no price for a training', () => {
    const idle = priced({ occupancy: 0 });
    expect(idle.breakEvenRentUsdPerHour).toBeNull();
    expect(idle.paybackYears).toBeNull();
    expect(ratesOfReturn(priced({ occupancy: 0, facilityUsdPerWatt: 0 }).flows)).toEqual([]);
    expect(explainBreakEvenRent(idle, defaultScenario.finance)).toEqual([]);
    expect(priceTraining(cluster, facility, idle)).toBeNull();
  });

  const numbers = financeFields.flatMap((field) => (field.kind === 'number' ? [field] : []));
  it.each(numbers)('$id outside its limits is refused with the nearest that works', (field) => {
    for (const value of [field.low - 1, field.high * 2 + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const result = price({ [field.name]: value });
      expect(result).toMatchObject({ kind: 'infeasible', reason: 'input-out-of-range', nearest: { field: field.id } });
      if (result.kind === 'infeasible') expect(price({ [field.name]: result.nearest?.value }).kind).toBe('finance');
      expect(projectFlows({ ...defaultScenario.finance, [field.name]: value }, cluster, facility)).toEqual(result);
    }
  });

  it('an accelerator without a known price asks for one', () => {
    const unknown = { ...cluster, accelerator: 'ascend-910b' };
    const result = priceProject(defaultScenario.finance, unknown, facility);
    expect(result).toMatchObject({
      kind: 'infeasible',
      reason: 'price-unknown',
      nearest: { field: 'finance.serverUsd' },
    });
    expect(priceProject({ ...defaultScenario.finance, serverUsd: 27_000 }, unknown, facility).kind).toBe('finance');
  });

  it('a site without a known building cost asks for one', () => {
    const result = priceProject(defaultScenario.finance, cluster, { ...facility, site: 'atlantis' });
    expect(result).toMatchObject({ reason: 'price-unknown', nearest: { field: 'finance.facilityUsdPerWatt' } });
  });

  it('the net present value of the flows is the one reported', () => {
    const { flows, netPresentValueUsd } = priced();
    const value = netPresentValue(
      0.1,
      flows.map((flow) => flow.netUsd),
    );
    expect((value ?? NaN) / netPresentValueUsd).toBeCloseTo(1, 12);
  });
});
