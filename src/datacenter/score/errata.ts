/**
 * Every number that S2's chapter on return prints or lacks, beside the one that its own inputs give, computed when asked.
 * Errors without a number (an undefined name, a graph that does not parse) stand with the claims.
 */
import {
  articleExamples,
  articleWeights,
  listingRows,
  listingSecond,
  printedResults,
  repairedListing,
} from './articles.ts';
import { returnBy } from './definitions.ts';
import { findTyingCost, measureElasticities, scoreProject } from './score.ts';

export type ErratumId =
  | 'E2-01'
  | 'E2-02'
  | 'E2-03'
  | 'E2-04'
  | 'E2-05'
  | 'E2-06'
  | 'E2-07'
  | 'E2-08'
  | 'E2-09'
  | 'E2-11'
  | 'E2-15'
  | 'E2-17'
  | 'E2-18'
  | 'E2-19';

export interface ErratumNumber {
  readonly erratum: ErratumId;
  /** Key of its name in words. */
  readonly name: string;
  /** As it stands in the article; null: it prints none. */
  readonly printed: number | null;
  readonly right: number;
}

/** The errata in their order; several numbers may stand under one. */
export function computeErrata(): readonly ErratumNumber[] {
  const [first, second] = [
    scoreProject(articleExamples.first, articleWeights),
    scoreProject(articleExamples.second, articleWeights),
  ];
  const { first: one, second: two } = printedResults;
  const elasticities = measureElasticities(articleExamples.first, articleWeights);
  const listed = scoreProject(listingSecond, articleWeights);
  const cost = { value: first.weightedCost, currency: 'money' };
  const literal = returnBy('netOverCost', first.benefit, { value: first.benefit, currency: 'money' }, cost);
  const row = (erratum: ErratumId, name: string, printed: number | null, right: number): ErratumNumber => ({
    erratum,
    name,
    printed,
    right,
  });
  return [
    row('E2-01', 'benefit', one.benefit, first.benefit),
    row('E2-02', 'weightedCost', one.cost, first.weightedCost),
    row('E2-03', 'ownIndex', one.index, one.benefit / one.cost),
    row('E2-03', 'index', one.index, first.index),
    row('E2-04', 'benefit', two.benefit, second.benefit),
    row('E2-05', 'weightedCost', two.cost, second.weightedCost),
    row('E2-06', 'ownIndex', two.index, two.benefit / two.cost),
    row('E2-06', 'index', two.index, second.index),
    row('E2-07', 'lead', two.index / one.index, second.index / first.index),
    row('E2-07', 'tie', null, findTyingCost(articleExamples.second, articleExamples.first, articleWeights) ?? NaN),
    row('E2-08', 'literalReturn', null, literal.value ?? NaN),
    row('E2-09', 'plainFirst', null, first.plainCost),
    row('E2-09', 'plainSecond', null, second.plainCost),
    row('E2-09', 'plainIndexFirst', null, first.plainIndex),
    row('E2-09', 'plainIndexSecond', null, second.plainIndex),
    ...elasticities.costs.map((value, place) => row('E2-11', `cost${String(place)}`, null, value)),
    ...elasticities.benefits.map((value, place) => row('E2-11', `benefit${String(place)}`, null, value)),
    row('E2-15', 'index', one.index, first.index),
    row('E2-17', 'repaired', one.index, repairedListing.benefit / repairedListing.cost),
    row('E2-18', 'fourDecimals', one.index, Number(one.index.toFixed(4))),
    row('E2-19', 'listedCost', two.cost, listed.weightedCost),
    row('E2-19', 'listedIndex', null, listed.index),
  ];
}

/** Weight, index and rank of the listing's eight rows, best index first; equal ones keep their order. */
export function rankListing() {
  return listingRows
    .map((row, place) => ({
      ...row,
      number: place + 1,
      index: row.benefit / row.weightedCost,
      plainIndex: row.benefit / row.plainCost,
    }))
    .sort((one, other) => other.index - one.index);
}

/** By what factor benefits and weighted costs differ over the eight rows: which of the two decides the index. */
export function spanListing(): { readonly benefit: number; readonly weightedCost: number } {
  const span = (values: readonly number[]) => Math.max(...values) / Math.min(...values);
  return {
    benefit: span(listingRows.map(({ benefit }) => benefit)),
    weightedCost: span(listingRows.map(({ weightedCost }) => weightedCost)),
  };
}
