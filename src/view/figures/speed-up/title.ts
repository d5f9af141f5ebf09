/** What the figure says in one sentence, what it takes for granted, and what it reads at one size. */
import { amdahlSpeedUp, exampleCount } from '#lessons/speed-up.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { findStop, type SpeedUpSeries } from './series.ts';

type Words = FigureWords['speed-up'];

export function titleOfSpeedUp(series: SpeedUpSeries | null, serial: number, words: Words, format: Format): string {
  if (!series) return words.titleNone(format.share(serial), format.number(amdahlSpeedUp(serial, exampleCount)));
  const { strong, chosen, base } = series;
  const count = format.count(chosen.accelerators);
  if (strong.serial === null || chosen.count === 1)
    return words.titleFirst(count, format.words(chosen.acceleratorHours));
  const [times, ideal] = [format.number(chosen.speedUp), format.number(chosen.count)];
  const say = series.split ? words.title : words.titleOwn;
  return say(count, times, format.count(base), ideal, format.share(strong.serial));
}

export function readingOfSpeedUp(series: SpeedUpSeries, accelerators: number, words: Words, format: Format): string {
  const [strong, weak] = [findStop(series.strong, accelerators), findStop(series.weak, accelerators)];
  if (!series.split)
    return words.readingOwn(
      format.count(accelerators),
      format.duration(strong?.trainingSeconds ?? null),
      format.number(strong?.speedUp ?? null),
    );
  return words.reading(
    format.count(accelerators),
    format.number(strong?.speedUp ?? null),
    format.number(weak?.speedUp ?? null),
    format.words(strong?.acceleratorHours ?? null),
  );
}

export function footOfSpeedUp(series: SpeedUpSeries | null, serial: number, words: Words, format: Format): string {
  if (!series) return words.footNone;
  if (!series.split) return words.footOwn(format.share(serial));
  const [tensor, pipeline] = series.split;
  return words.foot(format.count(tensor), format.count(pipeline), format.share(serial));
}
