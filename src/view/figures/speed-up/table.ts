/** Both kinds of scaling as a table, with what the laws say at each size. */
import { amdahlSpeedUp, gustafsonSpeedUp } from '#lessons/speed-up.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { findStop, type SpeedUpSeries } from './series.ts';

export function tableOfSpeedUp(
  { base, split, strong, weak, sizes }: SpeedUpSeries,
  serial: number,
  words: FigureWords['speed-up'],
  format: Format,
): FigureTable {
  const { columns } = words;
  const number = (name: string) => ({ name, format: format.number });
  return {
    columns: [
      { name: split ? words.x : words.xOwn, format: format.count },
      number(columns.ideal),
      number(columns.strong),
      number(columns.amdahl),
      number(columns.weak),
      number(columns.gustafson),
      number(words.own(format.share(serial))),
      { name: `${words.xTime} (s)`, format: format.duration },
      { name: columns.hours, format: format.words },
    ],
    rows: sizes.map((accelerators) => {
      const count = accelerators / base;
      const [fixed, grown] = [findStop(strong, accelerators), findStop(weak, accelerators)];
      return [
        accelerators,
        count,
        fixed?.speedUp ?? null,
        strong.serial === null ? null : amdahlSpeedUp(strong.serial, count),
        grown?.speedUp ?? null,
        weak.serial === null ? null : gustafsonSpeedUp(weak.serial, count),
        amdahlSpeedUp(serial, count),
        fixed?.trainingSeconds ?? null,
        fixed?.acceleratorHours ?? null,
      ];
    }),
  };
}
