/** The recorded race: a real race of this code on a named machine, shipped as data; taken by `test/support/record-race.mjs`. */
import type { RaceResult } from '#train/race/race-result.ts';

export interface RecordedRace {
  readonly version: 1;
  /** The machine in words, by language. */
  readonly machine: Readonly<Record<'en' | 'zh-Hans', string>>;
  readonly result: RaceResult;
}

/** Fetches the file; null when it cannot be had (offline, not found, another version). Never rejects. */
export async function fetchRecordedRace(address: string): Promise<RecordedRace | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const file = (await response.json()) as RecordedRace;
    return file.version === 1 ? file : null;
  } catch {
    return null;
  }
}
