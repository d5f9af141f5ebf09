/** The race as tables: all of it, one row an arm, and the counts alone, which stand in sight. */
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { RaceTrack } from '#train/race/race-result.ts';
import type { FigureTable } from '../figure.ts';
import type { RaceSeries } from './series.ts';

type Words = FigureWords['engine-race'];

const countNames = ['dispatches', 'passes', 'submits', 'buffers', 'bindGroups', 'writtenBytes', 'readbacks'] as const;

const columnsOfCounts = (words: Words, format: Format) => [
  ...countNames.map((name) => ({
    name: words.columns[name],
    format: name === 'writtenBytes' ? format.bytes : format.number,
  })),
  { name: words.columns.pipelines, format: format.count },
];
const cellsOfCounts = ({ counts, opened }: RaceTrack) => [
  ...countNames.map((name) => counts?.[name] ?? null),
  opened?.pipelines ?? null,
];

/** What each arm asks of the device per step. */
export function tableOfCounts({ lines }: RaceSeries, words: Words, format: Format): FigureTable {
  return {
    columns: [{ name: words.columns.arm, format: format.number }, ...columnsOfCounts(words, format)],
    rows: lines
      .filter(({ track }) => track.counts !== null)
      .map(({ arm, track }) => [words.arms[arm], ...cellsOfCounts(track)]),
  };
}

export function tableOfRace({ lines }: RaceSeries, words: Words, format: Format): FigureTable {
  const { columns } = words;
  const seconds = (name: string) => ({ name: `${name}, s`, format: format.duration });
  return {
    columns: [
      { name: columns.arm, format: format.number },
      { name: columns.rate, format: format.number },
      { name: columns.p10, format: format.number },
      { name: columns.p90, format: format.number },
      { name: columns.rounds, format: format.count },
      seconds(columns.stepTime),
      { name: columns.times, format: format.number },
      { name: columns.difference, format: format.share },
      { name: columns.losses, format: format.count },
      seconds(columns.firstStep),
      seconds(columns.script),
      seconds(columns.gpu),
      seconds(columns.rest),
      ...columnsOfCounts(words, format),
      { name: columns.refused, format: format.number },
    ],
    rows: lines.map(({ arm, track, rate, rates, stepSeconds, times, apart }) => {
      const { anatomy, opened, losses, refused } = track;
      const known = anatomy && anatomy.scriptSeconds + (anatomy.gpuBusySeconds ?? 0);
      return [
        words.arms[arm],
        ...(rate ? [rate.median, rate.p10, rate.p90] : [null, null, null]),
        ...[rates.length, stepSeconds, times, apart?.share ?? null, losses.length],
        ...[opened?.firstStepSeconds ?? null, anatomy?.scriptSeconds ?? null, anatomy?.gpuBusySeconds ?? null],
        anatomy && known !== null ? Math.max(0, anatomy.stepSeconds - known) : null,
        ...cellsOfCounts(track),
        refused ? `${refused.reason} ${refused.detail}`.trim() : '',
      ];
    }),
  };
}
