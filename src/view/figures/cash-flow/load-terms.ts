/** The words of the working, fetched when it is opened, in the language that is read. */
import type { CashTerms } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadCashTerms(language: Language): Promise<CashTerms> {
  if (language === 'zh-Hans') return (await import('#text/figures/cash-flow/opened/zh.ts')).zh;
  return (await import('#text/figures/cash-flow/opened/en.ts')).en;
}
