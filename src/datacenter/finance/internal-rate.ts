/**
 * Internal rate of return: every discount rate at which the net present value is zero. Flows that change sign more than
 * once can have several, or none; a single number found by iteration hides that, so all of them are returned.
 *
 * How it is certain to be all: with x = 1/(1+r) the value is a polynomial f(x), and rates above -100 % are its positive
 * roots. Take k between two neighbouring coefficients of opposite sign. f(x)/x^k rises or falls between the roots of
 * g(x) = x f'(x) - k f(x), whose coefficients (i-k) c_i have one sign change fewer. Repeating this ends at a polynomial
 * without sign changes, which has no positive root. (The argument by which de Gua proved Descartes' rule of signs.)
 */
import type { YearFlow } from './finance.ts';
import { findRoot } from './root-finding.ts';

/** Every internal rate of return of a project's owner, as below; apart from its price, which few ask for its rates. */
export function ratesOfReturn(flows: readonly YearFlow[]): readonly number[] {
  return internalRatesOfReturn(flows.map(({ netUsd }) => netUsd));
}

/** Every internal rate of return above -100 %, ascending; a touching (double) root once. Empty when there is none. */
export function internalRatesOfReturn(flows: readonly number[]): readonly number[] {
  if (!flows.every(Number.isFinite)) return [];
  const first = flows.findIndex((flow) => flow !== 0);
  const last = flows.findLastIndex((flow) => flow !== 0);
  if (first < 0) return [];
  const rates = positiveRoots(flows.slice(first, last + 1)).map(Math.expm1);
  // Where all but one flow vanish in rounding, a root may lie where -100 % itself would.
  return rates.filter((rate) => rate > -1);
}

/** How often the sign of the flows changes: the most roots there can be (Descartes). Zeros are skipped. */
export function countSignChanges(flows: readonly number[]): number {
  const signs = flows.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

/** Positive roots of a polynomial, as u = -ln x = ln(1+r), ascending. First and last coefficient are not zero. */
function positiveRoots(coefficients: readonly number[]): readonly number[] {
  const between = firstSignChange(coefficients);
  if (between === null) return [];
  const scale = Math.max(...coefficients.map(Math.abs));
  const scaled = coefficients.map((c) => c / scale);
  const turningPoints = positiveRoots(scaled.map((c, i) => (i - between) * c));

  const [from, to] = rootBounds(scaled);
  const corners = [from, ...turningPoints.filter((u) => u > from && u < to), to];
  const roots: number[] = [];
  const valueAt = (u: number) => evaluate(scaled, u);
  for (const [i, corner] of corners.entries()) {
    if (isZero(scaled, corner)) roots.push(corner);
    const next = corners[i + 1];
    if (next === undefined || isZero(scaled, corner) || isZero(scaled, next)) continue;
    const root = findRoot(valueAt, corner, next);
    if (root !== null) roots.push(root);
  }
  return roots;
}

/** A number between the indices of the first two neighbouring non-zero coefficients of opposite sign. */
function firstSignChange(coefficients: readonly number[]): number | null {
  // The first may have become zero: tiny beside a large one, it vanishes when all are scaled.
  let before = coefficients.findIndex((c) => c !== 0);
  for (const [i, c] of coefficients.entries()) {
    if (c === 0) continue;
    if (Math.sign(c) !== Math.sign(coefficients[before] ?? 0)) return (before + i) / 2;
    before = i;
  }
  return null;
}

/** Cauchy's bound on both sides: all positive roots lie between these, in u. */
function rootBounds(coefficients: readonly number[]): readonly [number, number] {
  const largest = Math.max(...coefficients.map(Math.abs));
  const bound = (end: number | undefined) => Math.min(700, Math.log1p(largest / Math.abs(end ?? 1)) + 1e-9);
  return [-bound(coefficients.at(-1)), bound(coefficients[0])];
}

/**
 * The polynomial at x = e^-u, divided by the highest power where x > 1. The division keeps sign and roots, joins
 * smoothly at x = 1, and nothing overflows however large x is.
 */
function evaluate(coefficients: readonly number[], u: number): number {
  if (u >= 0) return coefficients.reduceRight((sum, c) => sum * Math.exp(-u) + c, 0);
  return coefficients.reduce((sum, c) => sum * Math.exp(u) + c, 0);
}

/** Zero within the rounding of its own evaluation: then the curve only touches the axis here. */
function isZero(coefficients: readonly number[], u: number): boolean {
  const size = evaluate(coefficients.map(Math.abs), u);
  return Math.abs(evaluate(coefficients, u)) <= 4 * coefficients.length * Number.EPSILON * size;
}

/**
 * Modified internal rate of return: outflows financed at one rate, inflows reinvested at another, so there is at most
 * one answer. Null when the flows do not hold both a positive and a negative one.
 */
export function modifiedRateOfReturn(
  flows: readonly number[],
  financeRate: number,
  reinvestRate: number,
): number | null {
  const periods = flows.length - 1;
  if (!(financeRate > -1) || !(reinvestRate > -1)) return null;
  let [spent, earned] = [0, 0];
  for (const [i, flow] of flows.entries()) {
    if (flow < 0) spent -= flow / (1 + financeRate) ** i;
    else earned += flow * (1 + reinvestRate) ** (periods - i);
  }
  return spent > 0 && earned > 0 ? (earned / spent) ** (1 / periods) - 1 : null;
}
