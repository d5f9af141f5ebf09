/** The words of availability's working and of its played years, fetched when one is opened, in the language that is read. */
import type { AvailabilityTerms } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadTerms(language: Language): Promise<AvailabilityTerms> {
  if (language === 'zh-Hans') return (await import('#text/figures/availability/terms/zh.ts')).zh;
  return (await import('#text/figures/availability/terms/en.ts')).en;
}
