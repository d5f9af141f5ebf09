/**
 * How many parameters a large model has, as the articles print it: five ranges that do not agree. Each is read as widely
 * as its words allow: "billions" begins at one billion, "tens of billions" ends at a hundred. `place` is the row of the
 * inventory or of the errata where it stands.
 */
import type { ArticleId } from './claims.ts';

export interface SizeRange {
  readonly id: 'wide' | 'widest' | 'low' | 'middle' | 'narrow';
  readonly article: ArticleId;
  readonly place: string;
  /** Parameters. */
  readonly low: number;
  readonly high: number;
}

export const sizeRanges: readonly SizeRange[] = [
  { id: 'wide', article: 'S1', place: 'S1-012', low: 1e9, high: 1e12 },
  { id: 'widest', article: 'S3', place: 'S3-005', low: 1e9, high: 1e13 },
  { id: 'low', article: 'S3', place: 'E3-19', low: 1e8, high: 1e12 },
  { id: 'middle', article: 'S3', place: 'E3-19', low: 1e9, high: 1e12 },
  { id: 'narrow', article: 'S4', place: 'S4-002', low: 1e9, high: 1e11 },
];

/** The ranges that hold a model of that many parameters. */
export function findRanges(parameters: number): readonly SizeRange[] {
  return sizeRanges.filter(({ low, high }) => parameters >= low && parameters <= high);
}
