/**
 * Annuities: equal payments over equal periods, the arithmetic of loans and leases. Money received is positive, money
 * paid is negative, as in spreadsheets: pv (1+r)^n + pmt (1 + r due) ((1+r)^n - 1) / r + fv = 0.
 * `due` is 0 when payments fall at the end of a period, 1 at its beginning. Rates are per period.
 */
import { findRoot } from './root-finding.ts';

/** ((1+r)^n - 1) / r, the sum of n payments grown to the end; n itself at rate 0. */
function grownPayments(rate: number, periods: number): number {
  return rate === 0 ? periods : Math.expm1(periods * Math.log1p(rate)) / rate;
}

/** What `periods` payments and a final value are worth today. Null at or below -100 %. */
export function annuityPresentValue(
  rate: number,
  periods: number,
  payment: number,
  finalValue = 0,
  due: 0 | 1 = 0,
): number | null {
  if (!(rate > -1)) return null;
  return -(finalValue + payment * (1 + rate * due) * grownPayments(rate, periods)) / (1 + rate) ** periods;
}

/** What a present value and `periods` payments have grown to at the end. Null at or below -100 %. */
export function annuityFutureValue(
  rate: number,
  periods: number,
  payment: number,
  presentValue = 0,
  due: 0 | 1 = 0,
): number | null {
  if (!(rate > -1)) return null;
  return -(presentValue * (1 + rate) ** periods + payment * (1 + rate * due) * grownPayments(rate, periods));
}

/** The payment that settles a present value in `periods` periods. Null when there is no period to pay in. */
export function annuityPayment(
  rate: number,
  periods: number,
  presentValue: number,
  finalValue = 0,
  due: 0 | 1 = 0,
): number | null {
  if (!(rate > -1) || !(periods > 0)) return null;
  const owed = presentValue * (1 + rate) ** periods + finalValue;
  return -owed / ((1 + rate * due) * grownPayments(rate, periods));
}

/** How many periods it takes. Null when the payments never get there. */
export function annuityPeriods(
  rate: number,
  payment: number,
  presentValue: number,
  finalValue = 0,
  due: 0 | 1 = 0,
): number | null {
  if (!(rate > -1)) return null;
  if (rate === 0) return payment === 0 ? null : -(presentValue + finalValue) / payment;
  const perRate = (payment * (1 + rate * due)) / rate;
  const periods = Math.log((perRate - finalValue) / (perRate + presentValue)) / Math.log1p(rate);
  return Number.isFinite(periods) ? periods : null;
}

/** The part of payment number `period` (1 is the first) that is interest, payments at the end of each period. */
export function annuityInterest(rate: number, period: number, periods: number, presentValue: number): number | null {
  const payment = annuityPayment(rate, periods, presentValue);
  if (payment === null || period < 1 || period > periods) return null;
  const owed = annuityFutureValue(rate, period - 1, payment, presentValue);
  return owed === null ? null : owed * rate;
}

/** The rate per period at which everything balances, sought from -99.99 % to 1000 %. Null when there is none. */
export function annuityRate(
  periods: number,
  payment: number,
  presentValue: number,
  finalValue = 0,
  due: 0 | 1 = 0,
): number | null {
  const balance = (rate: number) => {
    const grown = annuityFutureValue(rate, periods, payment, presentValue, due);
    return (finalValue - (grown ?? 0)) / (1 + Math.max(0, rate)) ** periods;
  };
  return findRoot(balance, -0.9999, 10);
}
