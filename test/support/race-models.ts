/**
 * The sample models at the sizes at which engines are compared with one another: operations budgets and the benches of
 * engines run these. Data are made, of the right shape; a step's work does not depend on what is in them.
 */
import type { TrainChoice } from '#train/choice.ts';
import type { EngineOrder } from '#train/engines/engine.ts';
import type { DataShape } from '#train/models/card.ts';
import { defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { makeTable, makeText, orderFor, type SmallCase } from './small-models.ts';

export interface RaceCase extends SmallCase {
  readonly choice: TrainChoice;
}

/** Symbols of the text models: letters of both cases, digits and three signs. */
const symbols = 65;

function race(name: string, id: TrainChoice['model'], data: DataShape, changes: Partial<TrainChoice>): RaceCase {
  const choice: TrainChoice = { ...defaultChoiceOf(id, changes.data), ...changes };
  const model = findCard(id).build(choice, data);
  const target = model.loss === 'mean-squared-error' || model.judge ? 'number' : 'class';
  const made = () => makeTable(data.inputs, data.outputs, target, false);
  const kept =
    choice.data === 'mnist'
      ? ({ kind: 'images', train: 60, heldOut: 500 } as const)
      : data.inputs === symbols
        ? makeText(symbols, 2000)
        : made();
  return { name, model, data: kept, batch: choice.batch, choice };
}

const pixels: DataShape = { inputs: 784, outputs: 10 };
const text: DataShape = { inputs: symbols, outputs: symbols };

/** From the smallest to the largest. */
export const raceCases: readonly RaceCase[] = [
  race('linear regression', 'linear-regression', { inputs: 1, outputs: 1 }, { batch: 64 }),
  race('logistic 10-10-1', 'logistic-network', { inputs: 10, outputs: 1 }, { batch: 64 }),
  race('toy 2-16-16-1', 'toy-network', { inputs: 2, outputs: 1 }, { batch: 64 }),
  race('MLP 8-64-64-1', 'table-mlp', { inputs: 8, outputs: 1 }, { batch: 64 }),
  race('MNIST MLP 784-64-10', 'mnist-mlp', pixels, { batch: 64 }),
  race('MNIST CNN, augmented', 'mnist-cnn', pixels, { batch: 64, augment: true }),
  race('MNIST CNN, batch norm', 'mnist-cnn', pixels, { batch: 64, augment: true, batchNorm: true }),
  race('GAN of points', 'gan', { inputs: 2, outputs: 0 }, { batch: 64, data: 'ring' }),
  race('LSTM 128, 40 steps', 'recurrent', text, { batch: 64, context: 40 }),
  race('GPT of 0.2 M, 64 steps', 'tiny-gpt', text, { batch: 16, width: 64, context: 64 }),
];

/** For machines with a GPU: a step is 80 GFLOP. Only where it is asked for by name. */
export const largeCases: readonly RaceCase[] = [
  race('GPT of 6 M, 256 steps', 'tiny-gpt', text, { batch: 8, width: 256, depth: 8, heads: 8, context: 256 }),
];

/** What an engine is told: the model's own optimizer and rate. */
export function orderOfRace(one: RaceCase): EngineOrder {
  const { optimizer, learningRate, augment } = one.choice;
  return orderFor(one, { optimizer, learningRate, augment });
}

/**
 * Those whose name holds one of the words of `MODELS=GPT,LSTM` (or `MODEL=`); without, all but the large ones.
 * @throws RangeError where none does
 */
export function chooseCases({ MODELS, MODEL }: NodeJS.ProcessEnv): readonly RaceCase[] {
  const wanted = (MODELS ?? MODEL ?? '').split(',').filter(Boolean);
  const all = [...raceCases, ...largeCases];
  const named = all.filter(({ name }) => wanted.some((part) => name.includes(part)));
  const chosen = wanted.length === 0 ? raceCases : named;
  const names = all.map(({ name }) => name).join('; ');
  if (chosen.length === 0) throw new RangeError(`MODELS=${wanted.join()} is none of ${names}`);
  return chosen;
}
