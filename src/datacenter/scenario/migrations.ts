/**
 * Migrations: how links of earlier versions are read. Each is a small function from one version of the key-value pairs to
 * the next, kept for ever with a frozen example in the tests, so that every link ever published opens.
 *
 * A link leaves out what equals the default, so a changed default changes what old links mean. It is a migration too: one
 * step that writes the old default under its key where that key is missing. A test holds the defaults of this version.
 */
import type { LinkEntries } from './link-entries.ts';

export interface Migration {
  /** The version it reads; it writes the next one. */
  readonly from: number;
  readonly migrate: (entries: LinkEntries) => LinkEntries;
}

/** The version that links are written in. A link without a version is one typed by hand, and is read as this one. */
export const currentVersion = 1;

/** Nothing has been renamed since version 1, so nothing is to be done yet. */
export const migrations: readonly Migration[] = [];

/** Brings entries of `version` to the current one by every migration from there on. */
export function migrateEntries(entries: LinkEntries, version: number, steps = migrations): LinkEntries {
  return steps.filter(({ from }) => from >= version).reduce((now, { migrate }) => migrate(now), entries);
}
