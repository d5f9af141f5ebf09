/**
 * Every fitted stack, for published runs and searches: a door of this room apart from `calibration.ts`, because the page
 * itself needs a few rows of the table only and loads this one later.
 */
import { findChip } from '../catalog/chips.ts';
import { seekProfile } from './seek-profile.ts';
import { readProfile, type FitKind, type FittedProfile, type FoundProfile } from './stack-fits.ts';
import { profileTable } from './stack-profiles.ts';

export { familyOf, seekProfile } from './seek-profile.ts';

export const fittedProfiles: readonly FittedProfile[] = profileTable.trim().split('\n').map(readProfile);

const found = new Map<string, FoundProfile>();

/** The profile that speaks for a stack on a chip: never none, but `nearness` says how far it was fetched. */
export function findProfile(stack: string, chip: string, kind: FitKind): FoundProfile {
  const key = `${stack} ${chip} ${kind}`;
  let profile = found.get(key);
  if (!profile) {
    // Share links may name any stack: the cache is kept small.
    if (found.size > 1000) found.clear();
    found.set(key, (profile = seekProfile(fittedProfiles, stack, chip, kind, findChip)));
  }
  return profile;
}
