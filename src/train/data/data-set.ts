/**
 * What a run learns from, as plain arrays in CPU memory; engines copy them to where they compute. Training rows come
 * first, held-out rows after them, so a row number says to which set a row belongs. MNIST, which comes in pieces, is an
 * `ImageStream` of its own (`mnist.ts`).
 */

/** Every data set a run can learn from: keys of `text/` section `dataSets`. */
export type DataSetId =
  /** 60,000 handwritten digits. */
  | 'mnist'
  /** y = 2 x on ten points, the article's own. */
  | 'line'
  /** Ten Gaussian inputs; labels by a plane, by a plane with noise, or by the toss of a coin. */
  | 'separable'
  | 'noisy'
  | 'coin-toss'
  /** Points in the plane, two classes. */
  | 'circles'
  | 'xor'
  | 'gaussians'
  | 'spirals'
  /** Body mass of penguins from their measurements. */
  | 'penguins'
  /** Highest temperature of the next day from today's weather. */
  | 'weather'
  /** A table of the reader's own. */
  | 'own-table'
  /** Next character of a text. */
  | 'moby-dick'
  | 'analects'
  | 'own-text'
  /** Repeat a symbol seen many steps before. */
  | 'memory'
  /** Points in the plane around eight places on a ring: for the generator of a GAN. */
  | 'ring';

/** Whether a set is the reader's own: it is in this tab only, and never in a link or a saved model. */
export function isOwnData(id: DataSetId): boolean {
  return id === 'own-table' || id === 'own-text';
}

/** Rows of numbers with a target each. */
export interface TableSet {
  readonly kind: 'table';
  /** Row by row, `inputWidth` numbers each; as the model sees them: scaled, encoded, without gaps. */
  readonly inputs: Float32Array;
  readonly inputWidth: number;
  /** Where a row is a sequence: its time steps, one after the other, `inputWidth / steps` numbers each. */
  readonly steps?: number;
  /** Row by row, `targetWidth` numbers each: one number, or a one-hot class. Empty for a set without targets (`ring`). */
  readonly targets: Float32Array;
  readonly targetWidth: number;
  readonly trainRows: number;
  readonly heldOutRows: number;
  /** `class`: one-hot targets, or one 0-or-1 number; `number`: a quantity. */
  readonly target: 'class' | 'number';
  /** Names of the inputs and of the classes, as the reader knows them; empty where there are none. */
  readonly inputNames: readonly string[];
  readonly classNames: readonly string[];
  /** To say an output in the target's own unit: own = output x scale + offset. */
  readonly targetScale: number;
  readonly targetOffset: number;
}

/** One long row of symbols; a sample is a window of it, and the target is the window moved on by one. */
export interface TextSet {
  readonly kind: 'text';
  /** Numbers of symbols, each below `vocabulary.length`. */
  readonly symbols: Uint16Array;
  /** The first so many are for training, the rest is held out. */
  readonly trainSymbols: number;
  /** What each number stands for; where rare characters were left out, one entry stands for all of them. */
  readonly vocabulary: readonly string[];
  /** The entry for characters left out; null when every character has its own. */
  readonly unknown: number | null;
}

export type DataSet = TableSet | TextSet;
