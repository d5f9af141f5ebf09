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
import { doubleDeclining, macrsHalfYear, straightLine, sumOfYears } from '#datacenter/finance/depreciation.ts';
import { internalRatesOfReturn, modifiedRateOfReturn } from '#datacenter/finance/internal-rate.ts';
import { paybackYears } from '#datacenter/finance/payback.ts';
import { levelisedCost, netPresentValue, spreadsheetNetPresentValue } from '#datacenter/finance/present-value.ts';

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly expected: number | readonly number[] | null;
  readonly abs_tol: number;
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
};

function due(a: Readonly<Record<string, unknown>>): 0 | 1 {
  return a['when'] === 1 ? 1 : 0;
}

describe.skipIf(!isThere)('golden cases of finance', () => {
  const covered = cases.filter(({ fn }) => fn in answers);
  const left = [...new Set(cases.map(({ fn }) => fn).filter((fn) => !(fn in answers)))];
  console.log(`finance golden cases: ${covered.length} of ${cases.length}; not this room's: ${left.join(', ')}`);

  it.each(covered.map((one) => [one.id, one] as const))('%s', (_, { fn, args, expected, abs_tol }) => {
    const answer = answers[fn]?.(args);
    if (expected === null) return expect(answer).toBeNull();
    const wanted = [expected].flat();
    const got = [answer].flat() as number[];
    expect(got).toHaveLength(wanted.length);
    for (const [i, value] of wanted.entries())
      expect(Math.abs((got[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(abs_tol);
  });
});
