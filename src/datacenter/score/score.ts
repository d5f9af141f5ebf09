/**
 * The score of a project as S2 defines it: four indicators of benefit and four kinds of cost, each summed with weights.
 * Costs also count as money does, added up plain. Ignored on purpose: time, risk, and that a weighted sum of unlike
 * things has no unit; `definitions.ts` says what may be divided by what. Any finite numbers are answered.
 */

export const indicatorIds = ['precision', 'coverage', 'satisfaction', 'growth'] as const;
/** The article's four, then the others that a data center has; the article leaves those out. */
export const costIds = [
  'purchase',
  'maintenance',
  'energy',
  'salary',
  'recruiting',
  'software',
  'network',
  'storage',
  'labelling',
] as const;

export interface Project {
  /** Shares from 0 to 1, in the order of `indicatorIds`. */
  readonly benefits: readonly number[];
  /** Money of one year, in the order of `costIds`; fewer where the rest is nothing. */
  readonly costs: readonly number[];
}

/** Two vectors, because importance of a benefit is not importance of a cost; each sums to 1 (see `weights.ts`). */
export interface ScoreWeights {
  readonly benefits: readonly number[];
  readonly costs: readonly number[];
}

export interface Score {
  /** The weighted benefit P, from 0 to 1. */
  readonly benefit: number;
  /** Costs weighted by importance, as the article has it. */
  readonly weightedCost: number;
  /** Costs added up, as money is. */
  readonly plainCost: number;
  /** P per unit of money. */
  readonly index: number;
  readonly plainIndex: number;
}

/** What a project scores, by weighted and by plain costs. An index is infinite where nothing is paid. */
export function scoreProject({ benefits, costs }: Project, weights: ScoreWeights): Score {
  const benefit = weighSum(benefits, weights.benefits);
  const weightedCost = weighSum(costs, weights.costs);
  const plainCost = costs.reduce((sum, one) => sum + one, 0);
  return { benefit, weightedCost, plainCost, index: benefit / weightedCost, plainIndex: benefit / plainCost };
}

/** By how many per cent the index moves when one entry grows by one per cent: its share of its own sum, exactly. */
export function measureElasticities({ benefits, costs }: Project, weights: ScoreWeights): Project {
  const { benefit, weightedCost } = scoreProject({ benefits, costs }, weights);
  return {
    benefits: benefits.map((one, place) => (at(weights.benefits, place) * one) / benefit),
    costs: costs.map((one, place) => (-at(weights.costs, place) * one) / weightedCost),
  };
}

/**
 * The cost at `place` at which `project` would score the index of `other`: below it, the project leads. By default its
 * purchase. Null where that cost has no weight, so that it decides nothing.
 */
export function findTyingCost(project: Project, other: Project, weights: ScoreWeights, place = 0): number | null {
  const weight = at(weights.costs, place);
  if (!(weight > 0)) return null;
  const others = weighSum(
    project.costs.map((one, index) => (index === place ? 0 : one)),
    weights.costs,
  );
  return (scoreProject(project, weights).benefit / scoreProject(other, weights).index - others) / weight;
}

function weighSum(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, one, place) => sum + at(weights, place) * one, 0);
}

const at = (values: readonly number[], place: number): number => values[place] ?? NaN;
