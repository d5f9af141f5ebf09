/** What the best step is made of, where the reader's plan loses time against it, and what became of all plans. */
import type { PlanAnswer } from '#datacenter/cluster/plan-answer.ts';
import type { PlanTerms } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { WorkingRow } from '../figure.ts';

type Counts<Key extends string> = Readonly<Partial<Record<Key, number>>>;
const entriesOf = <Key extends string>(counts: Counts<Key>): readonly (readonly [Key, number])[] =>
  Object.entries(counts) as unknown as readonly (readonly [Key, number])[];

export function workingOfPlans(
  { best, found, regret }: PlanAnswer,
  terms: PlanTerms,
  format: Format,
): readonly WorkingRow[] {
  const row = (term: string, value: string, formula = ''): WorkingRow => ({
    ...{ term, value, formula },
    how: 'derived',
    source: 'ours',
  });
  const own = regret?.kind === 'regret' ? regret : null;
  const parts = entriesOf(best.parts).filter(([, seconds]) => seconds > 0);
  const losses = own ? entriesOf(own.parts).filter(([, seconds]) => seconds !== 0) : [];
  return [
    row(terms.best, format.duration(best.stepSeconds), terms.bestRule),
    ...parts.map(([part, seconds]) => row(terms.parts[part], format.duration(seconds))),
    row(terms.memory, format.bytes(best.memory.totalBytes)),
    ...losses.map(([part, seconds]) =>
      row(terms.regret(terms.parts[part]), format.duration(seconds), terms.regretRule),
    ),
    row(terms.tried, format.count(found.tried)),
    row(terms.fitting, format.count(found.fitting)),
    ...entriesOf(found.tooLarge).map(([part, count]) => row(terms.tooLarge(terms.bindings[part]), format.count(count))),
    row(terms.unopened, format.count(found.unopened)),
    ...entriesOf(found.refusedSplits).map(([reason, count]) =>
      row(terms.refused(terms.refusals[reason]), format.count(count)),
    ),
  ];
}
