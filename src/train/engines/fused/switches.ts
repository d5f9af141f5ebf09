/**
 * What the compiler does to make a step cheap, each of which a reader can turn off to see what it is worth, and two ways
 * of computing that are off until somebody asks: they need a device that can. The losses stay the same, to rounding; only
 * the work around the arithmetic changes, and with `f16` the rounding of what is multiplied.
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
  /**
   * Matrix products keep their operands in shared memory as f16 (`wgsl/half.ts`); everything that is stored, and every
   * sum, stays f32. A kernel that stays multiplies f32. Usually off.
   */
  readonly f16: boolean;
  /** Threads of a workgroup add up by subgroups (`wgsl/workgroup.ts`); off: by shared memory alone. Usually off. */
  readonly subgroups: boolean;
}

/** As the engine trains unless told otherwise. */
export const usual: Switches = {
  fuseActivations: true,
  oneUpdate: true,
  shareMemory: true,
  manySteps: true,
  keepBindGroups: true,
  onePass: true,
  lossRing: true,
  persistent: true,
  f16: false,
  subgroups: false,
};

export type SwitchName = keyof Switches;
export const switchNames = Object.keys(usual) as readonly SwitchName[];
/** Those that are on unless turned off, and those that are off unless asked for. */
export const savingNames = switchNames.filter((name) => usual[name]);
export const extraNames = switchNames.filter((name) => !usual[name]);

/** Usual but for those named, which stand the other way. */
export function switchesWith(changed: readonly SwitchName[]): Switches {
  return Object.fromEntries(
    switchNames.map((name) => [name, usual[name] !== changed.includes(name)]),
  ) as unknown as Switches;
}

/** What a device must offer for a switch to be on; nothing for most. */
export const featureOf: Partial<Record<SwitchName, 'shader-f16' | 'subgroups'>> = {
  f16: 'shader-f16',
  subgroups: 'subgroups',
};

/** The features that these switches need and the device does not have. */
export function listMissing(switches: Partial<Switches>, features: ReadonlySet<string>): readonly string[] {
  const wanted = switchNames.flatMap((name) => (switches[name] ? (featureOf[name] ?? []) : []));
  return wanted.filter((feature) => !features.has(feature));
}
