/**
 * Weights that sum to 1: checked, mended to the nearest ones that do, and kept so while one of them is moved. A weight is
 * a share of importance, 0 to 1.
 */

export interface WeightsRefused {
  readonly kind: 'refused';
  readonly reason: 'not-a-number' | 'negative' | 'sum';
  /** Which one, counted from 0; null: their sum. */
  readonly place: number | null;
  readonly found: number;
  /** The closest weights that are allowed, by Euclidean distance. */
  readonly nearest: readonly number[];
}

export type WeightsResult = { readonly kind: 'weights'; readonly weights: readonly number[] } | WeightsRefused;

/** Sums closer to 1 than this are taken as 1: two decimals typed by hand of thirds. */
const tolerance = 1e-9;

/** Whether these can be weights, and if not, which is wrong and what is nearest. */
export function checkWeights(weights: readonly number[]): WeightsResult {
  const refuse = (reason: WeightsRefused['reason'], place: number | null, found: number): WeightsRefused => ({
    kind: 'refused',
    reason,
    place,
    found,
    nearest: findNearestWeights(weights),
  });
  for (const [place, one] of weights.entries()) {
    if (!Number.isFinite(one)) return refuse('not-a-number', place, one);
    if (one < 0) return refuse('negative', place, one);
  }
  const sum = addUp(weights);
  return Math.abs(sum - 1) <= tolerance ? { kind: 'weights', weights } : refuse('sum', null, sum);
}

/**
 * The weights nearest to `wanted`: its projection on the simplex (Duchi et al. 2008): one number is taken from all, and
 * what falls below 0 becomes 0. What is no number counts as 0. Empty: empty.
 */
export function findNearestWeights(wanted: readonly number[]): readonly number[] {
  const known = wanted.map((one) => (Number.isFinite(one) ? one : 0));
  let sum = 0;
  let shift = 0;
  for (const [place, one] of [...known].sort((a, b) => b - a).entries()) {
    sum += one;
    if (one - (sum - 1) / (place + 1) > 0) shift = (sum - 1) / (place + 1);
  }
  return known.map((one) => Math.max(0, one - shift));
}

/** One weight moved to `value`; the others keep their proportions and share what is left, evenly where all were 0. */
export function moveWeight(weights: readonly number[], place: number, value: number): readonly number[] {
  const moved = Math.min(1, Math.max(0, value));
  const others = addUp(weights.filter((_, index) => index !== place));
  return weights.map((one, index) => {
    if (index === place) return moved;
    return others > 0 ? (one / others) * (1 - moved) : (1 - moved) / (weights.length - 1);
  });
}

const addUp = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
