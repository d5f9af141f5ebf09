/**
 * How well a software stack uses a chip, in six numbers, each bounded by what the best measured kernels and links reach;
 * and what they are for the stacks and chips of the page.
 */
import type { Job, Precision } from '../catalog/job.ts';
import { offeredAnswers, offeredProfiles } from './offered-profiles.ts';

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

/** In place of a profile where there is none: what stacks have in common. */
export function fetchProfile(stack: string, chip: string, kind: FitKind): FoundProfile {
  const tested: TestedRange = { parameters: [1e9, 1e11], accelerators: [8, 1024], sequence: [2048, 8192] };
  return { stack, chip, kind, fit: usualFit, rows: 0, tested, nearness: 'spec-sheet' };
}

const nearnesses: Readonly<Record<string, Nearness>> = {
  o: 'own',
  s: 'same-stack',
  c: 'same-chip',
  d: 'spec-sheet',
};
const offered = offeredProfiles.trim().split('\n').map(readProfile);
const answers = new Map(
  offeredAnswers.flatMap(([stack, listed]) =>
    listed.split(' ').flatMap((one): [string, FoundProfile][] => {
      const [chip = '', [letter = '', ...row] = ''] = one.split(':');
      const profile = offered[Number(row.join(''))];
      return profile ? [[`${stack} ${chip}`, { ...profile, nearness: nearnesses[letter] ?? 'spec-sheet' }]] : [];
    }),
  ),
);

/**
 * What `findProfile` of `every-profile.ts` says of a stack and a chip that the page offers, in 16 bit; from the few rows
 * that takes.
 */
export function findOfferedProfile(stack: string, chip: string): FoundProfile {
  return answers.get(`${stack} ${chip}`) ?? fetchProfile(stack, chip, '16');
}
