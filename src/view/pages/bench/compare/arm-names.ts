/** What to call an arm: by what tells it from the others. Pure. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { TrainChoice } from '#train/choice.ts';
import type { Arm, ExperimentPlan } from '#train/experiment.ts';
import type { Hue } from '#view/charts/hue.ts';

/** All but the hue that means "your machine", and that nothing else may have. */
const hues: readonly Hue[] = ['compute', 'network', 'power', 'memory', 'other'];

/** Five arms have a hue of their own; further ones are grey and told apart by their names. */
export function hueOfArm(arm: number): Hue {
  return hues[arm] ?? 'ghost';
}

/** "Adam", or "CNN · with augmentation". */
export function nameArm(
  { change }: Arm,
  { given }: Pick<ExperimentPlan, 'given'>,
  bench: BenchText,
  text: Text,
  format: Format,
): string {
  const names = listParts(change, bench, text, format);
  return names.join(' · ') || (given ? bench.compare.asGiven : bench.compare.asChosen);
}

/** The parts of a change, each in words. */
export function listParts(
  change: Partial<TrainChoice>,
  { compare, options }: BenchText,
  text: Text,
  format: Format,
): readonly string[] {
  const { model, optimizer, learningRate, augment, width, batch, rows, epochs } = change;
  return [
    model === undefined ? '' : text.train.models[model],
    optimizer === undefined ? '' : options[optimizer],
    learningRate === undefined ? '' : compare.rateOf(format.number(learningRate)),
    augment === undefined ? '' : augment ? compare.augmented : compare.plain,
    width === undefined ? '' : compare.width(format.count(width)),
    batch === undefined ? '' : compare.batch(format.count(batch)),
    rows === undefined ? '' : compare.rows(format.count(rows)),
    epochs === undefined ? '' : compare.epochs(format.count(epochs)),
  ].filter((part) => part !== '');
}
