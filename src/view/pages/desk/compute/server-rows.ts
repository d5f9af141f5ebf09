/** Types of servers as they are typed, in the units of data sheets, and how they become the fleet's. */
import { accelerators, findAccelerator } from '#datacenter/catalog/accelerators.ts';
import { findServerPrice } from '#datacenter/catalog/market.ts';
import { findAcceleratorPower } from '#datacenter/facility/accelerator-power.ts';
import { serverLimits, type ServerType } from '#datacenter/facility/fleet.ts';
import { ownNumber } from '#view/figures/own-fields.ts';
import type { OwnRows } from '#view/figures/own-lists.ts';
import { readNumber, writeNumber } from '../plan/typed-number.ts';

/** What demand is typed in, FLOP/s. */
export const petaflop = 1e15;

/** Columns of a row in their order, each with what one of its units is in SI. */
export const serverColumns = {
  count: 1,
  peakFlopPerSecond: petaflop,
  utilisation: 0.01,
  watts: 1000,
  memoryBytes: 1e9,
  usd: 1,
} as const satisfies Readonly<Record<keyof typeof serverLimits, number>>;
export type ServerColumn = keyof typeof serverColumns;
export const columnIds = Object.keys(serverColumns) as readonly ServerColumn[];

export interface ServerRow {
  /** A row of the catalog, or `own`. */
  readonly type: string;
  /** Numbers as they are typed, in the units of `serverColumns`: what is not taken stays as it is. */
  readonly typed: Readonly<Record<ServerColumn, string>>;
}

/**
 * What is typed, with what the address held of it then: the address keeps what a fleet takes, and wins as soon as it says
 * something else, by the way back or by a link.
 */
export interface Draft {
  readonly rows: readonly ServerRow[];
  /** PFLOP/s. */
  readonly demand: string;
  readonly kept: string;
}

export const mostServerRows = 8;
const acceleratorsPerServer = 8;
/** What published trainings of large models reach: assumed until a stack is chosen. */
const usualUtilisation = 40;

/** Types that there are to choose from: whose power and price the catalog knows. */
export const serverTypes: readonly string[] = [
  ...accelerators.filter(({ id }) => findAcceleratorPower(id) && findServerPrice(id)).map(({ id }) => id),
  'own',
];

/** A row of a type as the catalog has it, eight accelerators to a server; of `own` as one ordinary server, to be typed over. */
export function makeRow(type: string, count: number): ServerRow {
  const found = findAccelerator(type);
  const [peak, watts, bytes, usd] = found
    ? [found.peakFlopPerSecond, findAcceleratorPower(type)?.watts, found.memoryBytes, findServerPrice(type)?.typical]
    : [1e13, 75, 4e9, 1000];
  const all = (value: number | undefined, column: ServerColumn) =>
    writeNumber(acceleratorsPerServer * (value ?? Number.NaN), serverColumns[column]);
  return {
    type,
    typed: {
      count: String(count),
      peakFlopPerSecond: all(peak, 'peakFlopPerSecond'),
      utilisation: String(usualUtilisation),
      watts: all(watts, 'watts'),
      memoryBytes: all(bytes, 'memoryBytes'),
      usd: all(usd, 'usd'),
    },
  };
}

/** The fleet to start from. */
export const firstRows: readonly ServerRow[] = [makeRow('a100-sxm-80', 20), makeRow('h100-sxm', 40)];

/** The rows as the address keeps them: the place of the type in `serverTypes`, then the columns as they are typed. */
export const serverList: OwnRows = {
  kind: 'rows',
  short: 'f.servers',
  columns: [
    { low: 0, high: serverTypes.length - 1, isWhole: true },
    ...columnIds.map((column) => {
      const [low, high] = serverLimits[column];
      return { low: low / serverColumns[column], high: high / serverColumns[column] };
    }),
  ],
  mostRows: mostServerRows,
  default: firstRows.map(toNumbers),
};

/** What is wanted, PFLOP/s. */
export const demandFields = {
  demand: ownNumber('fleetDemand', 150, [0, 1e9], { scale: 'linear', step: 0.001 }),
};

/** A row for the address; NaN where what is typed is no number. */
export function toNumbers({ type, typed }: ServerRow): readonly number[] {
  return [serverTypes.indexOf(type), ...columnIds.map((column) => readNumber(typed[column]))];
}

/** A row from the address. */
export function fromNumbers([place = 0, ...numbers]: readonly number[]): ServerRow {
  const type = serverTypes[place] ?? 'own';
  const typed = Object.fromEntries(columnIds.map((column, at) => [column, String(numbers[at] ?? '')]));
  return { type, typed: typed as Record<ServerColumn, string> };
}

/** In SI. What is no number becomes NaN, which the fleet refuses by name. */
export function toServer({ type, typed }: ServerRow): ServerType {
  const si = (column: ServerColumn) => readNumber(typed[column], serverColumns[column]);
  return {
    name: type,
    count: si('count'),
    peakFlopPerSecond: si('peakFlopPerSecond'),
    utilisation: si('utilisation'),
    watts: si('watts'),
    memoryBytes: si('memoryBytes'),
    usd: si('usd'),
  };
}

/** Rows with one number typed over. */
export function putTyped(
  rows: readonly ServerRow[],
  at: number,
  column: ServerColumn,
  text: string,
): readonly ServerRow[] {
  return rows.map((row, index) => (index === at ? { ...row, typed: { ...row.typed, [column]: text } } : row));
}

export function isServerColumn(name: string): name is ServerColumn {
  return Object.hasOwn(serverColumns, name);
}
