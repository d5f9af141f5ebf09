/** The words of the working, fetched when it is opened, in the language that is read. */
import type { HourTerms } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadHourTerms(language: Language): Promise<HourTerms> {
  if (language === 'zh-Hans') return (await import('#text/figures/cost-stack/opened/zh.ts')).zh;
  return (await import('#text/figures/cost-stack/opened/en.ts')).en;
}
