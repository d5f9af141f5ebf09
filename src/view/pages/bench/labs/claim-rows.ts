/** The claims as rows: filtered, their numbers computed and put in words, and all of them as one table for a file. */
import {
  checkNumber,
  claims,
  workedClaims,
  type ArticleId,
  type CheckedNumber,
  type Claim,
  type ClaimedNumber,
  type ClaimedNumberId,
  type ClaimId,
  type Verdict,
} from '#lessons/claims.ts';
import type { ClaimsText } from '#text/claims/text.ts';
import type { Format } from '#text/format.ts';
import type { LabsText } from '#text/labs/text.ts';
import type { FigureTable } from '#view/figures/figure.ts';
import { showFixed } from './show.ts';

export type AnyClaim = Claim & { readonly id: ClaimId };
export type AnyNumber = ClaimedNumber & { readonly id: ClaimedNumberId };

export const articleIds: readonly ArticleId[] = ['S0', 'S1', 'S2', 'S3', 'S4'];
export const verdicts: readonly Verdict[] = ['confirmed', 'wrong', 'not-checkable', 'measure'];

/** The small training behind some numbers: not asked for, at work, or kept. */
export type TrainingState = 'waiting' | 'running' | 'done';

/** A verdict's sign, so that it never rests on colour or on reading alone. */
export const signs: Readonly<Record<Verdict, string>> = {
  confirmed: '✓',
  wrong: '✕',
  'not-checkable': '?',
  measure: '◎',
};

/** All claims, articles in order, the worked example among the rest. */
export const allClaims: readonly AnyClaim[] = [...claims, ...workedClaims].sort((a, b) => a.id.localeCompare(b.id));

/** Claims of one article and one verdict; null lets all through. */
export function filterClaims(article: ArticleId | null, verdict: Verdict | null): readonly AnyClaim[] {
  return allClaims.filter(
    (claim) => (article === null || claim.article === article) && (verdict === null || claim.verdict === verdict),
  );
}

/** The numbers of a claim. Their names are those of `text/claims`, as the union of ids knows. */
export function numbersOf(claim: AnyClaim): readonly AnyNumber[] {
  return claim.numbers as readonly AnyNumber[];
}

/** Numbers that need a small training first, a noticeable moment of work. */
export const isTrained = ({ id }: Pick<ClaimedNumber, 'id'>): boolean => id.startsWith('coin');

/** A checked number; null for one that waits for the small training. */
export function checkUnless(number: ClaimedNumber, isWaiting: boolean): CheckedNumber | null {
  return isWaiting && isTrained(number) ? null : checkNumber(number);
}

/** A value in its unit: as the article prints it, or as this page would. */
export function showNumber(
  value: number | null,
  { printed, decimals, unit }: ClaimedNumber,
  format: Format,
  words: LabsText['audit'],
): string {
  switch (unit) {
    case 'flop':
      return format.flop(value);
    case 'days':
      return format.duration(value === null ? null : value * 86_400);
    case 'count':
      return format.count(value);
    case 'nats':
      return words.nats(showFixed(value, decimals));
    case 'share':
      return printed === null ? format.share(value) : showFixed(value, decimals);
    case 'number':
      return showFixed(value, decimals);
  }
}

/** Every claim and number as a table. Numbers that wait for the small training are empty. */
export function tabulateClaims(claimWords: ClaimsText, words: LabsText['audit'], isWaiting: boolean): FigureTable {
  const show = String;
  const columns = [
    words.place,
    words.article,
    words.verdict,
    words.says,
    words.why,
    words.errata(''),
    words.number,
    `${claimWords.printed}: ${words.number}`,
    `${claimWords.right}: ${words.number}`,
    words.agrees,
  ].map((name) => ({ name: name.replace(/[:：]\s*$/, ''), format: show }));
  const rows = allClaims.flatMap((claim) => {
    const { says, why } = claimWords.claims[claim.id];
    const verdict = claimWords.verdicts[claim.verdict] + (claim.inPart ? ` (${claimWords.inPart})` : '');
    const own = [claim.id, claimWords.articles[claim.article], verdict, says, why, claim.errata.join(' ')];
    const numbers = numbersOf(claim).map((number) => {
      const checked = checkUnless(number, isWaiting);
      const agrees = checked === null || checked.agrees === null ? null : Number(checked.agrees);
      return [...own, claimWords.numbers[number.id], number.printed, checked?.right ?? null, agrees];
    });
    return numbers.length > 0 ? numbers : [[...own, null, null, null, null]];
  });
  return { columns, rows };
}
