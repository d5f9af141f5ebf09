/** The shape of the words on the articles' claims, in both languages. */
import type { ArticleId, ClaimedNumberId, ClaimId, ErratumId, Verdict } from '#lessons/claims.ts';

/** The shape of both languages: a sentence for every claim and a name for every number, or the type check fails. */
export interface ClaimsText {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly inPart: string;
  readonly printed: string;
  readonly right: string;
  readonly articles: Readonly<Record<ArticleId, string>>;
  readonly claims: Readonly<Record<ClaimId, { readonly says: string; readonly why: string }>>;
  readonly numbers: Readonly<Record<ClaimedNumberId, string>>;
  /** Every erratum that a claim names. */
  readonly errata: Readonly<Record<ErratumId, { readonly place: string; readonly reason: string }>>;
}
