/** The sample models by id. Small: a card builds its model only when asked. */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import { defaultTrainChoice, type TrainChoice } from '../choice.ts';
import type { DataSetId } from '../data/data-set.ts';
import type { DataShape, ModelCard } from './card.ts';
import { gan } from './gan.ts';
import { linearRegression } from './linear-regression.ts';
import { logisticNetwork } from './logistic-network.ts';
import { mnistCnnCard } from './mnist-cnn.ts';
import { mnistMlpCard } from './mnist-mlp.ts';
import { otherLoss } from './losses.ts';
import type { Model } from './model.ts';
import { recurrent } from './recurrent.ts';
import { tableMlp } from './table-mlp.ts';
import { tinyGpt } from './tiny-gpt.ts';
import { toyNetwork } from './toy-network.ts';

/** From the smallest to the largest. */
export const cards: readonly ModelCard[] = [
  linearRegression,
  logisticNetwork,
  toyNetwork,
  tableMlp,
  mnistMlpCard,
  mnistCnnCard,
  recurrent,
  gan,
  tinyGpt,
];

/** @throws RangeError when there is no card of that id */
export function findCard(id: SampleModelId): ModelCard {
  const card = cards.find((one) => one.id === id);
  if (!card) throw new RangeError(`no model ${id}`);
  return card;
}

/** The model of a choice, for data of this shape, with the loss that was chosen where the model has a choice of two. */
export function buildModel(choice: TrainChoice, shape: DataShape): Model {
  const { knobs, build } = findCard(choice.model);
  const model = build(choice, shape);
  return choice.loss === 'other' && knobs.includes('loss') ? { ...model, loss: otherLoss(model.loss) } : model;
}

/** Whether the model of a choice is built with batch norms. */
export function hasBatchNorm({ model, batchNorm }: Pick<TrainChoice, 'model' | 'batchNorm'>): boolean {
  return batchNorm && findCard(model).knobs.includes('batchNorm');
}

/** The choice a model starts from on one of its data sets, its own first if none is named. */
export function defaultChoiceOf(id: SampleModelId, data?: DataSetId): TrainChoice {
  const { dataSets, defaults, defaultsOn } = findCard(id);
  const learned = data ?? dataSets[0] ?? 'mnist';
  return { ...defaultTrainChoice, model: id, data: learned, ...defaults, ...defaultsOn?.[learned] };
}

/** The choice on another data set: what stood where the model starts moves to where it starts there, the rest stays. */
export function moveToData(choice: TrainChoice, data: DataSetId): TrainChoice {
  const here = defaultChoiceOf(choice.model, choice.data);
  const there = defaultChoiceOf(choice.model, data);
  const kept = Object.entries(choice).filter(([key, value]) => value !== here[key as keyof TrainChoice]);
  return { ...there, ...(Object.fromEntries(kept) as Partial<TrainChoice>), data };
}

/** Whether a choice is where its model starts on its data set; seed, goals and backend may differ. */
export function isStart(choice: TrainChoice): boolean {
  const { seed, backend, engine, stopAccuracy, stopLoss } = choice;
  const start = { ...defaultChoiceOf(choice.model, choice.data), seed, backend, engine, stopAccuracy, stopLoss };
  return Object.entries(start).every(([key, value]) => choice[key as keyof TrainChoice] === value);
}

/** In the order the page lists them. */
export const sampleModelIds: readonly SampleModelId[] = cards.map(({ id }) => id);
