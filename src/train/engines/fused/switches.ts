/**
 * What the compiler does to make a step cheap, each of which a reader can turn off to see what it is worth. Without one
 * the losses stay the same; only the work around the arithmetic changes.
 */
export interface Switches {
  /** Activations are computed inside the kernel in front of them; off: each by a kernel of its own, there and back. */
  readonly fuseActivations: boolean;
  /** One kernel moves all weights; off: one for each weight array. */
  readonly oneUpdate: boolean;
  /** Numbers that are not needed at the same time share memory; off: a buffer for each. */
  readonly shareMemory: boolean;
  /** As many steps in a submit as fit into a few milliseconds; off: one. */
  readonly manySteps: boolean;
  /** Bind groups are made once; off: anew for every dispatch. */
  readonly keepBindGroups: boolean;
  /** One compute pass for all kernels of a submit; off: one for each kernel. */
  readonly onePass: boolean;
  /** Losses gather in a ring until somebody asks; off: each step's loss is read before the next step. */
  readonly lossRing: boolean;
  /** Small models: all steps of a submit by one kernel of one workgroup, which stays; off: kernels for each step. On software adapters only where it is asked for by name. */
  readonly persistent: boolean;
}

export const allOn: Switches = {
  fuseActivations: true,
  oneUpdate: true,
  shareMemory: true,
  manySteps: true,
  keepBindGroups: true,
  onePass: true,
  lossRing: true,
  persistent: true,
};

export type SwitchName = keyof Switches;
export const switchNames = Object.keys(allOn) as readonly SwitchName[];
