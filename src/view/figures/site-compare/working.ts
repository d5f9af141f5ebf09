/** The rules a site is held against, and its PUE and water by its climate, as rows of the working. */
import { checkHubRules } from '#datacenter/facility/hub-rules.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { findClimateYear } from './climate-years.ts';
import type { CompareChoice } from './fields.ts';
import { sayAmount } from './say-rule.ts';
import type { RankedSite } from './series.ts';

export function workingOfRules(
  { site }: RankedSite,
  choice: CompareChoice,
  words: FigureWords['site-compare'],
  format: Format,
): readonly WorkingRow[] {
  const year = findClimateYear(site.id, choice.cooling);
  const checks = checkHubRules(site.id, { pue: site.pue, greenShare: choice.green, rackUse: choice.racks });
  const derived = { how: 'derived', source: '' } as const;
  return [
    ...(year
      ? [
          {
            term: words.terms.pue,
            value: format.field('ratio', year.pue),
            formula: words.terms.climateRule(words.coolings[choice.cooling]),
            ...derived,
          },
          {
            term: words.terms.water,
            value: words.litres(format.number(year.litresPerKwh)),
            formula: words.terms.climateRule(words.coolings[choice.cooling]),
            ...derived,
          },
        ]
      : []),
    ...checks.map((check) => ({
      term: words.rules[check.rule.id](sayAmount(check, check.rule.limit, format)),
      value: sayAmount(check, check.value, format),
      formula: check.isKept ? words.terms.kept : words.terms.broken(sayAmount(check, check.nearest, format)),
      how: 'published' as const,
      source: check.rule.source,
    })),
  ];
}
