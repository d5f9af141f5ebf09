/**
 * Reads a sweep that came from elsewhere, perhaps from another machine, perhaps from a hostile hand. Whatever the text,
 * the answer is a sweep whose every number is in range, or a code with the place of the first fault. Never throws.
 */
import * as v from 'valibot';
import { spreadOf } from '#device/statistics.ts';
import { sweepFormat, type SweepResult } from './sweep-result.ts';
import { format2, format3 } from './sweep-schema.ts';

/** Keys of `text/`; `path` is the place of the fault, as in `cells.3.batch`, empty where the whole text is at fault. */
export interface BadSweep {
  readonly kind: 'bad';
  readonly code: 'too-large' | 'not-json' | 'not-a-sweep' | 'other-format' | 'bad-value' | 'numbers-disagree';
  readonly path: string;
}

export type DecodedSweep = { readonly kind: 'sweep'; readonly sweep: SweepResult } | BadSweep;

/** Of the text as UTF-8. */
export const largestSweepBytes = 1_000_000;

/** The sweep in `text`, unknown keys dropped, or what is wrong with it. */
export function decodeSweep(text: string): DecodedSweep {
  // A character takes one byte or more, so a text with too many of them need not be encoded to be refused.
  const isTooLarge = text.length > largestSweepBytes || new TextEncoder().encode(text).length > largestSweepBytes;
  if (isTooLarge) return bad('too-large');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return bad('not-json');
  }
  if (typeof json !== 'object' || json === null || !('format' in json)) return bad('not-a-sweep');
  if (json.format !== sweepFormat && json.format !== 2) return bad('other-format', 'format');
  const parsed = v.safeParse(json.format === 2 ? format2 : format3, json, { abortEarly: true });
  if (!parsed.success) return bad('bad-value', v.getDotPath(parsed.issues[0]) ?? '');
  return findDisagreement(parsed.output) ?? { kind: 'sweep', sweep: parsed.output };
}

/** Relative; the same sum in another order differs by less. */
const agreement = 1e-9;

/** A spread must be that of its raw windows: numbers that were edited by hand are not shown as measured. */
function findDisagreement({ cells }: SweepResult): BadSweep | null {
  for (const [place, one] of cells.entries()) {
    if (one.kind !== 'measured') continue;
    const { median, p10, p90, count: stated } = one.samplesPerSecond;
    const own = spreadOf(one.windows);
    const pairs = [
      [median, own.median],
      [p10, own.p10],
      [p90, own.p90],
      [stated, own.count],
    ] as const;
    const isSame = pairs.every(([told, found]) => Math.abs(told - found) <= agreement * found);
    if (!isSame) return bad('numbers-disagree', `cells.${place}.samplesPerSecond`);
  }
  return null;
}

function bad(code: BadSweep['code'], path = ''): BadSweep {
  return { kind: 'bad', code, path };
}
