/** The sentence over the training curve: what is true of this run now, in the words of what it learns. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { isUsualLoss } from '#train/models/losses.ts';
import type { RunView } from '#train/run-view.ts';
import { kindOfRun, type RunKind } from '../run-kind.ts';

type Words = FigureWords['training-curve'];

export function sayTraining(run: RunView, words: Words, format: Format): string {
  const kind = kindOfRun(run);
  const point = run.evaluations.at(-1);
  const last = run.losses.at(-1);
  const measure = measureOf(run, words);
  if (!last && !point) return kind === 'digits' ? words.titleStart : words.titleNone;
  const epochsAt = (step: number) => format.number(step / Math.max(1, run.stepsPerEpoch));
  if (kind === 'generator' && last?.judge !== undefined)
    return words.titleGenerator(
      epochsAt(last.step),
      measure(format.number(last.loss)),
      measure(format.number(last.judge)),
    );
  if (point && point.accuracy !== null && (kind === 'digits' || kind === 'classes'))
    return sayAccuracy(run, kind, epochsAt(point.step), format.share(point.accuracy), words);
  if (point && point.loss !== null) {
    const [epochs, loss] = [epochsAt(point.step), measure(format.number(point.loss))];
    const { baseline } = run;
    if (!baseline) return words.titleHeldOut(epochs, loss);
    return words.titleAgainst(epochs, loss, words.rules[baseline.rule], format.number(baseline.loss));
  }
  return last ? words.titleEarly(measure(format.number(last.loss))) : words.titleNone;
}

/** What a loss of this run is counted in, joined to its number. */
export function measureOf(run: RunView, words: Words): (loss: string) => string {
  if (hasOtherLoss(run)) return (loss) => loss;
  return kindOfRun(run) === 'quantity' ? words.squared : words.nats;
}

/** The reader chose another loss than the one its words are about. */
export function hasOtherLoss({ built }: RunView): boolean {
  return built !== null && !isUsualLoss(built.model.loss);
}

/** What the figure measures, and in which unit. */
export function saySubtitle(run: RunView, words: Words): string {
  const subtitles: Readonly<Record<RunKind, string>> = {
    digits: words.subtitle,
    classes: words.subtitleClasses,
    quantity: words.subtitleRegression,
    language: words.subtitleLanguage,
    generator: words.subtitleGenerator,
  };
  if (hasOtherLoss(run)) return kindOfRun(run) === 'quantity' ? words.subtitleAbsolute : words.subtitleShares;
  return subtitles[kindOfRun(run)];
}

function sayAccuracy(run: RunView, kind: RunKind, epochs: string, share: string, words: Words): string {
  if (kind === 'classes') return words.titleClasses(epochs, share);
  if (run.isRecorded) return words.titleRecorded(epochs, share);
  return run.conditions?.isSoftware === false ? words.title(epochs, share) : words.titleCpu(epochs, share);
}
