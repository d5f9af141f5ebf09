/**
 * Which switches a reader has turned: in the link one list of those that are off and one of those that are on though they
 * are usually off; and where each stands on the way of a step.
 */
import { extraNames, featureOf, savingNames, switchNames, type SwitchName } from '#train/engines/fused/switches.ts';
import { readOwnNames, writeOwnNames, type OwnNames } from '#view/figures/own-lists.ts';
import type { OwnChoices } from '#view/figures/figure.ts';

const offList: OwnNames = { kind: 'names', short: 'f.whyOff', options: savingNames, default: [] };
const onList: OwnNames = { kind: 'names', short: 'f.whyOn', options: extraNames, default: [] };
export const whyLists = [offList, onList] as const;

export const stations = ['graph', 'fusion', 'memory', 'kernels', 'submits'] as const;
export type Station = (typeof stations)[number];

export const stationOf = {
  fuseActivations: 'fusion',
  oneUpdate: 'fusion',
  shareMemory: 'memory',
  keepBindGroups: 'kernels',
  onePass: 'kernels',
  manySteps: 'submits',
  lossRing: 'submits',
  persistent: 'submits',
  f16: 'kernels',
  subgroups: 'kernels',
} as const satisfies Readonly<Record<SwitchName, Station>>;

/** Switches that do not stand as usual. */
export function readChanged(choices: OwnChoices): readonly SwitchName[] {
  const named = whyLists.flatMap((list) => readOwnNames(list, choices));
  return switchNames.filter((name) => named.includes(name));
}

export function writeChanged(changed: readonly SwitchName[], choices: OwnChoices): void {
  for (const list of whyLists) {
    writeOwnNames(
      list,
      changed.filter((name) => list.options.includes(name)),
      choices,
    );
  }
}

/** The list with one switch the other way. */
export function toggle(changed: readonly SwitchName[], name: SwitchName): readonly SwitchName[] {
  return switchNames.filter((one) => (one === name ? !changed.includes(one) : changed.includes(one)));
}

/** The feature that a GPU would need for a switch and lacks; null where nothing is missing. */
export function lackOf(name: SwitchName, features: ReadonlySet<string> | null | undefined): string | null {
  const feature = featureOf[name];
  return feature && !features?.has(feature) ? feature : null;
}
