/** The names of the terms of a search's working, fetched when it is opened, in the language that is read. */
import type { PlanTerms } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadPlanTerms(language: Language): Promise<PlanTerms> {
  if (language === 'zh-Hans') return (await import('#text/figures/plan-search/terms/zh.ts')).zh;
  return (await import('#text/figures/plan-search/terms/en.ts')).en;
}
