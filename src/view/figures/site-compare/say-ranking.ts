/** The ranking in a sentence: the best of the region, and where the scenario's own site stands. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { CompareChoice } from './fields.ts';
import { sayRule } from './say-rule.ts';
import type { RankedSite, SiteRanking } from './series.ts';

type Words = FigureWords['site-compare'];

/** An amount of what sites are ranked by, with its unit. */
export function sayAmountOf({ ranking }: CompareChoice, words: Words, format: Format): (value: number) => string {
  if (ranking === 'cost') return (value) => format.field('usdPerHour', value);
  if (ranking === 'carbon') return (value) => words.site.kgPerHour(format.number(value));
  return ranking === 'water' ? (value) => words.litres(format.number(value)) : (value) => format.field('ratio', value);
}

/** Empty where no site has an answer. */
export function sayRanking(
  { all }: SiteRanking,
  own: RankedSite | undefined,
  choice: CompareChoice,
  words: Words,
  format: Format,
): string {
  const show = sayAmountOf(choice, words, format);
  const said = ({ value, isRecalled }: RankedSite) => `${show(value.used)}${isRecalled ? words.site.mark : ''}`;
  const nameOf = ({ site }: RankedSite) => words.site.places[site.id];
  const [best] = all;
  if (!best) return '';
  const first = words.title[choice.ranking](nameOf(best), said(best), format.count(all.length));
  return own && own !== best ? `${first}${words.ownRank(nameOf(own), format.count(own.rank), said(own))}` : first;
}

/** One row as it is read: amount, span, what is from memory, the front, and every rule it breaks. */
export function sayRow(row: RankedSite, choice: CompareChoice, words: Words, format: Format): string {
  const show = sayAmountOf(choice, words, format);
  const { low, used, high } = row.value;
  const span = low < high ? words.span(show(low), show(high)) : '';
  return [
    `${words.reading(words.site.places[row.site.id], show(used))}${span}`,
    ...(row.isRecalled ? [words.site.fromMemory] : []),
    ...(row.isOnFront ? [words.front] : []),
    ...row.broken.map((check) => sayRule(check, words, format)),
  ].join(words.stop);
}
