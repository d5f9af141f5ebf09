/** How the parts of a step come about: four measured medians, the rest by subtraction. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { AnatomyRow } from './series.ts';

export function workingOfAnatomy(
  rows: readonly AnatomyRow[],
  words: FigureWords['step-anatomy'],
  format: Format,
): readonly WorkingRow[] {
  const [first] = rows;
  if (!first) return [];
  const { terms } = words;
  const { anatomy } = first;
  const row = (term: string, value: string, formula: string, how: WorkingRow['how']) => ({
    term,
    value,
    formula,
    how,
    source: '',
  });
  const gpu = anatomy.gpuBusySeconds;
  const derived = first.parts.filter(({ part }) => part === 'both' || part === 'waiting' || part === 'rest');
  const rules = { both: terms.bothRule, waiting: terms.waitingRule, rest: terms.restRule, script: '', gpu: '' };
  return [
    row(words.step, format.duration(anatomy.stepSeconds), terms.stepRule, 'measured'),
    row(words.parts.script, format.duration(anatomy.scriptSeconds), terms.scriptRule, 'measured'),
    ...(gpu === null ? [] : [row(words.parts.gpu, format.duration(gpu), terms.gpuRule, 'measured')]),
    row(words.readback, format.duration(anatomy.readbackSeconds), terms.readbackRule, 'measured'),
    ...derived.map(({ part, seconds }) => row(words.parts[part], format.duration(seconds), rules[part], 'derived')),
  ];
}
