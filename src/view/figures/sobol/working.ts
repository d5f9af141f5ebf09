/** How the variance was divided: the estimators, the points, what adds up and what does not. */
import type { VarianceShares } from '#datacenter/risk/variance.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { WorkingRow } from '../figure.ts';
import { jansen, joeAndKuo, saltelli } from './sources.ts';

export function workingOfSobol(
  shares: VarianceShares | null,
  words: FigureWords['sobol'],
  format: Format,
): readonly WorkingRow[] {
  if (!shares) return [];
  const { terms } = words;
  const row = (term: string, value: string, formula: string, source = ''): WorkingRow => ({
    ...{ term, value, formula, source },
    how: 'derived',
  });
  const sum = (of: (input: VarianceShares['inputs'][number]) => number) =>
    shares.inputs.reduce((total, one) => total + of(one), 0);
  return [
    row(terms.deviation, format.usd(shares.deviationUsd), terms.deviationRule),
    row(terms.first, format.share(sum(({ first }) => first.share)), terms.firstRule, saltelli),
    row(terms.total, format.share(sum(({ total }) => total.share)), terms.totalRule, jansen),
    row(terms.unexplained, format.share(shares.unexplained), terms.unexplainedRule),
    row(terms.evaluations, format.count(shares.evaluations), terms.evaluationsRule, joeAndKuo),
    row(terms.interval, '95 %', terms.intervalRule),
    row(terms.link, format.number(0), terms.linkRule),
  ];
}
