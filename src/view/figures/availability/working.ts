/** How the minutes lost come about: rates of the components, rules of the groups, and years played by chance beside. */
import { findComponent, quotedTiers, tierSource } from '#datacenter/catalog/component-reliability.ts';
import { neededModules, type Availability, type AvailabilityChoice } from '#datacenter/facility/availability-site.ts';
import type { Format } from '#text/format.ts';
import type { AvailabilityTerms, FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { drawnYears, playYears } from './drawn-years.ts';
import { showAvailability } from './show-availability.ts';

/** Components in the order of the diagram. */
const usedComponents = [
  'utility-feed',
  'generator',
  'transformer',
  'ups',
  'static-switch',
  'sub-panel',
  'power-strip',
  'chiller',
  'cooling-tower',
  'air-handler',
  'switch',
].flatMap((id) => findComponent(id) ?? []);

const betaSource = 'K. N. Fleming, 1974, beta-factor model';

export function workingOfAvailability(
  choice: AvailabilityChoice,
  answer: Availability,
  words: FigureWords['availability'],
  terms: AvailabilityTerms,
  format: Format,
): readonly WorkingRow[] {
  const row = (term: string, value: string, formula: string, source = '', how: WorkingRow['how'] = 'derived') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const minutes = (value: number) => (value === 0 ? '0' : format.duration(value * 60));
  const needed: Readonly<Record<string, number>> = neededModules;
  const quoted = quotedTiers.find(({ id }) => id === answer.tier);
  return [
    ...usedComponents.map(({ id, mtbfHours, mttrHours, source, confidence }) =>
      row(
        words.parts[id] ?? id,
        terms.rates(format.count(mtbfHours), format.number(mttrHours)),
        terms.needed(format.count(needed[id] ?? 1)),
        confidence === 'recalled' ? terms.recalled(source) : source,
        'published',
      ),
    ),
    row(terms.crews, format.count(choice.crews), terms.crewsRule, '', 'assumed'),
    row(terms.beta, format.share(choice.beta), terms.betaRule, betaSource, 'assumed'),
    ...answer.parts.map(({ id, minutesPerYear }) =>
      row(words.parts[id] ?? id, minutes(minutesPerYear), terms.partRule),
    ),
    row(terms.diagram, minutes(answer.diagramMinutesPerYear), terms.diagramRule),
    row(terms.drawn, drawBeside(answer, terms, format), terms.drawnRule(format.count(drawnYears))),
    row(terms.restart, minutes(answer.restartMinutesPerYear), terms.restartRule),
    row(terms.failover, minutes(answer.failoverMinutesPerYear), terms.failoverRule),
    row(terms.all, minutes(answer.minutesPerYear), showAvailability(answer.availability, format)),
    row(terms.money, format.usd(answer.usdPerYear), terms.moneyRule(format.usd(choice.usdPerHour))),
    row(
      terms.tier(answer.tier),
      quoted ? showAvailability(quoted.availability, format) : '',
      terms.tierRule,
      tierSource.source,
      'published',
    ),
  ];
}

/** Mean and standard error of drawn years, and the worst of them; the same seed, so the same words each time. */
function drawBeside({ diagram }: Availability, terms: AvailabilityTerms, format: Format): string {
  const { hoursDown, mean, standardError } = playYears(diagram);
  const quiet = hoursDown.filter((hours) => hours === 0).length / drawnYears;
  const time = (hours: number) => (hours === 0 ? '0' : format.duration(hours * 3600));
  return terms.drawnValue(
    time(mean),
    time(standardError),
    format.share(quiet),
    time(hoursDown.reduce((worst, hours) => Math.max(worst, hours), 0)),
  );
}
