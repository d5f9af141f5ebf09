/**
 * The accelerators that a cluster may be made of: a row of the catalog, or the visitor's own machine, of which only speed
 * was measured; the rest is assumed and said to be.
 */
import type { Calibration } from '../calibration/calibration.ts';
import { findOfferedChip, type Chip } from '../catalog/chip.ts';

export const thisMachine = 'this-machine';

/** Between visitors' machines: 10 gigabit Ethernet, assumed, with a hop of an office network. */
const officeBytesPerSecond = 1.25e9;
const officeHopSeconds = 50e-6;
/** A browser tells the size of its largest buffer, not of the memory; four such buffers are assumed to fit. */
const buffersInMemory = 4;
/** Memory of a machine that does not tell even that, bytes: assumed. */
const unknownMemoryBytes = 4 * 2 ** 30;

/** The machine of that name; `unknown` when the catalog has none, `not-measured` for the visitor's without calibration. */
export function findMachine(accelerator: string, calibration: Calibration | null): Chip | 'unknown' | 'not-measured' {
  if (accelerator === thisMachine) return calibration ? describeVisitor(calibration) : 'not-measured';
  return findOfferedChip(accelerator) ?? 'unknown';
}

/** Its best measured product is its peak, so that product's share of it is 1. */
function describeVisitor({ peakFlopPerSecond, maxBufferBytes }: Calibration): Chip {
  const half = peakFlopPerSecond.median;
  return {
    id: thisMachine,
    name: thisMachine,
    vendor: '',
    year: 0,
    peaks: { single: half, tf32: half, half, eight: null, four: null },
    matmulShare: 1,
    eightBitShare: null,
    units: 0,
    memoryBytes: maxBufferBytes === null ? unknownMemoryBytes : buffersInMemory * maxBufferBytes,
    // A share of peak that was measured on whole steps has the time of memory in it.
    memoryBytesPerSecond: Infinity,
    scaleUpBytesPerSecond: officeBytesPerSecond,
    scaleUpDomain: 1,
    nicBytesPerSecond: officeBytesPerSecond,
    hopSeconds: officeHopSeconds,
    source: 'ours',
    confidence: 'derived',
  };
}

/** The same chip where a measured share stands for all that its kernels do: waves and memory are in that share. */
export function shareOnly(chip: Chip): Chip {
  return { ...chip, units: 0, memoryBytesPerSecond: Infinity };
}
