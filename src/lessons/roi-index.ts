/**
 * The index that S2 calls return on investment: weighted benefits over weighted costs. Kept as the article defines it,
 * so that its own numbers can be checked; a return needs gain and cost in the same money, which this is not.
 * All numbers of the two examples are the article's.
 */

/** Precision, coverage, satisfaction, growth; purchase, maintenance, energy, salaries. */
export interface RoiExample {
  readonly benefits: readonly number[];
  readonly costs: readonly number[];
}

export const roiWeights: readonly number[] = [0.3, 0.2, 0.25, 0.25];

export const roiExamples: { readonly first: RoiExample; readonly second: RoiExample } = {
  first: { benefits: [0.95, 0.85, 0.9, 0.8], costs: [500, 100, 50, 5000] },
  second: { benefits: [0.98, 0.9, 0.92, 0.85], costs: [1000, 100, 50, 5000] },
};

export interface RoiIndex {
  readonly benefit: number;
  /** Costs weighted by importance, as the article has it. */
  readonly cost: number;
  /** Costs added up, as money is. */
  readonly plainCost: number;
  readonly index: number;
  readonly plainIndex: number;
}

/** The index of one example, by weighted and by plain costs. */
export function weighExample({ benefits, costs }: RoiExample): RoiIndex {
  const [benefit, cost] = [weighSum(benefits), weighSum(costs)];
  const plainCost = costs.reduce((sum, one) => sum + one, 0);
  return { benefit, cost, plainCost, index: benefit / cost, plainIndex: benefit / plainCost };
}

/** The purchase cost at which the second example would draw level with the first. */
export function findTyingPurchase(first: RoiExample, second: RoiExample): number {
  const others = weighSum([0, ...second.costs.slice(1)]);
  return (weighExample(second).benefit / weighExample(first).index - others) / (roiWeights[0] ?? NaN);
}

/** By how many per cent the index moves when one entry grows by one per cent: its share of its own sum. */
export function measureElasticities(example: RoiExample): RoiExample {
  const { benefit, cost } = weighExample(example);
  return {
    benefits: example.benefits.map((one, place) => ((roiWeights[place] ?? NaN) * one) / benefit),
    costs: example.costs.map((one, place) => (-(roiWeights[place] ?? NaN) * one) / cost),
  };
}

function weighSum(values: readonly number[]): number {
  return values.reduce((sum, one, place) => sum + (roiWeights[place] ?? NaN) * one, 0);
}
