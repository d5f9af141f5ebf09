/** The sample models by id. Small: a card builds its model only when asked. */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import { defaultTrainChoice, type TrainChoice } from '../choice.ts';
import type { ModelCard } from './card.ts';
import { mnistCnn } from './mnist-cnn.ts';
import { mnistMlp } from './mnist-mlp.ts';

const cards: readonly ModelCard[] = [
  { id: 'mnist-mlp', dataSets: ['mnist'], knobs: [], defaults: {}, build: () => mnistMlp },
  { id: 'mnist-cnn', dataSets: ['mnist'], knobs: [], defaults: {}, build: () => mnistCnn },
];

/** @throws RangeError when there is no card of that id */
export function findCard(id: SampleModelId): ModelCard {
  const card = cards.find((one) => one.id === id);
  if (!card) throw new RangeError(`no model ${id}`);
  return card;
}

/** The choice a model starts from. */
export function defaultChoiceOf(id: SampleModelId): TrainChoice {
  const { dataSets, defaults } = findCard(id);
  return { ...defaultTrainChoice, model: id, data: dataSets[0] ?? 'mnist', ...defaults };
}

/** In the order the page lists them. */
export const sampleModelIds: readonly SampleModelId[] = cards.map(({ id }) => id);
