/**
 * Precision, recall and F1, per class and averaged. Precision (of the answers "this class", how many were right) and
 * accuracy (of all rows, how many were right) are two things; F1 joins precision, not accuracy, with recall.
 *
 * Where a number has no meaning it is null: precision of a class never answered (0 of 0), recall of a class without
 * examples, F1 of a class with neither. Averages over classes leave such classes out and say how many they left out;
 * scikit-learn does the same with `zero_division=np.nan`, and counts them as 0 otherwise.
 */
import type { Confusion } from './confusion.ts';

/** All that the metrics of one class need. Counts may be fractions where they were recovered from rounded print. */
export interface ClassCounts {
  /** Rows of this class that were answered so. */
  readonly hits: number;
  /** Rows answered as this class. */
  readonly answered: number;
  /** Rows of this class. */
  readonly support: number;
}

export interface Scores {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface ClassMetrics extends ClassCounts, Scores {}

export interface ClassAverages {
  /** All counts thrown together. Over every class of single-label data all three equal the accuracy. */
  readonly micro: Scores;
  /** Each class counts the same. */
  readonly macro: Scores;
  /** Each class counts by its examples. */
  readonly weighted: Scores;
  /** Classes that some macro or weighted average had to leave out. */
  readonly leftOut: number;
}

/** Precision, recall and F1 = 2 hits / (answered + support), the harmonic mean of the two. */
export function scoreCounts({ hits, answered, support }: ClassCounts): Scores {
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  return {
    precision: share(hits, answered),
    recall: share(hits, support),
    f1: share(2 * hits, answered + support),
  };
}

/** Metrics of every class, in class order. */
export function measureClasses({ classCount, counts, unanswered }: Confusion): readonly ClassMetrics[] {
  return Array.from({ length: classCount }, (_, one) => {
    let [answered, support] = [0, unanswered[one] ?? 0];
    for (let other = 0; other < classCount; other++) {
      answered += counts[other * classCount + one] ?? 0;
      support += counts[one * classCount + other] ?? 0;
    }
    const own = { hits: counts[one * classCount + one] ?? 0, answered, support };
    return { ...own, ...scoreCounts(own) };
  });
}

/** Averages over the classes given: all of them, or for instance all but "other". Null where every class is left out. */
export function averageClasses(classes: readonly ClassMetrics[]): ClassAverages {
  const sum = (pick: (one: ClassMetrics) => number) => classes.reduce((total, one) => total + pick(one), 0);
  const averageBy = (weigh: (one: ClassMetrics) => number): Scores => ({
    precision: averageOf(classes, (one) => one.precision, weigh),
    recall: averageOf(classes, (one) => one.recall, weigh),
    f1: averageOf(classes, (one) => one.f1, weigh),
  });
  return {
    micro: scoreCounts({
      hits: sum(({ hits }) => hits),
      answered: sum(({ answered }) => answered),
      support: sum(({ support }) => support),
    }),
    macro: averageBy(() => 1),
    weighted: averageBy(({ support }) => support),
    leftOut: classes.filter(({ precision, recall }) => precision === null || recall === null).length,
  };
}

/** Weighted mean of what is not null; null when the weights that remain sum to nothing. */
export function averageOf<T>(
  items: readonly T[],
  pick: (item: T) => number | null,
  weigh: (item: T) => number,
): number | null {
  let [total, weights] = [0, 0];
  for (const item of items) {
    const value = pick(item);
    if (value === null) continue;
    total += value * weigh(item);
    weights += weigh(item);
  }
  return weights > 0 ? total / weights : null;
}
