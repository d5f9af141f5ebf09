/** How the PUE of the hall comes about: each stage's loss with its coefficients, cooling, and where they are from. */
import { surveyPue } from '#datacenter/catalog/energy-yardsticks.ts';
import { facilitySources } from '#datacenter/catalog/facility-sources.ts';
import {
  otherLoadShare,
  peakOverMean,
  stageLosses,
  waitingPowerShare,
  type ChainStageId,
} from '#datacenter/catalog/power-losses.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords, PowerChainTerms } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { Plant } from '../plant-choice/read-plant.ts';
import { saySource } from '../plant-choice/say-source.ts';
import type { ChainSeries } from './series.ts';

export function workingOfChain(
  { facility, cooling }: Plant,
  { flow, layout, year, fill }: ChainSeries,
  { parts }: FigureWords['power-chain'],
  terms: PowerChainTerms,
  format: Format,
): readonly WorkingRow[] {
  const row = (
    term: string,
    value: string,
    formula = '',
    how: WorkingRow['how'] = 'derived',
    source = '',
  ): WorkingRow => ({ term, value, formula, how, source });
  const lossOf = (id: ChainStageId): string => {
    const { idle, linear, square } = stageLosses[id];
    const part = (value: number) => format.number(Number(value.toPrecision(3)));
    return `${part(idle)} + ${part(linear)} u + ${part(square)} u²`;
  };
  return [
    row('PUE', format.field('ratio', flow.pue), terms.pueRule),
    row(terms.it, format.power(flow.itW), terms.itRule, facility.wattsKnown === 'published' ? 'published' : 'assumed'),
    row(
      terms.waiting,
      format.share(waitingPowerShare),
      terms.waitingRule,
      'derived',
      facilitySources.waitingPower.source,
    ),
    row(terms.fill, format.share(fill), terms.fillRule(format.power(layout.designItW)), 'assumed'),
    row(
      terms.peak,
      format.power(flow.peakGridW),
      terms.peakRule(format.number(peakOverMean)),
      'published',
      facilitySources.peakOverMean.source,
    ),
    ...flow.stages.map(({ id, lossW, load }) =>
      row(
        parts[id],
        format.power(lossW),
        terms.lossRule(lossOf(id), format.share(load)),
        facilitySources[id].confidence === 'assumed' ? 'assumed' : 'published',
        saySource(facilitySources[id], terms),
      ),
    ),
    row(
      parts.move,
      format.power(flow.moveW),
      terms.moveRule(format.share(cooling.moveShare)),
      'assumed',
      saySource(facilitySources.cooling, terms),
    ),
    row(parts.chiller, format.power(flow.chillerW), terms.chillerRule(format.share(year.chillerShare)), 'assumed'),
    row(terms.free, format.count(year.freeHours), terms.freeRule, 'derived', saySource(facilitySources.climate, terms)),
    row(terms.part, format.count(year.partHours), terms.partRule),
    row(terms.water, format.number(year.litresPerKwhHeat), terms.waterRule),
    row(parts.other, format.power(flow.otherW), terms.otherRule(format.share(otherLoadShare)), 'assumed'),
    row(terms.stated, format.field('ratio', facility.pue), terms.statedRule, 'assumed', 'pue-climate'),
    row(
      terms.survey,
      format.field('ratio', surveyPue.mean),
      terms.surveyRule(String(surveyPue.year), format.count(surveyPue.answers)),
      'published',
      facilitySources.surveyPue.source,
    ),
  ];
}
