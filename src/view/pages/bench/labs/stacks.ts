/**
 * The six ways of filling a stack of layers, compared: variances by layer, and counts for small histograms. One stack
 * after the other with a breath between, so that the page stays usable while they are worked out.
 */
import type { ActivationName } from '#lessons/activations.ts';
import { spreadThroughStack, type Initialiser } from '#lessons/initialisation.ts';
import { createRandom } from '#train/data/random.ts';
import { histogramOf, type StackHistogram } from './stack-histogram.ts';

export type StackKind = 'zero' | 'uniform' | 'small' | 'large' | 'xavier' | 'he';

export const initialisers: Readonly<Record<StackKind, Initialiser>> = {
  zero: { kind: 'zero' },
  uniform: { kind: 'uniform', limit: 0.05 },
  small: { kind: 'gaussian', deviation: 0.01 },
  large: { kind: 'gaussian', deviation: 1 },
  xavier: { kind: 'xavier' },
  he: { kind: 'he' },
};

export const stackKinds: readonly StackKind[] = ['zero', 'uniform', 'small', 'large', 'xavier', 'he'];

/**
 * Random inputs sent through each stack: fewer where layers are wide, because their cost grows with the square of the
 * width while a wide layer's variance needs fewer samples; about two thousand outputs a layer at least, but for narrow ones.
 */
export function countSamples(width: number): number {
  return Math.min(24, Math.max(8, Math.floor(2 ** 19 / width ** 2)));
}

export interface StackChoice {
  readonly activation: ActivationName;
  readonly width: number;
  readonly depth: number;
  readonly seed: number;
}

export interface Stack {
  readonly kind: StackKind;
  /** By layer, first to last. */
  readonly outputs: readonly number[];
  readonly signals: readonly number[];
  readonly histograms: readonly StackHistogram[];
}

/** One stack: its variances and histograms. Equal choices give equal numbers. */
export function fillStack(kind: StackKind, { activation, width, depth, seed }: StackChoice): Stack {
  const choice = { initialiser: initialisers[kind], activation, width, depth, samples: countSamples(width) };
  const layers = spreadThroughStack(choice, createRandom(seed, stackKinds.indexOf(kind)));
  return {
    kind,
    outputs: layers.map(({ outputVariance }) => outputVariance),
    signals: layers.map(({ signalVariance }) => signalVariance),
    histograms: layers.map(({ outputs }) => histogramOf(outputs)),
  };
}

/**
 * All six, one by one.
 * @param onstack told of each as it is done; answers false to stop
 */
export async function fillStacks(choice: StackChoice, onstack: (stack: Stack) => boolean): Promise<void> {
  for (const kind of stackKinds) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!onstack(fillStack(kind, choice))) return;
  }
}

/** How many times the variance falls from the first layer to the last; null where one of them is 0 or unknown. */
export function measureFall(variances: readonly number[]): number | null {
  const [first = 0, last = 0] = [variances[0], variances.at(-1)];
  return first > 0 && last > 0 ? first / last : null;
}
