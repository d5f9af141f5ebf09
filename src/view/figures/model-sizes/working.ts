/** How memory and FLOP of the chosen size come about; the articles' ranges; and every published count with its source. */
import { stateBytesPerParameter } from '#datacenter/workload/workload.ts';
import { sizeRanges } from '#lessons/size-ranges.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { sayBytes, sayName } from './say-size.ts';
import { flopPerParameter, type SizeSeries } from './series.ts';
import { rule, zero } from './sources.ts';

export function workingOfSizes(
  { stops, chosen, mostOnOne }: SizeSeries,
  accelerator: string,
  words: FigureWords['model-sizes'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const row = (term: string, value: string, formula: string, source = '', how: WorkingRow['how'] = 'derived') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const count = format.words(chosen.parameters);
  const simple = flopPerParameter * chosen.parameters;
  return [
    row(
      terms.parameters,
      count,
      sayName(chosen.id, chosen.name, words),
      chosen.model?.source ?? '',
      chosen.model ? 'published' : 'assumed',
    ),
    row(
      terms.state,
      sayBytes(chosen.stateBytes, format),
      `${stateBytesPerParameter} B × ${count}: ${terms.stateRule}`,
      zero,
    ),
    row(terms.weights, sayBytes(2 * chosen.parameters, format), `2 B × ${count}`),
    row(terms.rule, format.flop(simple), `${flopPerParameter} × ${count}`, rule),
    ...(chosen.model ? [row(terms.flop, format.flop(chosen.flopPerToken), terms.flopRule)] : []),
    ...(mostOnOne === null
      ? []
      : [
          row(
            terms.onOne(accelerator),
            format.words(mostOnOne),
            `${sayBytes(mostOnOne * stateBytesPerParameter, format)} ÷ ${stateBytesPerParameter} B`,
          ),
        ]),
    ...sizeRanges.map((range) =>
      row(
        words.rangeOf(range.article, words.ranges[range.id]),
        chosen.ranges.includes(range) ? words.inside : words.outside,
        terms.rangeRule(format.words(range.low), format.words(range.high)),
        terms.place(range.place),
        'published',
      ),
    ),
    ...stops.flatMap(({ model, name, parameters, flopPerToken }) =>
      model
        ? [
            row(
              name,
              format.words(parameters),
              terms.modelRule(format.flop(flopPerToken), format.flop(flopPerParameter * parameters)),
              model.confidence === 'recalled' ? words.recalled(model.source) : model.source,
              'published' as const,
            ),
          ]
        : [],
    ),
  ];
}
