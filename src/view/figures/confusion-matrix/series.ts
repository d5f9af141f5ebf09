/** Which class was said for which truth on held-out samples, and what follows for each class. */
import { measureClasses, type ClassMetrics } from '#train/evaluation/class-metrics.ts';
import { computeAccuracy, countConfusion, countConfusionAt, type Confusion } from '#train/evaluation/confusion.ts';
import { answersOf } from '#train/models/losses.ts';
import type { RunView } from '#train/run-view.ts';

export interface MatrixCell {
  readonly truth: number;
  readonly said: number;
  readonly count: number;
  /** Of the samples of that truth; 0 where there are none. */
  readonly share: number;
}

export interface MatrixSeries {
  readonly step: number;
  readonly classNames: readonly string[];
  readonly cells: readonly MatrixCell[];
  readonly classes: readonly ClassMetrics[];
  /** Samples for which the outputs held no number. */
  readonly unanswered: number;
  readonly right: number;
  readonly total: number;
  readonly accuracy: number | null;
  /** The commonest mistake; null where there is none. */
  readonly worst: MatrixCell | null;
  /** One output for two classes: then the threshold decides. */
  readonly hasThreshold: boolean;
}

/**
 * Null before the first outputs and for a run that says no classes. `threshold`: least probability of class 1 that
 * counts as saying so, above 0 and below 1; only for models with one output.
 */
export function seriesOfMatrix(run: RunView, threshold: number): MatrixSeries | null {
  const { outputs, built } = run;
  if (!outputs || !saysClasses(run)) return null;
  const { width } = outputs;
  const hasThreshold = width === 1;
  const confusion = hasThreshold
    ? countConfusionAt(toLogit(threshold), outputs.outputs, outputs.targets)
    : countConfusion(outputs.outputs, outputs.targets, width);
  const cells = listCells(confusion);
  const mistakes = cells.filter(({ truth, said, count }) => truth !== said && count > 0);
  const names = built?.classNames ?? [];
  return {
    step: outputs.step,
    classNames: Array.from({ length: confusion.classCount }, (_, index) => names[index] ?? String(index)),
    cells,
    classes: measureClasses(confusion),
    unanswered: confusion.unanswered.reduce((sum, count) => sum + count, 0),
    right: cells.reduce((sum, { truth, said, count }) => sum + (truth === said ? count : 0), 0),
    total: confusion.total,
    accuracy: computeAccuracy(confusion),
    worst: mistakes.reduce<MatrixCell | null>((most, one) => (most && most.count >= one.count ? most : one), null),
    hasThreshold,
  };
}

/** False for models of a quantity and for generators. */
export function saysClasses({ built, choice }: RunView): boolean {
  return choice.model !== 'gan' && (!built || answersOf(built.model.loss) !== 'quantity');
}

/** ln(p / (1 - p)): the logit from which on the sigmoid is at least p. */
export function toLogit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function listCells({ classCount, counts, unanswered }: Confusion): readonly MatrixCell[] {
  return counts.map((count, index) => {
    const truth = Math.floor(index / classCount);
    const row = counts.slice(truth * classCount, (truth + 1) * classCount);
    const support = row.reduce((sum, one) => sum + one, unanswered[truth] ?? 0);
    return { truth, said: index % classCount, count, share: support > 0 ? count / support : 0 };
  });
}
