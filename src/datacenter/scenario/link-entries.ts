/**
 * The fragment of a link as text: `key=value` joined by `&`. Everything that arrives here may have been cut, mangled by a
 * mail program, or written to do harm; nothing in this file throws, and nothing reads long input.
 */

/** Key and value of a link in the order they stand in it, percent-decoded. */
export type LinkEntries = readonly (readonly [key: string, value: string])[];

/** The key of a measurement, see `measurement-codec.ts`; no field may use it. */
export const measurementKey = 'me';

/** Longer fragments are not read at all, characters. The longest honest one is well under 1,000. */
export const longestFragment = 8192;

/** What was wrong with one entry of a link, for a quiet note beside the page. */
export interface LinkProblem {
  /** The key as it stood in the link; empty when the whole link is meant. */
  readonly key: string;
  /** The value as it stood, cut to 40 characters. */
  readonly value: string;
  readonly problem:
    | 'unknown-key'
    | 'not-a-number'
    | 'out-of-range'
    | 'off-ladder'
    | 'not-an-option'
    | 'too-long'
    | 'duplicate'
    | 'future-version';
  /** The limits of the field, where it has any. */
  readonly low?: number;
  readonly high?: number;
  /** What is used instead; null: the value of the catalog. */
  readonly used?: number | string | null;
}

/** A problem with its value cut short, so that a hostile link cannot fill the page. */
export function nameProblem(
  key: string,
  value: string,
  problem: LinkProblem['problem'],
  more: Pick<LinkProblem, 'low' | 'high' | 'used'> = {},
): LinkProblem {
  return { key: key.slice(0, 40), value: value.slice(0, 40), problem, ...more };
}

/**
 * The entries of a fragment, with or without its `#`. Of a repeated key the first one counts, the others are named. A
 * fragment over the limit gives no entries at all.
 */
export function readEntries(fragment: string): {
  readonly entries: LinkEntries;
  readonly problems: readonly LinkProblem[];
} {
  if (fragment.length > longestFragment) {
    return { entries: [], problems: [nameProblem('', fragment, 'too-long', { high: longestFragment })] };
  }
  const entries = new Map<string, string>();
  const problems: LinkProblem[] = [];
  for (const pair of fragment.replace(/^#/, '').split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const key = decodePercent(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decodePercent(pair.slice(equals + 1));
    if (entries.has(key)) problems.push(nameProblem(key, value, 'duplicate', { used: entries.get(key) ?? '' }));
    else entries.set(key, value);
  }
  return { entries: [...entries], problems };
}

/** A finite decimal number, as people write it; null for anything else (hexadecimal, empty, Infinity, 1e999). */
export function readNumber(text: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** A number so that reading gives it back exactly, in the shorter of `300000` and `3e5`. */
export function writeNumber(value: number): string {
  const plain = String(value).replace('+', '');
  const scientific = value.toExponential().replace('+', '');
  return scientific.length < plain.length ? scientific : plain;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
