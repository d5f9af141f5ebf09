/**
 * The fleet: servers of several types against a demand for computing. Supply is count x peak x utilization, summed; a
 * demand above it is a shortage. Ignored on purpose: that work of one kind may not run on every type.
 */
import type { Infeasible } from '../units/units.ts';
import { refuseOutside, type Limits } from '../units/limits.ts';

export interface ServerType {
  readonly name: string;
  readonly count: number;
  /** Peak of one server, FLOP/s, and the share of it that work gets on average, 0 to 1. */
  readonly peakFlopPerSecond: number;
  readonly utilisation: number;
  readonly watts: number;
  readonly memoryBytes: number;
  readonly usd: number;
}

export interface Fleet {
  readonly kind: 'fleet';
  readonly supplyFlopPerSecond: number;
  readonly demandFlopPerSecond: number;
  /** What is wanted and not there; 0: enough. */
  readonly shortageFlopPerSecond: number;
  /** Share of the supply that is used; 1 in a shortage. */
  readonly usedShare: number;
  readonly watts: number;
  readonly memoryBytes: number;
  readonly capexUsd: number;
  readonly rows: readonly {
    readonly name: string;
    readonly supplyFlopPerSecond: number;
    readonly supplyShare: number;
    /** More servers of this type that would end the shortage; null: none of them helps. */
    readonly more: number | null;
  }[];
}

/** Limits of each number of a server type, SI: beyond them a number is a slip of the keys, not a machine. */
export const serverLimits = {
  count: [0, 1e9],
  peakFlopPerSecond: [0, 1e30],
  utilisation: [0, 1],
  watts: [0, 1e9],
  memoryBytes: [0, 1e18],
  usd: [0, 1e12],
} as const satisfies Limits<ServerType>;

/**
 * Supply against `demandFlopPerSecond`. Infeasible (`out-of-range`) names the number that cannot be, and where it is a
 * server's, its place in the list as `row`, counted from 0.
 */
export function planFleet(servers: readonly ServerType[], demandFlopPerSecond: number): Fleet | Infeasible {
  const refusal = refuseOutside({ demandFlopPerSecond }, { demandFlopPerSecond: [0, 1e30] }) ?? refuseServer(servers);
  if (refusal) return refusal;
  const sum = (read: (server: ServerType) => number) => servers.reduce((total, one) => total + read(one), 0);
  const supplyOf = (server: ServerType) => server.count * server.peakFlopPerSecond * server.utilisation;
  const supply = sum(supplyOf);
  const shortage = Math.max(0, demandFlopPerSecond - supply);
  return {
    kind: 'fleet',
    supplyFlopPerSecond: supply,
    demandFlopPerSecond,
    shortageFlopPerSecond: shortage,
    usedShare: supply > 0 ? Math.min(1, demandFlopPerSecond / supply) : 0,
    watts: sum(({ count, watts }) => count * watts),
    memoryBytes: sum(({ count, memoryBytes }) => count * memoryBytes),
    capexUsd: sum(({ count, usd }) => count * usd),
    rows: servers.map((server) => {
      const each = server.peakFlopPerSecond * server.utilisation;
      return {
        name: server.name,
        supplyFlopPerSecond: supplyOf(server),
        supplyShare: supply > 0 ? supplyOf(server) / supply : 0,
        more: shortage === 0 ? 0 : each > 0 ? Math.ceil(shortage / each) : null,
      };
    }),
  };
}

function refuseServer(servers: readonly ServerType[]): Infeasible | null {
  for (const [row, server] of servers.entries()) {
    const refusal = refuseOutside(server, serverLimits);
    if (refusal) return { ...refusal, numbers: { ...refusal.numbers, row } };
  }
  return null;
}
