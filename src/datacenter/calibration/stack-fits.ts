/**
 * How well a software stack uses a chip, in six numbers, each bounded by what the best measured kernels and links reach.
 * The numbers themselves are in `stack-profiles.ts`; here is what they mean.
 */

/** Six fitted numbers of one stack on one chip in one number format. */
export interface StackFit {
  /** Large matrix products over the chip's best measured one, 0 to 1. */
  readonly matmul: number;
  /** Kernels that stream through memory, over the data sheet's bandwidth, 0 to 1. */
  readonly memory: number;
  /** Processor time to launch one kernel, seconds; shows where kernels are shorter than this. */
  readonly launchSeconds: number;
  /** Collectives between domains over what the best measured ones reach on the same network ports, 0 to 1. */
  readonly network: number;
  /** Share of the traffic that a stack overlaps which compute really hides, 0 to 1. */
  readonly hidden: number;
  /** Time of routing, exchanging and grouped products of a mixture of experts over what sizes alone say, 0.8 to 5. */
  readonly mixture: number;
}

/** What a stack does, from its code or paper: not fitted. */
export interface StackFacts {
  /** Release as its makers name it, and its year. */
  readonly name: string;
  readonly year: number;
  /** Tensor, gradient-and-weight, and stage-to-stage traffic run beside compute. */
  readonly overlapsTensor: boolean;
  readonly overlapsData: boolean;
  readonly overlapsPipeline: boolean;
}
