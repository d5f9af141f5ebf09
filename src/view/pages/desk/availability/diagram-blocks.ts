/** The reader's own block diagram: parts in series, each some of equal units, as the address keeps it. */
import { checkBlock, rateBlock, type Series, type Units } from '#datacenter/facility/availability-blocks.ts';
import { hoursPerYear, type Infeasible } from '#datacenter/units/units.ts';
import { drawnYears } from '#view/figures/availability/drawn-years.ts';
import type { OwnRows } from '#view/figures/own-lists.ts';

const units = { low: 1, high: 40, isWhole: true } as const;

/** Units there are, units needed, mean hours between failures of one, mean hours of a repair. */
export const blockList: OwnRows = {
  kind: 'rows',
  short: 'f.blocks',
  columns: [units, units, { low: 10, high: 1e7 }, { low: 0.01, high: 10_000 }],
  mostRows: 8,
  // A pair, nine of ten, and a single one: at 99 %, 99 % and 99.99 %.
  default: [
    [2, 1, 990, 10],
    [10, 9, 990, 10],
    [1, 1, 9999, 1],
  ],
};

/** Each unit has its own crew; a common cause stands in the diagram as a part of its own. */
export function buildDiagram(rows: readonly (readonly number[])[]): Series {
  const blocks = rows.map(([count = 1, needed = 1, mtbfHours = 1, mttrHours = 1], index): Units => ({
    kind: 'units',
    id: String(index + 1),
    ...{ count, needed, mtbfHours, mttrHours },
    crews: Infinity,
    beta: 0,
  }));
  return { kind: 'series', id: 'own', blocks };
}

export interface RatedDiagram {
  readonly kind: 'rated';
  readonly diagram: Series;
  readonly availability: number;
  /** Decimal nines: 0.999 has three. */
  readonly nines: number;
  readonly hoursPerYear: number;
  readonly outagesPerYear: number;
  /** In the order of the rows. */
  readonly parts: readonly { readonly availability: number; readonly hoursPerYear: number }[];
}

/** How much of the time the whole works. Infeasible where a part needs more units than it has. */
export function rateDiagram(rows: readonly (readonly number[])[]): RatedDiagram | Infeasible {
  const diagram = buildDiagram(rows);
  const refusal = checkBlock(diagram);
  if (refusal) return refusal;
  const whole = rateBlock(diagram);
  const parts = diagram.blocks.map((block) => {
    const { unavailability } = rateBlock(block);
    return { availability: 1 - unavailability, hoursPerYear: unavailability * hoursPerYear };
  });
  return {
    kind: 'rated',
    diagram,
    availability: 1 - whole.unavailability,
    nines: -Math.log10(whole.unavailability),
    hoursPerYear: whole.unavailability * hoursPerYear,
    outagesPerYear: whole.failuresPerHour * hoursPerYear,
    parts,
  };
}

/** Failures and repairs that playing the years would take: beyond some millions it is not a matter of a moment. */
export const mostEvents = 4e6;

export function countEvents(rows: readonly (readonly number[])[]): number {
  const perHour = rows.reduce((sum, [count = 0, , mtbfHours = 1]) => sum + count / mtbfHours, 0);
  return 2 * perHour * hoursPerYear * drawnYears;
}
