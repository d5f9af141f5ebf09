/** How the effective share comes about, and what stopped the run that the failure rate is from. */
import { failureRates, llama3Causes, llama3Run } from '#datacenter/catalog/failures.ts';
import type { Goodput, GoodputChoice } from '#datacenter/cluster/goodput.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { daly, young } from './sources.ts';

export function workingOfGoodput(
  choice: GoodputChoice,
  goodput: Goodput,
  words: FigureWords['goodput'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const row = (term: string, value: string, formula = '', source = '', how: WorkingRow['how'] = 'derived') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const nodes = Math.ceil(choice.accelerators / choice.acceleratorsPerNode);
  const { accelerators, acceleratorsPerNode, failuresPerThousandNodeDays: rate } = choice;
  const counted = `1,000 × ${llama3Run.unexpectedStops} ÷ (${llama3Run.nodes} × ${llama3Run.days})`;
  const causes = llama3Causes.map(({ cause, stops }) => `${words.causes[cause]} ${format.count(stops)}`);
  return [
    row(terms.nodes, format.count(nodes), `${format.count(accelerators)} ÷ ${acceleratorsPerNode}`),
    row(terms.rate, format.number(rate), terms.rateRule, '', 'assumed'),
    ...failureRates.map(({ name, perThousandNodeDays, id, source, confidence }) =>
      row(
        terms.rateOf(name),
        format.number(perThousandNodeDays),
        id === 'llama3' ? counted : '',
        confidence === 'recalled' ? words.recalled(source) : source,
        'published',
      ),
    ),
    row(terms.between, format.duration(goodput.failureSeconds), terms.betweenRule),
    row(terms.young, format.duration(goodput.youngSeconds), terms.youngRule, young),
    row(terms.daly, format.duration(goodput.dalySeconds), terms.dalyRule, daly),
    row(terms.best, format.duration(goodput.bestIntervalSeconds), terms.bestRule),
    row(terms.checkpoints, format.share(goodput.checkpointShare), terms.checkpointsRule),
    row(terms.lost, format.share(goodput.lostWorkShare), terms.lostRule),
    row(terms.restarts, format.share(goodput.restartShare), terms.restartsRule),
    row(terms.effective, format.share(goodput.effectiveShare), terms.effectiveRule, daly),
    row(terms.causes, format.count(llama3Run.unexpectedStops), causes.join(words.comma), llama3Run.source, 'published'),
  ];
}
