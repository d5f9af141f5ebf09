/** The laws with their numbers filled in, what was fitted to which points, and what the chosen size costs. */
import { amdahlSpeedUp, exampleCount, gustafsonSpeedUp } from '#lessons/speed-up.ts';
import type { Format } from '#text/format.ts';
import type { OpenedSpeedUpWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { FittedStops, SpeedUpSeries } from './series.ts';
import { speedUpSources } from './sources.ts';

export function workingOfSpeedUp(
  series: SpeedUpSeries | null,
  serial: number,
  terms: OpenedSpeedUpWords['terms'],
  format: Format,
): readonly WorkingRow[] {
  const row = (term: string, value: string, formula: string, source = '', how: WorkingRow['how'] = 'derived') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const count = series?.chosen.count ?? exampleCount;
  const amdahl = (share: number) =>
    `1 ÷ (${format.share(share)} + ${format.share(1 - share)} ÷ ${format.number(count)})`;
  const gustafson = (share: number) => `${format.share(share)} + ${format.share(1 - share)} × ${format.number(count)}`;
  const own = [
    row(terms.own, format.share(serial), terms.ownRule, '', 'assumed'),
    row(terms.ownAmdahl, format.number(amdahlSpeedUp(serial, count)), amdahl(serial), speedUpSources.amdahl),
    row(
      terms.ownGustafson,
      format.number(gustafsonSpeedUp(serial, count)),
      gustafson(serial),
      speedUpSources.gustafson,
    ),
    row(terms.limit, format.number(1 / serial), `1 ÷ ${format.share(serial)}`, speedUpSources.amdahl),
  ];
  if (!series) return own;
  const { base, first, chosen, strong, weak } = series;
  const stepRule = series.split ? terms.stepRule : terms.stepOwn;
  const step = series.split ? terms.step : terms.job;
  const stepKnown = series.split ? 'derived' : 'measured';
  const fitted = ({ serial: share, stops, farthest }: FittedStops, kind: 'strong' | 'weak') => {
    if (share === null) return [];
    const isStrong = kind === 'strong';
    const law = isStrong ? amdahlSpeedUp : gustafsonSpeedUp;
    return [
      row(terms.fitted[kind], format.share(share), terms.fittedRule(format.count(stops.length))),
      row(
        terms.law[kind],
        format.number(law(share, count)),
        isStrong ? amdahl(share) : gustafson(share),
        speedUpSources[isStrong ? 'amdahl' : 'gustafson'],
      ),
      row(terms.farthest[kind], format.share(farthest), terms.farthestRule),
    ];
  };
  return [
    row(terms.base, format.count(base), series.split ? terms.baseRule : terms.baseOwn),
    row(step(format.count(base)), format.duration(first.stepSeconds), stepRule, '', stepKnown),
    row(step(format.count(chosen.accelerators)), format.duration(chosen.stepSeconds), stepRule, '', stepKnown),
    row(
      terms.speedUp,
      format.number(chosen.speedUp),
      `${format.duration(first.stepSeconds)} ÷ ${format.duration(chosen.stepSeconds)}`,
    ),
    row(terms.ideal, format.number(count), `${format.count(chosen.accelerators)} ÷ ${format.count(base)}`),
    row(terms.hours(format.count(base)), format.words(first.acceleratorHours), terms.hoursRule),
    row(terms.hours(format.count(chosen.accelerators)), format.words(chosen.acceleratorHours), terms.hoursRule),
    ...fitted(strong, 'strong'),
    ...fitted(weak, 'weak'),
    ...own,
  ];
}
