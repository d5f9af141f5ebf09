/** How the cash flow is told: year by year, part by part, or as what the servers are still worth. */
import type { ChoiceField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnOption } from '../own-choices.ts';

export const cashViews = ['year', 'part', 'value'] as const;
export type CashView = (typeof cashViews)[number];

export const cashFields = {
  view: {
    kind: 'choice',
    id: 'own.cash',
    short: 'f.cash',
    options: cashViews,
    default: 'year',
    how: 'assumed',
    source: 'assumption',
  },
} as const satisfies Readonly<Record<string, ChoiceField>>;

export function readCashView(choices: OwnChoices | undefined): CashView {
  return readOwnOption(cashFields.view, choices) as CashView;
}
