/** The race's own choices: they travel in the link, so that a race can be run again elsewhere. */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import { dropInParts } from '#train/engines/dropin/parts.ts';
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

/** Of each part of the drop-in tier, whose it is: ours, or what TensorFlow.js does without us. */
const owners = ['ours', 'theirs'] as const;

export const raceFields = {
  model: ownOption('raceModel', raceModels, 'mnist-mlp'),
  batch: ladder('raceBatch', 64, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]),
  steps: ladder('raceSteps', 20, [5, 10, 20, 50, 100, 200]),
  rounds: ladder('raceRounds', 5, [1, 3, 5, 9, 15]),
  seed: ownNumber('raceSeed', 1, [0, 1000], { unit: 'count' }),
  augment: ownOption('raceAugment', ['plain', 'moved'], 'plain'),
  kernels: ownOption('raceKernels', owners, 'ours'),
  update: ownOption('raceUpdate', owners, 'ours'),
  draws: ownOption('raceDraws', owners, 'ours'),
} as const;

/** Whether a model's pictures can be moved at random; a test holds it to the zoo's knobs. */
export const canMove = (model: SampleModelId): boolean => model.startsWith('mnist');

/** What a race is asked, as the link has it. */
export function readRace(choices: OwnChoices | undefined): RaceChoice {
  const { model: wished, batch, steps, rounds, seed, augment, ...owned } = readOwnValues(raceFields, choices);
  const model = raceModels.find((one) => one === wished) ?? 'mnist-mlp';
  const without = dropInParts.filter((part) => owned[part] === 'theirs');
  return {
    ...{ model, batch, steps, rounds, seed },
    ...(canMove(model) && augment === 'moved' ? { augment: true } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
}
