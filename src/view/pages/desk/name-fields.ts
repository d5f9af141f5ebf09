/** Names of all fields, those of a plan and of a project in detail too, whose words are fetched on demand. */
import type { Language, Text } from '#text/text.ts';
import { describeField } from '#view/controls/field-words.ts';
import { loadMoneyWords, nameMoneyField } from '#view/controls/money-words.ts';
import { loadPlanWords, namePlanField } from '#view/controls/plan-words.ts';

export type NameField = (text: Text, id: string) => string;

/** Rejects when the words cannot be fetched; `describeField` names most fields without them. */
export async function loadFieldNames(language: Language): Promise<NameField> {
  const [plan, money] = await Promise.all([loadPlanWords(language), loadMoneyWords(language)]);
  return (text, id) => namePlanField(plan, id) ?? nameMoneyField(money, id) ?? describeField(text, id);
}
