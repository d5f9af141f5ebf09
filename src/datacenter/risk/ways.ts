/**
 * Ways to be unsure of the same numbers: all spreads wider or narrower, another distribution between the same ends, rent
 * and hours sold linked more or less. A reader's choice; what was published is the low, the likely and the high value.
 */
import type { Link } from './draw.ts';
import { flowInputs } from './flow-kernel.ts';
import { isCertain, ninthDecile, percentileOf, rangeOf, scaleShape, type Shape } from './shapes.ts';
import { limitsOf, marketCorrelation, marketLink, type UncertainInput, type UncertainRow } from './spreads.ts';

/** How the values between low and high may be told to lie. */
export const tellings = ['triangular', 'pert', 'lognormal', 'discrete', 'empirical'] as const;
export type Telling = (typeof tellings)[number];

export interface FutureWays {
  /** All spreads times this; 0: nothing is uncertain, and every future is the scenario itself. 1 where absent. */
  readonly spread?: number;
  /** Of rent and hours sold, -1 to 1; as assumed where absent. */
  readonly correlation?: number;
  /** Which inputs are told by another distribution; each by its own where absent. */
  readonly told?: { readonly of: UncertainInput | 'all'; readonly as: Telling };
}

/** The inputs as they are to be drawn, and what links them. */
export function spreadOut(
  inputs: readonly UncertainRow[],
  { spread = 1, correlation = marketCorrelation, told }: FutureWays,
): { readonly inputs: readonly UncertainRow[]; readonly links: readonly Link[] } {
  const factor = [
    [1, 0],
    [correlation, Math.sqrt(1 - correlation ** 2)],
  ];
  return {
    inputs: inputs.map((row) => {
      const isTold = told !== undefined && (told.of === 'all' || told.of === row.field);
      return { ...row, shape: scaleShape(isTold ? retell(row, told.as) : row.shape, spread) };
    }),
    links: [{ ...marketLink, factor }],
  };
}

/** How futures are to be spread, from the address; as published where it says nothing sensible. */
export function readWays(own: Readonly<Record<string, string>>): FutureWays {
  const [spread, correlation] = [Number(own['f.spread'] ?? 1), Number(own['f.link'] ?? marketCorrelation)];
  const of = ['all', ...flowInputs].find((one) => one === (own['f.of'] ?? 'all')) as UncertainInput | 'all' | undefined;
  const as = tellings.find((one) => one === own['f.told']);
  return {
    ...(spread >= 0 && spread <= 2 ? { spread } : {}),
    ...(Math.abs(correlation) <= 1 ? { correlation } : {}),
    ...(of && as ? { told: { of, as } } : {}),
  };
}

/**
 * The same low, likely and high value told otherwise: of discrete ones the likely has four of six chances, of empirical
 * ones half lie on either side of it, a log-normal has low and high as P10 and P90. The row's own shape where it has no
 * spread, and where a log-normal would not stay inside the limits of its field in all but one of a thousand futures.
 */
export function retell({ field, shape }: Pick<UncertainRow, 'field' | 'shape'>, as: Telling): Shape {
  if (isCertain(shape) || shape.kind === as) return shape;
  const { low, high } = rangeOf(shape);
  const mode = shape.kind === 'table' ? percentileOf(shape.values, 0.5) : rangeOf(scaleShape(shape, 0)).low;
  switch (as) {
    case 'triangular':
    case 'pert':
      return { kind: as, low, mode, high };
    case 'lognormal': {
      const sigma = Math.log(high / low) / (2 * ninthDecile);
      const far = Math.exp(3.1 * sigma);
      const limits = limitsOf(field);
      return low > 0 && mode / far >= limits.low && mode * far <= limits.high
        ? { kind: as, median: mode, sigma }
        : shape;
    }
    case 'discrete':
      return { kind: 'table', values: Float64Array.of(low, mode, mode, mode, mode, high, high), isStepped: true };
    case 'empirical':
      return { kind: 'table', values: Float64Array.of(low, mode, high), isStepped: false };
  }
}
