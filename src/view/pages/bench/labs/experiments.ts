/**
 * What a reader can do about a claim here: run the experiment that it needs, with the arms, seeds and questions that
 * decide it for one task, or change the simulator where it follows from assumptions. Claims without an entry are settled
 * by the recomputed numbers beside them.
 */
import type { ClaimId } from '#lessons/claims.ts';
import type { LabsText } from '#text/labs/text.ts';
import type { TrainChoice } from '#train/choice.ts';
import type { Question } from '#train/experiment-answers.ts';
import type { GivenExperiment } from '#train/experiment.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import type { ChapterId } from '../../chain-links.ts';

/** Claims with words for an experiment. */
export type ExperimentId = ClaimId & keyof LabsText['audit']['experiments'];
export type QuestionId = keyof LabsText['audit']['questions'];

export interface TrainExperiment {
  readonly kind: 'train';
  readonly choice: Partial<TrainChoice> & Pick<TrainChoice, 'model'>;
  /** What each arm changes; one arm without a change where nothing is compared. */
  readonly arms: readonly Partial<TrainChoice>[];
  readonly seeds: number;
  readonly questions: readonly (Question & { readonly id: QuestionId })[];
  /** Where the simulator has more to say. */
  readonly chapter?: ChapterId;
}

export type Experiment = TrainExperiment | { readonly kind: 'page'; readonly chapter: ChapterId };

/**
 * S0's repaired script, as near as the bench's ladders come: 100 steps of 1,024 of its 1,600 training rows, where S0
 * takes 1,000 rows at every step.
 */
const coinToss = {
  model: 'logistic-network',
  data: 'coin-toss',
  activation: 'sigmoid',
  optimizer: 'sgd',
  learningRate: 0.001,
  rows: 2000,
  batch: 1024,
  epochs: 100,
} as const;
/** Each at a rate of its usual size: at one rate for both, the rate would decide and not the optimizer. */
const plain = { optimizer: 'sgd', learningRate: 0.1 } as const;
const adaptive = { optimizer: 'adam', learningRate: 0.001 } as const;
const accuracy = { kind: 'accuracy' } as const;
const alone = { arm: 0, against: null } as const;
const rises = { kind: 'above', bound: 0 } as const;

export const experiments: Readonly<Record<ExperimentId, Experiment>> = {
  'S0-014': { kind: 'page', chapter: 'power' },
  'S0-028': { kind: 'page', chapter: 'scale' },
  'S0-029': {
    kind: 'train',
    choice: { model: 'mnist-mlp', epochs: 2 },
    arms: [plain, adaptive],
    seeds: 5,
    questions: [{ id: 'adaptive', quantity: accuracy, arm: 1, against: 0, expects: rises }],
  },
  // Ten times the rows for a tenth of the epochs: as many steps.
  'S0-030': {
    kind: 'train',
    choice: { model: 'toy-network', data: 'spirals', width: 32 },
    arms: [
      { rows: 500, epochs: 200 },
      { rows: 5000, epochs: 20 },
    ],
    seeds: 5,
    questions: [{ id: 'moreData', quantity: accuracy, arm: 1, against: 0, expects: rises }],
  },
  'S0-062': {
    kind: 'train',
    choice: coinToss,
    arms: [{}],
    seeds: 10,
    questions: [
      {
        ...alone,
        id: 'printsLn2',
        quantity: { kind: 'prints', loss: Math.LN2, decimals: 6 },
        expects: { kind: 'above', bound: 0.5 },
      },
    ],
  },
  'S0-064': {
    kind: 'train',
    choice: coinToss,
    arms: [{}],
    seeds: 10,
    questions: [{ ...alone, id: 'mostRight', quantity: accuracy, expects: { kind: 'above', bound: 0.6 } }],
  },
  'S0-090': {
    kind: 'train',
    choice: { model: 'mnist-mlp', epochs: 2 },
    arms: [
      { model: 'mnist-mlp', ...plain },
      { model: 'mnist-cnn', ...plain },
      { model: 'mnist-mlp', ...adaptive },
    ],
    seeds: 3,
    questions: [
      { id: 'structure', quantity: accuracy, arm: 1, against: 0, expects: rises },
      { id: 'optimizer', quantity: accuracy, arm: 2, against: 0, expects: rises },
    ],
  },
  'S0-092': { kind: 'page', chapter: 'money' },
  'S1-008': { kind: 'page', chapter: 'scale' },
  'S1-082': {
    kind: 'train',
    choice: { model: 'mnist-mlp' },
    arms: [
      { model: 'mnist-mlp', augment: false },
      { model: 'mnist-cnn', augment: true },
    ],
    seeds: 5,
    questions: [
      { ...alone, id: 'about98', quantity: accuracy, expects: { kind: 'near', value: 0.98, tolerance: 0.005 } },
      {
        id: 'about995',
        quantity: accuracy,
        arm: 1,
        against: null,
        expects: { kind: 'near', value: 0.995, tolerance: 0.0025 },
      },
      { id: 'lift', quantity: accuracy, arm: 1, against: 0, expects: rises },
    ],
  },
  'S1-119': {
    kind: 'train',
    choice: { model: 'mnist-mlp' },
    arms: [{}],
    seeds: 3,
    questions: [{ ...alone, id: 'aDay', quantity: { kind: 'seconds' }, expects: { kind: 'above', bound: 86_400 } }],
    chapter: 'scale',
  },
  // The bench does not halve the squared error, so half of S3's rate makes the same steps.
  'S3-080': {
    kind: 'train',
    choice: { model: 'linear-regression', data: 'line', learningRate: 0.05 },
    arms: [{}],
    seeds: 3,
    questions: [{ ...alone, id: 'nearTruth', quantity: { kind: 'loss' }, expects: { kind: 'below', bound: 0.01 } }],
  },
};

/** The experiment of a claim; null when it has none. */
export function findExperiment(id: ClaimId): { readonly id: ExperimentId; readonly experiment: Experiment } | null {
  return isExperiment(id) ? { id, experiment: experiments[id] } : null;
}

/** As the bench runs it, from where the model starts. */
export function giveExperiment(id: ExperimentId, { choice, arms, questions }: TrainExperiment): GivenExperiment {
  return { id, base: { ...defaultChoiceOf(choice.model), ...choice }, arms, questions };
}

const isExperiment = (id: ClaimId): id is ExperimentId => id in experiments;
