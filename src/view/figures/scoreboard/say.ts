/** The scoreboard's sentences: the title, which says so when a constant beats us, and the names of runs. */
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { isBeaten, type BoardRun, type BoardSummary } from './board.ts';
import { recordedBoard } from './recorded-board.ts';

type Words = FigureWords['scoreboard'];

const chipNames: ReadonlyMap<string, string> = new Map(recordedBoard.accelerators);
const stackNames: ReadonlyMap<string, string> = new Map(recordedBoard.stacks);

export const nameChip = (id: string): string => chipNames.get(id) ?? id;
export const nameStackOf = (id: string): string => stackNames.get(id) ?? id;

/** With its sign always, as an error is read: +5.2 %, −8.4 %. */
export function signedShare(value: number, format: Format): string {
  return `${value > 0 ? '+' : ''}${format.share(value)}`;
}

export function nameRun({ name, accelerators, accelerator }: PublishedJob, words: Words, format: Format): string {
  return words.runName(name, format.count(accelerators), nameChip(accelerator));
}

/** The present truth: how far off we are, how often our interval holds, and whether one constant would do better. */
export function sayBoard(summary: BoardSummary, words: Words, format: Format): string {
  const { count, median, p90, constantP90, coverage } = summary;
  if (count === 0) return words.titleEmpty;
  if (count === 1) return words.titleOne(format.share(median), coverage === 1 ? words.insideIt : words.outsideIt);
  const inside = format.count(Math.round(100 * (coverage ?? 0)));
  const sentence = words.title(format.count(count), format.share(median), inside);
  return isBeaten(summary) ? sentence + words.beaten(format.share(p90), format.share(constantP90)) : sentence;
}

/** One line about a run: the gap and both times. */
export function sayRun({ error, truth, prediction }: BoardRun, words: Words, format: Format): string {
  const [measured, predicted] = [format.duration(truth), format.duration(prediction.stepSeconds)];
  return words.misses.line(signedShare(error, format), measured, predicted);
}
