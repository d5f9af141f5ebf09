/**
 * The training programs that the articles print, piece by piece, and where each piece runs here, corrected. The id is the
 * program's row in the inventory of the articles. Programs that train nothing belong to other pages.
 */
import type { ClaimId } from '#lessons/claims.ts';
import type { BenchText } from '#text/bench/text.ts';
import type { TrainChoice } from '#train/choice.ts';
import type { ExperimentChoice } from '#train/experiment.ts';
import type { LabId } from '../labs/lab-list.ts';
import type { BenchPart } from '../parts.ts';

export type ProgramId = keyof BenchText['programs']['of'];

/** A part of the bench, a lab, or a claim that is settled by the piece. */
export type Place =
  | { readonly kind: 'part'; readonly part: BenchPart }
  | { readonly kind: 'lab'; readonly lab: LabId }
  | { readonly kind: 'claim'; readonly claim: ClaimId };

export interface Program {
  readonly id: ProgramId;
  /** What the bench is set to; what it leaves out is where the model starts. */
  readonly choice: Partial<TrainChoice> & Pick<TrainChoice, 'model' | 'data'>;
  /** The experiment that says what the program's own addition is worth, where it has one. */
  readonly comparison?: Pick<ExperimentChoice, 'factors' | 'seeds'>;
  /** In the order of `text/bench/programs`. */
  readonly places: readonly Place[];
}

const at = (part: BenchPart): Place => ({ kind: 'part', part });
const inLab = (lab: LabId): Place => ({ kind: 'lab', lab });
const settles = (claim: ClaimId): Place => ({ kind: 'claim', claim });

export const programs: readonly Program[] = [
  {
    id: 'S0-054',
    // 800 rows are left to train on, fewer than the batch: every step takes them all, as the article's steps do.
    choice: {
      model: 'logistic-network',
      data: 'coin-toss',
      activation: 'sigmoid',
      optimizer: 'sgd',
      learningRate: 0.001,
      rows: 1000,
      batch: 1024,
      epochs: 100,
    },
    places: [at('model'), at('data'), inLab('losses'), at('train'), at('look'), settles('S0-062'), settles('S0-064')],
  },
  {
    id: 'S1-059',
    choice: { model: 'mnist-mlp', data: 'mnist' },
    places: [at('data'), at('model'), at('train'), at('look'), settles('S1-082')],
  },
  {
    id: 'S1-078',
    choice: { model: 'mnist-cnn', data: 'mnist', augment: true },
    comparison: { factors: ['augment'], seeds: 5 },
    places: [at('model'), at('data'), at('train'), settles('S1-083'), at('compare'), settles('S1-082')],
  },
  {
    id: 'S3-079',
    choice: { model: 'linear-regression', data: 'line' },
    places: [at('data'), inLab('optimizer'), at('train'), settles('S3-080')],
  },
  {
    id: 'S3-086',
    // The printed program's own numbers; its table does not exist, so one that does stands in until the reader's comes.
    choice: { model: 'table-mlp', data: 'penguins', batch: 32, epochs: 100, seed: 42 },
    places: [at('data'), at('data'), at('model'), at('train'), at('look'), at('look'), settles('S3-097')],
  },
];

/** The reader's own table in the place of the one that S3 reads and nobody has. */
export const ownTable: Partial<TrainChoice> & Pick<TrainChoice, 'model' | 'data'> = {
  model: 'table-mlp',
  data: 'own-table',
  batch: 32,
  epochs: 100,
  seed: 42,
};
