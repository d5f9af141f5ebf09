/**
 * The triangular distribution: all that can honestly be said when only a lowest, a most likely and a highest value are
 * known. It rises straight to the mode and falls straight from it; nothing lies outside.
 */

export interface Triangle {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** The value below which a share `probability` (0 to 1) of the distribution lies. */
export function triangularQuantile({ low, mode, high }: Triangle, probability: number): number {
  const width = high - low;
  if (width === 0) return low;
  const rising = (mode - low) / width;
  return probability <= rising
    ? low + Math.sqrt(probability * width * (mode - low))
    : high - Math.sqrt((1 - probability) * width * (high - mode));
}
