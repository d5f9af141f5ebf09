/**
 * How long one collective takes among n ranks, of which `local` share a scale-up domain.
 *
 * Latency plus volume over bandwidth. A ring pays a hop for each rank, a tree two for each doubling of domains, and an
 * in-switch reduction sends everything once; the faster is taken. Ranks of one domain use all their network ports
 * together. Beyond the latency, bandwidth ramps up over the first megabytes. Ignored on purpose:
 * rails, spine oversubscription, two jobs on one fabric. Checked against public NCCL measurements in
 * `test/published/collectives.test.ts`, from which the constants below come.
 */
import type { Chip } from '../catalog/chips.ts';

export interface Fabric {
  /** One direction, per accelerator, as collectives reach it. */
  readonly scaleUpBytesPerSecond: number;
  readonly networkBytesPerSecond: number;
  readonly domain: number;
  /** All-reduces inside a domain are summed by the switch. */
  readonly sumsInSwitch: boolean;
}

export type Collective = 'all-reduce' | 'all-gather' | 'reduce-scatter' | 'all-to-all';

/** Share of the data sheet's link that large collectives reach: 232 of 300, 370 of 450 GB/s; 48 of 50 on the network. */
const reachableScaleUp = 0.82;
const reachableNetwork = 0.94;
/** In-switch sums need half the traffic of a ring: 480 GB/s of bus bandwidth against 370; libraries choose it not always. */
const inSwitchGain = 1.15;
/** Seconds: to start a collective, for a hop inside a domain, and for one between domains. */
const startSeconds = 14e-6;
const networkStartSeconds = 25e-6;
const hopSeconds = 1.5e-6;
const networkHopSeconds = 4e-6;
/** Seconds lost until links are full, on vectors far larger than `rampBytes`. */
const rampSeconds = 40e-6;
const rampBytes = 4e6;

/** Links of a chip as collectives reach them, times the shares that a software stack gets of them. */
export function describeFabric(chip: Chip, scaleUpShare = 1, networkShare = 1): Fabric {
  return {
    scaleUpBytesPerSecond: chip.scaleUpBytesPerSecond * reachableScaleUp * scaleUpShare,
    networkBytesPerSecond: chip.nicBytesPerSecond * reachableNetwork * networkShare,
    domain: chip.scaleUpDomain,
    sumsInSwitch: chip.vendor === 'NVIDIA' && chip.year >= 2022 && chip.scaleUpBytesPerSecond >= 2e11,
  };
}

/**
 * Seconds of one collective over `bytes` (the whole vector, as gathered or before it is reduced) among `ranks` ranks,
 * `local` of them in each scale-up domain. 0 for one rank.
 */
export function timeCollective(kind: Collective, bytes: number, ranks: number, local: number, fabric: Fabric): number {
  if (ranks <= 1) return 0;
  const near = Math.min(local, ranks);
  const domains = Math.ceil(ranks / near);
  const { scaleUpBytesPerSecond: up, networkBytesPerSecond: net } = fabric;
  const ramp = (rampSeconds * bytes) / (bytes + rampBytes);
  const start = ramp + (domains > 1 ? networkStartSeconds : startSeconds);
  if (kind === 'all-to-all') {
    const far = (bytes * (ranks - near)) / ranks / net;
    return start + Math.min(ranks, 64) * 0.5e-6 + Math.max((bytes * (near - 1)) / ranks / up, far);
  }
  const bandwidth = domains > 1 ? Math.min(up, near * net) : up;
  const volumeSeconds = (bytes * (ranks - 1)) / ranks / bandwidth;
  const ringHops = (near - 1) * hopSeconds + (domains > 1 ? (domains - 1) * networkHopSeconds : 0);
  if (kind !== 'all-reduce') return start + ringHops + volumeSeconds;
  if (domains === 1 && fabric.sumsInSwitch && ranks > 2)
    return start + 2 * hopSeconds + (2 * volumeSeconds) / inSwitchGain;
  const treeHops = 2 * ((near - 1) * hopSeconds + Math.log2(domains) * networkHopSeconds);
  return start + Math.min(2 * ringHops, treeHops) + 2 * volumeSeconds;
}

/** Seconds to hand `bytes` to one neighbour, inside a domain or over the network. */
export function timeSend(bytes: number, isLocal: boolean, fabric: Fabric): number {
  return isLocal ? 8e-6 + bytes / fabric.scaleUpBytesPerSecond : 18e-6 + bytes / fabric.networkBytesPerSecond;
}
