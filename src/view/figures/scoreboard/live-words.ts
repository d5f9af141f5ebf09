/** The words that are needed once the runs have been replayed, fetched then and in the language that is read. */
import type { LiveBoardWords } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadLiveWords(language: Language): Promise<LiveBoardWords> {
  if (language === 'zh-Hans') return (await import('#text/figures/scoreboard/live/zh.ts')).zh;
  return (await import('#text/figures/scoreboard/live/en.ts')).en;
}
