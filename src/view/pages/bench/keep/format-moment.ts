/** When something was saved or promoted, as the reader's language writes it. */
import type { Language } from '#text/text.ts';

/** @param moment ISO 8601 */
export function formatMoment(moment: string, language: Language): string {
  return new Date(moment).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
