/** The names of terms that workings share, fetched with the first working that is opened, in the language that is read. */
import type { Terms } from '#text/terms/text.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadTerms(language: Language): Promise<Terms> {
  return language === 'zh-Hans' ? (await import('#text/terms/zh.ts')).zh : (await import('#text/terms/en.ts')).en;
}
