/** Dictionaries, fetched one language at a time. */
import type { BenchText } from '#text/bench/text.ts';
import type { ChaptersText } from '#text/chapters/text.ts';
import type { ClaimsText } from '#text/claims/text.ts';
import type { DeskText } from '#text/desk/text.ts';
import type { LabsText } from '#text/labs/text.ts';
import type { PageText } from '#text/page/text.ts';
import type { ProblemWords } from '#text/problems/text.ts';
import type { CoreText, Language, Text } from '#text/text.ts';

/**
 * The words of a view. Rejects when the file cannot be fetched.
 * @param showsRun false: a single figure of the simulator, which has no run beside it; its words throw where a run's are read
 */
export async function loadText(language: Language, showsRun: boolean): Promise<Text> {
  if (showsRun) return language === 'zh-Hans' ? (await import('#text/zh.ts')).zh : (await import('#text/en.ts')).en;
  const core: CoreText =
    language === 'zh-Hans' ? (await import('#text/core/zh.ts')).zh : (await import('#text/core/en.ts')).en;
  return {
    ...core,
    get train() {
      return refuse();
    },
    get runReasons() {
      return refuse();
    },
  };
}

function refuse(): never {
  throw new Error('This figure came without the words of a run.');
}

/** The words that only the whole page needs. Rejects when the file cannot be fetched. */
export async function loadPageText(language: Language): Promise<PageText> {
  if (language === 'zh-Hans') return (await import('#text/page/zh.ts')).zh;
  return (await import('#text/page/en.ts')).en;
}

/** The words of the chapters below the first screen. Rejects when the file cannot be fetched. */
export async function loadChaptersText(language: Language): Promise<ChaptersText> {
  if (language === 'zh-Hans') return (await import('#text/chapters/zh.ts')).zh;
  return (await import('#text/chapters/en.ts')).en;
}

/** What to say of a link that could not be used as it stood. Rejects when the file cannot be fetched. */
export async function loadProblemWords(language: Language): Promise<ProblemWords> {
  return language === 'zh-Hans' ? (await import('#text/problems/zh.ts')).zh : (await import('#text/problems/en.ts')).en;
}

/** The words of the training bench. Rejects when the file cannot be fetched. */
export async function loadBenchText(language: Language): Promise<BenchText> {
  if (language === 'zh-Hans') return (await import('#text/bench/zh.ts')).zh;
  return (await import('#text/bench/en.ts')).en;
}

/** The words of the planning desk. Rejects when the file cannot be fetched. */
export async function loadDeskText(language: Language): Promise<DeskText> {
  return language === 'zh-Hans' ? (await import('#text/desk/zh.ts')).zh : (await import('#text/desk/en.ts')).en;
}

/** The words of the labs. Rejects when the file cannot be fetched. */
export async function loadLabsText(language: Language): Promise<LabsText> {
  if (language === 'zh-Hans') return (await import('#text/labs/zh.ts')).zh;
  return (await import('#text/labs/en.ts')).en;
}

/** The words on the articles' claims. Rejects when the file cannot be fetched. */
export async function loadClaimsText(language: Language): Promise<ClaimsText> {
  if (language === 'zh-Hans') return (await import('#text/claims/zh.ts')).zh;
  return (await import('#text/claims/en.ts')).en;
}
