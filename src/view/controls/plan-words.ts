/** Names of the fields of a plan in detail and of their options, which are fetched where somebody opens them. */
import type { PlanWords } from '#text/plan/text.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadPlanWords(language: Language): Promise<PlanWords> {
  if (language === 'zh-Hans') return (await import('#text/plan/zh.ts')).zh;
  return (await import('#text/plan/en.ts')).en;
}

/** The label of field `room.name`; null where it is no field of a plan in detail. */
export function namePlanField({ fields }: PlanWords, id: string): string | null {
  const [room = '', name = ''] = id.split('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = fields;
  return words[room]?.[name] ?? null;
}

/** An option of such a field; `now`: what `usual` comes to, null where it is not known. */
export function namePlanOption(words: PlanWords, id: string, option: string, now: string | null = null): string {
  const name = id.slice('cluster.'.length);
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = words.options;
  const say = (one: string) => options[name]?.[one] ?? one;
  return option === 'usual' ? words.usual(now === null ? '–' : say(now)) : say(option);
}
