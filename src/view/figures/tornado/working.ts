/** How each swing comes about: the ends of a spread, with their sources, and the value at each. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { prepareBase } from '#datacenter/risk/repricing.ts';
import type { UncertainInput } from '#datacenter/risk/spreads.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { WorkingRow } from '../figure.ts';
import { sayInput } from '../risk-words.ts';
import type { TornadoSeries } from './series.ts';

export function workingOfTornado(
  series: TornadoSeries | null,
  scenario: Scenario,
  calibration: Calibration | null,
  words: FigureWords['tornado'],
  nameOf: (field: UncertainInput) => string,
  format: Format,
): readonly WorkingRow[] {
  const base = prepareBase(scenario, calibration);
  if (!series || 'kind' in base) return [];
  const { terms } = words;
  const start: WorkingRow = {
    ...{ term: terms.point, value: format.usd(series.pointUsd), formula: terms.pointRule, how: 'derived', source: '' },
  };
  return [
    start,
    ...series.swings.map(({ field, low, high, atLowUsd, atHighUsd }): WorkingRow => {
      const row = base.inputs.find((one) => one.field === field);
      return {
        term: nameOf(field),
        value: words.ends(sayInput(format, field, low), sayInput(format, field, high)),
        formula: words.ends(format.usd(atLowUsd), format.usd(atHighUsd)),
        how: row?.how ?? 'assumed',
        source: row?.source ?? 'assumption',
      };
    }),
  ];
}
