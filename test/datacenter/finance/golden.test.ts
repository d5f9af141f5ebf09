/** Published and recomputed cases of other people's finance libraries and textbooks, where the table is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  annuityFutureValue,
  annuityInterest,
  annuityPayment,
  annuityPeriods,
  annuityPresentValue,
  annuityRate,
} from '#datacenter/finance/annuity.ts';
import { priceEquity, weighCapitalCost } from '#datacenter/finance/capital-cost.ts';
import { coverRatios } from '#datacenter/finance/cover.ts';
import { datedPresentValue, datedRateOfReturn } from '#datacenter/finance/dated-flows.ts';
import { doubleDeclining, macrsHalfYear, straightLine, sumOfYears } from '#datacenter/finance/depreciation.ts';
import { internalRatesOfReturn, modifiedRateOfReturn } from '#datacenter/finance/internal-rate.ts';
import { priceMonth } from '#datacenter/finance/monthly-cost.ts';
import { callValue, normalShareBelow } from '#datacenter/finance/option-value.ts';
import { paybackYears } from '#datacenter/finance/payback.ts';
import { levelisedCost, netPresentValue, spreadsheetNetPresentValue } from '#datacenter/finance/present-value.ts';
import { findRoot } from '#datacenter/finance/root-finding.ts';
import { createRandom } from '#datacenter/units/random.ts';

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly expected: number | readonly number[] | Readonly<Record<string, unknown>> | null;
  readonly abs_tol: number | null;
}

const file = new URL('../../../../shared/golden/finance.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.log('finance golden cases: skipped, the table is not beside this checkout');
const cases: readonly Case[] = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases : [];

/** A number of the table; some rates are written as "0.08/12". */
function number(value: unknown): number {
  const [top, bottom = 1] = String(value).split('/').map(Number);
  return (top ?? Number.NaN) / bottom;
}

const answers: Readonly<Record<string, (a: Readonly<Record<string, unknown>>) => unknown>> = {
  pv: (a) => annuityPresentValue(number(a['rate']), number(a['nper']), number(a['pmt']), number(a['fv']), due(a)),
  fv: (a) => annuityFutureValue(number(a['rate']), number(a['nper']), number(a['pmt']), number(a['pv']), due(a)),
  pmt: (a) => annuityPayment(number(a['rate']), number(a['nper']), number(a['pv']), number(a['fv']), due(a)),
  nper: (a) => annuityPeriods(number(a['rate']), number(a['pmt']), number(a['pv']), number(a['fv']), due(a)),
  ipmt: (a) => annuityInterest(number(a['rate']), number(a['per']), number(a['nper']), number(a['pv'])),
  rate: (a) => annuityRate(number(a['nper']), number(a['pmt']), number(a['pv']), number(a['fv']), due(a)),
  npv_t0: (a) => netPresentValue(number(a['rate']), a['cf'] as number[]),
  npv_excel_plus_t0: (a) =>
    number(a['t0']) + (spreadsheetNetPresentValue(number(a['rate']), a['cf'] as number[]) ?? Number.NaN),
  'irr_all_roots_gt_-1': (a) => internalRatesOfReturn(a['cf'] as number[]),
  mirr: (a) => modifiedRateOfReturn(a['cf'] as number[], number(a['finance_rate']), number(a['reinvest_rate'])),
  payback_linear_within_period: (a) => paybackYears(a['cf'] as number[]),
  discounted_payback_linear_within_period: (a) => paybackYears(a['cf'] as number[], number(a['rate'])),
  profitability_index: (a) => {
    const flows = a['cf'] as number[];
    return 1 + (netPresentValue(number(a['rate']), flows) ?? Number.NaN) / -(flows[0] ?? Number.NaN);
  },
  equivalent_annual_annuity: (a) => -(annuityPayment(number(a['rate']), number(a['n']), number(a['npv'])) ?? 0),
  capital_recovery_factor: (a) => -(annuityPayment(number(a['rate']), number(a['n']), 1) ?? 0),
  macrs_half_year: (a) => macrsHalfYear[number(a['life']) as keyof typeof macrsHalfYear],
  straight_line: (a) => straightLine(number(a['cost']), number(a['salvage']), number(a['life'])),
  double_declining: (a) => doubleDeclining(number(a['cost']), number(a['salvage']), number(a['life'])),
  sum_of_years: (a) => sumOfYears(number(a['cost']), number(a['salvage']), number(a['life'])),
  lcoe: (a) =>
    levelisedCost(
      number(a['rate']),
      [number(a['capex']), ...(a['opex'] as number[])],
      [0, ...(a['output'] as number[])],
    ),
  xnpv: (a) => datedPresentValue(number(a['rate']), dated(a)),
  xirr: (a) => datedRateOfReturn(dated(a)),
  wacc: (a) => {
    const [equityShare, equityRate, debtRateAfterTax] = [a['E_share'], a['Re'], a['Rd_after_tax']].map(number);
    return weighCapitalCost({ equityShare, equityRate, debtRateAfterTax } as Parameters<typeof weighCapitalCost>[0]);
  },
  capm: (a) => priceEquity(number(a['rf']), number(a['beta']), number(a['erp'])),
  dscr: (a) => {
    const cover = coverRatios(a['cfads'] as number[], a['debt_service'] as number[]);
    return { min: cover?.least, avg: cover?.average };
  },
  black_scholes_call: (a) =>
    callValue({
      worthUsd: number(a['S']),
      priceUsd: number(a['K']),
      rate: number(a['r']),
      volatility: number(a['sigma']),
      years: number(a['T']),
    }),
  var_cvar: (a) => {
    const level = number(a['level']);
    const at = findRoot((x) => normalShareBelow(x) - level, -10, 10) ?? Number.NaN;
    return { var: at, cvar: Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI) / (1 - level) };
  },
  tornado: (a) => {
    const base = a['base'] as Readonly<Record<string, number>>;
    const bars = (['capex', 'rev', 'opex', 'rate'] as const).map((name) => {
      const ends = [1 - number(a['swing']), 1 + number(a['swing'])].map((factor) =>
        annuityProject({ ...base, [name]: (base[name] ?? 0) * factor }),
      );
      return { name, ends: ends.sort((one, other) => one - other) };
    });
    const width = ({ ends: [low = 0, high = 0] }: (typeof bars)[number]) => high - low;
    const order = [...bars].sort((one, other) => width(other) - width(one)).map(({ name }) => name);
    return { base: annuityProject(base), ...Object.fromEntries(bars.map(({ name, ends }) => [name, ends])), order };
  },
  breakeven: (a) =>
    findRoot((rev) => annuityProject({ ...(a['base'] as Readonly<Record<string, number>>), rev }), 0, 1000),
  monthly_cost_shares: (a) => {
    const facilityUsd = number(a['facility']);
    const cooling = number(a['power_cooling_share']);
    const facilityMonths = number(a['facility_life_m']);
    const month = priceMonth(
      number(a['cost_of_money']),
      [
        {
          part: 'servers',
          usd: number(a['servers']) * number(a['server_price']),
          lifeMonths: number(a['server_life_m']),
        },
        { part: 'network', usd: number(a['network_capex']), lifeMonths: number(a['network_life_m']) },
        { part: 'power_cooling', usd: facilityUsd * cooling, lifeMonths: facilityMonths },
        { part: 'other', usd: facilityUsd * (1 - cooling), lifeMonths: facilityMonths },
      ],
      [
        {
          part: 'power',
          usd: ['critical_kw', 'load', 'pue', 'hours_month', 'price_kwh'].reduce((usd, key) => usd * number(a[key]), 1),
        },
      ],
    );
    return {
      total_monthly: month?.totalUsd,
      share: Object.fromEntries(month?.parts.map(({ part, share }) => [part, share]) ?? []),
    };
  },
};

/** The one-line project of the sensitivity cases: capex against equal yearly surpluses. */
function annuityProject(base: Readonly<Record<string, number>>): number {
  const { capex = 0, rev = 0, opex = 0, rate = 0, years = 0 } = base;
  return (annuityPresentValue(rate, years, opex - rev) ?? Number.NaN) - capex;
}

function dated(a: Readonly<Record<string, unknown>>) {
  const dates = a['dates'] as readonly string[];
  return (a['values'] as readonly number[]).map((usd, i) => ({ usd, date: dates[i] ?? '' }));
}

function due(a: Readonly<Record<string, unknown>>): 0 | 1 {
  return a['when'] === 1 ? 1 : 0;
}

/** A drawn path and its spread are checked below; the weighted scores are no money, and belong to the room of scores. */
const elsewhere = ['mc_npv', 'weighted_roi'];

/** Every number inside an answer or an expectation, named by where it stands; names themselves are compared as they are. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe.skipIf(!isThere)('golden cases of finance', () => {
  const covered = cases.filter(({ fn }) => fn in answers);
  const left = cases.map(({ fn }) => fn).filter((fn) => !(fn in answers));
  console.log(`finance golden cases: ${covered.length} of ${cases.length}; checked elsewhere: ${left.join(', ')}`);

  it('are all covered, but for those that are no money', () => {
    expect([...new Set(left)].sort()).toEqual(elsewhere);
  });

  it.each(covered.map((one) => [one.id, one] as const))('%s', (_, { fn, args, expected, abs_tol }) => {
    const answer = answers[fn]?.(args);
    if (expected === null) return expect(answer).toBeNull();
    const got = new Map(leaves(answer));
    const wanted = leaves(expected);
    expect([...got.keys()].sort()).toEqual(wanted.map(([path]) => path).sort());
    for (const [path, value] of wanted) {
      if (typeof value === 'number')
        expect(Math.abs(Number(got.get(path)) - value), path).toBeLessThanOrEqual(abs_tol ?? 0);
      else expect(got.get(path), path).toBe(value);
    }
  });

  it.each(cases.filter(({ fn }) => fn === 'mc_npv'))('$id: drawn projects fall where the closed form says', (one) => {
    const { mean, sd, prob_negative, p05 } = one.expected as Readonly<Record<string, number>>;
    const [capex, quantity, years, rate] = ['capex', 'quantity', 'years', 'rate'].map((key) => number(one.args[key]));
    const random = createRandom(1);
    const count = 200_000;
    const drawn = Array.from({ length: count }, () => {
      const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
      const yearly = (quantity ?? 0) * Math.exp(0.3 * normal);
      return netPresentValue(rate ?? 0, [-(capex ?? 0), ...Array<number>(years ?? 0).fill(yearly)]) ?? Number.NaN;
    }).sort((low, high) => low - high);
    const error = (sd ?? 0) / Math.sqrt(count);
    expect(Math.abs(drawn.reduce((sum, value) => sum + value, 0) / count - (mean ?? 0))).toBeLessThan(4 * error);
    expect(Math.abs(drawn.filter((value) => value < 0).length / count - (prob_negative ?? 0))).toBeLessThan(0.0045);
    expect(Math.abs((drawn[count / 20] ?? 0) - (p05 ?? 0))).toBeLessThan(0.4);
  });
});
