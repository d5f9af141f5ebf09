/**
 * Collectives: how long it takes N accelerators to add up or to share out bytes. Alpha-beta model: each hop costs a fixed
 * latency, each byte its share of one link in one direction. Ignored on purpose: congestion, message-size ramps of real
 * libraries, reduction inside switches. Source: Thakur, Rabenseifner, Gropp, IJHPCA 19(1), 2005.
 */

/** A link as a collective sees it: what it really carries, one direction, and the latency of one hop. */
export interface Link {
  readonly bytesPerSecond: number;
  readonly latencySeconds: number;
}

/** Bytes each of `ranks` devices sends in a ring all-reduce of `bytes`: 2 (N - 1) / N of them. */
export function ringAllReduceBytes(bytes: number, ranks: number): number {
  return ranks <= 1 ? 0 : (2 * (ranks - 1) * bytes) / ranks;
}

/** Ring all-gather to, or reduce-scatter from, `bytes` whole bytes, seconds. Zero for one rank. */
export function gatherSeconds(bytes: number, ranks: number, link: Link): number {
  if (ranks <= 1) return 0;
  return (ranks - 1) * link.latencySeconds + ringAllReduceBytes(bytes, ranks) / 2 / link.bytesPerSecond;
}

/** All-reduce of `bytes`, seconds: a ring, or a tree where its fewer hops win. Zero for one rank. */
export function allReduceSeconds(bytes: number, ranks: number, link: Link): number {
  if (ranks <= 1) return 0;
  const tree = 2 * Math.ceil(Math.log2(ranks)) * link.latencySeconds + (2 * bytes) / link.bytesPerSecond;
  return Math.min(2 * gatherSeconds(bytes, ranks, link), tree);
}

/**
 * All-reduce over domains of `local` ranks on a fast link, joined by a slower one, seconds: reduce-scatter inside, then
 * all-reduce of each rank's share across, then all-gather inside. `local` must divide `ranks`.
 */
export function hierarchicalAllReduceSeconds(
  bytes: number,
  ranks: number,
  local: number,
  inside: Link,
  across: Link,
): number {
  return 2 * gatherSeconds(bytes, local, inside) + allReduceSeconds(bytes / local, ranks / local, across);
}
