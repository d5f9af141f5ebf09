/**
 * One accelerator and its links as the cluster sees them: a row of the catalog, or the visitor's own machine, for which
 * only speed was measured and the rest is assumed and said to be.
 */
import type { Calibration } from '../calibration/calibration.ts';
import { findAccelerator } from '../catalog/accelerators.ts';
import type { Link } from './collectives.ts';

export const thisMachine = 'this-machine';

export interface Machine {
  readonly name: string;
  /** Peak in the training precision: data sheet, or the best measured product of the visitor's machine. */
  readonly peakFlopPerSecond: number;
  /** Share of that peak which the best real matrix product reaches; null: no public measurement. */
  readonly matmulShare: number | null;
  readonly memoryBytes: number;
  readonly scaleUpDomain: number;
  readonly scaleUp: Link;
  readonly network: Link;
}

/**
 * Share of a link's data-sheet rate that large collectives reach (`nccl-bus-bandwidth`): 232 of 300 and 370 of 450 GB/s
 * inside a node, 192 of 200 and 380 of 400 GB/s between nodes.
 */
const scaleUpShare = 0.8;
const networkShare = 0.95;
/** Latency of one hop, seconds; 47 microseconds for the 30 hops of 16 ranks give 1.6, between nodes it is assumed. */
const scaleUpLatencySeconds = 2e-6;
const networkLatencySeconds = 5e-6;

/** Between visitors' machines: 10 gigabit Ethernet, assumed, with a round trip of an office network. */
const officeNetwork: Link = { bytesPerSecond: 1.25e9 * networkShare, latencySeconds: 50e-6 };
/** A browser tells the size of its largest buffer, not of the memory; four such buffers are assumed to fit. */
const buffersInMemory = 4;
/** Memory of a machine that does not tell even that, bytes: assumed. */
const unknownMemoryBytes = 4 * 2 ** 30;

/** The machine of that name; `unknown` when the catalog has none, `not-measured` for the visitor's without calibration. */
export function findMachine(
  accelerator: string,
  calibration: Calibration | null,
): Machine | 'unknown' | 'not-measured' {
  if (accelerator === thisMachine) return calibration ? describeVisitor(calibration) : 'not-measured';
  const row = findAccelerator(accelerator);
  if (!row) return 'unknown';
  return {
    name: row.name,
    peakFlopPerSecond: row.peakFlopPerSecond,
    matmulShare: row.measuredMatmulFlopPerSecond && row.measuredMatmulFlopPerSecond / row.peakFlopPerSecond,
    memoryBytes: row.memoryBytes,
    scaleUpDomain: row.scaleUpDomain,
    scaleUp: { bytesPerSecond: row.scaleUpBytesPerSecond * scaleUpShare, latencySeconds: scaleUpLatencySeconds },
    network: { bytesPerSecond: row.nicBytesPerSecond * networkShare, latencySeconds: networkLatencySeconds },
  };
}

function describeVisitor({ peakFlopPerSecond, maxBufferBytes }: Calibration): Machine {
  return {
    name: thisMachine,
    peakFlopPerSecond: peakFlopPerSecond.median,
    matmulShare: 1,
    memoryBytes: maxBufferBytes === null ? unknownMemoryBytes : buffersInMemory * maxBufferBytes,
    scaleUpDomain: 1,
    scaleUp: officeNetwork,
    network: officeNetwork,
  };
}
