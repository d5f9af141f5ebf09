/** Conventions by hand: when in its year money counts, working capital, land, the loan's reserve and its covers, tax without a loan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutFlows, type Project } from '#datacenter/finance/cash-flow.ts';
import { coverRatios, lifeCover } from '#datacenter/finance/cover.ts';
import { datedPresentValue } from '#datacenter/finance/dated-flows.ts';
import { explainNetPresentValue } from '#datacenter/finance/explain.ts';
import { priceProject, type FinanceChoice } from '#datacenter/finance/finance.ts';
import { bringToYearEnds } from '#datacenter/finance/flow-timing.ts';
import { stackHourCost } from '#datacenter/finance/hour-cost.ts';
import { ratesOfReturn } from '#datacenter/finance/internal-rate.ts';
import { measureYears } from '#datacenter/finance/measure-years.ts';
import { everyFlowTiming } from '#datacenter/finance/options.ts';
import { netPresentValue } from '#datacenter/finance/present-value.ts';
import { measureProject } from '#datacenter/finance/project-measures.ts';
import { valueFlows } from '#datacenter/finance/value-flows.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulateFleet } from '#datacenter/simulate-fleet.ts';
import { tinyProject as tiny } from '#support/projects.ts';

const flat: Project = { ...tiny, rentDeclinePerYear: 0 };
const column = (project: Project, key: keyof ReturnType<typeof layOutFlows>[number]) =>
  layOutFlows(project).map((flow) => flow[key]);
const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);
const middle = { discountRate: 0.1, flowTiming: 'middle' } as const;
const worth = (project: Project) => layOutFlows(project).at(-1)?.discountedCumulativeUsd ?? NaN;

const { facility, finance } = simulateFleet(defaultScenario, null);
if (facility.kind !== 'facility' || finance.kind !== 'finance') throw new Error('the default scenario has no price');
const priced = (change: Partial<FinanceChoice>) => {
  const choice = { ...defaultScenario.finance, ...change };
  const answer = priceProject(choice, finance.cluster, facility);
  if (answer.kind !== 'finance') throw new Error(answer.reason);
  const measures = measureProject(answer, choice, finance.cluster, facility);
  if (!measures) throw new Error('no measures');
  return { choice, answer, measures };
};

describe('money that counts in mid-year', () => {
  it('is worth what Wall Street Oasis has: 1,000 in the fourth year at 10 % is 716 today, not 683', () => {
    const flows = [0, 0, 0, 0, 1000];
    expect(netPresentValue(0.1, flows)).toBeCloseTo(683, 0);
    expect(netPresentValue(0.1, bringToYearEnds(middle, flows))).toBeCloseTo(716, 0);
  });

  it('is worth √1.1 times as much: 50, 70 and 80 at t = ½, 1½ and 2½ are 171.39, at year ends 163.41', () => {
    const byHand = 50 / 1.1 ** 0.5 + 70 / 1.1 ** 1.5 + 80 / 1.1 ** 2.5;
    const value = netPresentValue(0.1, bringToYearEnds(middle, [0, 50, 70, 80])) ?? NaN;
    expect(value).toBeCloseTo(byHand, 12);
    expect(value).toBeCloseTo(171.39, 2);
    expect(value / (netPresentValue(0.1, [0, 50, 70, 80]) ?? NaN)).toBeCloseTo(Math.sqrt(1.1), 12);
  });

  it('agrees with a spreadsheet’s dated flows to a day', () => {
    const dates = ['2025-01-01', '2025-07-02', '2026-07-02'];
    const dated = datedPresentValue(
      0.1,
      [-100, 60, 70].map((usd, i) => ({ date: dates[i] ?? '', usd })),
    );
    const own = netPresentValue(0.1, bringToYearEnds(middle, [-100, 60, 70]));
    expect(Math.abs((dated ?? NaN) - (own ?? NaN))).toBeLessThan((130 * 0.1) / 365);
  });

  it('leaves the order at t = 0, and what is sold on the last day there', () => {
    // 8,650 and 4,270 run through the years, 800 is what the building is worth in the end.
    expect(worth({ ...tiny, flowTiming: 'middle' })).toBeCloseTo(
      -9760 + 8650 / 1.1 ** 0.5 + 4270 / 1.1 ** 1.5 + 800 / 1.21,
      9,
    );
    expect(worth({ ...tiny, flowTiming: 'start' })).toBeCloseTo(-9760 + 8650 + 4270 / 1.1 + 800 / 1.21, 9);
  });

  it('comes back at the rate at which it is worth nothing, on the same dates', () => {
    const [only = NaN] = ratesOfReturn(layOutFlows({ ...tiny, facilityUsd: 0, serversUsd: 8000 }));
    expect(ratesOfReturn(layOutFlows({ ...tiny, flowTiming: 'middle' }), 'middle')[0]).toBeGreaterThan(only);
    for (const flowTiming of everyFlowTiming) {
      for (const change of [{}, { serverGenerations: 2, rentUsdPerHour: 1.1 }, { landUsd: 500, receivableDays: 60 }]) {
        const project = { ...tiny, ...change, flowTiming };
        const rates = ratesOfReturn(layOutFlows(project), flowTiming);
        expect(rates.length).toBeGreaterThan(0);
        for (const discountRate of rates) expect(Math.abs(worth({ ...project, discountRate }))).toBeLessThan(1e-6);
      }
    }
  });

  it('of 100 paid and 121 in the first year comes back at 46.41 %: 1.21² − 1', () => {
    const year = { ...(layOutFlows(tiny)[1] ?? fail()), netUsd: 121, lastDayUsd: 0 };
    const order = { ...(layOutFlows(tiny)[0] ?? fail()), netUsd: -100, lastDayUsd: 0 };
    const rates = { discountRate: 0.1, financeRate: 0.1, reinvestRate: 0.1 };
    const found = measureYears([order, year], 'middle', rates);
    if (found.kind === 'infeasible') throw new Error(found.reason);
    expect(found.internalRatesOfReturn[0]).toBeCloseTo(0.4641, 12);
    expect(found.profitabilityIndex).toBeCloseTo(121 / 1.1 ** 0.5 / 100, 12);
    // 121 put to use for the other half of the year, over 100, in one year.
    expect(found.modifiedRateOfReturn).toBeCloseTo((121 * 1.1 ** 0.5) / 100 - 1, 12);
  });

  it.each(everyFlowTiming)(
    'or at its %s has parts, a rent, a cost of an hour and a payback that agree',
    (flowTiming) => {
      const change = { flowTiming, landUsdPerWatt: 1, landReturnShare: 0.8, resaleShare: 0.2, taxRate: 0.25 } as const;
      const { choice, answer } = priced(change);
      const parts = explainNetPresentValue(answer, choice);
      expect(total(parts.map(({ usd }) => usd)) / answer.netPresentValueUsd).toBeCloseTo(1, 10);
      expect(valueFlows(choice, answer.flows, 'netUsd') / answer.netPresentValueUsd).toBeCloseTo(1, 10);
      const even = priced({ ...change, rentUsdPerHour: answer.breakEvenRentUsdPerHour }).answer;
      expect(even.netPresentValueUsd / even.capexUsd).toBeCloseTo(0, 9);
      const enough = (answer.breakEvenRentUsdPerHour ?? NaN) * (1 + 1e-9);
      const paid = priced({ ...change, rentUsdPerHour: enough }).answer.discountedPaybackYears;
      expect(paid).toBeCloseTo(choice.serverLifeYears, 6);
      const hour = stackHourCost(choice, finance.cluster, facility);
      if (hour.kind === 'infeasible') throw new Error(hour.reason);
      expect(total(hour.parts)).toBeCloseTo(hour.usdPerHour, 9);
      expect(answer.paybackYears).toBe(priced({ ...change, flowTiming: 'end' }).answer.paybackYears);
    },
  );
});

describe('working capital', () => {
  it('is a fifth of the revenue for 73 days, less a fifth of the bills, and comes back in the last year', () => {
    expect(column({ ...flat, receivableDays: 73 }, 'workingCapitalUsd')).toEqual([0, -1752, 1752]);
    expect(column({ ...flat, receivableDays: 73, payableDays: 73 }, 'workingCapitalUsd')).toEqual([0, -1730, 1730]);
  });

  it('is the same where half a year runs, and all of its revenue where the days are more than that', () => {
    const late = { ...flat, buildYears: 0.5 };
    expect(column({ ...late, receivableDays: 73 }, 'workingCapitalUsd')[1]).toBeCloseTo(-1752, 9);
    expect(column({ ...late, buildYears: 0.75, receivableDays: 180 }, 'workingCapitalUsd')[1]).toBeCloseTo(-2190, 9);
  });

  it('costs what its balance costs: 1,752 for a year at 10 %', () => {
    expect(worth(flat) - worth({ ...flat, receivableDays: 73 })).toBeCloseTo(1752 / 1.1 - 1752 / 1.21, 9);
  });

  it('moves no tax, sums to nothing, and raises the rent that breaks even', () => {
    const taxed = { ...flat, rentUsdPerHour: 3, taxRate: 0.3, buildYears: 0.4, inflation: 0.02 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 180 }), (receivableDays, payableDays) => {
        const waiting = { ...taxed, receivableDays, payableDays };
        expect(column(waiting, 'taxUsd')).toEqual(column(taxed, 'taxUsd'));
        expect(total(column(waiting, 'workingCapitalUsd'))).toBeCloseTo(0, 9);
      }),
      { seed: 2, numRuns: 100 },
    );
    const rent = priced({ receivableDays: 90 }).answer.breakEvenRentUsdPerHour ?? NaN;
    expect(rent).toBeGreaterThan(finance.breakEvenRentUsdPerHour ?? NaN);
    const there = priced({ receivableDays: 90, rentUsdPerHour: rent }).answer;
    expect(there.netPresentValueUsd / there.capexUsd).toBeCloseTo(0, 9);
  });
});

describe('land', () => {
  it('is paid with the order, never written off, and sold on the last day', () => {
    const project = { ...flat, landUsd: 1000, landReturnShare: 1.5 };
    expect(column(project, 'landUsd')).toEqual([-1000, 0, 1500]);
    expect(column(project, 'depreciationUsd')).toEqual(column(flat, 'depreciationUsd'));
    expect(worth(project) - worth(flat)).toBeCloseTo(-1000 + 1500 / 1.21, 9);
  });

  it('is taxed on what it gains, and a loss on it saves tax', () => {
    const taxed = { ...flat, rentUsdPerHour: 3, taxRate: 0.5 };
    const last = (landReturnShare: number) => column({ ...taxed, landUsd: 1000, landReturnShare }, 'taxUsd')[2] ?? NaN;
    expect(last(1)).toBe(column(taxed, 'taxUsd')[2]);
    expect(last(1.5) - last(1)).toBeCloseTo(-250, 9);
    expect(last(0.5) - last(1)).toBeCloseTo(250, 9);
  });

  it('belongs to the total cost with what is lost on it, and lengthens payback', () => {
    const watts = facility.designItPowerW;
    const { answer } = priced({ landUsdPerWatt: 2, landReturnShare: 0.75 });
    expect(answer.totalCostUsd - finance.totalCostUsd).toBeCloseTo(0.5 * watts, 0);
    const rich = { rentUsdPerHour: 8 };
    const without = priced(rich).answer.paybackYears ?? NaN;
    expect(priced({ ...rich, landUsdPerWatt: 2 }).answer.paybackYears).toBeGreaterThan(without);
  });
});

describe('a loan', () => {
  const borrowed: Project = { ...flat, rentUsdPerHour: 2, debtShare: 0.5, debtRate: 0.1, debtYears: 2, debtCover: 1.5 };
  const loan = { rentUsdPerHour: 6, debtShare: 0.5, debtYears: 3, taxRate: 0.25 } as const;

  it('of 150 at 10 %, paid from 100 a year for two of three years, is covered 1.157 and 1.658 times over its life and the project’s', () => {
    const years = [0, 86.43, 86.43, 0].map((serviceUsd, year) => ({
      serviceUsd,
      drawnUsd: year ? 0 : 150,
      owedUsd: year ? 0 : 150,
    }));
    const found = lifeCover(0.1, [0, 100, 100, 100], years);
    expect(found?.loanLife).toBeCloseTo((100 / 1.1 + 100 / 1.21) / 150, 12);
    expect(found?.projectLife).toBeCloseTo((100 / 1.1 + 100 / 1.21 + 100 / 1.331) / 150, 12);
    expect(
      lifeCover(
        0.1,
        [0, 100],
        [0, 0].map(() => ({ serviceUsd: 0, drawnUsd: 0, owedUsd: 0 })),
      ),
    ).toBeNull();
  });

  it.each([{}, { depositShare: 0.3, buildMonths: 18 }, { receivableDays: 60 }, { flowTiming: 'middle' as const }])(
    'whose service follows the cash is covered over its life as in every year: %o',
    (change) => {
      const { cover, lifeCover: life } = priced({ ...loan, ...change }).measures;
      expect(cover?.least).toBeCloseTo(cover?.average ?? NaN, 6);
      expect(life?.loanLife).toBeCloseTo(cover?.least ?? NaN, 6);
      expect(life?.projectLife).toBeGreaterThan(life?.loanLife ?? NaN);
    },
  );

  it('has half of the next year’s service in reserve before it is due, and gives it back with the last', () => {
    const service = column(borrowed, 'debtUsd').map((usd, year) => (year ? -usd : 0));
    const [, first = NaN, second = NaN] = service;
    const moved = column({ ...borrowed, reserveMonths: 6 }, 'reserveUsd');
    for (const [year, usd] of [-first / 2, (first - second) / 2, second / 2].entries())
      expect(moved[year]).toBeCloseTo(usd, 9);
    expect(worth({ ...borrowed, reserveMonths: 6 })).toBeLessThan(worth(borrowed));
    expect(column({ ...flat, reserveMonths: 6 }, 'reserveUsd')).toEqual([0, 0, 0]);
  });

  it('does not count as cash in its own covers when its reserve is let go', () => {
    const { cover, lifeCover: life } = priced({ ...loan, reserveMonths: 6 }).measures;
    const without = priced(loan).measures;
    expect(cover?.least).toBeCloseTo(without.cover?.least ?? NaN, 9);
    expect(life?.loanLife).toBeCloseTo(without.lifeCover?.loanLife ?? NaN, 9);
    expect(coverRatios([1], [0])).toBeNull();
  });

  it('aside, the project is what it would be if the owner paid for all of it, tax included', () => {
    const { measures } = priced(loan);
    const own = priced({ ...loan, debtShare: 0 });
    expect(measures.project.netPresentValueUsd).toBe(own.measures.owner.netPresentValueUsd);
    expect(measures.project.internalRatesOfReturn).toEqual(ratesOfReturn(own.answer.flows));
  });

  it('at the discount rate is worth the tax that its interest saves, as adjusted present value has it (Myers 1974)', () => {
    const { choice, answer, measures } = priced({ ...loan, debtRate: 0.1 });
    const saved = answer.flows.map(({ interestUsd }) => interestUsd * 0.25);
    expect(choice.discountRate).toBe(0.1);
    expect(measures.shieldUsd).toBeGreaterThan(0);
    const gained = measures.owner.netPresentValueUsd - measures.project.netPresentValueUsd;
    expect(gained / measures.shieldUsd).toBeCloseTo(1, 8);
    // Interest of the building time waits for the first profit, so at most what it would save at once.
    expect(measures.shieldUsd).toBeLessThanOrEqual((netPresentValue(0.1, saved) ?? NaN) * (1 + 1e-9));
    expect(measures.projectAtCapitalCostUsd).toBeGreaterThan(measures.project.netPresentValueUsd);
  });
});

function fail(): never {
  throw new Error('no such year');
}
