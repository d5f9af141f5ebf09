/** What came of a race in words: who won, under which conditions, and why an arm does not run. */
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { RaceChoice, RaceResult, RaceTrack } from '#train/race/race-result.ts';
import { isClearlyFaster, type RaceSeries } from './series.ts';

type Words = FigureWords['engine-race'];

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The figure's title. */
export function sayWinner(
  { ranked, reference, lines }: RaceSeries,
  isActive: boolean,
  words: Words,
  format: Format,
): string {
  const [first, second] = ranked;
  if (!first) {
    if (isActive) return words.titleRunning;
    return lines.length > 0 && !reference ? words.titleNobody : words.titleNone;
  }
  if (!second) return isActive ? words.titleRunning : upper(words.titleAlone(words.named[first.arm]));
  const other = first === reference ? second : (reference ?? second);
  if (!first.rate || !other.rate) return words.titleRunning;
  const [fast, slow] = [words.named[first.arm], words.named[other.arm]];
  if (!isClearlyFaster(first, other)) return upper(words.titleTie(fast, slow));
  const times = format.number(first.rate.median / other.rate.median);
  return upper((first === reference ? words.titleSlower : words.title)(fast, times, slow));
}

/** What was not as usual in a race, for the end of its subtitle: moved pictures, and parts that the drop-in arm left to TensorFlow.js. */
export function sayWays({ augment, without = [] }: RaceChoice, words: Words): string {
  const parts = without.map((part) => words.parts[part].without).join(words.comma);
  return `${augment ? words.withMoved : ''}${parts === '' ? '' : words.without(parts)}`;
}

/** Where and when it was taken. */
export function sayConditions({ takenAt, tracks }: RaceResult, words: Words, text: Text): string {
  const told = tracks.flatMap(({ opened }) => opened?.conditions ?? []);
  const gpu = told.find(({ backend }) => backend === 'webgpu') ?? told[0];
  if (!gpu) return words.footNone;
  const name = gpu.backend === 'cpu' ? '' : [gpu.vendor, gpu.architecture].filter(Boolean).join(' ');
  const isImitated = gpu.isSoftware && gpu.backend !== 'cpu';
  const adapter = [isImitated ? words.adapter(words.software) : '', name && !isImitated ? words.adapter(name) : ''];
  return words.foot(gpu.browser || text.figure.none, adapter.join(''), takenAt.slice(0, 10));
}

/** Why an arm does not run, or did not get to the end; null where there is nothing to say. */
export function sayTrouble(
  { arm, refused, rounds, losses, opened }: RaceTrack,
  steps: number,
  isOver: boolean,
  words: Words,
  text: Text,
): string | null {
  const name = words.arms[arm];
  if (refused) {
    const own = { 'worker-refused': words.noWorker, 'no-backend': words.noBackend } as const;
    const { reason } = refused;
    const why = reason === 'worker-refused' || reason === 'no-backend' ? own[reason] : text.runReasons[reason];
    return rounds.length > 0 ? words.gaveUp(name, why) : words.cannot(name, why);
  }
  return isOver && opened && losses.length < steps ? words.tooSlow(name, String(losses.length)) : null;
}
