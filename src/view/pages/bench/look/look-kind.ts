/** What can be shown of a run's model, and what it can be asked: a matter of what it takes and gives. */
import type { FigureId } from '#view/figures/figure.ts';
import { kindOfRun } from '#view/figures/run-kind.ts';
import { isElsewhere } from '#view/figures/decision-field/series.ts';
import { saysClasses } from '#view/figures/confusion-matrix/series.ts';
import { makesNothing } from '#view/figures/samples/series.ts';
import type { RunView } from '#train/run-view.ts';

/** True once the reader's own run has done a step, and while its model can still be asked. */
export function isTrained({ isRecorded, built, step, phase }: RunView): boolean {
  return !isRecorded && built !== null && step > 0 && phase !== 'failed';
}

/** The figures that say something of a built model, in the order of the page. */
export function figuresOf(run: RunView): readonly FigureId[] {
  const isLanguage = (run.built?.vocabulary.length ?? 0) > 0;
  const isPlane = kindOfRun(run) !== 'generator' && run.built?.model.judge === undefined && !isElsewhere(run);
  return [
    ...(isPlane ? (['decision-field'] as const) : []),
    ...(saysClasses(run) && !isLanguage ? (['confusion-matrix'] as const) : []),
    ...(makesNothing(run) ? [] : (['samples'] as const)),
  ];
}

/** How the model is asked: a drawn digit, a row typed in, a prompt; null for generators and made sequences. */
export function askKindOf(run: RunView): 'digit' | 'row' | 'text' | null {
  const { choice, built } = run;
  if (choice.model === 'gan' || choice.data === 'memory' || !built) return null;
  if (choice.data === 'mnist') return 'digit';
  return built.vocabulary.length > 0 ? 'text' : 'row';
}
