/**
 * What is done to a table before a model sees it, as a list: the order is data, so that a wrong order can be shown,
 * tried and found out. Each step works on what the steps before it left.
 *
 * A step that learns something from the rows (a mean, a deviation, a largest value) learns it from the training rows
 * when it comes after the split, and from all rows when it comes before: that is the leak `find-leaks.ts` looks for.
 */

/** Rows with gaps leave, or gaps in numbers are filled with one value; gaps in names with the most frequent name. */
export type MissingPolicy = 'drop-row' | 'mean' | 'median' | 'most-frequent';

/**
 * Two different things, and a mistake. `min-max` moves each column into [0, 1] by its least and largest value;
 * `standardize` gives each column mean 0 and deviation 1. `global-standardize` takes one mean and one deviation of all
 * columns together, as `(X - X.mean()) / X.std()` does on a plain array: columns of different size stay apart.
 * Deviations are of the population (divided by n).
 */
export type ScaleMethod = 'none' | 'min-max' | 'standardize' | 'global-standardize';

export type PrepareStep =
  /** Rows whose target is missing leave under every policy. */
  | { readonly kind: 'missing'; readonly policy: MissingPolicy }
  /**
   * Into rows to train on and rows held out. `order` keeps the rows as they come and holds out the last ones: for rows
   * in the order of time, where a shuffled split would let a model look up yesterday and tomorrow.
   */
  | { readonly kind: 'split'; readonly trainShare: number; readonly by: 'shuffle' | 'order' }
  /** Inputs that are numbers; encoded names stay 0 and 1. */
  | { readonly kind: 'scale'; readonly method: ScaleMethod }
  /** A target that is a number; a class is left alone. */
  | { readonly kind: 'scale-target'; readonly method: Exclude<ScaleMethod, 'global-standardize'> }
  /** Names among the inputs become one-hot: one column for each name, of which exactly one is 1. */
  | { readonly kind: 'encode' }
  /** Changes no data: says on which rows the choices are made (when to stop, which model to keep). */
  | { readonly kind: 'validate'; readonly on: 'training-part' | 'held-out' };

/** An order without a leak: split first, then learn from the training rows alone. */
export const soundSteps: readonly PrepareStep[] = [
  { kind: 'missing', policy: 'drop-row' },
  { kind: 'split', trainShare: 0.8, by: 'shuffle' },
  { kind: 'encode' },
  { kind: 'scale', method: 'standardize' },
  { kind: 'scale-target', method: 'standardize' },
  { kind: 'validate', on: 'training-part' },
];
