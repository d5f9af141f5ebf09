/**
 * The normal distribution with mean 0 and deviation 1, both ways: what share lies below a value, and below which value a
 * share lies.
 */

/**
 * The share of the distribution below `z`, to about 1e-15 (beyond seven deviations to 1e-8 of the tail): J. F. Hart's rational function (Computer
 * Approximations, 1968, algorithm 5666), with a continued fraction in the far tail.
 */
export function normalShare(z: number): number {
  const x = Math.abs(z);
  const tail = x > 37 ? 0 : Math.exp((-x * x) / 2) * (x < 7 ? hart(x) : farTail(x));
  return z > 0 ? 1 - tail : tail;
}

function hart(x: number): number {
  const over =
    (((((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x +
      112.079291497871) *
      x +
      221.213596169931) *
      x +
    220.206867912376;
  const under =
    ((((((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x +
      296.564248779674) *
      x +
      637.333633378831) *
      x +
      793.826512519948) *
      x +
    440.413735824752;
  return over / under;
}

function farTail(x: number): number {
  return 1 / (Math.sqrt(2 * Math.PI) * (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))));
}

/** Acklam's rational functions (2003) for the middle and for the tails, numerators and denominators from the top power. */
export const acklam = {
  /** Below this share, and above one minus it, the tail's function holds. */
  edge: 0.02425,
  middleOver: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ],
  middleUnder: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
  tailOver: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  tailUnder: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
} as const;

/** The value below which a share lies, to 1.2e-9 of itself: fast, for drawing. The share lies strictly between 0 and 1. */
export function drawNormal(share: number): number {
  const less = Math.min(share, 1 - share);
  // Below the middle as it is, above it the mirror image.
  const side = share > 0.5 ? -1 : 1;
  if (less < acklam.edge) {
    const q = Math.sqrt(-2 * Math.log(less));
    return (
      (side *
        (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q +
          4.374664141464968) *
          q +
          2.938163982698783)) /
      ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
    );
  }
  // Odd around the middle, where the share itself says the side.
  const q = share - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  );
}

/** The value below which `share` lies, to rounding: `drawNormal` and one step of Halley. Infinite at 0 and 1. */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) return share === 0 ? -Infinity : share === 1 ? Infinity : Number.NaN;
  if (share > 0.5) return -normalQuantile(1 - share);
  const z = drawNormal(share);
  const off = (normalShare(z) - share) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
  return z - off / (1 + (z * off) / 2);
}

/** The mean of what lies below the value that `share` lies below: the tail of a normal distribution, in closed form. */
export function normalTailMean(share: number): number {
  const z = normalQuantile(share);
  return -Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / share;
}
