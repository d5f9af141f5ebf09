/** Names of the fields of a project in detail and of their options, which are fetched where somebody opens them. */
import type { MoneyWords } from '#text/money/text.ts';
import type { Language } from '#text/text.ts';

/** Rejects when the file cannot be fetched. */
export async function loadMoneyWords(language: Language): Promise<MoneyWords> {
  return language === 'zh-Hans' ? (await import('#text/money/zh.ts')).zh : (await import('#text/money/en.ts')).en;
}

/** The label of field `room.name`; null where it is no field of a project in detail or of its electricity contract. */
export function nameMoneyField({ fields, energy }: MoneyWords, id: string): string | null {
  const [room = '', name = ''] = id.split('.');
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    finance: fields,
    facility: energy.fields,
  };
  return names[room]?.[name] ?? null;
}

/** An option of one of the three such fields that have any, which share none; itself where there is none of that name. */
export function nameMoneyOption({ taxLives, revenueModel, flowTiming }: MoneyWords, option: string): string {
  const names: Readonly<Record<string, string>> = { ...taxLives, ...revenueModel, ...flowTiming };
  return names[option] ?? option;
}
