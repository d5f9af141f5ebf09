/**
 * Going on from a saved model. Weights, the optimizer's means and the place in the order of samples are kept, so training
 * goes on as if it had never stopped; own data are not part of a saved model and have to be there.
 */
import { isOwnData, type DataSet } from '#train/data/data-set.ts';
import type { TrainChoice } from '#train/choice.ts';
import type { SavedModel } from './checkpoint-file.ts';
import { hashDataSet } from './run-data.ts';

/** `lacks-data`: it learned from the reader's own data, which are not here. `other-data`: own data are here, other ones. */
export type Readiness = 'ready' | 'lacks-data' | 'other-data';

/** Whether training can go on with the own data that are here. */
export async function checkReadiness(saved: SavedModel, own: DataSet | null): Promise<Readiness> {
  const { data } = saved.choice;
  if (!isOwnData(data)) return 'ready';
  if (own?.kind !== (data === 'own-text' ? 'text' : 'table')) return 'lacks-data';
  return saved.dataSha256 === null || saved.dataSha256 === (await hashDataSet(own)) ? 'ready' : 'other-data';
}

/** The saved choice with epochs left to train: where all are done, as many again. The backend stays this machine's. */
export function choiceToGoOn({ choice, epochsDone = 0 }: SavedModel, backend: TrainChoice['backend']): TrainChoice {
  const whole = Math.ceil(epochsDone);
  return { ...choice, backend, epochs: whole < choice.epochs ? choice.epochs : whole + choice.epochs };
}

/** The saved choice with no epoch left to train: the model is opened to be asked, as it is. */
export function choiceToAsk({ choice, epochsDone = 0 }: SavedModel, backend: TrainChoice['backend']): TrainChoice {
  return { ...choice, backend, epochs: Math.floor(epochsDone) };
}
