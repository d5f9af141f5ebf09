/** Inputs of storage, in the units of data sheets, and how they become the room's choice in SI. */
import { findComponent } from '#datacenter/catalog/component-reliability.ts';
import { copiesOf, type StorageChoice, type StorageScheme } from '#datacenter/facility/storage.ts';
import { storageTiers } from '#datacenter/catalog/storage-tiers.ts';
import type { OwnChoices } from '#view/figures/figure.ts';
import { writeOwn } from '#view/figures/own-choices.ts';
import { ownNumber, ownOption, type OwnValues } from '#view/figures/own-fields.ts';

/** Common ways to keep data, by the id that their words have too. */
export const schemes: Readonly<Record<string, StorageScheme>> = {
  one: copiesOf(1),
  two: copiesOf(2),
  three: copiesOf(3),
  'code-4-2': { data: 4, parity: 2 },
  'code-8-3': { data: 8, parity: 3 },
  'code-10-4': { data: 10, parity: 4 },
  'code-17-3': { data: 17, parity: 3 },
};

const log = { scale: 'log', step: 0.01 } as const;

export const storageFields = {
  scheme: ownOption('scheme', Object.keys(schemes), 'three'),
  drives: ownNumber('drives', 1200, [1, 100_000], { unit: 'count', scale: 'log', step: 1 }),
  terabytes: ownNumber('driveTerabytes', 20, [0.5, 200], log),
  megabytesPerSecond: ownNumber('driveRate', 250, [10, 20_000], log),
  yearlyFailures: ownNumber('driveFailures', findComponent('hard-drive')?.yearlyFailureShare ?? 0.0157, [0, 0.2], {
    unit: 'share',
    step: 0.0001,
    how: 'published',
  }),
  rebuildHours: ownNumber('rebuild', 12, [0.1, 720], log),
};

export function readStorage(scheme: StorageScheme, values: OwnValues<typeof storageFields>): StorageChoice {
  return {
    ...scheme,
    drives: Math.round(values.drives),
    driveBytes: values.terabytes * 1e12,
    driveBytesPerSecond: values.megabytesPerSecond * 1e6,
    yearlyFailureShare: values.yearlyFailures,
    rebuildHours: values.rebuildHours,
  };
}

/** Drives that are none of the kinds in the catalog. */
const ownTier = 'own';

/** Stands in no link: it follows from what its drives are like, and sets that. */
export const tierField = ownOption('tier', [...storageTiers.map(({ id }) => id), ownTier], 'hard-drive');

/** The kind whose drives these are; `own` where there is none. */
export function findTier(values: OwnValues<typeof storageFields>): string {
  const tier = storageTiers.find(
    (one) =>
      one.driveTerabytes === values.terabytes &&
      one.readMegabytesPerSecond === values.megabytesPerSecond &&
      one.yearlyFailureShare === values.yearlyFailures,
  );
  return tier?.id ?? ownTier;
}

export function takeTier(id: string, choices: OwnChoices): void {
  const tier = storageTiers.find((one) => one.id === id);
  if (!tier) return;
  writeOwn(storageFields.terabytes, tier.driveTerabytes, choices);
  writeOwn(storageFields.megabytesPerSecond, tier.readMegabytesPerSecond, choices);
  writeOwn(storageFields.yearlyFailures, tier.yearlyFailureShare, choices);
}
