/** Every month as a row. Served and not served sum to the load; served and idle to the capacity. */
import type { Growth } from '#datacenter/facility/growth.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';

export function tableOfGrowth(
  { steps }: Pick<Growth, 'steps'>,
  words: FigureWords['capacity-growth'],
  format: Format,
): FigureTable {
  return {
    columns: words.columns.map((name) => ({ name, format: format.count })),
    rows: steps.map(({ step, offered, capacity, served, unmet, idle }) => [
      step,
      offered,
      capacity,
      served,
      unmet,
      idle,
    ]),
    paging: words.paging,
  };
}
