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
import { everyFlowTiming, type FlowTiming } from './options.ts';
import { findRoot } from './root-finding.ts';

/** Every internal rate of return of a project's owner, a year, as below; apart from its price, which few ask for its rates. */
export function ratesOfReturn(flows: readonly YearFlow[], timing: FlowTiming = 'end'): readonly number[] {
  const { amounts, perYear } = gridFlows(timing, flows);
  return internalRatesOfReturn(amounts).map((rate) => compound(rate, perYear));
}

/** Net flows on a grid of half years, or of whole ones where all count at year ends; and how many of its steps are a year. */
export function gridFlows(timing: FlowTiming, flows: readonly YearFlow[]) {
  const early = everyFlowTiming.indexOf(timing);
  if (early === 0) return { amounts: flows.map(({ netUsd }) => netUsd), perYear: 1 };
  const amounts: number[] = new Array<number>(Math.max(0, 2 * flows.length - 1)).fill(0);
  for (const flow of flows) {
    const [at, last] = [2 * flow.year, flow.lastDayUsd];
    const place = Math.max(0, at - early);
    amounts[at] = last;
    amounts[place] = (amounts[place] ?? 0) + flow.netUsd - last;
  }
  return { amounts, perYear: 2 };
}

/** A rate per step as one per year of so many steps. */
export function compound(rate: number, perYear: number): number {
  return perYear === 1 ? rate : (1 + rate) ** perYear - 1;
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
