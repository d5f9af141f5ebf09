/**
 * Which row of a table of fitted stacks speaks for a job: its own, else the nearest, and how far off that is. For published
 * runs and searches; what it says of the stacks and chips of the page stands in `offered-profiles.ts`.
 */
import type { Chip } from '../catalog/chip.ts';
import { findStackFacts } from './stack-facts.ts';
import { fetchProfile, type FitKind, type FittedProfile, type FoundProfile } from './stack-fits.ts';

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
  if (!best) return fetchProfile(stack, chip, kind);
  const isNear = familyOf(best.stack) === family;
  return { ...best, nearness: isNear ? 'same-stack' : best.chip === chip ? 'same-chip' : 'spec-sheet' };
}
