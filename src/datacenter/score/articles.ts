/**
 * What S2 prints of its two worked examples and of its listing: inputs, and results as they stand there. The listing's
 * rows are carried as their sums by the article's own weights; the first two also stand in full.
 */
import type { Project, ScoreWeights } from './score.ts';

const printedWeights: readonly number[] = [0.3, 0.2, 0.25, 0.25];

/** One vector for both, as the article has it. */
export const articleWeights: ScoreWeights = { benefits: printedWeights, costs: printedWeights };

export type ExampleId = 'first' | 'second';

export const articleExamples: { readonly [Id in ExampleId]: Project } = {
  first: { benefits: [0.95, 0.85, 0.9, 0.8], costs: [500, 100, 50, 5000] },
  second: { benefits: [0.98, 0.9, 0.92, 0.85], costs: [1000, 100, 50, 5000] },
};

/** The results that the article prints for them. */
export const printedResults: { readonly [Id in ExampleId]: PrintedResult } = {
  first: { benefit: 0.895, cost: 1800, index: 0.00501 },
  second: { benefit: 0.951, cost: 1625, index: 0.0058 },
};

export interface PrintedResult {
  readonly benefit: number;
  readonly cost: number;
  readonly index: number;
}

export interface ListingRow {
  readonly benefit: number;
  readonly weightedCost: number;
  readonly plainCost: number;
}

/** The eight scenarios of its listing, summed. */
export const listingRows: readonly ListingRow[] = [
  { benefit: 0.88, weightedCost: 1432.5, plainCost: 5650 },
  { benefit: 0.9165, weightedCost: 2110, plainCost: 8280 },
  { benefit: 0.9025, weightedCost: 2785, plainCost: 10900 },
  { benefit: 0.85, weightedCost: 3460, plainCost: 13520 },
  { benefit: 0.884, weightedCost: 4287.5, plainCost: 16650 },
  { benefit: 0.9085, weightedCost: 5112.5, plainCost: 19770 },
  { benefit: 0.9155, weightedCost: 5940, plainCost: 22900 },
  { benefit: 0.9315, weightedCost: 6762.5, plainCost: 26010 },
];

/** The second row as the listing gives it; the first is the first example. */
export const listingSecond: Project = { benefits: [0.98, 0.9, 0.92, 0.85], costs: [1000, 200, 80, 7000] };

/** What its function would give once its faults are mended with as few changes as can be: four terms of one series. */
export const repairedListing = { benefit: 0.9235, cost: 1432.5 } as const;
