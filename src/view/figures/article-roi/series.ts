/** The article's eight rows and two examples as points: what each costs, what it is said to bring, and the quotient. */
import { articleExamples, articleWeights, listingRows, printedResults } from '#datacenter/score/articles.ts';
import { findTyingCost, scoreProject, type Project } from '#datacenter/score/score.ts';
import type { CostSum } from './fields.ts';

export interface RoiPoint {
  /** `1` to `8` of the listing, or an example; the first row is the first example. */
  readonly id: string;
  readonly benefit: number;
  readonly cost: number;
  readonly index: number;
}

export interface RoiSeries {
  readonly costSum: CostSum;
  readonly purchase: number;
  readonly first: RoiPoint;
  readonly second: RoiPoint;
  /** By cost, cheapest first; with the second example among them. */
  readonly points: readonly RoiPoint[];
  /** The purchase cost at which both examples have the same index. */
  readonly tie: number;
  /** Index of the first over that of the second. */
  readonly lead: number;
  /** What the article prints of the two; empty with plain costs, which it never adds up. */
  readonly printed: readonly RoiPoint[];
}

/** Plain sums are sums with weights of 1 each. */
const weightsOf = (costSum: CostSum) =>
  costSum === 'weighted' ? articleWeights : { ...articleWeights, costs: articleWeights.costs.map(() => 1) };

export function seriesOfRoi(costSum: CostSum, purchase: number): RoiSeries {
  const weights = weightsOf(costSum);
  const pointOf = (id: string, project: Project): RoiPoint => {
    const { benefit, weightedCost, index } = scoreProject(project, weights);
    return { id, benefit, cost: weightedCost, index };
  };
  const changed = { ...articleExamples.second, costs: [purchase, ...articleExamples.second.costs.slice(1)] };
  const [first, second] = [pointOf('1', articleExamples.first), pointOf('second', changed)];
  const rows = listingRows.map(({ benefit, weightedCost, plainCost }, place) => {
    const cost = costSum === 'weighted' ? weightedCost : plainCost;
    return { id: String(place + 1), benefit, cost, index: benefit / cost };
  });
  return {
    costSum,
    purchase,
    first,
    second,
    // Its first row is the first example, summed once.
    points: [first, ...rows.slice(1), second].sort((one, other) => one.cost - other.cost),
    tie: findTyingCost(articleExamples.second, articleExamples.first, weights) ?? NaN,
    lead: first.index / second.index,
    printed: costSum === 'plain' ? [] : (['first', 'second'] as const).map((id) => ({ id, ...printedResults[id] })),
  };
}

/** Rank of a point among all: 1 for the greatest index. */
export function rankOf({ points }: RoiSeries, point: RoiPoint): number {
  return 1 + points.filter(({ index }) => index > point.index).length;
}

/** Right end of the cost axis: a round thousand beyond all points, whatever the purchase slider says. */
export const costLimits: Readonly<Record<CostSum, readonly [number, number]>> = {
  weighted: [0, 7000],
  plain: [0, 28_000],
};
