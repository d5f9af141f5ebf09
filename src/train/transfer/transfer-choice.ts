/**
 * What pre-training brings, as an experiment: train on a task with many labels, take everything but the last layer over
 * to a task with few, and compare with a start from random weights. Chooses the tasks, how many labels, how many seeds,
 * which layers hold still and at which rates. Steps are the same for every start, so no start gets more work than another;
 * rates are not tuned for each start, which a stricter comparison would do. Pure.
 */
import { defaultTrainChoice, type TrainChoice } from '../choice.ts';
import { listSeeds } from '../experiment.ts';
import { tableMlp } from '../models/table-mlp.ts';
import { countLeadingWeights, type Model } from '../models/model.ts';

/** `shared-map`: made data, two tasks that read the same hidden map. `digits`: MNIST, digits 0 to 4, then 5 to 9. */
export type TransferTaskId = 'shared-map' | 'digits';
export const transferTaskIds: readonly TransferTaskId[] = ['shared-map', 'digits'];

/**
 * Where the second task's training starts. `scratch`: random weights. `frozen`: the pre-trained layers, the first of them
 * held still. `full`: the pre-trained layers, everything trained. The last layer is random in all three, and the same.
 */
export type StartId = 'scratch' | 'frozen' | 'full';
export const startIds: readonly StartId[] = ['scratch', 'frozen', 'full'];

export interface TransferChoice {
  readonly task: TransferTaskId;
  /** Labels of the second task, each a run of its own. */
  readonly labels: readonly number[];
  /** 5 to 10. */
  readonly seeds: number;
  /** Hidden layers held still by `frozen`, from the input on: 1 to `hiddenLayers`. */
  readonly frozenLayers: number;
  /** Adam's step size in the first task, and in the second. */
  readonly pretrainRate: number;
  readonly tuneRate: number;
  /** The first of the seeds. */
  readonly seed: number;
  readonly backend: TrainChoice['backend'];
  readonly engine: TrainChoice['engine'];
}

export const labelCounts: readonly number[] = [8, 16, 32, 64, 128];
export const seedCounts: readonly number[] = [5, 6, 8, 10];
export const hiddenLayers = 2;
export const rates: readonly number[] = [0.0003, 0.001, 0.003, 0.01];

export const defaultTransferChoice: TransferChoice = {
  task: 'shared-map',
  labels: labelCounts,
  seeds: 5,
  frozenLayers: 2,
  pretrainRate: 0.003,
  tuneRate: 0.003,
  seed: 1,
  backend: defaultTrainChoice.backend,
  engine: defaultTrainChoice.engine,
};

/** Classes of either task; so many of a hundred are right by guessing: 20. */
export const transferClasses = 5;
/** Units of each hidden layer. */
const hiddenWidth = 32;
/** Samples per step of the first task; the second's must not exceed the fewest labels. */
export const pretrainBatch = 32;
export const tuneBatch = 8;
export const tuneSteps = 200;

export interface TransferPlan {
  readonly choice: TransferChoice;
  readonly seeds: readonly number[];
  /** Ascending. */
  readonly labels: readonly number[];
  /** Trainings of the second task: every start with every label count and seed. */
  readonly fits: number;
}

/** The runs of an experiment; seeds count up from the chosen one, and no label count is trained twice. */
export function planTransfer(choice: TransferChoice): TransferPlan {
  const labels = [...new Set(choice.labels)].sort((one, other) => one - other);
  const seeds = listSeeds(choice.seed, Math.min(10, Math.max(5, Math.round(choice.seeds))));
  return { choice, seeds, labels, fits: seeds.length * labels.length * startIds.length };
}

/** The network of both tasks: hidden ReLU layers, and a last layer with a logit for each class. */
export function buildTransferModel(inputs: number): Model {
  const choice: TrainChoice = { ...defaultTrainChoice, width: hiddenWidth, depth: hiddenLayers, activation: 'relu' };
  return tableMlp.build(choice, { inputs, outputs: transferClasses, target: 'class' });
}

/**
 * The weights that a start begins with, in weight order.
 * @param pretrained after the first task
 * @param fresh random ones, the same for all starts of a seed
 */
export function takeOver(
  model: Model,
  start: StartId,
  pretrained: readonly Float32Array[],
  fresh: readonly Float32Array[],
): readonly Float32Array[] {
  if (start === 'scratch') return fresh;
  const body = countLeadingWeights(model, hiddenLayers);
  return [...pretrained.slice(0, body), ...fresh.slice(body)];
}

/** How many weight arrays a start holds still. */
export function countFrozen(model: Model, start: StartId, { frozenLayers }: TransferChoice): number {
  return start === 'frozen' ? countLeadingWeights(model, Math.min(hiddenLayers, frozenLayers)) : 0;
}
