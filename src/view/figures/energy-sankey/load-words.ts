/** The words of the year's working and of its further choices, fetched when one is opened, in the language that is read. */
import type { EnergyTerms, MoreEnergyWords } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadTerms(language: Language): Promise<EnergyTerms> {
  if (language === 'zh-Hans') return (await import('#text/figures/energy-sankey/terms/zh.ts')).zh;
  return (await import('#text/figures/energy-sankey/terms/en.ts')).en;
}

/** Rejects when the file cannot be fetched. */
export async function loadMoreWords(language: Language): Promise<MoreEnergyWords> {
  if (language === 'zh-Hans') return (await import('#text/figures/energy-sankey/more/zh.ts')).zh;
  return (await import('#text/figures/energy-sankey/more/en.ts')).en;
}
