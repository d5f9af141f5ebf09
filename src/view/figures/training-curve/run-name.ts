/** What to call a run laid over another: by what was chosen differently, the first two differences at most. */
import type { TrainChoice } from '#train/choice.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureProps } from '../figure.ts';

type Spoken = Pick<FigureProps<FigureWords['training-curve']>, 'words' | 'text' | 'format'>;

/** `rank` counts from 1 and names a run that differs in nothing. */
export function nameRun(other: TrainChoice, run: TrainChoice, rank: number, { words, text, format }: Spoken): string {
  const { differences, optimizers } = words;
  const named: readonly (readonly [isDifferent: boolean, name: string])[] = [
    [other.model !== run.model, text.train.models[other.model]],
    [other.optimizer !== run.optimizer, optimizers[other.optimizer]],
    [other.learningRate !== run.learningRate, differences.rate(format.number(other.learningRate))],
    [other.batch !== run.batch, differences.batch(format.count(other.batch))],
    [other.width !== run.width, differences.width(format.count(other.width))],
    [other.depth !== run.depth, differences.depth(format.count(other.depth))],
    [other.augment !== run.augment, other.augment ? differences.augmented : differences.plain],
    [other.batchNorm !== run.batchNorm, other.batchNorm ? differences.batchNorm : differences.noBatchNorm],
    [other.labelNoise !== run.labelNoise, differences.noise(format.share(other.labelNoise))],
    [other.seed !== run.seed, differences.seed(String(other.seed))],
  ];
  const names = named.filter(([isDifferent]) => isDifferent).map(([, name]) => name);
  return names.slice(0, 2).join(' · ') || differences.earlier(String(rank));
}
