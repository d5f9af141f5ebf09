/**
 * Network between places: how long a transfer takes, and which links carry what when some are cut.
 *
 * Light in fibre runs at two thirds of its speed in vacuum. A transfer takes its way plus its bytes over the rate, and the
 * rate is no more than what the senders may have under way at once (their windows) over the time there and back. Traffic
 * takes the way of fewest links. Ignored on purpose: lost packets, slow start, queues, detours of the cable.
 */
import type { Infeasible } from '../units/units.ts';
import { refuseOutside } from '../units/limits.ts';

/** Metres per second of light in vacuum (exact), and in fibre. */
export const lightMetresPerSecond = 299_792_458;
export const fibreMetresPerSecond = (lightMetresPerSecond * 2) / 3;

export interface TransferChoice {
  readonly bytes: number;
  readonly bytesPerSecond: number;
  readonly metres: number;
  /** Switches and routers on the way, and what each adds, seconds. */
  readonly hops: number;
  readonly hopSeconds: number;
  /** Bytes that one stream may have under way before an answer comes back, and how many streams there are. */
  readonly windowBytes: number;
  readonly streams: number;
}

export interface Transfer {
  readonly kind: 'transfer';
  readonly latencySeconds: number;
  /** What the windows let through, and what comes through in the end: the lesser of link and windows. */
  readonly windowBytesPerSecond: number;
  readonly bytesPerSecond: number;
  readonly seconds: number;
  readonly limit: 'link' | 'window';
}

/** One way through fibre, seconds. */
export function fibreSeconds(metres: number): number {
  return metres / fibreMetresPerSecond;
}

/** Time of a transfer: latency + bytes / rate. Infeasible (`out-of-range`) for numbers outside their limits. */
export function timeTransfer(choice: TransferChoice): Transfer | Infeasible {
  const refusal = refuseOutside(choice, {
    bytes: [0, 1e21],
    bytesPerSecond: [1, 1e15],
    metres: [0, 4e8],
    hops: [0, 1000],
    hopSeconds: [0, 10],
    windowBytes: [1, 1e15],
    streams: [1, 1e6],
  });
  if (refusal) return refusal;
  const latencySeconds = fibreSeconds(choice.metres) + choice.hops * choice.hopSeconds;
  const windowBytesPerSecond = (choice.streams * choice.windowBytes) / (2 * latencySeconds);
  const bytesPerSecond = Math.min(choice.bytesPerSecond, windowBytesPerSecond);
  return {
    kind: 'transfer',
    latencySeconds,
    windowBytesPerSecond,
    bytesPerSecond,
    seconds: latencySeconds + choice.bytes / bytesPerSecond,
    limit: windowBytesPerSecond < choice.bytesPerSecond ? 'window' : 'link',
  };
}

export const networkShapes = ['line', 'ring', 'star', 'mesh'] as const;
export type NetworkShape = (typeof networkShapes)[number];

/** A link by the numbers of its two ends. */
export type Link = readonly [from: number, to: number];

/** Links of a shape over `nodes` places: a line, the line closed, all to the first, all to all. */
export function layLinks(shape: NetworkShape, nodes: number): readonly Link[] {
  const places = Array.from({ length: nodes }, (_, place) => place);
  if (shape === 'star') return places.slice(1).map((place): Link => [0, place]);
  if (shape === 'mesh') return places.flatMap((from) => places.slice(from + 1).map((to): Link => [from, to]));
  const line = places.slice(1).map((place): Link => [place - 1, place]);
  return shape === 'ring' && nodes > 2 ? [...line, [nodes - 1, 0]] : line;
}

export interface Routes {
  /** Whether every place still reaches every other. */
  readonly isConnected: boolean;
  /** Bytes per second over each link, in the order given; 0 over a cut one. */
  readonly loads: readonly number[];
  /** Pairs of places with no way between them any more. */
  readonly lostPairs: readonly Link[];
  /** Links on the longest way that traffic takes. */
  readonly longestWay: number;
}

/** Every pair of places exchanging `bytesPerSecond`, over the links that are not `cut` (indices), by the fewest links. */
export function routeTraffic(
  nodes: number,
  links: readonly Link[],
  cut: ReadonlySet<number>,
  bytesPerSecond: number,
): Routes {
  const loads = new Array<number>(links.length).fill(0);
  const lostPairs: Link[] = [];
  let longestWay = 0;
  for (let from = 0; from < nodes; from += 1) {
    const cameBy = findWays(from, nodes, links, cut);
    for (let to = from + 1; to < nodes; to += 1) {
      const way = wayBack(from, to, links, cameBy);
      if (!way) lostPairs.push([from, to]);
      else for (const link of way) loads[link] = (loads[link] ?? 0) + bytesPerSecond;
      longestWay = Math.max(longestWay, way?.length ?? 0);
    }
  }
  return { isConnected: lostPairs.length === 0, loads, lostPairs, longestWay };
}

/** The links (indices) on the way that traffic between two places takes, from its end back; null: there is none. */
export function findWay(
  from: number,
  to: number,
  nodes: number,
  links: readonly Link[],
  cut: ReadonlySet<number>,
): readonly number[] | null {
  return wayBack(from, to, links, findWays(from, nodes, links, cut));
}

/** The link by which each place is first reached from `from`; -1: not at all. Breadth first. */
function findWays(from: number, nodes: number, links: readonly Link[], cut: ReadonlySet<number>): readonly number[] {
  const cameBy = new Array<number>(nodes).fill(-1);
  const queue = [from];
  for (const place of queue) {
    for (const [index, ends] of links.entries()) {
      if (cut.has(index) || !ends.includes(place)) continue;
      const next = ends[0] === place ? ends[1] : ends[0];
      if (next === from || cameBy[next] !== -1) continue;
      cameBy[next] = index;
      queue.push(next);
    }
  }
  return cameBy;
}

function wayBack(from: number, to: number, links: readonly Link[], cameBy: readonly number[]): number[] | null {
  const way: number[] = [];
  let place = to;
  while (place !== from) {
    const index = cameBy[place] ?? -1;
    const link = links[index];
    if (!link) return null;
    way.push(index);
    place = link[0] === place ? link[1] : link[0];
  }
  return way;
}
