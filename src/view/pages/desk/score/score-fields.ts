/** The reader's own project as fields: indicators as shares, costs and gains as money of one year. */
import { costIds, indicatorIds } from '#datacenter/score/score.ts';
import type { NumberField } from '#datacenter/units/field.ts';
import { numberField } from '../../bench/labs/lab-fields.ts';

export const indicatorFields: readonly NumberField[] = indicatorIds.map((id) =>
  numberField(`score.${id}`, 0, 1, 0.9, { step: 0.01 }),
);

const mostMoney = 20_000;
const money = (id: string, start: number) => numberField(`score.${id}`, 0, mostMoney, start, { step: 10 });

export const costFields: readonly NumberField[] = costIds.map((id) => money(id, 0));

/** Money that comes in, and money that is not spent or lost; the article gives none. */
export const gainIds = ['income', 'savings', 'time', 'risk'] as const;
/** Those are direct; the others indirect, and harder to show. */
export const directGains: readonly (typeof gainIds)[number][] = ['income', 'savings'];
export const gainFields: readonly NumberField[] = gainIds.map((id) => money(id, 0));

export const currencies = ['money', 'CNY', 'USD', 'EUR'] as const;
