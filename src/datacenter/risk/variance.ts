/** Variance: how far the futures lie apart, divided among the uncertain inputs. */
import type { Calibration } from '../calibration/calibration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Infeasible } from '../units/units.ts';
import { createDrawer } from './draw.ts';
import { createColumns, flowInputs } from './flow-kernel.ts';
import { prepareBase, priceRows } from './repricing.ts';
import { isCertain } from './shapes.ts';
import { estimateSobol, type Share } from './sobol-indices.ts';
import type { UncertainInput } from './spreads.ts';

/** How the variance of the net present value divides among its inputs, taken as independent. */
export interface VarianceShares {
  readonly kind: 'variance';
  /** The strongest first, by total share. */
  readonly inputs: readonly { readonly field: UncertainInput; readonly first: Share; readonly total: Share }[];
  /** What no input explains alone: 1 minus the sum of first shares. */
  readonly unexplained: number;
  readonly deviationUsd: number;
  readonly evaluations: number;
}

/**
 * Sobol indices of the net present value over the uncertain inputs, from `points` points of a Sobol sequence (a power of
 * two). The link between rent and occupancy is left out: shares of linked inputs would not add up. Inputs without spread
 * take no part. Infeasible where the scenario is.
 */
export function explainVariance(
  scenario: Scenario,
  calibration: Calibration | null,
  { points, seed }: { readonly points: number; readonly seed: number },
): VarianceShares | Infeasible {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return base;
  const inputs = base.inputs.filter(({ shape }) => !isCertain(shape));
  const drawer = createDrawer(base.point, inputs, []);
  const places = inputs.map(({ field }) => flowInputs.indexOf(field));
  const columns: Float64Array[] = [...createColumns(base.point, points)];
  const found = estimateSobol({
    inputs: inputs.length,
    points,
    seed,
    evaluate: (shares, count, answers) => {
      for (const [i, place] of places.entries()) columns[place] = shares[i] ?? new Float64Array(count);
      drawer.shape(columns, count);
      priceRows(base, columns, count, { netPresentValueUsd: answers, paybackYears: null, cumulativeUsd: null });
    },
  });
  const none: Share = { share: 0, low: 0, high: 0 };
  const rows = inputs.map(({ field }, i) => ({ field, first: found.first[i] ?? none, total: found.total[i] ?? none }));
  return {
    kind: 'variance',
    inputs: rows.sort((one, other) => other.total.share - one.total.share),
    unexplained: found.variance > 0 ? 1 - rows.reduce((sum, { first }) => sum + first.share, 0) : 0,
    deviationUsd: Math.sqrt(found.variance),
    evaluations: found.evaluations,
  };
}
