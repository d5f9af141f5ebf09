/** How the numbers of a race come about, arm by arm. */
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { WorkingRow } from '../figure.ts';
import type { RaceSeries } from './series.ts';

export function workingOfRace(
  { lines, reference }: RaceSeries,
  words: FigureWords['engine-race'],
  format: Format,
): readonly WorkingRow[] {
  const { terms, arms } = words;
  const row = (term: string, value: string, formula: string, how: WorkingRow['how']): WorkingRow => ({
    ...{ term, value, formula, how, source: 'ours' },
  });
  return lines.flatMap(({ arm, track, rate, times, apart }) => {
    const name = arms[arm];
    const { rounds, counts, opened, losses } = track;
    const sum = (key: 'steps' | 'seconds') => rounds.reduce((total, one) => total + one[key], 0);
    const rows: WorkingRow[] = [];
    if (rate) {
      const rule = terms.rateRule(
        format.count(rounds.length),
        format.count(sum('steps')),
        format.duration(sum('seconds')),
      );
      rows.push(row(terms.rate(name), format.number(rate.median), rule, 'measured'));
    }
    if (reference && arm !== reference.arm) {
      if (times !== null)
        rows.push(row(terms.times(name, arms[reference.arm]), format.number(times), terms.timesRule, 'derived'));
      if (apart) {
        const [own, other] = [losses[apart.step - 1], reference.track.losses[apart.step - 1]];
        const rule = terms.differenceRule(format.count(apart.step), String(own), String(other));
        rows.push(row(terms.difference(name), format.share(apart.share), rule, 'derived'));
      }
    }
    if (counts) {
      const told = [format.number(counts.dispatches), format.number(counts.submits), format.bytes(counts.writtenBytes)];
      rows.push(row(terms.counts(name), told.join(' · '), terms.countsRule, 'measured'));
    }
    if (opened)
      rows.push(row(terms.firstStep(name), format.duration(opened.firstStepSeconds), terms.firstStepRule, 'measured'));
    return rows;
  });
}
