/** The two prices of each way, what they come from, and the equality at every crossing of owning and renting. */
import { deploymentPrices } from '#datacenter/catalog/deployment-prices.ts';
import { plainModes } from '#datacenter/finance/deployment-modes.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { BreakEvenChoice } from './fields.ts';
import type { BreakEvenSeries } from './series.ts';
import { idleSource, usedFields } from './sources.ts';

export function workingOfBreakEven(
  { inputs, life, costs, ownAgainstRent }: BreakEvenSeries,
  choice: BreakEvenChoice,
  words: FigureWords['break-even'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const usd = (value: number) => format.field('usdPerHour', value);
  const row = (term: string, value: string, formula: string, how: WorkingRow['how'] = 'derived', source = '') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const range = ({ low, high }: { readonly low: number; readonly high: number }, show: (value: number) => string) =>
    terms.range(show(low), show(high));
  const printed = [
    [words.discount, format.share(choice.discount), deploymentPrices.contractDiscount, format.share],
    [words.extras, format.share(choice.extras), deploymentPrices.extras, format.share],
    [words.colocation, format.usd(choice.colocation), deploymentPrices.colocation, format.usd],
    [words.center, usd(choice.center), deploymentPrices.supercomputer, usd],
  ] as const;
  const settled = {
    rentUsdPerHour: usd(inputs.rentUsdPerHour),
    serverUsd: format.usd(inputs.serverUsd),
    facilityUsdPerWatt: format.usd(inputs.facilityUsd),
    serverLifeYears: format.years(life),
    discountRate: format.share(inputs.discountRate),
  };
  return [
    ...plainModes.map((mode) =>
      row(
        words.modes[mode],
        terms.two(usd(costs[mode].heldUsd), usd(costs[mode].usedUsd)),
        terms.rules[mode],
        mode === 'supercomputer' ? 'assumed' : 'derived',
      ),
    ),
    row(words.modes.hybrid, format.share(choice.owned), terms.hybridRule),
    ...ownAgainstRent.map(({ at, usd: cost }) =>
      row(terms.equal, usd(cost), terms.equalRule(choice.axis === 'use' ? format.share(at) : format.years(at))),
    ),
    ...printed.map(([term, value, price, show]) => row(term, value, range(price, show), 'published', price.source)),
    ...usedFields.map(({ name, how, source }) => row(words.inputs[name], settled[name], '', how, source)),
    row(words.idle, format.share(choice.idle), terms.idleRule, 'assumed', idleSource),
  ];
}
