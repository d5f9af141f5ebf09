/** Which optimizations a reader has turned off: a list in the link, and where each stands on the way of a step. */
import { switchNames, type SwitchName } from '#train/engines/fused/switches.ts';
import { readOwnNames, writeOwnNames, type OwnNames } from '#view/figures/own-lists.ts';
import type { OwnChoices } from '#view/figures/figure.ts';

export const offList: OwnNames = { kind: 'names', short: 'f.whyOff', options: switchNames, default: [] };

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
} as const satisfies Readonly<Record<SwitchName, Station>>;

export function readOff(choices: OwnChoices): readonly SwitchName[] {
  const off = readOwnNames(offList, choices);
  return switchNames.filter((name) => off.includes(name));
}

export function writeOff(off: readonly SwitchName[], choices: OwnChoices): void {
  writeOwnNames(offList, off, choices);
}

/** The list with one switch the other way. */
export function toggleOff(off: readonly SwitchName[], name: SwitchName): readonly SwitchName[] {
  return switchNames.filter((one) => (one === name ? !off.includes(one) : off.includes(one)));
}
