/** The words of the working and of the box for own times, fetched when one of them is opened, in the language that is read. */
import type { OpenedSpeedUpWords } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadOpenedWords(language: Language): Promise<OpenedSpeedUpWords> {
  if (language === 'zh-Hans') return (await import('#text/figures/speed-up/opened/zh.ts')).zh;
  return (await import('#text/figures/speed-up/opened/en.ts')).en;
}
