/** The names of the terms of the chain's working, fetched when it is opened, in the language that is read. */
import type { PowerChainTerms } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadTerms(language: Language): Promise<PowerChainTerms> {
  if (language === 'zh-Hans') return (await import('#text/figures/power-chain/terms/zh.ts')).zh;
  return (await import('#text/figures/power-chain/terms/en.ts')).en;
}
