/** The words of the working, fetched when it is opened, in the language that is read. */
import type { NpvTerms } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadNpvTerms(language: Language): Promise<NpvTerms> {
  if (language === 'zh-Hans') return (await import('#text/figures/npv-distribution/terms/zh.ts')).zh;
  return (await import('#text/figures/npv-distribution/terms/en.ts')).en;
}
