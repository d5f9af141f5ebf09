/**
 * A risk register: events that are in no spread of an input. Each may strike in any year in which the project runs, at most
 * once a year, with a chance that does not change; what it costs is low, typical or high. Events are drawn further along
 * the stream that drew the futures, so that adding one leaves the luck of all others as it was.
 *
 * Ignored on purpose: events while building, that one event brings another, insurance, and tax saved on a loss, which errs
 * against the project.
 */
import { refuseOutside } from '../units/limits.ts';
import { fillUniforms } from '../units/philox.ts';
import type { Infeasible } from '../units/units.ts';
import { triangularQuantile, type Triangle } from './triangular.ts';

export interface RegisterEntry {
  readonly name: string;
  /** In a whole year of running, 0 to 1. */
  readonly chancePerYear: number;
  /** What it costs when it strikes, USD of that year. */
  readonly lossUsd: Triangle;
}

/** A calendar year of a project: the share of it in which hours are sold, and what one USD at its end is worth today. */
export interface RunningYear {
  readonly share: number;
  readonly worth: number;
}

export const mostEntries = 12;
const mostUsd = 1e12;
/** Groups of random words of the inputs lie below; each entry then has one for every four years. */
const [firstGroup, groupsPerEntry] = [64, 16];
/** Futures at a time: their random words stay in a fast cache. */
const block = 1024;

/**
 * Calendar years 1 and following of a project that sells from `buildYears` until `endYears`.
 * @param discountRate a year, above -1
 */
export function listRunningYears(buildYears: number, endYears: number, discountRate: number): readonly RunningYear[] {
  return Array.from({ length: Math.ceil(endYears - 1e-9) }, (_, index) => ({
    share: Math.max(0, Math.min(index + 1, endYears) - Math.max(index, buildYears)),
    worth: (1 + discountRate) ** -(index + 1),
  }));
}

/** Infeasible (`out-of-range`) for the first number outside its limits: `numbers.row` says in which entry. */
export function refuseRegister(entries: readonly RegisterEntry[]): Infeasible | null {
  for (const [row, { chancePerYear, lossUsd }] of entries.entries()) {
    const { low, mode } = lossUsd;
    const refusal = refuseOutside(
      { chancePerYear, ...lossUsd },
      { chancePerYear: [0, 1], low: [0, mostUsd], mode: [low, mostUsd], high: [Math.max(low, mode), mostUsd] },
    );
    if (refusal) return { ...refusal, numbers: { ...refusal.numbers, row } };
  }
  return null;
}

/** Each value less what strikes in that future, today's USD. */
export function strikeFutures(
  values: Float64Array,
  entries: readonly RegisterEntry[],
  years: readonly RunningYear[],
  seed: number,
): Float64Array {
  const struck = values.slice();
  const four = [0, 1, 2, 3].map(() => new Float64Array(block));
  for (const [place, entry] of entries.entries()) {
    for (let first = 0; first < years.length; first += 4) {
      const group = firstGroup + place * groupsPerEntry + first / 4;
      for (let from = 0; from < values.length; from += block) {
        const count = Math.min(block, values.length - from);
        fillUniforms(four, { seed, group, from, count });
        for (const [lane, draws] of four.entries()) {
          const year = years[first + lane];
          if (year) strikeYear(struck.subarray(from, from + count), draws, entry, year);
        }
      }
    }
  }
  return struck;
}

/** One number decides both: below the chance it strikes, and how far below says how hard. */
function strikeYear(
  values: Float64Array,
  draws: Float64Array,
  { chancePerYear, lossUsd }: RegisterEntry,
  { share, worth }: RunningYear,
): void {
  const chance = chancePerYear * share;
  for (let row = 0; row < values.length; row += 1) {
    const draw = draws[row] as number;
    if (draw < chance) values[row] = (values[row] as number) - worth * triangularQuantile(lossUsd, draw / chance);
  }
}

/** What is known of an entry without any draw. */
export interface EntryRating {
  /** Chance of striking at least once while the project runs. */
  readonly everShare: number;
  /** Mean loss of a whole year, USD: what being rid of it is worth in every one. */
  readonly usdPerYear: number;
  /** Mean loss over all years, today's USD. */
  readonly presentUsd: number;
}

export function rateEntry({ chancePerYear, lossUsd }: RegisterEntry, years: readonly RunningYear[]): EntryRating {
  const usdPerYear = (chancePerYear * (lossUsd.low + lossUsd.mode + lossUsd.high)) / 3;
  return {
    everShare: 1 - years.reduce((never, { share }) => never * (1 - chancePerYear * share), 1),
    usdPerYear,
    presentUsd: usdPerYear * years.reduce((sum, { share, worth }) => sum + share * worth, 0),
  };
}
