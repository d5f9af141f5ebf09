/**
 * What a reader can do about a claim here: set up a training run that speaks to it, or change the simulator where it
 * follows from assumptions. Claims without an entry are settled by the recomputed numbers beside them.
 */
import type { ClaimId } from '#lessons/claims.ts';
import type { LabsText } from '#text/labs/text.ts';
import type { TrainChoice } from '#train/choice.ts';
import type { ChapterId } from '../../chain-links.ts';

/** Claims with words for an experiment. */
export type ExperimentId = ClaimId & keyof LabsText['audit']['experiments'];

export type Experiment =
  | { readonly kind: 'train'; readonly choice: Partial<TrainChoice> & Pick<TrainChoice, 'model'> }
  | { readonly kind: 'page'; readonly chapter: ChapterId };

export const experiments: Readonly<Record<ExperimentId, Experiment>> = {
  'S0-014': { kind: 'page', chapter: 'power' },
  'S0-028': { kind: 'page', chapter: 'scale' },
  'S0-029': { kind: 'train', choice: { model: 'mnist-mlp', optimizer: 'adam' } },
  'S0-030': { kind: 'train', choice: { model: 'toy-network', data: 'spirals', rows: 20_000, width: 128 } },
  // S0's network, optimizer and rate; batches of 50 where S0 takes all rows at once.
  'S0-062': {
    kind: 'train',
    choice: {
      model: 'logistic-network',
      data: 'coin-toss',
      activation: 'sigmoid',
      optimizer: 'sgd',
      learningRate: 0.001,
      epochs: 100,
    },
  },
  'S0-064': { kind: 'train', choice: { model: 'logistic-network', data: 'coin-toss', epochs: 1000 } },
  'S0-090': { kind: 'train', choice: { model: 'mnist-cnn', augment: false } },
  'S0-092': { kind: 'page', chapter: 'money' },
  'S1-008': { kind: 'page', chapter: 'scale' },
  'S1-082': { kind: 'train', choice: { model: 'mnist-cnn', augment: true } },
  'S1-119': { kind: 'page', chapter: 'scale' },
  'S3-080': { kind: 'train', choice: { model: 'linear-regression', data: 'line' } },
};

/** The experiment of a claim; null when it has none. */
export function findExperiment(id: ClaimId): { readonly id: ExperimentId; readonly experiment: Experiment } | null {
  return isExperiment(id) ? { id, experiment: experiments[id] } : null;
}

const isExperiment = (id: ClaimId): id is ExperimentId => id in experiments;
