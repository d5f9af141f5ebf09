/** What the finance room answers to the golden cases of money and time. */
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
import { doubleDeclining, macrsHalfYear } from '#datacenter/finance/depreciation.ts';
import { internalRatesOfReturn } from '#datacenter/finance/internal-rate.ts';
import { modifiedRateOfReturn } from '#datacenter/finance/modified-rate.ts';
import { priceMonth } from '#datacenter/finance/monthly-cost.ts';
import { callValue } from '#datacenter/finance/option-value.ts';
import { paybackYears } from '#datacenter/finance/payback.ts';
import { levelisedCost, netPresentValue } from '#datacenter/finance/present-value.ts';
import { spreadsheetNetPresentValue } from '#datacenter/finance/spreadsheet-value.ts';
import { straightLine, sumOfYears } from '#datacenter/finance/straight-line.ts';
import { readList, readNumber as read, type Answers } from './golden-case.ts';

/** Flows with their dates. */
const dated = (values: unknown, dates: unknown) =>
  readList(values).map((usd, place) => ({ usd, date: String(Array.isArray(dates) ? dates[place] : '') }));
const due = (when: unknown): 0 | 1 => (when === 1 ? 1 : 0);
const minus = (value: number | null): number | null => (value === null ? null : -value);
const plus = (more: number, value: number | null): number | null => (value === null ? null : value + more);

export const financeAnswers: Answers = {
  pv: ({ rate, nper, pmt, fv, when }) => annuityPresentValue(read(rate), read(nper), read(pmt), read(fv), due(when)),
  fv: ({ rate, nper, pmt, pv, when }) => annuityFutureValue(read(rate), read(nper), read(pmt), read(pv), due(when)),
  pmt: ({ rate, nper, pv, fv, when }) => annuityPayment(read(rate), read(nper), read(pv), read(fv), due(when)),
  nper: ({ rate, pmt, pv, fv, when }) => annuityPeriods(read(rate), read(pmt), read(pv), read(fv), due(when)),
  ipmt: ({ rate, per, nper, pv }) => annuityInterest(read(rate), read(per), read(nper), read(pv)),
  rate: ({ nper, pmt, pv, fv, when }) => annuityRate(read(nper), read(pmt), read(pv), read(fv), due(when)),
  npv_t0: ({ rate, cf }) => netPresentValue(read(rate), readList(cf)),
  npv_excel_plus_t0: ({ rate, t0, cf }) => plus(read(t0), spreadsheetNetPresentValue(read(rate), readList(cf))),
  'irr_all_roots_gt_-1': ({ cf }) => internalRatesOfReturn(readList(cf)),
  mirr: ({ cf, finance_rate, reinvest_rate }) =>
    modifiedRateOfReturn(readList(cf), read(finance_rate), read(reinvest_rate)),
  payback_linear_within_period: ({ cf }) => paybackYears(readList(cf)),
  discounted_payback_linear_within_period: ({ cf, rate }) => paybackYears(readList(cf), read(rate)),
  profitability_index: ({ cf, rate }) => {
    const flows = readList(cf);
    const value = netPresentValue(read(rate), flows);
    return value === null ? null : 1 + value / -(flows[0] ?? NaN);
  },
  equivalent_annual_annuity: ({ rate, n, npv }) => minus(annuityPayment(read(rate), read(n), read(npv))),
  capital_recovery_factor: ({ rate, n }) => minus(annuityPayment(read(rate), read(n), 1)),
  macrs_half_year: ({ life }) => macrsHalfYear[read(life) as keyof typeof macrsHalfYear],
  straight_line: ({ cost, salvage, life }) => straightLine(read(cost), read(salvage), read(life)),
  double_declining: ({ cost, salvage, life }) => doubleDeclining(read(cost), read(salvage), read(life)),
  sum_of_years: ({ cost, salvage, life }) => sumOfYears(read(cost), read(salvage), read(life)),
  lcoe: ({ rate, capex, opex, output }) =>
    levelisedCost(read(rate), [read(capex), ...readList(opex)], [0, ...readList(output)]),
  xnpv: ({ rate, values, dates }) => datedPresentValue(read(rate), dated(values, dates)),
  xirr: ({ values, dates }) => datedRateOfReturn(dated(values, dates)),
  wacc: ({ E_share, Re, Rd_after_tax }) =>
    weighCapitalCost({ equityShare: read(E_share), equityRate: read(Re), debtRateAfterTax: read(Rd_after_tax) }),
  capm: ({ rf, beta, erp }) => priceEquity(read(rf), read(beta), read(erp)),
  dscr: ({ cfads, debt_service }) => {
    const cover = coverRatios(readList(cfads), readList(debt_service));
    return { min: cover?.least, avg: cover?.average };
  },
  black_scholes_call: ({ S, K, r, sigma, T }) =>
    callValue({ worthUsd: read(S), priceUsd: read(K), rate: read(r), volatility: read(sigma), years: read(T) }),
  monthly_cost_shares: (args) => {
    const of = (name: string) => read(args[name]);
    const [facilityUsd, cooling, facilityMonths] = [of('facility'), of('power_cooling_share'), of('facility_life_m')];
    const month = priceMonth(
      of('cost_of_money'),
      [
        { part: 'servers', usd: of('servers') * of('server_price'), lifeMonths: of('server_life_m') },
        { part: 'network', usd: of('network_capex'), lifeMonths: of('network_life_m') },
        { part: 'power_cooling', usd: facilityUsd * cooling, lifeMonths: facilityMonths },
        { part: 'other', usd: facilityUsd * (1 - cooling), lifeMonths: facilityMonths },
      ],
      [
        {
          part: 'power',
          usd: ['critical_kw', 'load', 'pue', 'hours_month', 'price_kwh'].reduce((usd, name) => usd * of(name), 1),
        },
      ],
    );
    const share = Object.fromEntries(month?.parts.map((one) => [one.part, one.share]) ?? []);
    return { total_monthly: month?.totalUsd, share };
  },
};
