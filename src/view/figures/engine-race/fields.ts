/** The race's own choices: they travel in the link, so that a race can be run again elsewhere. */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { RaceChoice } from '#train/race/race-result.ts';
import type { OwnChoices } from '../figure.ts';
import { ownNumber, ownOption, readOwnValues } from '../own-fields.ts';

/** All sample models, named here so that an embed does without their code; a test holds them to the zoo's. */
export const raceModels = [
  'linear-regression',
  'logistic-network',
  'toy-network',
  'table-mlp',
  'mnist-mlp',
  'mnist-cnn',
  'recurrent',
  'gan',
  'tiny-gpt',
] as const satisfies readonly SampleModelId[];

const ladder = (name: string, value: number, rungs: readonly number[]) => ({
  ...ownNumber(name, value, [rungs[0] ?? value, rungs.at(-1) ?? value], { unit: 'count' }),
  scale: 'ladder' as const,
  ladder: rungs,
});

export const raceFields = {
  model: ownOption('raceModel', raceModels, 'mnist-mlp'),
  batch: ladder('raceBatch', 64, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]),
  steps: ladder('raceSteps', 20, [5, 10, 20, 50, 100, 200]),
  rounds: ladder('raceRounds', 5, [1, 3, 5, 9, 15]),
  seed: ownNumber('raceSeed', 1, [0, 1000], { unit: 'count' }),
} as const;

/** What a race is asked, as the link has it. */
export function readRace(choices: OwnChoices | undefined): RaceChoice {
  const { model, ...numbers } = readOwnValues(raceFields, choices);
  return { model: raceModels.find((one) => one === model) ?? 'mnist-mlp', ...numbers };
}
