/** The sample models by id. Small: a card builds its model only when asked. */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import { defaultTrainChoice, type TrainChoice } from '../choice.ts';
import type { ModelCard } from './card.ts';
import { gan } from './gan.ts';
import { linearRegression } from './linear-regression.ts';
import { logisticNetwork } from './logistic-network.ts';
import { mnistCnnCard } from './mnist-cnn.ts';
import { mnistMlpCard } from './mnist-mlp.ts';
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

/** The choice a model starts from. */
export function defaultChoiceOf(id: SampleModelId): TrainChoice {
  const { dataSets, defaults } = findCard(id);
  return { ...defaultTrainChoice, model: id, data: dataSets[0] ?? 'mnist', ...defaults };
}
