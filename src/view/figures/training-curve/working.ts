/** How the numbers of the training curve come about: all are read off the run, nothing is fitted or smoothed. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Terms } from '#text/terms/text.ts';
import type { RunView } from '#train/run-view.ts';
import type { WorkingRow } from '../figure.ts';
import { kindOfRun } from '../run-kind.ts';
import { hasOtherLoss, measureOf } from './title.ts';

/** Of MNIST, for recorded runs, which do not say. */
const heldOutImages = 10_000;

export function workingOfTraining(
  run: RunView,
  words: FigureWords['training-curve'],
  shared: Terms,
  format: Format,
): readonly WorkingRow[] {
  const kind = kindOfRun(run);
  const isDigits = kind === 'digits';
  const source = isDigits ? 'MNIST, LeCun, Cortes, Burges' : '';
  const measure = measureOf(run, words);
  const rule = ruleOf(run, words, shared);
  const row = (term: string, value: string, formula: string, how: WorkingRow['how'] = 'measured'): WorkingRow => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const point = run.evaluations.at(-1);
  const last = run.losses.at(-1);
  const rows: WorkingRow[] = [];
  if (point && point.accuracy !== null) {
    const heldOut = run.built?.heldOutSamples ?? (isDigits ? heldOutImages : null);
    const counted = heldOut && `${format.count(Math.round(point.accuracy * heldOut))} ÷ ${format.count(heldOut)}`;
    const formula = isDigits ? shared.accuracyRule : words.terms.accuracyRule;
    const term = isDigits ? shared.accuracy : words.terms.accuracy;
    rows.push(row(term, format.share(point.accuracy), counted ? `${formula} = ${counted}` : formula));
  }
  if (point && point.loss !== null) rows.push(row(words.terms.heldOutLoss, measure(format.number(point.loss)), rule));
  if (run.baseline) {
    const term = words.terms.baseline(words.rules[run.baseline.rule]);
    rows.push(row(term, measure(format.number(run.baseline.loss)), words.terms.baselineRule, 'derived'));
  }
  if (last)
    rows.push(row(shared.batchLoss, isDigits ? format.number(last.loss) : measure(format.number(last.loss)), rule));
  if (last?.judge !== undefined)
    rows.push(row(words.terms.judge, measure(format.number(last.judge)), words.terms.sigmoid));
  return rows;
}

function ruleOf(run: RunView, words: FigureWords['training-curve'], shared: Terms): string {
  const { terms } = words;
  const rules = {
    digits: shared.lossRule,
    classes: run.built?.model.loss === 'sigmoid-cross-entropy' ? terms.sigmoid : terms.softmax,
    quantity: terms.squares,
    language: terms.symbols,
    generator: terms.sigmoid,
  };
  if (hasOtherLoss(run)) return kindOfRun(run) === 'quantity' ? words.subtitleAbsolute : words.subtitleShares;
  return rules[kindOfRun(run)];
}
