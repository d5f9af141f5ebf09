/** The anatomy as a table: one row for each bar. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { partOrder } from './place-bars.ts';
import type { AnatomyRow } from './series.ts';

export function tableOfAnatomy(
  rows: readonly AnatomyRow[],
  words: FigureWords['step-anatomy'],
  format: Format,
): FigureTable {
  return {
    columns: [
      { name: words.model, format: format.number },
      ...partOrder.map((part) => ({ name: `${words.parts[part]}, s`, format: format.duration })),
      { name: `${words.step}, s`, format: format.duration },
      { name: `${words.readback}, s`, format: format.duration },
      { name: words.dispatches, format: format.count },
      { name: words.submits, format: format.count },
    ],
    rows: rows.map(({ name, parts: own, stepSeconds, readbackSeconds, anatomy }) => [
      name,
      ...partOrder.map((part) => own.find((one) => one.part === part)?.seconds ?? null),
      stepSeconds,
      readbackSeconds,
      anatomy.dispatches,
      anatomy.submits,
    ]),
  };
}
