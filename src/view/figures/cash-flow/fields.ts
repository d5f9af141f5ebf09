/** How the cash flow is told: by year, by part, as what the servers are still worth, or from where to where it goes. */
import type { ChoiceField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnOption } from '../own-choices.ts';

export const cashViews = ['year', 'part', 'value', 'flow'] as const;
export type CashView = (typeof cashViews)[number];

const choice = { kind: 'choice', how: 'assumed', source: 'assumption' } as const;
const whole = 'life';
/** No project inside the limits of its fields has a later year. */
const lastYear = 43;

export const cashFields = {
  view: { ...choice, id: 'own.cash', short: 'f.cash', options: cashViews, default: 'year' },
  /** Of the money that goes from where to where: all years, or one, 0 being the order. */
  span: {
    ...choice,
    id: 'own.span',
    short: 'f.span',
    options: [whole, ...Array.from({ length: lastYear + 1 }, (_, year) => String(year))],
    default: whole,
  },
} as const satisfies Readonly<Record<string, ChoiceField>>;

export function readCashView(choices: OwnChoices | undefined): CashView {
  return readOwnOption(cashFields.view, choices) as CashView;
}

/** The chosen year, where the project has so many; null: all of them. */
export function readCashYear(choices: OwnChoices | undefined, years: number): number | null {
  const option = readOwnOption(cashFields.span, choices);
  return option === whole || Number(option) >= years ? null : Number(option);
}

/** The field with the years that there are. */
export function spanOf(years: number): ChoiceField {
  return { ...cashFields.span, options: cashFields.span.options.slice(0, years + 1) };
}
