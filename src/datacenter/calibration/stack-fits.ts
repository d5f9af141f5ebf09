/**
 * How well a software stack uses a chip, in six numbers, each bounded by what the best measured kernels and links reach;
 * and which row of a table of them speaks for a job: its own, else the nearest, and how far off that is.
 */
import { findOfferedChip, type Chip } from '../catalog/chip.ts';
import type { Job, Precision } from '../catalog/job.ts';
import { offeredProfiles } from './offered-profiles.ts';
import { findStackFacts } from './stack-facts.ts';

/** Six fitted numbers of one stack on one chip in one number format. */
export interface StackFit {
  /** Large matrix products over the chip's best measured one, 0 to 1. */
  readonly matmul: number;
  /** Attention's products over large products, 0 to 1. */
  readonly attention: number;
  /** Kernels that stream through memory, over the data sheet's bandwidth, 0 to 1. */
  readonly memory: number;
  /** Processor time to launch one kernel, seconds; shows where kernels are shorter than this. */
  readonly launchSeconds: number;
  /** Collectives between domains over what the best measured ones reach on the same network ports, 0 to 1. */
  readonly network: number;
  /** Time of routing, exchanging and grouped products of a mixture of experts over what sizes alone say, 0.5 to 5. */
  readonly mixture: number;
}

/** Bits of the number format of linear layers, and `L` where only adapters are trained: another program. */
export type FitKind = '16' | '8' | '4' | '16L' | '8L' | '4L';

/** What the rows of a fit covered, from lowest to highest. */
export interface TestedRange {
  readonly parameters: readonly [number, number];
  readonly accelerators: readonly [number, number];
  readonly sequence: readonly [number, number];
}

export interface FittedProfile {
  readonly stack: string;
  readonly chip: string;
  readonly kind: FitKind;
  readonly fit: StackFit;
  /** Rows it was fitted on. */
  readonly rows: number;
  readonly tested: TestedRange;
}

/** How a profile was found: the job's own, another of the same stack, another of the same chip, or none but the data sheet. */
export type Nearness = 'own' | 'same-stack' | 'same-chip' | 'spec-sheet';

export interface FoundProfile extends FittedProfile {
  readonly nearness: Nearness;
}

/** What stacks have in common: where a fit starts from, and all there is for a chip without rows. */
export const usualFit: StackFit = {
  matmul: 0.85,
  attention: 0.65,
  memory: 0.7,
  launchSeconds: 8e-6,
  network: 0.8,
  mixture: 1.4,
};

const isLow = (precision: Precision): boolean => precision === 'fp8' || precision === 'mxfp8';

export function nameFitKind(job: Pick<Job, 'precision' | 'adaptersOnly'>): FitKind {
  const bits = job.precision === 'nvfp4' ? '4' : isLow(job.precision) ? '8' : '16';
  return job.adaptersOnly ? `${bits}L` : bits;
}

/** stack, chip, kind; six numbers (launch in microseconds); rows; billions of parameters, accelerators, sequence from and to. */
export function readProfile(line: string): FittedProfile {
  const [stack = '', chip = '', kind = '', ...numbers] = line.split(' ');
  const at = (index: number): number => Number(numbers[index]);
  return {
    stack,
    chip,
    kind: kind as FitKind,
    fit: {
      matmul: at(0),
      attention: at(1),
      memory: at(2),
      launchSeconds: at(3) * 1e-6,
      network: at(4),
      mixture: at(5),
    },
    rows: at(6),
    tested: {
      parameters: [at(7) * 1e9, at(8) * 1e9],
      accelerators: [at(9), at(10)],
      sequence: [at(11), at(12)],
    },
  };
}

/** A stack's name without its release; rounds of MLPerf by makers of chips are one family each. */
export function familyOf(stack: string): string {
  const maker = /^mlperf-[\d.]+(-.*)$/.exec(stack)?.[1];
  return maker ? `mlperf${maker}` : stack.replace(/-[.\d].*$/, '');
}

/** When a stack was released, in years from any start; releases within a year are told apart by their numbers. */
function dateOf(stack: string): number {
  const [, year = '', month = ''] = /-(\d+)\.([\d.]+)/.exec(stack) ?? [];
  return year ? Number(year) + parseFloat(month) / (stack.startsWith('mlperf') ? 2 : 12) : findStackFacts(stack).year;
}

/**
 * Of `profiles` the one for that stack, chip and kind, else the likest of the same maker's chips (same chip, same family
 * and nearest release, same kind, tuned by hand or not), else the data sheet's.
 */
export function seekProfile(
  profiles: readonly FittedProfile[],
  stack: string,
  chip: string,
  kind: FitKind,
  find: (id: string) => Chip | null,
): FoundProfile {
  const own = find(chip);
  const family = familyOf(stack);
  let best: FittedProfile | null = null;
  let most = 0;
  for (const profile of profiles) {
    const isSameChip = profile.chip === chip;
    const theirs = find(profile.chip);
    if (!isSameChip && theirs?.vendor !== own?.vendor) continue;
    if (profile.stack === stack && isSameChip && profile.kind === kind) return { ...profile, nearness: 'own' };
    let likeness = Math.min(0.9, profile.rows / 40);
    if (familyOf(profile.stack) === family) likeness += 4 + 1.5 / (1 + Math.abs(dateOf(profile.stack) - dateOf(stack)));
    if (profile.stack === stack) likeness += 1;
    if (findStackFacts(profile.stack).isTuned === findStackFacts(stack).isTuned) likeness += 0.7;
    if (isSameChip) likeness += 6;
    else if (own && theirs) {
      likeness += 1.5 / (1 + Math.abs(own.year - theirs.year)) + (own.scaleUpDomain === theirs.scaleUpDomain ? 1 : 0);
    }
    if (profile.kind === kind) likeness += 3;
    else if (profile.kind.endsWith('L') === kind.endsWith('L')) likeness += 1.5;
    if (likeness > most) [best, most] = [profile, likeness];
  }
  const tested: TestedRange = { parameters: [1e9, 1e11], accelerators: [8, 1024], sequence: [2048, 8192] };
  if (!best) return { stack, chip, kind, fit: usualFit, rows: 0, tested, nearness: 'spec-sheet' };
  const isNear = familyOf(best.stack) === family;
  return { ...best, nearness: isNear ? 'same-stack' : best.chip === chip ? 'same-chip' : 'spec-sheet' };
}

/** A chip that only published trainings ran on is told apart by the page's nearest of the same maker. */
const standIns: Readonly<Record<string, string>> = { 'gaudi-2': 'gaudi-3' };
const findNear = (id: string): Chip | null => findOfferedChip(standIns[id] ?? id);

const offered = offeredProfiles.trim().split('\n').map(readProfile);
const found = new Map<string, FoundProfile>();

/**
 * What `findProfile` of `every-profile.ts` says of a stack and a chip that the page offers, in 16 bit; from the few rows
 * that takes.
 */
export function findOfferedProfile(stack: string, chip: string): FoundProfile {
  const key = `${stack} ${chip}`;
  let profile = found.get(key);
  if (!profile) found.set(key, (profile = seekProfile(offered, stack, chip, '16', findNear)));
  return profile;
}
