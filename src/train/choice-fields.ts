/**
 * The choices of a training run as fields: one row makes the control, clamps the address and spans what may be typed.
 * `id` is `train.` and the key of `TrainChoice`; a link carries it as `t.` and that key.
 */
import type { ChoiceField, Field, NumberField } from '#datacenter/units/field.ts';
import { defaultTrainChoice, type TrainChoice } from './choice.ts';

type NumberKey = { [Key in keyof TrainChoice]: TrainChoice[Key] extends number ? Key : never }[keyof TrainChoice];
type NameKey = { [Key in keyof TrainChoice]: TrainChoice[Key] extends string ? Key : never }[keyof TrainChoice];

const base = (key: string) => ({
  id: `train.${key}`,
  short: `t.${key}`,
  how: 'assumed' as const,
  source: 'choice',
});

function ladder(key: NumberKey, rungs: readonly number[], unit: NumberField['unit'] = 'count'): NumberField {
  const [low = 0, high = low] = [rungs[0], rungs.at(-1)];
  return {
    kind: 'number',
    ...base(key),
    unit,
    default: defaultTrainChoice[key],
    low,
    high,
    scale: 'ladder',
    step: 1,
    ladder: rungs,
  };
}

function options<Key extends NameKey>(key: Key, names: readonly TrainChoice[Key][]): ChoiceField {
  return { kind: 'choice', ...base(key), options: names, default: defaultTrainChoice[key] };
}

export const choiceFields: readonly Field[] = [
  ladder('rows', [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000]),
  {
    kind: 'number',
    ...base('labelNoise'),
    unit: 'share',
    default: defaultTrainChoice.labelNoise,
    low: 0,
    high: 0.5,
    scale: 'linear',
    step: 0.05,
  },
  ladder('width', [1, 2, 4, 8, 10, 16, 32, 64, 128, 256]),
  ladder('depth', [1, 2, 3, 4, 6, 8]),
  options('activation', ['relu', 'tanh', 'sigmoid', 'gelu']),
  options('cell', ['lstm', 'gru']),
  ladder('heads', [1, 2, 4, 8]),
  ladder('context', [8, 16, 32, 64, 128, 256]),
  options('loss', ['usual', 'other']),
  options('initializer', ['fitted', 'glorot', 'he', 'uniform', 'gaussian', 'zero']),
  options('optimizer', ['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected']),
  {
    kind: 'number',
    ...base('learningRate'),
    unit: 'number',
    default: defaultTrainChoice.learningRate,
    low: 1e-5,
    high: 10,
    scale: 'log',
    step: 1e-5,
  },
  ladder('batch', [1, 2, 4, 5, 8, 16, 32, 64, 128, 256, 512, 1024]),
  ladder('epochs', [1, 2, 5, 10, 20, 30, 50, 60, 100, 200, 300, 500, 1000]),
  options('engine', ['fused', 'tfjs']),
  options('tilings', ['trial', 'rule']),
];

/** The row of a part of the choice; null where it has none (a list of its own, or a switch). */
export function findChoiceField(key: keyof TrainChoice): Field | null {
  return choiceFields.find(({ id }) => id === `train.${key}`) ?? null;
}
